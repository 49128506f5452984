import Foundation
import GzipFixtures
import Testing

/// `mailloop report --dmarc`: what receivers report.
struct ReportCommandTests {
  static let demo = Repository.root + "/corpora/demo-reports"

  static func record(_ source: String, _ count: Int, dkim: String = "pass", spf: String = "fail") -> String {
    """
    <record><row><source_ip>\(source)</source_ip><count>\(count)</count><policy_evaluated><disposition>none</disposition>\
    <dkim>\(dkim)</dkim><spf>\(spf)</spf></policy_evaluated></row><identifiers><header_from>example.com</header_from>\
    </identifiers><auth_results><spf><domain>example.org</domain><result>pass</result></spf></auth_results></record>
    """
  }

  static func report(_ identifier: String, organization: String = "Receiver", _ records: String) -> String {
    """
    <feedback><version>1.0</version><report_metadata><org_name>\(organization)</org_name><email>d@example.net</email>\
    <report_id>\(identifier)</report_id><date_range><begin>1772409600</begin><end>1772495999</end></date_range>\
    </report_metadata><policy_published><domain>example.com</domain><p>none</p></policy_published>\(records)</feedback>
    """
  }

  @Test func sumsUpFilesAndFolders() throws {
    let first = Self.report("1", Self.record("192.0.2.1", 5) + Self.record("203.0.113.7", 2, dkim: "fail"))
    let second = Self.report("2", Self.record("203.0.113.7", 3, dkim: "fail"))
    let scratch = try Scratch(["a/1.xml": first, "a/b/2.xml": second, "a/.hidden": "x", "again.xml": first])
    try scratch.write("3.xml.gz", octets: GzipFixture.member(Array(Self.report("3", Self.record("192.0.2.1", 7)).utf8)))
    let run = try Mailloop.run(
      "report", "--format", "json", "--dmarc", "a", "3.xml.gz", "again.xml", in: scratch)
    #expect(run.exit == .code(0), "\(run.errorText)")
    let json = try JSON(run.output)
    #expect(json["aggregateReports"].number == 3)
    #expect(json["duplicates"].number == 1)
    #expect(json["begin"].text == "2026-03-02T00:00:00Z")
    #expect(json["end"].text == "2026-03-02T23:59:59Z")
    #expect(json["total"]["messages"].number == 17)
    #expect(json["total"]["passed"].number == 12)
    #expect(json["sources"][0]["address"].text == "203.0.113.7")
    #expect(json["sources"][0]["messages"].number == 5)
    #expect(json["sources"][0]["passed"].number == 0)
    #expect(json["sources"][0]["authenticated"][0].text == "example.org")
    #expect(json["domains"][0]["policy"]["p"].text == "none")
    #expect(json["receivers"][0]["reports"].number == 3)
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func theSumIsOfItsSchema() throws {
    let run = try Mailloop.run("report", "--format", "json", "--dmarc", Self.demo, in: Scratch())
    #expect(run.exit == .code(0))
    let line = run.output.filter { $0 != 0x0A }
    #expect(try Schemas.complaints(of: Schemas.own("receiver-reports"), about: line) == "")
  }

  /// The numbers were added up by hand from the files.
  @Test func theDemoIsSummedUp() throws {
    let run = try Mailloop.run("report", "--dmarc", Self.demo, in: Scratch())
    #expect(run.exit == .code(0))
    // 1840 + 412 + 96 + 31, 655 + 188 + 14 + 73, 120 + 2; of these 1840, 655 + 73 and 120 pass.
    for words in [
      "3 aggregate reports, 1 failure report, 1 TLS report, 2026-03-02 to 2026-03-08 (UTC)",
      "3,431 messages, 2,688 passed",
      "192.0.2.40 as lindqvist.example: 600 of 600 failed, authenticated as pod17.euw1.zdsys.com, zendesk.com",
      "local_policy: 412 messages", "7 of 925 sessions failed, certificate-host-mismatch 7",
    ] {
      #expect(run.outputText.contains(words), "\(words)")
    }
  }

  @Test func writesAPage() throws {
    let scratch = try Scratch()
    let run = try Mailloop.run(
      "report", "--format", "html", "--now", "2026-03-16T00:00:00Z", "--output", "page.html", "--dmarc", Self.demo,
      in: scratch)
    #expect(run.exit == .code(0) && run.output.isEmpty)
    let page = try scratch.text("page.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    for words in ["78 % pass DMARC", "script-src\"", "192.0.2.40", "2026-03-16", "certificate-host-mismatch"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func saysWhatIsNoReport() throws {
    let scratch = try Scratch([
      "good.xml": Self.report("1", Self.record("192.0.2.1", 5)), "cut.xml": "<feedback><version>",
      "doctype.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM \"good.xml\">]><feedback>&b;</feedback>", "empty.xml": "",
    ])
    let run = try Mailloop.run("report", "--dmarc", ".", in: scratch)
    #expect(run.exit == .code(3))
    for words in [
      "1 aggregate report", "5 messages", "./cut.xml: Line 1, column 20: the document ends too early.",
      "./doctype.xml: Line 1, column 13: there is a document type declaration", "./empty.xml: It is empty.",
    ] {
      #expect(run.outputText.contains(words), "\(run.outputText)")
    }
    #expect(try Mailloop.run("report", "--dmarc", "gone.xml", in: scratch).exit == .code(2))
  }

  static let hostile = [
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\u{202E}gpj.exe", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
    "]]&gt;--&gt;",
    String(repeating: "x", count: 10_000), "a&#x9;b&#xA;c",
  ]

  @Test(arguments: hostile)
  func noFieldBecomesMarkup(text: String) throws {
    let record = Self.record("192.0.2.1", 5, dkim: "fail")
      .replacing("example.com", with: text).replacing("example.org", with: text).replacing("192.0.2.1", with: text)
    let words = ["<p>none", "<disposition>none", "<dkim>fail"].reduce(
      Self.report("1", organization: text, record + Self.record("192.0.2.9", 1, dkim: text))
    ) { $0.replacing($1, with: $1.prefix { $0 != ">" } + ">" + text) }
    let scratch = try Scratch(["\u{1B}[31m.xml": words, "<b>.xml": "no report"])
    for format in ["html", "text", "json"] {
      let run = try Mailloop.run("report", "--format", format, "--dmarc", ".", in: scratch)
      #expect(run.exit == .code(3))
      let output = run.outputText
      if format == "html" {
        #expect(!output.contains("<script") && !output.contains("<img") && !output.contains("<b>"))
      }
      #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(output.utf8.count < 200_000)
      if format == "json" { #expect(try JSON(run.output)["aggregateReports"].number == 1) }
    }
  }

  /// A report of 12 MB takes less than 150 MiB; one of a million records is refused, for as little.
  @Test func memoryIsBounded() throws {
    let scratch = try Scratch()
    let row = Array(Self.record("192.0.2.1", 1).utf8)
    let parts = Self.report("1", "|").split(separator: "|").map { Array($0.utf8) }
    var octets = parts[0]
    for _ in 0..<(12 << 20) / row.count { octets += row }
    octets += parts[1]
    try scratch.write("many.xml", octets: octets)
    let many = try Mailloop.run("report", "--dmarc", "many.xml", in: scratch)
    #expect(many.exit == .code(0))
    #expect(many.outputText.contains(" messages, "))
    #expect(many.peakMemory > 0 && many.peakMemory < 150 << 20, "\(many.peakMemory >> 20) MiB")
    octets = parts[0] + Array(repeating: Array("<record/>".utf8), count: 1_000_000).joined() + parts[1]
    try scratch.write("million.xml", octets: octets)
    let million = try Mailloop.run("report", "--dmarc", "million.xml", in: scratch)
    #expect(million.exit == .code(3))
    #expect(million.outputText.contains("It has more than 262144 records."))
    #expect(million.peakMemory > 0 && million.peakMemory < 150 << 20, "\(million.peakMemory >> 20) MiB")
  }
}
