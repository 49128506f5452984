import Testing

@testable import AuthenticationReports
