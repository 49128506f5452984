/// What a page reports on.
public enum ReportSubject: Sendable, Hashable {
  /// A corpus before and after a relay.
  case relay
  /// Messages of any number, of which the page takes so many as it says; the others are counted.
  case messages(leftOut: LeftOut)

  /// How many messages were judged and are not on the page.
  public struct LeftOut: Sendable, Hashable {
    /// Those with findings.
    public var withFindings = 0
    /// Those without.
    public var withoutFindings = 0

    /// Leaves nothing out.
    public init() {}

    /// All of them.
    public var total: Int { withFindings + withoutFindings }
  }

  var title: String {
    switch self {
    case .relay: "Relay compliance report"
    case .messages: "Mail compliance report"
    }
  }

  /// What the page does not show, in a sentence; nil when it shows everything.
  var omission: String? {
    guard case .messages(let leftOut) = self, leftOut.total > 0 else { return nil }
    let messages = Wording.count(leftOut.total, "more message was judged and is", "more messages were judged and are")
    return "\(messages) not on this page, \(Wording.number(leftOut.withFindings)) with findings. All counts here are "
      + "of the messages shown; other formats of mailloop lint print every message."
  }
}
