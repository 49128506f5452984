import InternetMessage
import MailFacts
import Testing

/// Generated people's mail: none of it is called automated.
struct GeneratedPeopleTests {
  @Test func nobodyIsCalledAutomated() {
    let seed: UInt64 = 20_260_302
    print("seed \(seed)")
    var people = GeneratedPeople(seed: seed)
    var (texts, wrong) = (Set<String>(), [String]())
    for number in 0..<3000 {
      let text = people.message()
      texts.insert(text)
      let origin = MessageFacts(Message(Array(text.utf8)), context: JudgingContext()).origin
      if origin.originClass == .automated { wrong.append("\(number): \(origin)\n\(text)") }
    }
    #expect(texts.count > 2900)
    #expect(wrong.isEmpty, "\(wrong.count) of 3000, such as\n\(wrong.prefix(3).joined(separator: "\n\n"))")
  }
}
