import InternetMessage
import MailAuthentication
import MailFacts
import MailRules
import RelayPipeline

/// What the engine says of a case.
struct JudgedCase {
  let before: Verdict?
  let after: Verdict
  let changes: [FieldChange]

  /// Judges the captures of a case, the second with regard to the first.
  init(_ captures: (before: [UInt8]?, after: [UInt8]), by judge: MailJudge, asking authenticator: Authenticator) async {
    func gathered(_ facts: MessageFacts) async -> MessageAuthentication {
      await authenticator.authenticate(facts.message, facts.header, now: 0)
    }
    let facts = judge.facts(of: captures.after)
    let authentication = await gathered(facts)
    guard let octets = captures.before else {
      before = nil
      after = judge.judge(facts, authentication: authentication, file: "message.eml")
      changes = []
      return
    }
    let sent = judge.facts(of: octets)
    let pair = judge.judge(facts, authentication: authentication, file: "after.eml", before: sent)
    before = judge.judge(sent, authentication: await gathered(sent), file: "before.eml")
    after = pair.verdict
    changes = pair.changes
  }

  /// What became of which field, in the words of `expected.json`.
  ///
  /// The trace fields that each hop adds are left out: every relay does that.
  var changeWords: [String] {
    let trace: Set = ["received", "return-path", "delivered-to"]
    return changes.filter { $0.kind != .added || !trace.contains($0.name.lowercased()) }
      .map { "\($0.kind.rawValue) \($0.name)" }.sorted()
  }
}

extension Verdict {
  /// The states of the preserved fields by name.
  var preservedStates: [String: String] { states(ofTheFive: true) }

  /// The states of the standard fields (C17) that are not as before the relay, by name.
  var standardStates: [String: String] { states(ofTheFive: false).filter { $0.value != "kept" } }

  private func states(ofTheFive: Bool) -> [String: String] {
    let five = Set(PreservedFieldName.allCases.map(\.name))
    return Dictionary(
      preserved.filter { five.contains($0.name) == ofTheFive }.map { ($0.name, $0.state.rawValue) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The disposition in the words of `expected.json`.
  var dispositionWords: ExpectedDisposition? {
    disposition.map {
      ExpectedDisposition(
        incoming: $0.incoming.rawValue, causeNumber: $0.suspension?.rawValue, thread: $0.thread,
        suppressed: $0.suppressed.map(\.rawValue), flags: $0.flags)
    }
  }

  /// The findings in the words of `expected.json`.
  var findingWords: [String] { Set(findings.map { "\($0.rule) \($0.place)" }).sorted() }

  /// The codes of the rules that found something.
  var ruleCodes: [String] { Set(findings.map(\.rule)).sorted() }

  /// The kinds of defect, sorted.
  var defectNames: [String] { Set(defects.map { $0.kind.name }).sorted() }
}
