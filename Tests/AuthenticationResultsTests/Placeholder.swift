import Testing

@testable import MailAuthentication
