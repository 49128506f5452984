import Foundation
import InternetMessage
import MailAuthentication
import MailFacts
import RelayPipeline
import Testing

@testable import ComplianceReport

/// What a run found about authentication, on the page and in a terminal.
struct AuthenticationReportTests {
  /// Fragments written by hand from the sample.
  @Test(arguments: [
    "<li><a href=\"#authentication\">Authentication</a></li>",
    "<dd>5 pairs before and after the relay, 3 single messages</dd>", "<dd>2 of 4 pairs lost, 1 won</dd>",
    "<th scope=\"row\" rowspan=\"2\"><code class=\"mail\">example.com</code><small>policy: quarantine</small></th><td>before</td>",
    "</svg>2 pass (−1)</span>", "</svg>1 broken (+1)</span>", "<small>policy: reject, in test</small>",
    "<em>none, or several</em>", "An aligned signature passes before the relay, and none after it",
    "<a href=\"#case-changed\">changed</a>", "<small>marked as a test (t=y)</small>", "<td>2 pass, 1 fail</td>",
    "<td>-all of example.com matches</td>", "1 HELO name has no SPF record",
    "fail, aligned domain</span><small>the signature does not match",
    "<em>no such signature</em>", "No rule of the family AUTH found anything.",
  ])
  func holds(fragment: String) async throws {
    let isThere = try await Self.page.value.contains(fragment)
    #expect(isThere)
  }

  private static let page = Task {
    String(decoding: HTMLReport.render(try await AuthenticationSample.record()), as: UTF8.self)
  }

  @Test func aRunWithoutItHasNoSection() {
    let page = String(decoding: HTMLReport.render(SampleRun.record), as: UTF8.self)
    #expect(!page.contains("id=\"authentication\""))
  }

  @Test func aTerminalGetsThreeLines() async throws {
    let text = TextSummary.render(try await AuthenticationSample.record())
    #expect(
      text.contains(
        """
        Authentication
          DKIM aligned  5 pairs: 3 pass before the relay, 2 after it (2 lost, 1 won); 1 of 3 single messages pass
          DMARC         5 pairs: 3 pass before the relay, 3 after it (1 lost, 0 won); 1 of 3 single messages pass
          Keys          3, 1 not known; SPF: 1 domain of reverse paths, at most 0 of 10 look-ups

        """))
  }

  @Test func everyLinkLeadsSomewhere() async throws {
    let page = String(decoding: HTMLReport.render(try await AuthenticationSample.wholeRecord()), as: UTF8.self)
    let identifiers = values(of: " id=\"", in: page)
    #expect(identifiers.count == Set(identifiers).count)
    let targets = values(of: " href=\"#", in: page).filter { !$0.hasPrefix("messages?") }
    #expect(Set(targets).subtracting(identifiers) == [])
  }

  private func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: attribute).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test(arguments: [20, 21])
  func domainsBeyondTheLimitAreCounted(count: Int) async throws {
    var record = try await AuthenticationSample.record()
    let single = record.cases[6]
    record.cases = []
    for number in 0..<count {
      var item = single
      item.name = "case \(number)"
      item.after.authentication = try await AuthenticationSample.authentication(
        of: "From: a@d\(number).example\r\n\r\n\r\n")
      record.cases.append(item)
    }
    let page = String(decoding: HTMLReport.render(record), as: UTF8.self)
    #expect(ReportLimits.domains == 20)
    #expect(page.contains("… and 1 more domain;") == (count > ReportLimits.domains))
  }

  /// Names in signatures and terms of SPF records are written by strangers.
  @Test(arguments: ["<script>alert(1)</script>", "\"><b>x</b>", "&lt;i&gt;", "</code></td></table>"])
  func strangersTextStaysText(text: String) async throws {
    let hostile = try await page(text)
    #expect(tags(in: hostile) == tags(in: try await page("harmless")))
    #expect(hostile.contains("publishes no SPF record"))
  }

  private func page(_ text: String) async throws -> String {
    var record = try await AuthenticationSample.record()
    let term = text.filter { $0 != "\"" }
    record.cases[0].after.authentication = try await AuthenticationSample.authentication(
      of: "DKIM-Signature: v=1; a=rsa-sha256; d=\(text).example.com; s=\(text); h=from; bh=AA==; b=AA==\r\n"
        + "From: a@example.org\r\n\r\n\r\n",
      Envelope(client: IPAddress("192.0.2.1"), helo: "h.example.org", mailFrom: "a@example.org"),
      zone: "example.org. TXT \"v=spf1 redirect=\(term).example.org\"\n")
    return String(decoding: HTMLReport.render(record), as: UTF8.self)
  }

  private func tags(in page: String) -> [String] {
    page.split(separator: "<").dropFirst().map { String($0.prefix { $0.isLetter || $0 == "/" }) }.sorted()
  }
}
