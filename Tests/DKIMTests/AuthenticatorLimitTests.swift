import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

@Suite("The bounds of what is gathered about a message")
struct AuthenticatorLimitTests {
  private static func authentication(_ mail: String) async throws -> MessageAuthentication {
    let message = Message(Array(mail.utf8))
    var records: [String: [String]] = [:]
    for key in TestKey.allCases { records["\(key.rawValue)._domainkey.example.com"] = [try key.record] }
    var settings = AuthenticationSettings()
    settings.explainsFailures = true
    return await Authenticator(resolver: zone(records), settings: settings).authenticate(
      message, message.typedHeader(), now: now)
  }

  @Test("of fields of results", arguments: [0, 1])
  func claims(_ beyond: Int) async throws {
    let field = "Authentication-Results: a.example; spf=pass\r\n"
    let fields = String(repeating: field, count: AuthenticationLimits.claims + beyond)
    let found = try await Self.authentication(fields + "From: a@example.com\r\n\r\n")
    #expect(found.claims.count == AuthenticationLimits.claims)
  }

  @Test("of failing signatures that are explained", arguments: [0, 1])
  func explanations(_ beyond: Int) async throws {
    var mail = "From: a@example.com\r\nSubject: A\r\n\r\nBody\r\n"
    let fields = try (0..<AuthenticationLimits.explanations + beyond).map { index in
      let octets = try signed(mail) {
        $0.signedFields = .exactly(["From", "Subject"])
        $0.timestamp = now - Int64(index)
      }
      return String(decoding: octets.dropLast(mail.utf8.count), as: UTF8.self)
    }
    mail = fields.joined() + mail.replacing("Subject: A", with: "Subject: [list] A")
    let found = try await Self.authentication(mail)
    #expect(found.dkim.count == AuthenticationLimits.explanations + beyond)
    #expect(found.dkim.allSatisfy { $0.outcome == .fail })
    #expect(found.explanations.keys.sorted() == Array(0..<AuthenticationLimits.explanations))
    #expect(found.explanations.values.allSatisfy { $0.edits.map(\.kind) == [.subjectTagAdded] })
  }

  @Test("of From fields", arguments: [0, 1])
  func authors(_ beyond: Int) async throws {
    let fields = (0..<AuthenticationLimits.authorFields + beyond).map { "From: a@d\($0).example\r\n" }.joined()
    let found = try await Self.authentication(fields + "\r\n")
    // DMARC is told of so many, and speaks for none of several (RFC 9989, section 5.3.1).
    #expect(found.dmarc.reason == .repeatedFrom(AuthenticationLimits.authorFields))
  }
}
