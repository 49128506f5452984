import InternetMessage
import MailFacts
import MailRules

/// What is measured.
enum Job: String, CaseIterable {
  /// The tree alone, as ranges.
  case tree
  /// The tree, and every header field unfolded and decoded to a String.
  case fields
  /// As `fields`, and every text body decoded to a String, every other body to octets.
  case bodies
  /// The tree and every defect.
  case diagnose
  /// What all rules share, derived from a parsed message: every defect and every typed field.
  case facts
  /// All rules, over facts that are there already.
  case rules
  /// Facts and rules over a parsed message: what judging costs.
  case judge
  /// Everything, from octets to a verdict.
  case verdict

  /// Works through the corpus once.
  func measure(_ corpus: Corpus) -> Measurement {
    switch self {
    case .tree:
      return corpus.measure {
        $0
      } work: { octets in
        let message = Message(octets)
        return message.parts.count + message.fields.count
      }
    case .fields:
      var reader = HeaderTextReader()
      return corpus.measure {
        $0
      } work: { octets in
        let message = Message(octets)
        return reader.texts(of: message).reduce(message.parts.count) { $0 + $1.utf8.count }
      }
    case .bodies:
      var (reader, bodies) = (HeaderTextReader(), BodyReader())
      return corpus.measure {
        $0
      } work: { octets in
        let message = Message(octets)
        let names = reader.texts(of: message).reduce(message.parts.count) { $0 + $1.utf8.count }
        return message.parts.indices.reduce(names) { $0 + bodies.body(of: $1, in: message).octetCount }
      }
    case .diagnose:
      return corpus.measure {
        $0
      } work: {
        Message($0).diagnose().listed.count
      }
    case .facts:
      return corpus.measure {
        Message($0)
      } work: {
        facts(of: $0).defects.listed.count
      }
    case .rules:
      let judge = MailJudge()
      return corpus.measure {
        facts(of: Message($0))
      } work: {
        judge.findings(about: $0).count
      }
    case .judge:
      let judge = MailJudge()
      return corpus.measure {
        Message($0)
      } work: {
        judge.findings(about: facts(of: $0)).count
      }
    case .verdict:
      let judge = MailJudge()
      return corpus.measure {
        $0
      } work: {
        judge.judge($0, file: "message.eml").verdict.findings.count
      }
    }
  }

  private func facts(of message: Message) -> MessageFacts { MessageFacts(message, context: JudgingContext()) }
}

extension DecodedBody {
  /// A number that depends on the whole body.
  fileprivate var octetCount: Int {
    switch self {
    case .none: 0
    case .text(let text): text.utf8.count
    case .octets(let octets): octets.count
    }
  }
}
