import ComplianceReport
import Foundation
import MailFacts
import RelayPipeline
import Testing

struct HTMLReportTests {
  private static let page = String(decoding: HTMLReport.render(SampleRun.record), as: UTF8.self)

  /// Fragments written by hand from the sample: one for each section.
  @Test(arguments: [
    "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"",
    "<title>Errors found · corpora/sample · mailloop report</title>",
    "14 of 29 cases need attention: 9 with errors, 5 with warnings alone; 16 findings in all.",
    "<strong>77.4</strong><span>score of 100</span>",
    "2026-11-02 to 2026-11-21 (UTC)",
    "<time datetime=\"2026-11-22T23:00:00Z\">2026-11-22 23:00 UTC</time>",
    "1 input could not be read",
    "<a href=\"#rule-PRES001\">PRES001 missing_preserved_header</a><span>in 5 cases</span>",
    "<article id=\"rule-PRES001\" class=\"rule is-error\">",
    "<p class=\"count\">5 findings in 5 cases<",
    "<span class=\"number\">C16</span> The five header fields survive the outgoing relay",
    "<td class=\"n\">21</td><td class=\"n\">8</td>",
    "37 requirements not tested by this run",
    "3 rules in force found nothing",
    "<del><code class=\"mail\">b07e4d2</code></del> → <ins><code class=\"mail\">0000000</code></ins>",
    "<tr data-verdict=\"error\" data-origin=\"automated\" data-rules=\"PRES002 PRES010\" data-case=\"case-from-requoted\">",
    "<details id=\"case-from-requoted\" class=\"case is-error\">",
    "<mark class=\"is-error\">Example Gateway 7.1</mark>",
    "<a class=\"tag is-warning\" href=\"#case-subject-tagged.f1\">1 PRES010</a>",
    "<code>missing_date</code>",
    "[\"account-id-rewritten\",\"corpora/sample/account-id-rewritten/after.eml\",",
  ])
  func holds(fragment: String) { #expect(Self.page.contains(fragment)) }

  @Test func theSameRecordGivesTheSameOctets() {
    #expect(HTMLReport.render(SampleRun.record) == Array(Self.page.utf8))
    #expect(RunRecordJSON.render(SampleRun.record) == RunRecordJSON.render(SampleRun.record))
  }

  @Test func nothingIsLoadedFromElsewhere() {
    for foreign in ["http://", "https://", "url(", "@import", " src="] { #expect(!Self.page.contains(foreign)) }
  }

  @Test func everyIdentifierStandsOnceAndEveryLinkLeadsSomewhere() {
    let identifiers = values(of: " id=\"")
    #expect(identifiers.count == Set(identifiers).count)
    // The page's script reads what follows `messages?`; without it, those links are not shown.
    let targets = values(of: " href=\"#").filter { !$0.hasPrefix("messages?") }
    #expect(Set(targets).subtracting(identifiers) == [])
  }

  private func values(of attribute: String) -> [String] {
    Self.page.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func aHundredCasesStaySmall() {
    var record = SampleRun.record
    let cases = record.cases
    record.cases = (0..<100).map { index in
      var item = cases[index % cases.count]
      item.name += "-\(index)"
      return item
    }
    #expect(HTMLReport.render(record).count < 1_500_000)
  }

  @Test func anEmptyRunSaysSo() {
    var record = SampleRun.record
    record.cases = []
    record.rules = []
    record.failures = []
    let page = String(decoding: HTMLReport.render(record), as: UTF8.self)
    #expect(page.contains("Nothing was judged"))
    #expect(page.contains("The corpus holds no message that could be read."))
    #expect(!page.contains("<form"))
  }

  @Test func aRunWithoutFindingsPasses() {
    var record = SampleRun.record
    record.cases = record.cases.filter { $0.after.findings.isEmpty }
    let page = String(decoding: HTMLReport.render(record), as: UTF8.self)
    #expect(page.contains("All of 14 cases pass, with 0 findings."))
    #expect(page.contains("<strong>100.0</strong>"))
  }
}
