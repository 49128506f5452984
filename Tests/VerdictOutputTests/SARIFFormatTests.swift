import Foundation
import MailFacts
import MailRules
import SafeOutput
import Testing

@testable import VerdictOutput

struct SARIFFormatTests {
  private static let rule = RuleDescription(
    code: "PRES001", name: "wrong_preserved_header", severity: .warning, summary: "A field changed.",
    rationale: "Loops follow.", remedy: "Let it pass.", requirements: ["C16"], standards: ["RFC 5322 §3.6"],
    triggering: [], nonTriggering: [])

  private let format = SARIFFormat(
    FormatContext(toolVersion: "1.2.3", rules: [Self.rule], severities: ["PRES001": .error]))

  @Test func writesRulesAndResults() {
    var message = JudgedMessage(Samples.full)
    message.accept(at: 1, because: .suppression(reason: "old [mail]"))
    let expected = """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{\
      "name":"mailloop","version":"1.2.3","rules":[{"id":"PRES001","name":"wrong_preserved_header",\
      "shortDescription":{"text":"A field changed."},"fullDescription":{"text":"Loops follow."},\
      "help":{"text":"Let it pass."},"defaultConfiguration":{"level":"error"},\
      "properties":{"tags":["PRES","C16"],"standards":["RFC 5322 §3.6"]}}]}},\
      "columnKind":"unicodeCodePoints","results":[
      {"ruleId":"PRES001","ruleIndex":0,"level":"error","message":{"text":"X-Mailer is \\"Postie\\"."},\
      "locations":[{"physicalLocation":{"artifactLocation":{"uri":"mail/a.eml"},\
      "region":{"startLine":2,"startColumn":11,"byteOffset":31,"byteLength":6}},\
      "logicalLocations":[{"fullyQualifiedName":"X-Mailer"}]}],\
      "partialFingerprints":{"mailloopFinding/v1":"10ee8a1f372f421d42a6646d256d72f4"},\
      "properties":{"messageIndex":0,"offset":31,"length":6,"line":2,"column":11,"requirements":["C16","C17"]}},
      {"ruleId":"FMT010","level":"warning","message":{"text":"There is no Date field."},\
      "locations":[{"physicalLocation":{"artifactLocation":{"uri":"mail/a.eml"},\
      "region":{"startLine":4,"startColumn":1,"byteOffset":52,"byteLength":0}},\
      "logicalLocations":[{"fullyQualifiedName":"header"}]}],\
      "partialFingerprints":{"mailloopFinding/v1":"34ea7c5a6637c635a6634709497a09be"},\
      "suppressions":[{"kind":"external","justification":"old [mail]"}],\
      "properties":{"messageIndex":0,"offset":52,"length":0,"line":4,"column":1,"requirements":[]}}
      ],"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}]}]}

      """
    #expect(printed(format, [message]) == expected)
  }

  @Test func aMailboxHasNoRegionOfItsOwn() {
    let output = printed(
      format, [JudgedMessage(Samples.named("in box.mbox", index: 3, findings: [Samples.wrongMailer]))])
    let location = """
      "locations":[{"physicalLocation":{"artifactLocation":{"uri":"in%20box.mbox"}},\
      "logicalLocations":[{"fullyQualifiedName":"message[3]/X-Mailer"}]}]
      """
    #expect(output.contains(location))
  }

  @Test func columnsAreCountedInCharacters() {
    var finding = Samples.wrongMailer
    finding.range = 6..<7
    finding.line = 1
    finding.column = 7
    let output = printed(format, [JudgedMessage(Samples.named("a", findings: [finding]))], octets: Array("漢字x".utf8))
    #expect(output.contains(#""startColumn":3,"byteOffset":6"#))
  }

  @Test(arguments: [
    ("plain", "plain"), ("[a](b)", #"\[a\](b)"#), (#"\[a]"#, #"\\\[a\]"#), (#"a\b"#, #"a\b"#),
  ])
  func nothingInAMessageIsALink(text: String, expected: String) {
    #expect(SARIFFormat.plain(text) == expected)
  }

  @Test func unreadableInputsAreNotifications() throws {
    var summary = LintSummary()
    summary.addFailure("b.mbox: permission denied")
    let output = String(decoding: format.begin() + format.end(summary), as: UTF8.self)
    #expect(output.contains(#""executionSuccessful":false,"toolExecutionNotifications":[{"level":"error","#))
    _ = try JSONSerialization.jsonObject(with: Data(output.utf8))
  }

  @Test(
    .enabled(if: ExternalTool.hasJSONSchema, "Python's jsonschema is not installed"),
    .enabled(if: ExternalTool.publishedSchema("sarif-2.1.0.json") != nil, "the schema of SARIF 2.1.0 is not there"))
  func outputIsOfThePublishedSchema() throws {
    let schema = try #require(ExternalTool.publishedSchema("sarif-2.1.0.json"))
    var messages = Samples.hostileTexts.map { JudgedMessage(Samples.hostile($0.text)) }
    messages[0].accept(at: 0, because: .baseline)
    messages[1].accept(at: 1, because: .suppression(reason: messages[2].verdict.findings[0].message))
    messages.append(JudgedMessage(Samples.named("x.mbox", index: 2, findings: [Samples.missingField])))
    let whole = printed(format, messages).replacing("\n", with: "")
    let empty = printed(format, []).replacing("\n", with: "")
    #expect(try ExternalTool.complaints(of: schema, about: [Array(whole.utf8), Array(empty.utf8)]) == "")
    let broken = whole.replacing(#""kind":"external""#, with: #""kind":"outside""#)
    #expect(try ExternalTool.complaints(of: schema, about: [Array(broken.utf8)]) != "")
  }
}
