import MailDNS
import Testing

@testable import MailAuthentication

@Suite struct DMARCVerifierTests {
  static func zone(_ record: String, _ lines: [String] = []) -> Zone { Zone([("example.com", record)], lines) }

  // MARK: Policies

  struct PolicyCase: Sendable, CustomTestStringConvertible {
    let record: String
    let author: String
    let summary: String
    var lines: [String] = []
    var testDescription: String { "\(author): \(record)" }
  }

  static let existing = ["sub.example.com. A 192.0.2.1"]

  static let policies = [
    PolicyCase(record: "p=none", author: "example.com", summary: "p=none→none"),
    PolicyCase(record: "p=reject; sp=none; np=none", author: "example.com", summary: "p=reject→reject"),
    PolicyCase(record: "p=reject", author: "sub.example.com", summary: "p=reject→reject", lines: existing),
    PolicyCase(record: "p=reject; sp=none", author: "sub.example.com", summary: "sp=none→none", lines: existing),
    PolicyCase(
      record: "p=reject; sp=none; np=quarantine", author: "sub.example.com", summary: "sp=none→none", lines: existing),
    PolicyCase(record: "p=none; np=reject", author: "sub.example.com", summary: "p=none→none", lines: existing),
    // RFC 9989, appendix A.4: nothing but "no such name" makes a domain non-existent.
    PolicyCase(record: "p=none; np=reject", author: "no.example.com", summary: "np=reject→reject"),
    PolicyCase(
      record: "p=none; sp=reject; np=quarantine", author: "no.example.com", summary: "np=quarantine→quarantine"),
    PolicyCase(record: "p=none; sp=reject", author: "no.example.com", summary: "sp=reject→reject"),
    PolicyCase(
      record: "p=none; np=reject", author: "no.example.com", summary: "p=none→none",
      lines: ["below.no.example.com. A 192.0.2.1"]),
    PolicyCase(
      record: "p=none; np=reject", author: "no.example.com", summary: "p=none→none",
      lines: ["no.example.com. CNAME gone.example.net."]),
    PolicyCase(
      record: "p=none; np=reject", author: "no.example.com", summary: "p=none→none",
      lines: ["_dmarc.no.example.com. TXT other"]),
    // Section 4.7, tag `t`.
    PolicyCase(record: "p=reject; t=y", author: "example.com", summary: "p=reject→quarantine"),
    PolicyCase(record: "p=quarantine; t=y", author: "example.com", summary: "p=quarantine→none"),
    PolicyCase(record: "p=none; t=y", author: "example.com", summary: "p=none→none"),
    PolicyCase(
      record: "p=none; sp=reject; t=y", author: "sub.example.com", summary: "sp=reject→quarantine", lines: existing),
    PolicyCase(record: "p=none; np=reject; t=Y", author: "no.example.com", summary: "np=reject→quarantine"),
    // RFC 9989 knows no percentage.
    PolicyCase(record: "p=reject; pct=0", author: "example.com", summary: "p=reject→reject"),
    // Section 4.7, tag `p`, and section 4.10.1.
    PolicyCase(record: "", author: "example.com", summary: "p=none→none"),
    PolicyCase(record: "sp=reject", author: "sub.example.com", summary: "sp=reject→reject", lines: existing),
    PolicyCase(record: "p=x; rua=mailto:a@example.com", author: "example.com", summary: "p=none→none"),
    PolicyCase(record: "p=reject; sp=x; rua=mailto:a@example.com", author: "example.com", summary: "p=none→none"),
    PolicyCase(record: "p=reject; np=x; rua=mailto:a@example.com", author: "example.com", summary: "p=none→none"),
  ]

  @Test(arguments: policies)
  func appliesThePolicy(_ sample: PolicyCase) async {
    let result = await Mail(sample.author).judged(Self.zone("v=DMARC1; " + sample.record, sample.lines))
    #expect(result.summary == "fail org=example.com at=example.com " + sample.summary)
    #expect(result.reason == .notAuthenticated)
  }

  @Test(arguments: ["p=x", "p=reject; sp=x", "p=reject; np=x", "p=x; rua=example.com", "p=; rua=,"])
  func appliesNothingWhereThePolicyIsInvalid(record: String) async {
    let result = await Mail("example.com", dkim: [("example.com", .pass)]).judged(Self.zone("v=DMARC1; " + record))
    #expect(result.outcome == .permerror)
    #expect(result.reason == .unusablePolicy(name("example.com")))
    #expect(result.decisive?.appliedPolicy == nil)
  }

