import InternetMessage
import MailFacts
import Testing

/// mailloop beside simple heuristics, over the labelled corpus and the bounces of many servers together.
///
/// The printed table is the one of `docs/automation.md`.
struct ComparisonTests {
  private struct Row {
    let name: String
    var answers = 0
    var bounces = 0
    var people = 0

    init(_ name: String, _ items: [LabelledCorpus.Item], _ calls: (Message) -> Bool) {
      self.name = name
      for item in items where calls(item.message) {
        if item.isPersons { people += 1 }
        if item.kind == "auto-reply" { answers += 1 }
        if item.kind == "bounce" { bounces += 1 }
      }
    }

    var line: String { "| \(name) | \(answers) | \(bounces) | \(people) |" }
  }

  @Test func beatsThemAllAtOnce() {
    let items = LabelledCorpus.all + LabelledCorpus.bounceFiles
    let answers = items.count { $0.kind == "auto-reply" }
    let bounces = items.count { $0.kind == "bounce" }
    let own = Row("**mailloop**", items) { message in
      MessageFacts(message, context: JudgingContext()).origin.originClass == .automated
    }
    let others = Heuristic.all.map { heuristic in Row(heuristic.name, items) { heuristic.calls($0) } }
    print(
      "| heuristic of | auto-replies (\(answers)) | bounces (\(bounces)) | people (\(items.count(where: \.isPersons))) |"
    )
    for row in others + [own] { print(row.line) }
    for other in others {
      #expect(
        own.answers >= other.answers && own.bounces >= other.bounces && own.people <= other.people, "\(other.name)")
    }
    #expect(own.people == 0)
    #expect(others.allSatisfy { $0.answers < own.answers && $0.bounces < own.bounces })
  }

  /// What a signal alone leaves open: no more than its strength says (`SignalEvidence.Strength.doubt`).
  ///
  /// Counted over all labelled messages and the bounces: how often a signal that speaks for a program stands on a
  /// person's mail. Definitive and strong signals are held to their doubt; weak ones decide nothing alone.
  @Test func signalsMisleadNoMoreThanTheirStrengthSays() {
    var counts: [String: (seen: Int, misled: Int, strength: SignalEvidence.Strength)] = [:]
    for item in LabelledCorpus.all + LabelledCorpus.bounceFiles {
      let origin = MessageFacts(item.message, context: JudgingContext()).origin
      for evidence in Set(origin.evidence.map { [$0.signal, $0.strength.rawValue] }) {
        guard let strength = SignalEvidence.Strength(rawValue: evidence[1]) else { continue }
        let key = "\(evidence[0]) \(evidence[1])"
        let old = counts[key] ?? (0, 0, strength)
        counts[key] = (old.seen + 1, old.misled + (item.isPersons ? 1 : 0), strength)
      }
    }
    let persons: Set = ["S-A02", "S-A36", "S-A37", "S-A38", "S-A39"]
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      print("| \(key) | \(count.seen) | \(count.misled) |")
      guard !persons.contains(String(key.prefix(5))), count.strength != .weak, !key.hasPrefix("S-A17") else { continue }
      #expect(Double(count.misled) <= count.strength.doubt * Double(count.seen), "\(key): \(count)")
    }
  }
}
