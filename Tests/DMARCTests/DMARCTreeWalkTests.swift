import MailDNS
import Testing

@testable import MailAuthentication

@Suite struct DMARCTreeWalkTests {
  /// The questions of RFC 9989, section 4.10 (the list of eight) and appendix B.4.2, and of names at the bounds.
  @Test(
    arguments: [
      (
        "a.b.c.d.e.f.g.h.i.j.mail.example.com",
        [
          "a.b.c.d.e.f.g.h.i.j.mail.example.com", "g.h.i.j.mail.example.com", "h.i.j.mail.example.com",
          "i.j.mail.example.com", "j.mail.example.com", "mail.example.com", "example.com", "com",
        ]
      ),
      (
        "a.b.c.d.e.f.g.h.i.j.k.example.com",
        [
          "a.b.c.d.e.f.g.h.i.j.k.example.com", "g.h.i.j.k.example.com", "h.i.j.k.example.com", "i.j.k.example.com",
          "j.k.example.com", "k.example.com", "example.com", "com",
        ]
      ),
      ("example.com", ["example.com", "com"]),
      ("com", ["com"]),
      ("1.2.3.4.5.6.com", ["1.2.3.4.5.6.com", "2.3.4.5.6.com", "3.4.5.6.com", "4.5.6.com", "5.6.com", "6.com", "com"]),
      (
        "1.2.3.4.5.6.7.com",
        [
          "1.2.3.4.5.6.7.com", "2.3.4.5.6.7.com", "3.4.5.6.7.com", "4.5.6.7.com", "5.6.7.com", "6.7.com", "7.com",
          "com",
        ]
      ),
      (
        "1.2.3.4.5.6.7.8.com",
        [
          "1.2.3.4.5.6.7.8.com", "3.4.5.6.7.8.com", "4.5.6.7.8.com", "5.6.7.8.com", "6.7.8.com", "7.8.com", "8.com",
          "com",
        ]
      ),
    ])
  func asksTheseNames(start: String, names: [String]) async {
    let resolver = AskedResolver(Zone([]).resolver)
    var questions = DMARCQuestions(resolver)
    let walk = await questions.walk(from: name(start))
    #expect(resolver.asked == names.map { "_dmarc." + $0 })
    #expect(walk.organizationalDomain == name(start))
    #expect(walk.policy == nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let about: String
    let start: String
    let records: [(String, String)]
    let organizationalDomain: String
    let policyDomain: String?
    /// How many names are asked.
    let asked: Int
    var testDescription: String { about }
  }

  static let cases = [
    Case(
      about: "section 4.10.2, first example", start: "a.mail.example.com",
      records: [("mail.example.com", ""), ("example.com", "")], organizationalDomain: "example.com",
      policyDomain: "example.com", asked: 4),
    Case(
      about: "section 4.10.2, second example", start: "a.mail.example.com", records: [("mail.example.com", "psd=n")],
      organizationalDomain: "mail.example.com", policyDomain: "mail.example.com", asked: 2),
    Case(
      about: "section 4.10.2, last example", start: "a.mail.example.com", records: [("com", "psd=y")],
      organizationalDomain: "example.com", policyDomain: "com", asked: 4),
    Case(
      about: "section 4.10.2, step 2", start: "mail.example.com", records: [("example.com", "psd=y")],
      organizationalDomain: "mail.example.com", policyDomain: "example.com", asked: 2),
    Case(
      about: "psd=y at the start is not counted", start: "example.com",
      records: [("example.com", "psd=y"), ("com", "")],
      organizationalDomain: "example.com", policyDomain: "example.com", asked: 1),
    Case(
      about: "psd=n at the start", start: "example.com", records: [("example.com", "psd=n"), ("com", "")],
      organizationalDomain: "example.com", policyDomain: "example.com", asked: 1),
    Case(
      about: "a record of its own, with the organisation's above", start: "a.example.com",
      records: [("a.example.com", ""), ("example.com", "")], organizationalDomain: "example.com",
      policyDomain: "a.example.com", asked: 3),
    Case(
      about: "psd=u says nothing", start: "a.example.com", records: [("example.com", "psd=u"), ("com", "psd=u")],
      organizationalDomain: "com", policyDomain: "com", asked: 3),
    Case(
      about: "a record between start and organisation does not apply", start: "a.b.example.com",
      records: [("b.example.com", ""), ("example.com", "")], organizationalDomain: "example.com",
      policyDomain: "example.com", asked: 4),
    Case(
      about: "a record between start and Public Suffix Domain does not apply", start: "a.b.c.example",
      records: [("b.c.example", ""), ("example", "psd=y")], organizationalDomain: "c.example", policyDomain: "example",
      asked: 4),
    Case(
      about: "the organisation's record comes before the Public Suffix Domain's", start: "a.b.example",
      records: [("b.example", ""), ("example", "psd=y")], organizationalDomain: "b.example", policyDomain: "b.example",
      asked: 3),
    Case(
      about: "the label below was left out of the walk", start: "1.2.3.4.5.6.7.8.9.com",
      records: [("4.5.6.7.8.9.com", "psd=y")], organizationalDomain: "3.4.5.6.7.8.9.com",
      policyDomain: "4.5.6.7.8.9.com", asked: 2),
    Case(
      about: "section 11.8: the attacker's organisation", start: "evil.example.com",
      records: [("mail.example.com", ""), ("example.com", "")], organizationalDomain: "example.com",
      policyDomain: "example.com", asked: 3),
  ]

