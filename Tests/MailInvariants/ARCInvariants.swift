import InternetMessage
import MailAuthentication

/// What holds for the verdict on a chain, whatever the message says.
enum ARCInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    let message = Message(octets)
    let result = ARCVerifier.judge(message, now: 1_772_000_000) { _ in key }
    var violations: [String] = []
    let fields = message.root.fields
    for set in result.sets {
      let kinds: [(Int, FieldKind)] = [
        (set.resultsField, .arcAuthenticationResults), (set.messageSignatureField, .arcMessageSignature),
        (set.sealField, .arcSeal),
      ]
      for (field, kind) in kinds where !fields.contains(field) || message.fields[field].kind != kind {
        violations.append("field \(field) is no \(kind)")
      }
      if set.isTrusted { violations.append("a sealer is trusted without a list") }
    }
    let numbers = result.sets.map(\.instance)
    if numbers != Array(Set(numbers)).sorted() { violations.append("sets \(numbers)") }
    if let instance = result.reason.instance, !(1...result.instances).contains(instance) {
      violations.append("instance \(instance) of \(result.instances)")
    }
    let hasChain = fields.contains {
      [.arcAuthenticationResults, .arcMessageSignature, .arcSeal].contains(message.fields[$0].kind)
    }
    if (result.outcome == .none) == hasChain { violations.append("\(result.reason)") }
    if let oldest = result.oldestPass, !(0...result.instances).contains(oldest) {
      violations.append("oldest-pass \(oldest)")
    }
    if result.outcome == .pass {
      // A chain that holds is whole, and each of its seals was looked at.
      if numbers != Array(1...max(1, result.instances)) { violations.append("pass with \(numbers)") }
      for set in result.sets where set.seal?.outcome != .pass || set.chainStatus == .fail || set.chainStatus == nil {
        violations.append("pass with a seal that does not")
      }
      if result.oldestPass == nil { violations.append("pass with a message that was changed") }
    }
    if result.reason.text.isEmpty { violations.append("no reason") }
    return violations
  }

  /// The key of all seeds.
  private static let key = DKIMKeyAnswer.keys([
    DKIMKey(Array("v=DKIM1; k=ed25519; p=AUj6JnAUGwCGyp0WA9Ui6LJf0HEhOAQAehTMyy3GOmk=".utf8))
  ])
}