  @Test func asksForExistenceOnlyWhereItMatters() async {
    for (record, asked) in [
      ("p=none; np=none", false), ("p=none; sp=reject; np=reject", false), ("p=none; np=reject", true),
    ] {
      let resolver = AskedResolver(Self.zone("v=DMARC1; " + record).resolver)
      _ = await DMARCVerifier(resolver: resolver).verify(Mail("a.example.com").input)
      #expect(resolver.asked.contains("a.example.com cname") == asked)
    }
  }

  // MARK: Alignment

  @Test(
    arguments: [
      ("adkim=r", "sub.example.com", true), ("adkim=s", "sub.example.com", false), ("adkim=s", "example.com", true),
      ("adkim=s", "EXAMPLE.com", true), ("aspf=s", "sub.example.com", true), ("", "com", false),
      ("", "notexample.com", false),
    ])
  func demandsWhatDKIMMustBe(tag: String, signer: String, isAligned: Bool) async {
    let zone = Self.zone("v=DMARC1; p=reject; " + tag)
    let result = await Mail("example.com", dkim: [(signer, .pass)]).judged(zone)
    #expect(result.reason == (isAligned ? .aligned : .notAligned))
  }

  @Test(
    arguments: [
      ("aspf=r", "sub.example.com", true), ("aspf=s", "sub.example.com", false), ("aspf=s", "example.com", true),
      ("adkim=s", "sub.example.com", true),
    ])
  func demandsWhatSPFMustBe(tag: String, mailFrom: String, isAligned: Bool) async {
    let zone = Self.zone("v=DMARC1; p=reject; " + tag)
    let result = await Mail("example.com", spf: (mailFrom, .pass)).judged(zone)
    #expect(result.reason == (isAligned ? .aligned : .notAligned))
  }

  @Test(arguments: AuthenticationOutcome.allCases)
  func countsOnlyWhatPasses(outcome: AuthenticationOutcome) async {
    let result = await Mail("example.com", spf: ("example.com", outcome), dkim: [("example.com", outcome)])
      .judged(Self.zone("v=DMARC1; p=reject"))
    #expect(result.outcome == (outcome == .pass ? .pass : outcome == .temperror ? .temperror : .fail))
  }

  @Test func oneOfManySignaturesIsEnough() async {
    let signers =
      [("a.example", .pass), ("example.com", .fail), ("x.example.com", .pass)] as [(String, AuthenticationOutcome)]
    let result = await Mail("example.com", spf: ("b.example", .pass), dkim: signers).judged(
      Self.zone("v=DMARC1; p=reject"))
    #expect(result.outcome == .pass)
    #expect(result.decisive?.identifiers.map(\.isAligned) == [false, false, false, true])
    #expect(result.decisive?.identifiers.map(\.isNear) == [false, false, true, true])
  }

  @Test func asksNothingOfStrangers() async {
    let resolver = AskedResolver(Self.zone("v=DMARC1; p=reject").resolver)
    let mail = Mail("example.com", spf: ("evil.example.net", .pass), dkim: [("notexample.com", .pass), ("com", .pass)])
    #expect(await DMARCVerifier(resolver: resolver).verify(mail.input).outcome == .fail)
    #expect(resolver.asked == ["_dmarc.example.com", "_dmarc.com"])
  }

  // MARK: From

  @Test(
    arguments: [
      ([], .noAuthorDomain), ([[]], .noAuthorDomain),
      ([["example.com"], ["example.com"]], .repeatedFrom(2)),
      ([["[192.0.2.1]"]], .unusableAuthorDomain("[192.0.2.1]")), ([[""]], .unusableAuthorDomain("")),
      ([["example.com", "a b"]], .unusableAuthorDomain("a b")), ([["a..b"]], .unusableAuthorDomain("a..b")),
      ([["\u{FFFD}.example"]], .unusableAuthorDomain("\u{FFFD}.example")),
      ([(0...DMARCLimits.authorDomains).map { "a\($0).example.com" }], .tooManyAuthorDomains),
    ] as [([[String]], DMARCReason)])
  func judgesNoMailWithoutAnAuthor(from: [[String]], reason: DMARCReason) async {
    let zone = Self.zone("v=DMARC1; p=reject")
    let result = await Mail(from: from, dkim: [("example.com", .pass)]).judged(zone)
    #expect(result.outcome == .permerror)
    #expect(result.reason == reason)
    #expect(result.decisive == nil && result.evaluations.isEmpty)
  }

  @Test func takesAsManyAuthorsAsTheLimit() async {
    let authors = (0..<DMARCLimits.authorDomains).map { "a\($0).example.com" }
    let result = await Mail(from: [authors], dkim: [("example.com", .pass)]).judged(Self.zone("v=DMARC1; p=none"))
    #expect(result.outcome == .pass)
    #expect(result.evaluations.count == DMARCLimits.authorDomains)
  }

