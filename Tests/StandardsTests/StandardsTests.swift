import InternetMessage
import MailFacts
import MailRules
import Testing

@Suite("The standards to the letter")
struct StandardsTests {
  @Test("Well-formed mail stays silent at warning and above", arguments: WellFormed.all, ["\n", "\r\n"])
  func wellFormed(_ item: WellFormed, _ lineEnd: String) {
    let octets = item.text.unicodeScalars.flatMap { $0 == "\n" ? Array(lineEnd.utf8) : Array(String($0).utf8) }
    let message = Message(octets)
    let defects = message.diagnose().listed.filter { $0.kind.grade > .info }
    #expect(defects.isEmpty, "\(defects.map { "\($0.kind.name) at \($0.range)" })")
    let engine = RuleEngine<MessageFacts>(rules: FormatRules.all, selection: RuleSelection())
    let findings = engine.judge(MessageFacts(message, context: JudgingContext()), message: message)
      .filter { $0.severity > .info }
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule) line \($0.line) \($0.message)" })")
  }

  @Test("Malformed mail has these defects at these octets and no others", arguments: Malformed.all, ["\n", "\r\n"])
  func malformed(_ item: Malformed, _ lineEnd: String) {
    let (octets, marks) = item.octets(lineEnd: lineEnd)
    #expect(marks.count == item.kinds.count)
    let expected = zip(item.kinds, marks).map { "\($0.name)@\($1)" }.sorted()
    let found = Message(octets).diagnose().listed.filter { $0.kind.grade > .info }
      .map { "\($0.kind.name)@\($0.range.lowerBound)" }.sorted()
    #expect(found == expected)
  }

  @Test("There are as many examples as promised, each of its own name")
  func examples() {
    #expect(WellFormed.all.count >= 170)
    #expect(Malformed.all.count >= 90)
    #expect(Set(WellFormed.all.map(\.name)).count == WellFormed.all.count)
    #expect(Set(Malformed.all.map(\.testDescription)).count == Malformed.all.count)
  }
}
