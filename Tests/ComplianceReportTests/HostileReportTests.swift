import ComplianceReport
import Foundation
import RelayPipeline
import Testing

/// Text of mail is only ever text, in whatever member of a run it comes.
struct HostileReportTests {
  @Test(arguments: HostileRun.texts)
  func noTextBecomesMarkup(text: String) {
    let hostile = tags(in: HTMLReport.render(HostileRun.record(text)))
    let harmless = tags(in: HTMLReport.render(HostileRun.record("harmless")))
    #expect(hostile == harmless)
  }

  /// The tags of a page without their attributes, which is where markup of mail would show; sorted, because the order
  /// of rules depends on their codes.
  private func tags(in page: [UInt8]) -> [String] {
    let text = String(decoding: page, as: UTF8.self)
    return text.split(separator: "<").dropFirst().map { String($0.prefix { $0.isLetter || $0 == "/" }) }.sorted()
  }

  @Test(arguments: HostileRun.texts)
  func nothingThatHidesOrReordersIsLeft(text: String) {
    for page in [HTMLReport.render(HostileRun.record(text)), RunRecordJSON.render(HostileRun.record(text))] {
      let scalars = String(decoding: page, as: UTF8.self).unicodeScalars
      let hiding = scalars.first { scalar in
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
      }
      #expect(hiding == nil)
    }
  }

  @Test(arguments: HostileRun.texts)
  func aTerminalSeesNoControl(text: String) {
    let summary = TextSummary.render(HostileRun.record(text), paths: [text])
    #expect(summary.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) })
    #expect(!summary.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aMegabyteIsShortened() throws {
    let long = String(repeating: "Subject ", count: 1 << 17)
    let page = HTMLReport.render(HostileRun.record(long))
    #expect(page.count < 1_000_000)
    #expect(String(decoding: page, as: UTF8.self).contains("more octets"))
  }

  @Test func aMillionCombiningMarksAreShortened() {
    let marks = "e" + String(repeating: "\u{301}", count: 1 << 20)
    #expect(HTMLReport.render(HostileRun.record(marks)).count < 1_000_000)
  }

  @Test func theRunRecordKeepsEverything() throws {
    let text = HostileRun.texts.joined()
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(RunRecordJSON.render(HostileRun.record(text)))) as? [String: Any])
    let cases = try #require(parsed["cases"] as? [[String: Any]])
    #expect(cases.first?["note"] as? String == text)
    let header = try #require(cases.first?["headerAfter"] as? String)
    #expect(Data(base64Encoded: header) == Data(Array(text.utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 13, 10]))
  }
}
