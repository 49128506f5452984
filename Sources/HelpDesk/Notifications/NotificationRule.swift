/// A trigger or an automation of the help desk that sends mail.
///
///     [[organisation.triggers]]
///     title = "Notify requester of received request"
///     event = "created"
///     recipients = ["requester-and-ccs"]
package struct NotificationRule: Sendable, Hashable {
  /// `title`: what people call it.
  package var title: String
  /// `id`: its number at the help desk, as `X-Delivery-Context` shows it.
  package var id: String?
  /// `active`: whether it acts at all.
  package var isActive: Bool?
  /// `event`: what makes a trigger act; an automation acts when time has passed.
  package var event: Event?
  /// `caused-by`: whose action it takes, when that is a condition.
  package var causedBy: Cause?
  /// `suppressed-mail`: what it does for mail whose automatic notifications are suppressed (L4), when that is a
  /// condition.
  package var suppressedMail: SuppressedMail?
  /// `recipients`: whom it writes to; empty when it sends no mail.
  package var recipients: [Recipient] = []

  /// Describes a rule.
  package init(title: String) { self.title = title }

  /// What happens to a ticket.
  package enum Event: String, Sendable, CaseIterable {
    case created, updated
    /// Both of them.
    case either
    /// Time has passed.
    case time
  }

  /// Whose action makes a rule act.
  package enum Cause: String, Sendable, CaseIterable {
    case anybody, agent
    case endUser = "end-user"
  }

  /// What a rule does for mail whose automatic notifications are suppressed.
  package enum SuppressedMail: String, Sendable, CaseIterable {
    case send, skip
  }

  /// Whom a rule writes to.
  package enum Recipient: Sendable, Hashable {
    case requester
    case requesterAndCCs
    case ccs
    /// Whoever made the change.
    case currentUser
    case assignee
    case group
    case allAgents
    /// A target or webhook outside of the help desk.
    case target
    case address(DeskAddress)
    /// A user by the number at the help desk.
    case user(String)
  }
}

extension NotificationRule.Recipient {
  private static let words: [(word: String, recipient: Self)] = [
    ("requester", .requester), ("requester-and-ccs", .requesterAndCCs), ("ccs", .ccs), ("current-user", .currentUser),
    ("assignee", .assignee), ("group", .group), ("all-agents", .allAgents), ("target", .target),
  ]

  /// The words that name recipients.
  package static var knownWords: [String] { words.map(\.word) }

  /// Reads one of ``knownWords``, an address, or `user:` and a number; nil for anything else.
  package init?(_ text: String) {
    if let known = Self.words.first(where: { $0.word == text }) {
      self = known.recipient
    } else if text.hasPrefix("user:"), text.utf8.count > 5, text.utf8.count <= 69,
      text.utf8.dropFirst(5).allSatisfy({ (0x30...0x39).contains($0) })
    {
      self = .user(String(text.dropFirst(5)))
    } else if text.contains("@") {
      self = .address(DeskAddress(text))
    } else {
      return nil
    }
  }

  /// The recipient as ``init(_:)`` reads it.
  package var text: String {
    switch self {
    case .address(let address): address.text
    case .user(let id): "user:" + id
    default: Self.words.first { $0.recipient == self }?.word ?? ""
    }
  }
}
