import Foundation
import InternetMessage
import MailFacts
import Testing

/// How many of the labelled messages are told for what they are.
struct FigureTests {
  private static func origin(_ item: LabelledCorpus.Item) -> Origin {
    MessageFacts(item.message, context: JudgingContext()).origin
  }

  /// The items that are not found: those that are not called automatic, or not by their kind.
  private static func missed(_ items: [LabelledCorpus.Item]) -> [String] {
    items.compactMap { item in
      let origin = origin(item)
      guard origin.originClass != .automated || origin.kind.rawValue != item.kind else { return nil }
      let signals = origin.evidence.map { "\($0.signal)[\($0.place)]" }.joined(separator: " ")
      return "\(item.name): \(origin.originClass) \(origin.kind) \(signals)"
    }
  }

  @Test(arguments: ["auto-reply", "bounce"], [false, true])
  func answersAndBouncesAreFound(_ kind: String, _ isHeldOut: Bool) {
    let items = LabelledCorpus.all.filter { $0.kind == kind && $0.isHeldOut == isHeldOut }
    let missed = Self.missed(items)
    print("\(kind), held out \(isHeldOut): \(items.count - missed.count) of \(items.count)")
    #expect(items.count > 30)
    #expect(Double(missed.count) <= 0.01 * Double(items.count), "\(missed.joined(separator: "\n"))")
  }

  @Test func noPersonIsCalledAutomated() {
    let people = LabelledCorpus.all.filter(\.isPersons)
    #expect(people.count >= 120)
    for item in people {
      let origin = Self.origin(item)
      #expect(
        origin.originClass != .automated,
        "\(item.name): \(origin.confidence) \(origin.evidence.map { "\($0.signal) \($0.value)" })")
    }
  }

  /// Receipts, feedback reports, newsletters, tickets and other notices: nine in ten by class, and no bounce among them.
  @Test func otherMailOfProgramsIsFound() {
    let items = LabelledCorpus.all.filter { !$0.isPersons && $0.kind != "auto-reply" && $0.kind != "bounce" }
    var missed: [String] = []
    for item in items {
      let origin = Self.origin(item)
      if origin.originClass != .automated { missed.append("\(item.name): \(origin.evidence.map(\.signal))") }
      #expect(origin.kind != .bounce, "\(item.name): \(origin.evidence.map { "\($0.signal) \($0.value)" })")
    }
    print("other programs: \(items.count - missed.count) of \(items.count)")
    #expect(items.count >= 60)
    #expect(Double(missed.count) <= 0.1 * Double(items.count), "\(missed.joined(separator: "\n"))")
  }

  @Test func receiptsAndFeedbackReportsAreNamed() {
    for item in LabelledCorpus.all where item.kind == "receipt" || item.kind == "feedback-report" {
      #expect(Self.origin(item).kind.rawValue == item.kind, "\(item.name): \(Self.origin(item))")
    }
  }

  @Test(.enabled(if: LabelledCorpus.hasBounces)) func allRealBouncesAreFound() {
    let bounces = LabelledCorpus.bounceFiles.filter { $0.kind == "bounce" }
    #expect(LabelledCorpus.bounceFiles.count == 117 && bounces.count == 115)
    let missed = Self.missed(bounces)
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
    for item in LabelledCorpus.bounceFiles where item.kind != "bounce" {
      #expect(Self.origin(item).originClass.rawValue == item.label, "\(item.name): \(Self.origin(item))")
      #expect(Self.origin(item).kind.rawValue == item.kind)
    }
  }
}