  @Test func authorsOfOneDomainAreOne() async {
    let result = await Mail(from: [["example.com", "EXAMPLE.COM."]], dkim: [("example.com", .pass)])
      .judged(Self.zone("v=DMARC1; p=none"))
    #expect(result.evaluations.count == 1 && result.outcome == .pass)
  }

  /// RFC 9989, section 11.5: the strictest policy of the checks that fail; nothing passes unless all do.
  @Test(
    arguments: [
      (["lax.example", "strict.example"], "fail", "strict.example"),
      (["strict.example", "lax.example"], "fail", "strict.example"),
      (["good.example", "lax.example"], "fail", "lax.example"),
      (["good.example", "none.example"], "none", "none.example"),
      (["strict.example", "slow.example"], "temperror", "slow.example"),
      (["good.example", "bad.example"], "permerror", "bad.example"),
      (["good.example", "sub.good.example"], "pass", "good.example"),
    ])
  func severalAuthors(authors: [String], outcome: String, decisive: String) async {
    let zone = Zone(
      [
        ("lax.example", "v=DMARC1; p=quarantine"), ("strict.example", "v=DMARC1; p=reject"),
        ("good.example", "v=DMARC1; p=reject"), ("bad.example", "v=DMARC1; p=x"),
      ], ["$MAILLOOP-TIMEOUT _dmarc.slow.example."])
    let result = await Mail(from: [authors], dkim: [("good.example", .pass)]).judged(zone)
    #expect(result.outcome.rawValue == outcome)
    #expect(result.decisive?.authorDomain == name(decisive))
    #expect(result.evaluations.map(\.authorDomain) == authors.map { name($0) })
  }

  @Test func comparesALabels() async {
    let zone = Zone([("xn--bcher-kva.example", "v=DMARC1; p=reject")])
    let result = await Mail("Bücher.example", dkim: [("mail.xn--bcher-kva.example", .pass)]).judged(zone)
    #expect(result.outcome == .pass)
    #expect(result.decisive?.authorDomain == name("xn--bcher-kva.example"))
  }

  // MARK: Records

  @Test func findsNoRecord() async {
    let result = await Mail("example.com", dkim: [("example.com", .pass)]).judged(Zone([]))
    #expect(result.outcome == .none && result.reason == .noRecord)
    #expect(result.decisive?.organizationalDomain == name("example.com"))
    #expect(result.decisive?.lookups.count == 2)
  }

  @Test func discardsSeveralRecords() async {
    let records = [("a.example.com", "v=DMARC1; p=reject"), ("a.example.com", "v=DMARC1; p=none")]
    let alone = await Mail("a.example.com").judged(Zone(records))
    #expect(alone.outcome == .none && alone.reason == .severalRecords(name("a.example.com")))
    let above = await Mail("a.example.com").judged(Zone(records + [("example.com", "v=DMARC1; p=reject")]))
    #expect(above.summary == "fail org=example.com at=example.com p=reject→reject")
  }

  // MARK: Temporary failures

  struct TemporaryCase: Sendable, CustomTestStringConvertible {
    let about: String
    let mail: Mail
    let lines: [String]
    let reason: DMARCReason
    var testDescription: String { about }
  }

