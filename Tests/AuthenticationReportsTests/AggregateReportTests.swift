import AuthenticationReports
import InternetMessage
import Markup
import Testing

struct AggregateReportTests {
  @Test func readsTheFirstGeneration() throws {
    let report = try Sample.read(
      Sample.aggregate(
        policy: """
          <policy_published><domain>example.com</domain><adkim>s</adkim><aspf>r</aspf><p>quarantine</p><sp>reject</sp>\
          <pct>50</pct><fo>1:d</fo></policy_published>
          """,
        records: Sample.record(
          source: "2001:db8::7", count: "12", disposition: "quarantine", dkim: "fail", spf: "pass",
          extra: "<reason><type>mailing_list</type><comment>list</comment></reason><reason><type>other</type></reason>",
          from: """
            <envelope_to>example.net</envelope_to><envelope_from>bounce.example.com</envelope_from>\
            <header_from>example.com</header_from>
            """,
          results: """
            <dkim><domain>example.com</domain><selector>s1</selector><result>fail</result><human_result>body \
            &lt;hash&gt;</human_result></dkim><dkim><domain>example.org</domain><result>none</result></dkim>\
            <spf><domain>bounce.example.com</domain><scope>mfrom</scope><result>softfail</result></spf>
            """)))
    #expect(report.quirks == [])
    #expect(report.generation == .rfc7489)
    #expect(report.version == "1.0")
    #expect(report.metadata.organization == "Receiver")
    #expect(report.metadata.email == "dmarc@example.net")
    #expect(report.metadata.identifier == "r-1")
    #expect(report.metadata.begin == 1_767_225_600)
    #expect(report.metadata.end == 1_767_311_999)
    #expect(report.policy.domain == "example.com")
    #expect(report.policy.dkimAlignment == .strict)
    #expect(report.policy.spfAlignment == .relaxed)
    #expect(report.policy.request == .quarantine)
    #expect(report.policy.subdomainRequest == .reject)
    #expect(report.policy.percentage == 50)
    #expect(report.policy.failureOptions == "1:d")
    let record = try #require(report.records.first)
    #expect(record.source?.description == "2001:db8::7")
    #expect(record.count == 12)
    #expect(record.disposition == .quarantine)
    #expect(record.dkim == .fail)
    #expect(record.spf == .pass)
    #expect(record.passes)
    #expect(record.reasons.map(\.kind) == [.mailingList, .other])
    #expect(record.reasons.map(\.comment) == ["list", nil])
    #expect(record.headerFrom == "example.com")
    #expect(record.envelopeFrom == "bounce.example.com")
    #expect(record.envelopeTo == "example.net")
    #expect(record.dkimResults.map(\.result) == [.fail, .none])
    #expect(record.dkimResults.map(\.comment) == ["body <hash>", nil])
    #expect(record.dkimResults.map(\.selector) == ["s1", nil])
    #expect(record.spfResults.map(\.scope) == [.mailFrom])
    #expect(record.spfResults.map(\.result) == [.softfail])
  }

  @Test func readsTheSecondGeneration() throws {
    let report = try Sample.read(
      Sample.aggregate(
        root: "<feedback xmlns=\"urn:ietf:params:xml:ns:dmarc-2.0\" xmlns:x=\"urn:example:x\">",
        metadata: Sample.metadata.replacing("</report_metadata>", with: "<generator>G 1</generator></report_metadata>"),
        policy: """
          <policy_published><domain>example.com</domain><p>reject</p><sp>none</sp><np>quarantine</np>\
          <testing>y</testing><discovery_method>treewalk</discovery_method></policy_published>\
          <extension><x:place><x:kind>inbox</x:kind></x:place></extension>
          """,
        records: Sample.record(
          disposition: "pass", extra: "<reason><type>policy_test_mode</type></reason>"
        ).replacing("</record>", with: "<x:arc>pass</x:arc></record>")))
    #expect(report.quirks == [])
    #expect(report.generation == .rfc9990)
    #expect(report.metadata.generator == "G 1")
    #expect(report.policy.nonexistentRequest == .quarantine)
    #expect(report.policy.testing == .yes)
    #expect(report.policy.discovery == .treeWalk)
    #expect(report.records.map(\.disposition) == [.pass])
    #expect(report.records[0].reasons.map(\.kind) == [.policyTestMode])
    #expect(report.extensions == ["extension", "arc"])
  }

