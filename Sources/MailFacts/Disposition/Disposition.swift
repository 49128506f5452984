/// What the help desk does with a message, as far as the message shows it.
///
///     verdict.disposition?.incoming     // .rejected
///     verdict.disposition?.remedy       // "Open a ticket with … as requester and share it through the agreement."
public struct Disposition: Sendable, Hashable {
  /// What becomes of an incoming message.
  public enum Incoming: String, Sendable, CaseIterable {
    /// It opens a ticket (L3).
    case ticket
    /// It is threaded into a ticket that exists (L3).
    case threaded
    /// It is held back for somebody to look at.
    case suspended
    /// It is refused, because a sharing agreement exists (L10).
    case rejected
    /// Nothing: the help desk does not take it, or it is outgoing.
    case none
  }

  /// A sort of notifications that the help desk does not send about the ticket.
  public enum Notifications: String, Sendable, CaseIterable {
    /// Those of triggers and automations (L1).
    case automatic
    /// Those of agents' comments (L2).
    case agent
  }

  /// What becomes of the message.
  public var incoming: Incoming
  /// Why, in words; nil for an ordinary ticket.
  public var cause: String?
  /// The number of the suspension's cause.
  public var suspension: SuspensionCause?
  /// How sure it is, from 0 to 1.
  public var confidence: Double
  /// Whose ticket it is: the first address of Reply-To, else that of From (C19); nil for what opens none.
  public var requester: String?
  /// The token of the ticket that the message belongs to.
  public var thread: String?
  /// What is not sent (L4, L8).
  public var suppressed: [Notifications]
  /// What is flagged on the ticket (L5, L9).
  public var flags: [String]
  /// What to do instead (L11).
  public var remedy: String?

  /// Makes a disposition.
  public init(
    incoming: Incoming, cause: String? = nil, suspension: SuspensionCause? = nil, confidence: Double,
    requester: String? = nil, thread: String? = nil, suppressed: [Notifications] = [], flags: [String] = [],
    remedy: String? = nil
  ) {
    self.incoming = incoming
    self.cause = cause
    self.suspension = suspension
    self.confidence = confidence
    self.requester = requester
    self.thread = thread
    self.suppressed = suppressed
    self.flags = flags
    self.remedy = remedy
  }
}
