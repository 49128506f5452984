import InternetMessage
import Testing

@testable import MailAuthentication

@Suite struct DMARCRecordTests {
  static func record(_ text: String) -> DMARCRecord? { DMARCRecord(Array(text.utf8)) }

  @Test func readsEveryTag() throws {
    let record = try #require(
      Self.record(
        "v=DMARC1; p=quarantine; sp=None; np=REJECT; adkim=s; aspf=S; psd=n; t=y; fo=1:d:s;"
          + " rua=mailto:a@example.com , https://example.com/r?x=1#y; ruf=mailto:b%2Bc@example.com!10m;"
          + " pct=50; rf=AFRF:iodef; ri=3600;"))
    #expect(record.policy == .stated(.quarantine))
    #expect(record.subdomainPolicy == .stated(.none))
    #expect(record.nonexistentPolicy == .stated(.reject))
    #expect(record.dkimAlignment == .strict && record.spfAlignment == .strict)
    #expect(record.publicSuffix == .no && record.isTesting)
    #expect(record.failureOptions == [.any, .dkim, .spf])
    #expect(record.aggregateReports.map(\.uri) == ["mailto:a@example.com", "https://example.com/r?x=1#y"])
    #expect(record.aggregateReports.map(\.address) == ["a@example.com", nil])
    #expect(record.failureReports.map(\.address) == ["b+c@example.com"])
    #expect(record.failureReports.map(\.sizeLimit) == [10 << 20])
    #expect(record.percentage == 50 && record.reportFormats == ["afrf", "iodef"] && record.reportInterval == 3600)
    #expect(
      record.defects.map { "\($0.kind) \($0.tag)" } == [
        "obsoleteReportSize ruf", "obsoleteTag pct", "obsoleteTag rf", "obsoleteTag ri",
      ])
  }

  @Test func hasDefaults() throws {
    let record = try #require(Self.record("v=DMARC1"))
    #expect(record.policy == .absent && record.subdomainPolicy == .absent && record.nonexistentPolicy == .absent)
    #expect(record.dkimAlignment == .relaxed && record.spfAlignment == .relaxed)
    #expect(record.publicSuffix == .unknown && !record.isTesting)
    #expect(record.failureOptions == [.all] && record.percentage == nil)
    #expect(record.defects.map(\.kind) == [.missingPolicy])
  }

  /// RFC 9989, section 4.7, tag `v`: first, and with this value in these letters.
  @Test(
    arguments: [
      ("v=DMARC1", true), ("v = DMARC1 ; p=none", true), ("v=DMARC1;", true), ("v=DMARC1;p=none", true),
      (" v=DMARC1; p=none", true), ("v=dmarc1; p=none", false), ("v=DMARC2; p=none", false), ("v=DMARC1 p=none", false),
      ("v=DMARC10; p=none", false), ("p=none; v=DMARC1", false), ("; v=DMARC1", false), ("p=none", false),
      ("V=DMARC1; p=none", false), ("v=spf1 -all", false), ("", false), ("v", false), ("=DMARC1", false),
    ])
  func beginsWithTheVersion(text: String, isRecord: Bool) {
    #expect((Self.record(text) != nil) == isRecord)
  }

  @Test(
    arguments: [
      ("v=DMARC1; p=deny", ["invalidValue p 12"]),
      ("v=DMARC1; p=", ["invalidValue p 12"]),
      ("v=DMARC1; sp=none; p=none", ["policyNotSecond p 19"]),
      ("v=DMARC1; p=none; sp=x; np=y", ["invalidValue sp 21", "invalidValue np 27"]),
      (
        "v=DMARC1; p=none; adkim=strict; aspf=; psd=x; t=1",
        ["invalidValue adkim 24", "invalidValue aspf 37", "invalidValue psd 43", "invalidValue t 48"]
      ),
      ("v=DMARC1; p=none; x=y; P=reject", ["unknownTag x 18", "unknownTag P 23"]),
      ("v=DMARC1; p=none; fo=1", ["optionsWithoutAddress fo 8"]),
      (" v=DMARC1; p=none", ["leadingWhiteSpace  0"]),
      ("v=DMARC1; p=none; p=reject", ["malformed(MailAuthentication.TagList.Kind.duplicate)  18"]),
      ("v=DMARC1; p=none; reject; ;", ["malformed(MailAuthentication.TagList.Kind.missingEqualsSign)  18"]),
      (
        "v=DMARC1; p=none; pct=101; ri=x; rf=a,b",
        [
          "obsoleteTag pct 18", "invalidValue pct 22", "obsoleteTag ri 27", "invalidValue ri 30", "obsoleteTag rf 33",
          "invalidValue rf 36",
        ]
      ),
    ])
  func reportsWhatIsWrong(text: String, defects: [String]) throws {
    let record = try #require(Self.record(text))
    #expect(record.defects.map { "\($0.kind) \($0.tag) \($0.offset)" } == defects)
  }

  @Test func takesTheFirstOfTwo() {
    #expect(Self.record("v=DMARC1; p=none; p=reject")?.policy == .stated(.none))
  }

  @Test(
    arguments: [
      ("0", [.all]), ("1", [.any]), ("d", [.dkim]), ("D:s", [.dkim, .spf]), ("0:d:s", [.all, .dkim, .spf]),
      ("d:1:s", [.dkim, .any, .spf]), ("s : d : 0", [.spf, .dkim, .all]),
      // Excluded, repeated, unknown, empty.
      ("0:1", nil), ("d:d", nil), ("0:0", nil), ("2", nil), ("0:", nil), ("", nil), ("0,d", nil),
    ] as [(String, Set<DMARCRecord.FailureOption>?)])
  func readsFailureOptions(value: String, options: Set<DMARCRecord.FailureOption>?) throws {
    let record = try #require(Self.record("v=DMARC1; p=none; ruf=mailto:a@example.com; fo=\(value)"))
    #expect(record.failureOptions == options ?? [.all])
    #expect(record.defects.map(\.kind) == (options == nil ? [.invalidValue] : []))
  }

  @Test(
    arguments: [
      ("mailto:a@example.com", true), ("MAILTO:a@example.com", true), ("mailto:a@example.com?subject=x", true),
      ("mailto:a%2C%21@example.com", true), ("https://example.com", true), ("x+y-z.1:w", true),
      ("mailto:a@example.com!10", true), ("mailto:a@example.com!99999999999999999999t", true),
      ("", false), ("a@example.com", false), ("mailto:", false), ("mailto:example.com", false), ("mailto:@x", false),
      ("mailto:a@", false), ("mailto:a b@example.com", false), ("mailto:a%4@example.com", false),
      ("mailto:a@example.com!", false), ("mailto:a@example.com!x", false), ("mailto:a!b@example.com", false),
      ("https:", false), ("1x:y", false), (":x", false), ("mailto:é@example.com", false),
      ("mailto:<a@example.com>", false),
      ("mailto:a%0D%0Ab@example.com", false),
    ])
  func readsReportURIs(uri: String, isValid: Bool) throws {
    let record = try #require(Self.record("v=DMARC1; p=none; rua=\(uri)"))
    #expect(record.aggregateReports.count == (isValid ? 1 : 0))
    #expect(record.defects.contains { $0.kind == .invalidURI } == !isValid)
  }

  @Test func readsSizes() {
    func size(_ text: String) -> UInt64? {
      Self.record("v=DMARC1; p=none; rua=mailto:a@example.com!\(text)")?.aggregateReports.first?.sizeLimit
    }
    #expect([size("7"), size("7k"), size("7M"), size("7g"), size("7t")] == [7, 7 << 10, 7 << 20, 7 << 30, 7 << 40])
    #expect(size("16777216t") == .max)
    #expect(size("8388607t") == 8_388_607 << 40)
  }

  // MARK: Hostile

  @Test func reportURIsAtTheLimitAreRead() throws {
    func record(_ count: Int) throws -> DMARCRecord {
      let uris = Array(repeating: "mailto:a@example.com", count: count).joined(separator: ",")
      return try #require(Self.record("v=DMARC1; p=none; rua=" + uris))
    }
    #expect(try record(DMARCLimits.reportURIs).defects.isEmpty)
    let beyond = try record(DMARCLimits.reportURIs + 1)
    #expect(beyond.aggregateReports.count == DMARCLimits.reportURIs)
    #expect(beyond.defects.map(\.kind) == [.tooManyURIs])
  }

  @Test(arguments: ["p=none;", ";", "=", "x", "rua=,", "mailto:a@b,", "x=y;", "fo=0:", ",", "%", "é", "\0", " "])
  func aMillionRepetitionsAreBounded(pattern: String) {
    for head in ["v=DMARC1;", "v=DMARC1; rua=", "v=DMARC1; fo=", "v=DMARC1; ruf=mailto:"] {
      let record = Self.record(head + String(repeating: pattern, count: 1_000_000 / pattern.utf8.count))
      #expect((record?.defects.count ?? 0) <= 2 * TagLimits.tags)
      #expect((record?.aggregateReports.count ?? 0) <= DMARCLimits.reportURIs)
    }
  }
}
