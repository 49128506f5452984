import AuthenticationReports
import Foundation
import Testing

@testable import ComplianceReport

struct ReceiverReportsTests {
  static func record(_ source: String, _ count: Int, from: String = "example.com", passes: Bool = true) -> String {
    """
    <record><row><source_ip>\(source)</source_ip><count>\(count)</count><policy_evaluated><disposition>\
    \(passes ? "none" : "reject")</disposition><dkim>\(passes ? "pass" : "fail")</dkim><spf>fail</spf></policy_evaluated>\
    </row><identifiers><header_from>\(from)</header_from></identifiers><auth_results/></record>
    """
  }

  static func report(
    _ identifier: String, end: Int = 1_772_495_999, policy: String = "none", _ records: String
  ) -> ReportFile {
    let text = """
      <feedback><version>1.0</version><report_metadata><org_name>Receiver</org_name><email>d@example.net</email>\
      <report_id>\(identifier)</report_id><date_range><begin>1772409600</begin><end>\(end)</end></date_range>\
      </report_metadata><policy_published><domain>example.com</domain><p>\(policy)</p></policy_published>\(records)\
      </feedback>
      """
    return ReportFile.read(Array(text.utf8))
  }

  func sum(_ files: [ReportFile]) -> ReceiverReports {
    files.reduce(into: ReceiverReports()) { $0.add($1, named: "file") }
  }

  @Test func theOrderOfFilesDoesNotMatter() {
    let files = [
      Self.report("1", policy: "none", Self.record("192.0.2.1", 3) + Self.record("192.0.2.2", 4, passes: false)),
      Self.report("2", policy: "reject", Self.record("192.0.2.1", 5)),
      Self.report("3", end: 1_772_495_998, policy: "quarantine", Self.record("192.0.2.1", 7, from: "EXAMPLE.com")),
      Self.report("1", policy: "none", Self.record("192.0.2.1", 3) + Self.record("192.0.2.2", 4, passes: false)),
    ]
    let found = sum(files)
    #expect(found == sum(files.reversed()))
    #expect(found.aggregates == 3)
    #expect(found.duplicates == 1)
    #expect(found.total.messages == 19)
    #expect(found.total.passed == 15)
    #expect(found.total.rejected == 4)
    #expect(found.domains.count == 1)
    #expect(found.domains["example.com"]?.policy?.request == .reject)
    #expect(found.failingSources.map(\.source.address) == ["192.0.2.2"])
  }

  @Test func aReportWithoutAnIdentifierIsNoDuplicate() {
    let found = sum([Self.report("", Self.record("192.0.2.1", 3)), Self.report("", Self.record("192.0.2.1", 3))])
    #expect(found.aggregates == 2 && found.duplicates == 0)
  }

  @Test func sumsStopRatherThanOverflow() {
    #expect(Tally.sum(.max - 1, 1) == .max)
    #expect(Tally.sum(.max - 1, 2) == .max)
  }

  /// Beyond the limit messages are still counted, and said to be of other sources.
  @Test func sourcesHaveALimit() {
    let limit = ReceiverLimits.sources
    let half = (0..<limit).map { Self.record("s\($0)", 1, from: "d\($0).example", passes: false) }.joined()
    var found = sum([Self.report("1", half)])
    #expect(found.sources.count == limit && found.otherSources.messages == 0)
    #expect(found.domains.count == ReceiverLimits.domains)
    found.add(Self.report("2", Self.record("more", 2) + Self.record("s1", 1, from: "d1.example")), named: "more")
    #expect(found.sources.count == limit)
    #expect(found.otherSources.messages == 2)
    #expect(found.total.messages == limit + 3)
    let page = ReceiverPage.render(found, toolVersion: "0", time: 0)
    #expect(page.count < 200_000)
    #expect(String(decoding: page, as: UTF8.self).contains("2 messages came from more sources than can be told apart."))
  }

  @Test func refusalsHaveALimit() {
    var found = ReceiverReports()
    for number in 0...ReceiverLimits.listed { found.refuse(.empty, at: "\(number)") }
    #expect(found.refusals.count == ReceiverLimits.listed)
    #expect(found.refusalCount == ReceiverLimits.listed + 1)
  }

  @Test func aRunShowsTheSectionWhenThereAreReports() {
    let found = sum([Self.report("1", Self.record("192.0.2.1", 3))])
    let with = String(decoding: HTMLReport.render(SampleRun.record, receivers: found), as: UTF8.self)
    let without = String(decoding: HTMLReport.render(SampleRun.record), as: UTF8.self)
    #expect(with.contains("id=\"authentication\"") && with.contains("href=\"#authentication\""))
    #expect(!without.contains("authentication\""))
    #expect(TextSummary.render(SampleRun.record, receivers: found).contains("DMARC: 1 aggregate report"))
    #expect(!TextSummary.render(SampleRun.record).contains("DMARC"))
    let json = String(decoding: RunRecordJSON.render(SampleRun.record, receivers: found), as: UTF8.self)
    #expect(json.contains("\"receiverReports\""))
  }

  @Test func nothingIsSaidToBeNothing() {
    let page = String(
      decoding: ReceiverPage.render(ReceiverReports(), toolVersion: "0", time: 0), as: UTF8.self)
    #expect(page.contains("Nothing was read"))
    #expect(ReceiverText.render(ReceiverReports()) == "DMARC: no report\n")
  }
}
