package import HelpDesk
package import InternetMessage

extension Origin {
  /// The answer with what the ticket's audit says of the event that set the message off: certain, where it knows the event.
  ///
  /// - Parameters:
  ///   - path: The delivery context, which names the event.
  ///   - audits: The audits of the organisation's own tickets.
  package func confirmed(by audits: TicketAudits, _ path: ZendeskDeliveryContext?) -> Origin {
    let event: String
    switch path {
    case .rule(_, let identifier), .comment(let identifier): event = identifier
    case .verification, nil: return self
    }
    guard let cause = audits.cause(ofEvent: event) else { return self }
    let originClass: Class = cause == .agent ? .agent : .automated
    let audit = SignalEvidence(
      signal: "S-Z11", place: "ticket audit", value: "event \(event): \(cause.rawValue)", strength: .definitive)
    return Origin(
      originClass: originClass, kind: kind, mayAutoReply: mayAutoReply && originClass != .automated, confidence: 1,
      evidence: evidence + [audit])
  }
}
