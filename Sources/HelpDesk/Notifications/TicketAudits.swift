/// Who caused which event of a ticket, as the help desk's own audits tell.
///
///     audits.cause(ofEvent: "18637742665908")   // .agent
///
/// Mail names the event that set it off in `X-Delivery-Context`, so that an audit makes certain what a message alone
/// leaves open.
package struct TicketAudits: Sendable, Hashable {
  /// Who caused an event.
  package enum Cause: String, Sendable, Hashable, CaseIterable {
    /// An agent or an administrator (L2).
    case agent
    /// A customer: what the help desk then sends, it sends by itself (L1).
    case endUser = "end user"
    /// The help desk itself, by an automation (L1).
    case system
  }

  private var causes: [String: Cause] = [:]

  /// Makes audits of nothing.
  package init() {}

  /// Whether nothing is known.
  package var isEmpty: Bool { causes.isEmpty }
  /// How many events are known.
  package var count: Int { causes.count }

  /// Who caused an event; nil when no audit knows it.
  package func cause(ofEvent identifier: String) -> Cause? { causes[identifier] }

  /// Notes who caused an event; of two audits that contradict each other neither counts.
  package mutating func note(_ cause: Cause, ofEvent identifier: String) {
    if let known = causes[identifier], known != cause {
      causes[identifier] = nil
    } else {
      causes[identifier] = cause
    }
  }
}
