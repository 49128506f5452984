import MailDNS
import Testing

@testable import MailAuthentication

/// The examples of RFC 9989, by section.
@Suite struct StandardExampleTests {
  static let exampleCom = Zone([("example.com", "v=DMARC1; p=none")])

  // MARK: Table 1 of section 4.4

  @Test(
    arguments: [
      ("foo.example.com", "news.example.com", DMARCAlignment.Relation.sameOrganization),
      ("news.example.com", "news.example.com", .same),
      ("foo.example.net", "news.example.com", .different),
    ])
  func alignmentTable(identifier: String, author: String, relation: DMARCAlignment.Relation) async {
    let result = await Mail(author, dkim: [(identifier, .pass)]).judged(Self.exampleCom)
    #expect(result.decisive?.identifiers.map(\.relation) == [relation])
    #expect(result.outcome == (relation == .different ? .fail : .pass))
  }

  // MARK: Appendix B.1

  @Test(
    "B.1.1: SPF",
    arguments: [
      ("sender@example.com", "example.com", DMARCAlignment.Relation.same),
      ("sender@child.example.com", "example.com", .sameOrganization),
      ("sender@example.net", "child.example.com", .different),
    ])
  func spf(mailFrom: String, author: String, relation: DMARCAlignment.Relation) async {
    let domain = String(mailFrom.drop { $0 != "@" }.dropFirst())
    let result = await Mail(author, spf: (domain, .pass)).judged(Self.exampleCom)
    #expect(result.decisive?.identifiers.map(\.relation) == [relation])
    #expect(result.outcome == (relation == .different ? .fail : .pass))
    // "Alignment cannot exist if SPF does not produce a passing result."
    #expect(await Mail(author, spf: (domain, .softfail)).judged(Self.exampleCom).outcome == .fail)
  }

  @Test(
    "B.1.2: DKIM",
    arguments: [
      ("example.com", "example.com", DMARCAlignment.Relation.same),
      ("example.com", "child.example.com", .sameOrganization),
      ("example.net", "child.example.com", .different),
    ])
  func dkim(signer: String, author: String, relation: DMARCAlignment.Relation) async {
    let result = await Mail(author, dkim: [(signer, .pass)]).judged(Self.exampleCom)
    #expect(result.decisive?.identifiers.map(\.relation) == [relation])
    #expect(result.outcome == (relation == .different ? .fail : .pass))
    #expect(await Mail(author, dkim: [(signer, .fail)]).judged(Self.exampleCom).outcome == .fail)
  }

  // MARK: Appendix B.2

  /// The records of B.2.1 to B.2.5, each in the strings in which it stands there.
  @Test(
    "B.2: records",
    arguments: [
      (["v=DMARC1; p=none; ", "rua=mailto:dmarc-feedback@example.com"], DMARCPolicy.none, false, 1, 0),
      (
        ["v=DMARC1; p=none; ", "rua=mailto:dmarc-feedback@example.com; ", "ruf=mailto:auth-reports@example.com"],
        DMARCPolicy.none, false, 1, 1
      ),
      (
        [
          "v=DMARC1; p=none; ", "rua=mailto:dmarc-feedback@example.com; ",
          "ruf=mailto:auth-reports@thirdparty.example.net",
        ], DMARCPolicy.none, false, 1, 1
      ),
      (["v=DMARC1;"], nil, false, 0, 0),
      (
        [
          "v=DMARC1; ", "rua=mailto:aggregate-reports@thirdparty.example.net; ",
          "ruf=mailto:failure-reports@thirdparty.example.net",
        ], nil, false, 1, 1
      ),
      (
        [
          "v=DMARC1; p=quarantine; ", "rua=mailto:dmarc-feedback@example.com,",
          "mailto:tld-test@thirdparty.example.net; ", "t=y",
        ], .quarantine, true, 2, 0
      ),
      (
        ["v=DMARC1; p=reject; ", "rua=mailto:dmarc-feedback@example.com,", "mailto:tld-test@thirdparty.example.net"],
        .reject, false, 2, 0
      ),
    ] as [([String], DMARCPolicy?, Bool, Int, Int)])
  func records(strings: [String], policy: DMARCPolicy?, isTesting: Bool, rua: Int, ruf: Int) throws {
    let record = try #require(DMARCRecord(strings.flatMap { Array($0.utf8) }))
    #expect(record.policy.policy == policy)
    #expect(record.isTesting == isTesting)
    #expect(record.aggregateReports.count == rua && record.failureReports.count == ruf)
    #expect(record.defects.allSatisfy { $0.kind == .missingPolicy } && record.defects.isEmpty == (policy != nil))
  }

