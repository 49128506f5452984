import Foundation
import MailFacts
import MailRules
import SafeOutput
import Testing
import VerdictOutput

struct MachineFormatTests {
  @Test func jsonIsAnArrayOfVerdicts() throws {
    let output = printed(JSONFormat(), [JudgedMessage(Samples.full), JudgedMessage(Samples.empty)])
    #expect(output.hasPrefix("[\n  {\n    \"schemaVersion\": 1,\n    \"file\": \"mail/a.eml\",\n"))
    #expect(output.contains("\n  },\n  {\n"))
    #expect(output.hasSuffix("\n    \"defects\": []\n  }\n]\n"))
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    #expect(parsed.map { $0["file"] as? String } == ["mail/a.eml", "b.eml"])
    #expect(try JSONSerialization.jsonObject(with: Data(printed(JSONFormat(), []).utf8)) as? [Int] == [])
  }

  @Test func ndjsonIsALineAVerdict() {
    var json = JSONWriter()
    json.value(Samples.full)
    let line = String(decoding: json.octets, as: UTF8.self)
    #expect(
      printed(NDJSONFormat(), [JudgedMessage(Samples.full), JudgedMessage(Samples.full)]) == "\(line)\n\(line)\n")
  }

  @Test func acceptedFindingsAreNotInTheVerdict() {
    var message = JudgedMessage(Samples.full)
    message.accept(at: 0, because: .baseline)
    let output = printed(NDJSONFormat(), [message])
    #expect(!output.contains("PRES001") && output.contains("FMT010"))
  }

  @Test func gitHubGetsAnAnnotationAFinding() {
    let expected = """
      ::error file=mail/a.eml,line=2,col=11,title=PRES001 wrong_preserved_header::X-Mailer is "Postie". \
      [X-Mailer, octet 31] Let the field pass.
      ::warning file=mail/a.eml,line=4,col=1,title=FMT010 missing_date::There is no Date field. [header, octet 52] Add one.

      """
    #expect(printed(GitHubFormat(fingerprinter: Fingerprinter()), [JudgedMessage(Samples.full)]) == expected)
    let inMailbox = JudgedMessage(Samples.named("in,box:1.mbox", index: 3, findings: [Samples.missingField]))
    let line =
      "::warning file=in%2Cbox%3A1.mbox,title=FMT010 missing_date::"
      + "There is no Date field. [header, message 3, octet 52] Add one.\n"
    #expect(printed(GitHubFormat(fingerprinter: Fingerprinter()), [inMailbox]) == line)
  }

  @Test(arguments: Samples.hostileTexts)
  func gitHubGetsNoInjectedCommand(hostile: HostileText) {
    let output = printed(GitHubFormat(fingerprinter: Fingerprinter()), [JudgedMessage(Samples.hostile(hostile.text))])
    #expect(!output.contains("\r"))
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=dir/") || $0.hasPrefix("::warning file=dir/") })
  }

  @Test func gitLabGetsAReport() {
    let expected = """
      [
      {"description":"X-Mailer is \\"Postie\\". [X-Mailer]","check_name":"PRES001 wrong_preserved_header",\
      "fingerprint":"10ee8a1f372f421d42a6646d256d72f4","severity":"major",\
      "location":{"path":"mail/a.eml","lines":{"begin":2}}},
      {"description":"There is no Date field. [header]","check_name":"FMT010 missing_date",\
      "fingerprint":"34ea7c5a6637c635a6634709497a09be","severity":"minor",\
      "location":{"path":"mail/a.eml","lines":{"begin":4}}}
      ]

      """
    let messages = [JudgedMessage(Samples.empty), JudgedMessage(Samples.full), JudgedMessage(Samples.empty)]
    #expect(printed(GitLabFormat(fingerprinter: Fingerprinter()), messages) == expected)
  }

  @Test(arguments: Samples.hostileTexts)
  func gitLabReadsBackWhatWasWritten(hostile: HostileText) throws {
    let output = printed(
      GitLabFormat(fingerprinter: Fingerprinter()), [JudgedMessage(Samples.hostile(hostile.text))])
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    #expect(parsed.first?["description"] as? String == "\(hostile.text) [\(hostile.text)]")
  }

  @Test(arguments: LintFormat.allCases)
  func everyFormatRendersTheSameInAnyOrder(format: LintFormat) {
    let writer = format.writer(FormatContext(toolVersion: "1.0"))
    let messages = [Samples.full, Samples.empty, Samples.hostile("x")].map { JudgedMessage($0) }
    let forwards = messages.map { writer.render($0, octets: Samples.message) }
    let backwards = messages.reversed().map { writer.render($0, octets: Samples.message) }
    #expect(forwards == backwards.reversed())
  }
}
