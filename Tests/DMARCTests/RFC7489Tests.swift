import Foundation
import MailDNS
import Testing

@testable import MailAuthentication

/// What RFC 7489 says otherwise than RFC 9989.
@Suite struct RFC7489Tests {
  static func mode() throws -> DMARCMode { .rfc7489(try PublicSuffixList(.builtIn)) }

  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let mail: Mail
    let records: [(String, String)]
    let rfc9989: String
    let rfc7489: String
    var testDescription: String { about }
  }

  /// The rows of the table in `docs/dmarc.md`.
  static let cases = [
    Case(
      about: "a record of the organisation's part stands above the registered name",
      mail: Mail("a.example.co.uk"), records: [("co.uk", "v=DMARC1; p=reject")],
      rfc9989: "fail org=co.uk at=co.uk p=reject→reject", rfc7489: "none org=example.co.uk at=-"),
    Case(
      about: "psd=n makes an Organizational Domain",
      mail: Mail("a.b.example.com", dkim: [("example.com", .pass)]),
      records: [("b.example.com", "v=DMARC1; p=reject; psd=n"), ("example.com", "v=DMARC1; p=quarantine")],
      rfc9989: "fail org=b.example.com at=b.example.com p=reject→reject",
      rfc7489: "pass org=example.com at=example.com p=quarantine→none"),
    Case(
      about: "psd=y makes a Public Suffix Domain",
      mail: Mail("a.bank.example", dkim: [("bank.example", .pass)]),
      records: [("bank.example", "v=DMARC1; p=reject; psd=y")],
      rfc9989: "fail org=a.bank.example at=bank.example p=reject→reject",
      rfc7489: "pass org=bank.example at=bank.example p=reject→none"),
    Case(
      about: "np is unknown", mail: Mail("no.example.com"), records: [("example.com", "v=DMARC1; p=none; np=reject")],
      rfc9989: "fail org=example.com at=example.com np=reject→reject",
      rfc7489: "fail org=example.com at=example.com p=none→none"),
    Case(
      about: "an invalid np does no harm", mail: Mail("example.com"),
      records: [("example.com", "v=DMARC1; p=reject; np=x")],
      rfc9989: "permerror org=example.com at=example.com",
      rfc7489: "fail org=example.com at=example.com p=reject→reject"),
    Case(
      about: "t is unknown", mail: Mail("example.com"), records: [("example.com", "v=DMARC1; p=reject; t=y")],
      rfc9989: "fail org=example.com at=example.com p=reject→quarantine",
      rfc7489: "fail org=example.com at=example.com p=reject→reject"),
    Case(
      about: "pct=0 lowers the policy", mail: Mail("example.com"),
      records: [("example.com", "v=DMARC1; p=reject; pct=0")],
      rfc9989: "fail org=example.com at=example.com p=reject→reject",
      rfc7489: "fail org=example.com at=example.com p=reject→quarantine"),
    Case(
      about: "a record without p", mail: Mail("example.com"), records: [("example.com", "v=DMARC1; sp=none")],
      rfc9989: "fail org=example.com at=example.com p=none→none", rfc7489: "permerror org=example.com at=example.com"),
    Case(
      about: "a record without p, with an address", mail: Mail("example.com"),
      records: [("example.com", "v=DMARC1; rua=mailto:a@example.com")],
      rfc9989: "fail org=example.com at=example.com p=none→none",
      rfc7489: "fail org=example.com at=example.com p=none→none"),
    Case(
      about: "several records end the search", mail: Mail("a.example.com"),
      records: [
        ("a.example.com", "v=DMARC1; p=none"), ("a.example.com", "v=DMARC1; p=reject"),
        ("example.com", "v=DMARC1; p=reject"),
      ],
      rfc9989: "fail org=example.com at=example.com p=reject→reject", rfc7489: "none org=example.com at=-"),
    Case(
      about: "records between the author and the organisation",
      mail: Mail("a.b.example.com", dkim: [("b.example.com", .pass)]),
      records: [("b.example.com", "v=DMARC1; p=reject")],
      rfc9989: "pass org=b.example.com at=b.example.com p=reject→none", rfc7489: "none org=example.com at=-"),
    Case(
      about: "no author", mail: Mail(from: [[]]), records: [], rfc9989: "permerror: noAuthorDomain",
      rfc7489: "none: noAuthorDomain"),
    Case(
      about: "what both do alike", mail: Mail("a.example.com", spf: ("b.example.com", .pass)),
      records: [("example.com", "v=DMARC1; p=reject; sp=quarantine")],
      rfc9989: "pass org=example.com at=example.com sp=quarantine→none",
      rfc7489: "pass org=example.com at=example.com sp=quarantine→none"),
  ]

  @Test(arguments: cases)
  func differs(_ sample: Case) async throws {
    let zone = Zone(sample.records)
    #expect(await sample.mail.judged(zone).summary == sample.rfc9989)
    #expect(await sample.mail.judged(zone, try Self.mode()).summary == sample.rfc7489)
  }

  @Test func isDocumented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/dmarc.md")
    let table = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "| case |")[1]
      .components(separatedBy: "\n\n")[0]
    let rows = table.split(separator: "\n").dropFirst(2).map { row in
      row.split(separator: "|")[0].trimmingCharacters(in: .whitespaces)
    }
    #expect(rows == Self.cases.map(\.about))
  }

  @Test func saysThePercentage() async throws {
    let result = await Mail("example.com").judged(
      Zone([("example.com", "v=DMARC1; p=reject; pct=25")]), try Self.mode())
    #expect(result.decisive?.percentage == 25 && result.decisive?.appliedPolicy == .reject)
    #expect(await Mail("example.com").judged(Zone([("example.com", "v=DMARC1; p=none")])).decisive?.percentage == nil)
  }

  @Test func asksTwiceAtMost() async throws {
    let resolver = AskedResolver(Zone([]).resolver)
    let mail = Mail("a.b.c.example.com", dkim: [("x.example.com", .pass)])
    _ = await DMARCVerifier(resolver: resolver, mode: try Self.mode()).verify(mail.input)
    #expect(resolver.asked == ["_dmarc.a.b.c.example.com", "_dmarc.example.com"])
  }

  @Test(arguments: ["_dmarc.a.example.com.", "_dmarc.example.com."])
  func neverFailsForATemporaryReason(question: String) async throws {
    let zone = Zone([], ["$MAILLOOP-TIMEOUT \(question)"])
    let result = await Mail("a.example.com").judged(zone, try Self.mode())
    #expect(result.outcome == .temperror)
  }

  /// RFC 7489, section 6.6.2: neither passes, and one of them for a temporary reason.
  @Test func cannotConcludeFromATemporaryFailure() async throws {
    let zone = Zone([("example.com", "v=DMARC1; p=reject")])
    let mail = Mail("example.com", spf: ("example.com", .fail), dkim: [("example.com", .temperror)])
    let result = await mail.judged(zone, try Self.mode())
    #expect(result.reason == .authenticationUnknown(.dkim, name("example.com")))
  }
}