  @Test(arguments: cases)
  func finds(_ sample: Case) async {
    let zone = Zone(sample.records.map { ($0.0, "v=DMARC1; p=none; " + $0.1) })
    var questions = DMARCQuestions(zone.resolver)
    let walk = await questions.walk(from: name(sample.start))
    #expect(walk.organizationalDomain == name(sample.organizationalDomain))
    #expect(walk.policy?.domain == sample.policyDomain.map { name($0) })
    #expect(walk.lookups.count == sample.asked)
  }

  @Test func discardsSeveralRecordsAndOthers() async {
    let zone = Zone([
      ("a.example.com", "v=DMARC1; p=reject; psd=n"), ("a.example.com", "v=DMARC1; p=none"),
      ("example.com", "v=spf1 -all"), ("example.com", "v=DMARC1; p=none"), ("com", "v=DMARC2; p=none"),
    ])
    var questions = DMARCQuestions(zone.resolver)
    let walk = await questions.walk(from: name("a.example.com"))
    #expect(walk.organizationalDomain == name("example.com"))
    #expect(walk.lookups.map(\.otherRecords) == [0, 1, 1])
    #expect(walk.lookups[0].answer == .several(2))
    #expect(walk.lookups[2].answer == .none(nameExists: true))
  }

  @Test func endsWhereNobodyAnswers() async {
    let zone = Zone([("a.example.com", "v=DMARC1; p=none")], ["$MAILLOOP-TIMEOUT _dmarc.example.com. TXT"])
    var questions = DMARCQuestions(zone.resolver)
    let walk = await questions.walk(from: name("a.example.com"))
    #expect(walk.organizationalDomain == nil)
    #expect(walk.failure?.domain == name("example.com") && walk.failure?.outcome == .timeOut)
    #expect(walk.policy?.domain == name("a.example.com"))
    #expect(walk.lookups.count == 2)
  }

  @Test func putsStringsTogether() async throws {
    let resolver = try MasterFileResolver(text: "_dmarc.example.com. TXT \"v=DMARC1; p=rej\" \"ect\"\n")
    var questions = DMARCQuestions(resolver)
    #expect(await questions.lookUp(name("example.com")).record?.policy == .stated(.reject))
  }

  @Test func asksANameOnce() async {
    let resolver = AskedResolver(Zone([]).resolver)
    var questions = DMARCQuestions(resolver)
    _ = await questions.walk(from: name("a.example.com"))
    _ = await questions.walk(from: name("b.example.com"))
    #expect(resolver.asked == ["a.example.com", "example.com", "com", "b.example.com"].map { "_dmarc." + $0 })
  }

  /// A name without room for the label can have no record.
  @Test func walksFromTheLongestName() async {
    let longest = (0..<126).map { _ in "a" }.joined(separator: ".") + ".b"
    var questions = DMARCQuestions(Zone([("b", "v=DMARC1; p=none")]).resolver)
    let walk = await questions.walk(from: name(longest))
    #expect(walk.organizationalDomain == name("b"))
    #expect(walk.lookups.count == 8)
  }
}
