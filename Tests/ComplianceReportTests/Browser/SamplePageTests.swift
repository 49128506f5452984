import Foundation
import Testing

/// The report that is committed as a sample, in the browser of whoever opens it.
@Suite(.enabled(if: Programs.chromium != nil && browserPython != nil, "Chromium or playwright is missing"))
struct SamplePageTests {
  private struct Answer: Decodable {
    let said: [String]
    let requests: [String]
    let all: Int
    let filtered: [String]
  }

  @Test func loadsFromDiskInSilenceAndFilters() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let answer = try JSONDecoder().decode(
      Answer.self,
      from: Programs.output(
        of: try #require(browserPython),
        [
          Programs.driver("sample_page.py"), try #require(Programs.chromium),
          root.appending(path: "reports/demo.html").path, "FMT023",
        ]))
    #expect(answer.said.isEmpty && answer.requests.isEmpty, "\(answer)")
    #expect(answer.all == 161)
    // The one message with a dot between bare line feeds.
    #expect(answer.filtered == ["140-broken-bare-lf-smuggling"])
  }
}

private let browserPython = Programs.python(with: "playwright, axe_playwright_python")