  /// A prefix at every element is as good as a namespace without one.
  @Test func readsPrefixes() throws {
    let text = Sample.aggregate(root: "<feedback xmlns:d=\"http://dmarc.org/dmarc-xml/0.1\">")
    let prefixed = text.replacing("</", with: "\u{1}").replacing("<?", with: "\u{2}").replacing("<", with: "<d:")
      .replacing("\u{1}", with: "</d:").replacing("\u{2}", with: "<?")
    let report = try Sample.read(prefixed)
    #expect(report.quirks == [])
    #expect(report.records.count == 1)
  }

  struct Deviation: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let kind: ReportQuirk.Kind
    let place: String

    init(_ kind: ReportQuirk.Kind, _ place: String, _ text: String) {
      testDescription = "\(kind) at \(place)"
      (self.text, self.kind, self.place) = (text, kind, place)
    }
  }

  static let deviations = [
    Deviation(.wrongNamespace, "feedback", Sample.aggregate(root: "<feedback xmlns=\"urn:example:x\">")),
    Deviation(.wrapped, "feedback", "<a>" + Sample.aggregate().dropFirst(39) + "</a>"),
    Deviation(.trailingMarkup, "feedback", "<a>" + Sample.aggregate().dropFirst(39)),
    Deviation(.trailingMarkup, "feedback", Sample.aggregate() + "garbage"),
    Deviation(.unexpectedVersion, "version", Sample.aggregate().replacing(">1.0<", with: ">0.1<")),
    Deviation(.repeated, "version", Sample.aggregate().replacing("<version>", with: "<version>1.0</version><version>")),
    Deviation(
      .missing, "report_metadata/org_name", Sample.aggregate().replacing("<org_name>Receiver</org_name>", with: "")),
    Deviation(.empty, "report_metadata/org_name", Sample.aggregate().replacing(">Receiver<", with: "><")),
    Deviation(.missing, "report_metadata/org_name", Sample.aggregate(metadata: "")),
    Deviation(.invalidTime, "date_range/begin", Sample.aggregate().replacing("1767225600", with: "yesterday")),
    Deviation(.reversedDates, "date_range", Sample.aggregate().replacing("1767225600", with: "1767312000")),
    Deviation(.unknownValue, "policy_published/p", Sample.aggregate().replacing("<p>none", with: "<p>deny")),
    Deviation(.letterCase, "policy_published/p", Sample.aggregate().replacing("<p>none", with: "<p>None")),
    Deviation(
      .invalidNumber, "policy_published/pct", Sample.aggregate().replacing("</p>", with: "</p><pct>101</pct>")),
    Deviation(.unknownElement, "q", Sample.aggregate().replacing("</p>", with: "</p><q><r>1</r></q>")),
    Deviation(.strayText, "feedback", Sample.aggregate().replacing("</p>", with: "</p>11")),
    Deviation(.noRecords, "feedback", Sample.aggregate(records: "")),
    Deviation(.invalidAddress, "row/source_ip", Sample.aggregate(records: Sample.record(source: "192.0.2.256"))),
    Deviation(.invalidAddress, "row/source_ip", Sample.aggregate(records: Sample.record(source: "[192.0.2.1]"))),
    Deviation(.invalidNumber, "row/count", Sample.aggregate(records: Sample.record(count: "-1"))),
    Deviation(.invalidNumber, "row/count", Sample.aggregate(records: Sample.record(count: "99999999999999999999"))),
    Deviation(.invalidNumber, "row/count", Sample.aggregate(records: Sample.record(count: "1000000001"))),
    Deviation(.letterCase, "policy_evaluated/dkim", Sample.aggregate(records: Sample.record(dkim: "Pass"))),
    Deviation(.missing, "header_from", Sample.aggregate(records: Sample.record(from: ""))),
    Deviation(.noResults, "auth_results", Sample.aggregate(records: Sample.record(results: ""))),
    Deviation(
      .unknownValue, "spf/result",
      Sample.aggregate(
        records: Sample.record(results: "<spf><domain>example.com</domain><result>hardfail</result></spf>"))),
    Deviation(
      .missing, "spf/domain", Sample.aggregate(records: Sample.record(results: "<spf><result>pass</result></spf>"))),
    Deviation(
      .tooLong, "reason/comment",
      Sample.aggregate(
        records: Sample.record(
          extra: "<reason><type>other</type><comment>\(String(repeating: "é", count: 2049))</comment></reason>"))),
  ]

  @Test(arguments: deviations)
  func saysHowAReportDeviates(deviation: Deviation) throws {
    let report = try Sample.read(deviation.text)
    let quirk = report.quirks.first { $0.kind == deviation.kind }
    #expect(quirk?.place == deviation.place, "\(report.quirks)")
    #expect(!deviation.kind.meaning.isEmpty)
  }

  @Test func knowsWordsThatAreCommonlyWritten() throws {
    let results = ["error", "unknown", "hardfail", "PASS"].map {
      "<spf><domain>example.com</domain><result>\($0)</result></spf>"
    }
    let report = try Sample.read(Sample.aggregate(records: Sample.record(results: results.joined())))
    #expect(report.records[0].spfResults.map(\.result) == [.temperror, .permerror, .fail, .pass])
  }

  @Test func repairsOctetsThatAreNoUTF8() throws {
    var octets = Array(Sample.aggregate().utf8)
    let place = try #require(octets.firstRange(of: Array("Receiver".utf8)))
    octets[place.lowerBound] = 0xE9
    let report = try AggregateReport.read(octets)
    #expect(report.metadata.organization == "\u{FFFD}eceiver")
    #expect(report.quirks.map(\.kind) == [.repairedEncoding])
  }

  @Test func countsWhatDeviatesAgainAndAgain() throws {
    let records = String(repeating: Sample.record(dkim: "FAIL"), count: 70)
    let report = try Sample.read(Sample.aggregate(records: records))
    #expect(report.quirks.map(\.count) == [70])
    #expect(report.quirks[0].line == 7)
  }

  // MARK: Hostile reports

  @Test(arguments: [
    ("<html><body>no</body></html>", ReportFailure.otherDocument),
    ("<feedback/>", .missing("record")),
    ("<feedback><version>1.0</version>", .markup(MarkupFailure(.truncated, line: 1, column: 33))),
    ("<!DOCTYPE feedback><feedback/>", .markup(MarkupFailure(.documentType, line: 1, column: 19))),
  ])
  func refuses(text: String, failure: ReportFailure) {
    #expect(throws: failure) { try Sample.read(text) }
  }

  @Test func everyTruncationIsRefused() throws {
    let octets = Array(Sample.aggregate().utf8)
    let end = try #require(octets.firstRange(of: Array("</feedback>".utf8))).upperBound
    for count in 0..<end {
      #expect(throws: ReportFailure.self) { try AggregateReport.read(Array(octets.prefix(count))) }
    }
  }

  @Test func keepsToTheNumberOfResults() throws {
    func report(_ count: Int) throws -> AggregateReport {
      let results = String(
        repeating: "<dkim><domain>example.com</domain><result>pass</result></dkim>", count: count)
      return try Sample.read(Sample.aggregate(records: Sample.record(results: results)))
    }
    let limit = AuthenticationReportLimits.resultsOfRecord
    #expect(try report(limit).quirks == [])
    let beyond = try report(limit + 1)
    #expect(beyond.records[0].dkimResults.count == limit)
    #expect(beyond.quirks.map(\.kind) == [.tooMany])
  }

  @Test func keepsToTheNumberOfRecords() throws {
    func report(_ count: Int) -> String {
      Sample.aggregate(records: String(repeating: "<record/>", count: count))
    }
    let limit = AuthenticationReportLimits.records
    #expect(try Sample.read(report(limit)).records.count == limit)
    #expect(throws: ReportFailure.tooManyRecords) { try Sample.read(report(limit + 1)) }
    #expect(throws: ReportFailure.tooManyRecords) { try Sample.read(report(1_000_000)) }
  }

  @Test func keepsToTheNumberOfQuirks() throws {
    let elements = (0..<1000).map { "<x\($0)/>" }.joined()
    let report = try Sample.read(Sample.aggregate().replacing("</p>", with: "</p>" + elements))
    #expect(report.quirks.count == AuthenticationReportLimits.quirks)
  }
}
