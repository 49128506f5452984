import MailFacts

extension Direction {
  /// `outgoing, help desk to organisation (Received names the connector)`.
  var sentence: String {
    let known = [way.rawValue, leg].filter { !$0.isEmpty }.joined(separator: ", ")
    return evidence.isEmpty ? known : "\(known) (\(evidence.joined(separator: "; ")))"
  }
}

extension Origin {
  /// `automated, notification, 95 % sure`.
  var sentence: String { "\(originClass.rawValue), \(kind.rawValue), \(Wording.percent(confidence)) sure" }
}

extension Sender {
  /// `zendesk, account 3fa9c21, own`.
  var sentence: String {
    guard let helpDesk else { return "no help desk" }
    let account = accountID.map { "account \($0)" }
    let relation = relation == .none ? nil : "\(relation.rawValue) account"
    return [helpDesk, account, subdomain, relation].compactMap(\.self).joined(separator: ", ")
  }
}