  @Test("B.2.5: a test asks for the policy below")
  func testing() async {
    let zone = Zone([("test.example.com", "v=DMARC1; p=quarantine; t=y")])
    #expect(
      await Mail("test.example.com").judged(zone).summary
        == "fail org=test.example.com at=test.example.com p=quarantine→none")
  }

  // MARK: Appendix B.3

  @Test("B.3.1: the session")
  func session() async {
    let zone = Zone([("example.com", "v=DMARC1; p=reject; aspf=r; rua=mailto:dmarc-feedback@example.com")])
    let aligned = await Mail("example.com", spf: ("mail.example.com", .pass), dkim: [("example.com", .pass)])
      .judged(zone)
    #expect(aligned.summary == "pass org=example.com at=example.com p=reject→none")
    #expect(aligned.decisive?.identifiers.map(\.isAligned) == [true, true])
    let unaligned = await Mail("example.com", spf: ("example.net", .pass)).judged(zone)
    #expect(unaligned.summary == "fail org=example.com at=example.com p=reject→reject")
  }

  // MARK: Appendix B.4

  @Test("B.4.1: organization and policy")
  func simpleWalk() async {
    let zone = Zone([("example.com", "v=DMARC1; p=none"), ("signing.example.com", "v=DMARC1; p=none")])
    let mail = Mail("example.com", spf: ("example.com", .pass), dkim: [("signing.example.com", .pass)])
    let result = await mail.judged(zone)
    #expect(result.summary == "pass org=example.com at=example.com p=none→none")
    #expect(result.decisive?.identifiers.map(\.relation) == [.same, .sameOrganization])
    #expect(result.decisive?.identifiers.map(\.isAligned) == [true, true])
  }

  @Test("B.4.2: a deep walk")
  func deepWalk() async {
    let zone = Zone([("example.com", "v=DMARC1; p=none; sp=reject"), ("signing.example.com", "v=DMARC1; p=none")])
    let author = "a.b.c.d.e.f.g.h.i.j.k.example.com"
    let passing = Mail(author, spf: ("example.com", .pass), dkim: [("signing.example.com", .pass)])
    let result = await passing.judged(zone)
    #expect(result.summary == "pass org=example.com at=example.com sp=reject→none")
    #expect(result.decisive?.identifiers.map(\.isAligned) == [true, true])
    let failing = Mail(author, spf: ("example.com", .fail), dkim: [("signing.example.com", .fail)])
    #expect(await failing.judged(zone).summary == "fail org=example.com at=example.com sp=reject→reject")
  }

  @Test("B.4.3: a Public Suffix Domain with a record")
  func publicSuffixDomain() async {
    let zone = Zone([
      ("bank.example", "v=DMARC1; p=reject; psd=y"), ("giant.bank.example", "v=DMARC1; p=quarantine"),
    ])
    let mail = Mail(
      "giant.bank.example", spf: ("mail.giant.bank.example", .pass), dkim: [("mail.mega.bank.example", .pass)])
    let result = await mail.judged(zone)
    #expect(result.summary == "pass org=giant.bank.example at=giant.bank.example p=quarantine→none")
    #expect(result.decisive?.identifiers.map(\.relation) == [.sameOrganization, .different])
    let other = await Mail("mail.mega.bank.example", dkim: [("giant.bank.example", .pass)]).judged(zone)
    #expect(other.summary == "fail org=mega.bank.example at=bank.example p=reject→reject")
  }

  // MARK: Section 11.8

  @Test("11.8: an Organizational Domain too far up lets strangers in, and psd=n keeps them out")
  func relaxedAlignment() async {
    var zone = Zone([("mail.example.com", "v=DMARC1; p=reject"), ("example.com", "v=DMARC1; p=reject")])
    let mail = Mail("evil.example.com", dkim: [("mail.example.com", .pass)])
    #expect(await mail.judged(zone).outcome == .pass)
    zone.records[0].1 += "; psd=n"
    #expect(await mail.judged(zone).outcome == .fail)
    let own = Mail("a.mail.example.com", dkim: [("mail.example.com", .pass)])
    #expect(await own.judged(zone).outcome == .pass)
  }
}