  static let temporary = [
    TemporaryCase(
      about: "the author's record", mail: Mail("example.com", dkim: [("example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .policyUnknown(name("example.com"), .timeOut)),
    TemporaryCase(
      about: "the record above", mail: Mail("a.example.com", dkim: [("a.example.com", .pass)]),
      lines: ["$MAILLOOP-SERVFAIL _dmarc.example.com."], reason: .policyUnknown(name("example.com"), .serverFailure)),
    TemporaryCase(
      about: "the record above, beside the author's own",
      mail: Mail("own.example.com", dkim: [("b.example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .alignmentUnknown(name("example.com"), .timeOut)),
    TemporaryCase(
      about: "the same, where what passes is the author's",
      mail: Mail("own.example.com", dkim: [("own.example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .aligned),
    TemporaryCase(
      about: "the same, where what passes is a stranger's", mail: Mail("own.example.com", dkim: [("a.example", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .notAligned),
    TemporaryCase(
      about: "the same, where nothing passes", mail: Mail("own.example.com", dkim: [("b.example.com", .fail)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .notAuthenticated),
    TemporaryCase(
      about: "the same, where alignment is strict", mail: Mail("strict.example.com", dkim: [("b.example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.example.com."], reason: .notAligned),
    TemporaryCase(
      about: "the signer's record", mail: Mail("example.com", dkim: [("b.example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.b.example.com."], reason: .alignmentUnknown(name("b.example.com"), .timeOut)),
    TemporaryCase(
      about: "the signer's record, where another passes",
      mail: Mail("example.com", dkim: [("b.example.com", .pass), ("c.example.com", .pass)]),
      lines: ["$MAILLOOP-TIMEOUT _dmarc.b.example.com."], reason: .aligned),
    TemporaryCase(
      about: "the author's signature", mail: Mail("example.com", dkim: [("example.com", .temperror)]), lines: [],
      reason: .authenticationUnknown(.dkim, name("example.com"))),
    TemporaryCase(
      about: "the author's SPF",
      mail: Mail("example.com", spf: ("m.example.com", .temperror), dkim: [("example.com", .fail)]),
      lines: [], reason: .authenticationUnknown(.spf, name("m.example.com"))),
    TemporaryCase(
      about: "a stranger's signature", mail: Mail("example.com", dkim: [("evil.example", .temperror)]), lines: [],
      reason: .notAuthenticated),
    TemporaryCase(
      about: "a signature that would be too far away",
      mail: Mail("strict.example.com", dkim: [("example.com", .temperror)]),
      lines: [], reason: .notAuthenticated),
    TemporaryCase(
      about: "whether the author exists", mail: Mail("np.example.net"), lines: ["$MAILLOOP-TIMEOUT np.example.net."],
      reason: .existenceUnknown(.timeOut)),
    TemporaryCase(
      about: "the same, of a message that passes", mail: Mail("np.example.net", spf: ("example.net", .pass)),
      lines: ["$MAILLOOP-TIMEOUT np.example.net."], reason: .aligned),
  ]

  @Test(arguments: temporary)
  func neverFailsForATemporaryReason(_ sample: TemporaryCase) async {
    let zone = Zone(
      [
        ("example.com", "v=DMARC1; p=reject"), ("own.example.com", "v=DMARC1; p=reject"),
        ("strict.example.com", "v=DMARC1; p=reject; adkim=s"), ("example.net", "v=DMARC1; p=none; np=reject"),
      ], sample.lines)
    let result = await sample.mail.judged(zone)
    #expect(result.reason == sample.reason)
    #expect(result.outcome == sample.reason.outcome)
    #expect((result.decisive?.appliedPolicy == nil) == (result.outcome == .temperror))
  }

  @Test func saysNothingWithoutDNS() async {
    let result = await DMARCVerifier(resolver: NoResolver()).verify(Mail("example.com").input)
    #expect(result.outcome == .temperror)
    #expect(result.reason == .policyUnknown(name("example.com"), .notAsked))
  }

  // MARK: Hostile

  @Test func aCrowdOfSignersIsBounded() async {
    let zone = Self.zone("v=DMARC1; p=reject")
    let resolver = AskedResolver(zone.resolver)
    let crowd = (0..<10_000).map { ("a\($0).b.c.d.e.f.g.example.com", AuthenticationOutcome.fail) }
    let mail = Mail("example.com", dkim: crowd + [("x.example.com", .pass)])
    let result = await DMARCVerifier(resolver: resolver).verify(mail.input)
    #expect(result.outcome == .pass)
    #expect(resolver.asked.count <= DMARCLimits.labels * (DMARCLimits.walkedIdentifiers + 1))
    #expect(result.decisive?.identifiers.count == DMARCLimits.identifiers)
    #expect(result.decisive?.omittedIdentifiers == 10_001 - DMARCLimits.identifiers)
  }

  @Test func signersAtTheLimitAreWalked() async {
    // None is aligned, for each is an organisation of its own, so that all must be looked at.
    func reason(_ count: Int) async -> DMARCReason {
      let signers = (0..<count).map { "s\($0).example.com" }
      let zone = Zone([("example.com", "v=DMARC1; p=reject")] + signers.map { ($0, "v=DMARC1; p=none; psd=n") })
      return await Mail("example.com", dkim: signers.map { ($0, .pass) }).judged(zone).reason
    }
    #expect(await reason(DMARCLimits.walkedIdentifiers) == .notAligned)
    #expect(await reason(DMARCLimits.walkedIdentifiers + 1) == .tooManyIdentifiers)
  }

  // MARK: Authentication-Results

  @Test func writesItsResult() async {
    let zone = Self.zone("v=DMARC1; p=reject")
    func field(_ mail: Mail) async -> String {
      AuthenticationResultsWriter().field(authservID: "mx.example.net", results: [await mail.judged(zone).methodResult])
    }
    #expect(
      await field(Mail("example.com"))
        == "Authentication-Results: mx.example.net;\r\n dmarc=fail header.from=example.com policy.dmarc=reject\r\n")
    #expect(
      await field(Mail("example.org"))
        == "Authentication-Results: mx.example.net;\r\n dmarc=none header.from=example.org\r\n")
    #expect(await field(Mail(from: [])) == "Authentication-Results: mx.example.net;\r\n dmarc=permerror\r\n")
  }
}
