import InternetMessage
import MailAuthentication
import MailCrypto
import MailDNS
import MailFacts
import RelayPipeline

@testable import ComplianceReport

/// Mail that is signed, sent and changed on the way, with its DNS: everything in it is checked for real.
///
///     0 pair  signed, handed on untouched, sent by the organisation's server
///     1 pair  signed, Subject changed on the way, sent by a stranger's server
///     2 pair  signed, signature removed on the way, sent by the organisation's server
///     3 pair  signed with a key that DNS gives no answer for
///     4       signed by a domain that is testing
///     5       without From
///     6       unsigned, of a domain that publishes nothing
///     7 pair  unsigned, signed on the way
enum AuthenticationSample {
  /// The sample run with these messages' authentication in its first eight cases.
  static func record() async throws -> RunRecord {
    var record = SampleRun.record
    record.cases = try await cases()
    return record
  }

  /// The whole sample run, with authentication in its first cases: for what looks at the page as a whole.
  static func wholeRecord() async throws -> RunRecord {
    var record = SampleRun.record
    let checked = try await cases()
    for (index, item) in checked.enumerated() {
      record.cases[index].after.authentication = item.after.authentication
      if record.cases[index].before != nil {
        record.cases[index].before?.authentication = item.before?.authentication
      }
    }
    return record
  }

  private static func cases() async throws -> [CaseRecord] {
    let plain = "From: a@example.com\r\nSubject: Order\r\n\r\nIt has not arrived.\r\n"
    let signed = try sign(plain, domain: "example.com", selector: "april")
    let changed = signed.replacing("Subject: Order", with: "Subject: [EXTERNAL] Order")
    let slow = try sign(plain, domain: "example.com", selector: "slow")
    let testing = try sign(plain.replacing(".com", with: ".net"), domain: "example.net", selector: "trial")
    let own = Envelope(client: IPAddress("192.0.2.1"), helo: "mx.example.com", mailFrom: "a@example.com")
    let strange = Envelope(client: IPAddress("203.0.113.9"), helo: "mx.example.com", mailFrom: "a@example.com")
    return [
      try await pair("untouched", signed, signed, own), try await pair("changed", signed, changed, strange),
      try await pair("unsigned", signed, plain, own), try await pair("unanswered", slow, slow, nil),
      try await single("testing", testing), try await single("authorless", "Subject: Nobody\r\n\r\n\r\n"),
      try await single("unpublished", "From: a@other.example\r\n\r\n\r\n"),
      try await pair("signed-on-the-way", plain, signed, nil),
    ]
  }

  // MARK: Messages

  private static func pair(_ name: String, _ before: String, _ after: String, _ envelope: Envelope?) async throws
    -> CaseRecord
  {
    var record = SampleCase.notification(1, name, "").record
    record.before?.authentication = try await authentication(of: before)
    record.after.authentication = try await authentication(of: after, envelope)
    return record
  }

  private static func single(_ name: String, _ text: String) async throws -> CaseRecord {
    var record = SampleCase.incoming(1, name, "", .personal, .correspondence).record
    record.after.authentication = try await authentication(of: text)
    return record
  }

  /// Checks a message against the records, and those that a test adds.
  static func authentication(of text: String, _ envelope: Envelope? = nil, zone more: String = "") async throws
    -> MessageAuthentication
  {
    let message = Message(Array(text.utf8))
    let authenticator = Authenticator(resolver: try MasterFileResolver(text: try zone() + more))
    return await authenticator.authenticate(message, message.typedHeader(), given: envelope, now: 1_793_606_400)
  }

  /// Puts a signature in front of a message.
  static func sign(_ text: String, domain: String, selector: String) throws -> String {
    let message = Message(Array(text.utf8))
    let field = try DKIMSigner(key: key(), domain: domain, selector: selector).sign(message)
    return String(decoding: field, as: UTF8.self) + text
  }

  private static func zone() throws -> String {
    let key = String(decoding: Base64.encoded(try key().publicOctets), as: UTF8.self)
    return """
      example.com. TXT "v=spf1 ip4:192.0.2.1 -all"
      _dmarc.example.com. TXT "v=DMARC1; p=quarantine"
      april._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=\(key)"
      $MAILLOOP-TIMEOUT slow._domainkey.example.com.
      _dmarc.example.net. TXT "v=DMARC1; p=reject; t=y"
      trial._domainkey.example.net. TXT "v=DKIM1; t=y; k=ed25519; p=\(key)"

      """
  }

  private static func key() throws -> PrivateKey { try PrivateKey(ed25519: Array(1...32)) }
}
