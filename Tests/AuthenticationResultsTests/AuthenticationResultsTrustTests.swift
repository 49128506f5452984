import Testing

@testable import MailAuthentication

@Suite struct AuthenticationResultsTrustTests {
  typealias Field = AuthenticationResultsTrust.Field
  typealias Verdict = AuthenticationResultsTrust.Verdict
  static let ours = Field.results(authservID: "MX.example.com")
  static let theirs = Field.results(authservID: "mx.example.net")
  static let unnamed = Field.results(authservID: nil)
  static let trusted = Field.received(isTrusted: true)
  static let stranger = Field.received(isTrusted: false)

  @Test(
    arguments: [
      ([ours, trusted, stranger], [.trusted]),
      // Two servers of ours, the inner one on top.
      ([theirs, trusted, ours, trusted, stranger], [.unlisted, .trusted]),
      ([unnamed, trusted, stranger, unnamed], [.unnamed, .foreign]),
      // A filter's field below its own server's, or the stranger's first field.
      ([trusted, ours, stranger, ours], [.doubtful, .forged]),
      ([trusted, theirs, unnamed, ours], [.foreign, .foreign, .doubtful]),
      // A stranger's claim that a server of ours had it before.
      ([trusted, stranger, ours, trusted], [.forged]),
      ([ours], [.unplaced]),
      ([ours, stranger, theirs], [.unplaced, .foreign]),
      ([], []),
    ] as [([Field], [Verdict])])
  func judges(fields: [Field], verdicts: [Verdict]) {
    #expect(AuthenticationResultsTrust(authservIDs: ["mx.EXAMPLE.com"]).judge(fields) == verdicts)
  }
}
