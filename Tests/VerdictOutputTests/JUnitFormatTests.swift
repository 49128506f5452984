import Foundation
import MailFacts
import SafeOutput
import Testing
import VerdictOutput

struct JUnitFormatTests {
  @Test func aMessageIsASuiteAndAFindingACase() {
    var accepted = JudgedMessage(Samples.full)
    accepted.accept(at: 0, because: .suppression(reason: "old \"mail\""))
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="mailloop lint">
        <testsuite name="mail/a.eml" tests="2" failures="1" errors="0" skipped="0">
          <testcase name="PRES001 wrong_preserved_header at X-Mailer, octet 31" classname="mail/a.eml">
            <failure type="PRES001" message="X-Mailer is &quot;Postie&quot;.">\
      mail/a.eml:2:11: error: X-Mailer is &quot;Postie&quot;.
      Let the field pass.</failure>
          </testcase>
          <testcase name="FMT010 missing_date at header, octet 52" classname="mail/a.eml">
            <system-out>mail/a.eml:4:1: warning: There is no Date field.
      Add one.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="b.eml" tests="1" failures="0" errors="0" skipped="0">
          <testcase name="no findings" classname="b.eml"/>
        </testsuite>
        <testsuite name="mail/a.eml" tests="2" failures="0" errors="0" skipped="1">
          <testcase name="PRES001 wrong_preserved_header at X-Mailer, octet 31" classname="mail/a.eml">
            <skipped message="suppressed: old &quot;mail&quot;"/>
          </testcase>
          <testcase name="FMT010 missing_date at header, octet 52" classname="mail/a.eml">
            <system-out>mail/a.eml:4:1: warning: There is no Date field.
      Add one.</system-out>
          </testcase>
        </testsuite>
      </testsuites>

      """
    let messages = [JudgedMessage(Samples.full), JudgedMessage(Samples.empty), accepted]
    #expect(printed(JUnitFormat(failOn: .error), messages) == expected)
  }

  @Test(
    .enabled(if: ExternalTool.xmllint != nil, "xmllint is not installed"),
    .enabled(if: ExternalTool.publishedSchema("junit-10.xsd") != nil, "the schema of JUnit is not there"))
  func outputIsOfThePublishedSchema() throws {
    let schema = try #require(ExternalTool.publishedSchema("junit-10.xsd"))
    var messages = Samples.hostileTexts.map { JudgedMessage(Samples.hostile($0.text)) }
    messages.append(JudgedMessage(Samples.empty))
    messages[0].accept(at: 0, because: .baseline)
    let output = printed(JUnitFormat(failOn: .warning), messages)
    let arguments = ["--noout", "--nonet", "--schema", schema.path, "-"]
    let valid = try ExternalTool.run(ExternalTool.xmllint, arguments, input: Array(output.utf8))
    #expect(valid.status == 0, "\(String(decoding: valid.output, as: UTF8.self))")
    let broken = output.replacing("errors=\"0\" ", with: "")
    #expect(try ExternalTool.run(ExternalTool.xmllint, arguments, input: Array(broken.utf8)).status != 0)
  }

  @Test(.enabled(if: ExternalTool.python != nil, "python3 is not installed"))
  func hostileTextReadsBackButForWhatXMLCannotHold() throws {
    let script = """
      import json, sys, xml.etree.ElementTree
      root = xml.etree.ElementTree.parse(sys.stdin.buffer).getroot()
      print(json.dumps([[s.get("name"), s.find(".//failure").get("message"), s.find(".//failure").text] for s in root]))
      """
    let messages = Samples.hostileTexts.map { JudgedMessage(Samples.hostile($0.text)) }
    let output = printed(JUnitFormat(failOn: .error), messages)
    let result = try ExternalTool.run(ExternalTool.python, ["-c", script], input: Array(output.utf8))
    let parsed = try #require(try JSONSerialization.jsonObject(with: result.output) as? [[String]])
    #expect(parsed.count == messages.count)
    for (read, hostile) in zip(parsed, Samples.hostileTexts) {
      let writable = String(
        String.UnicodeScalarView(
          hostile.text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: scalar
            case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
            default: scalar
            }
          }))
      #expect(read[0].unicodeScalars.elementsEqual("dir/\(writable)".unicodeScalars), "\(hostile.name)")
      #expect(read[1].unicodeScalars.elementsEqual(writable.unicodeScalars), "\(hostile.name)")
      // Where a job's log is read for commands, no line may begin with what mail or a file name says.
      #expect(read[2].split(separator: "\n").count == 2, "\(hostile.name)")
      #expect(read[2].contains(TerminalWriter.escaped(hostile.text)), "\(hostile.name)")
    }
  }
}
