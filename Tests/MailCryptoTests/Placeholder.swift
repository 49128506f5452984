import Testing

@testable import MailCrypto
