/// How a message was passed on before it reached the help desk (C18, C19).
///
///     facts.forwarding?.steps    // 2: from info@ to support@, from there to the help desk
///     facts.forwarding?.byHand   // nil
public struct Forwarding: Sendable, Hashable {
  /// What shows that somebody passed a message on in a mail client.
  public enum ByHand: String, Sendable, CaseIterable {
    /// A field in which the client names the message that it passes on.
    case clientField = "a field of the mail client"
    /// The message stands in the text, below a line or a block by which clients introduce it.
    case inText = "the form of the text"
    /// The message is attached.
    case attached = "an attached message"
  }

  /// How it was passed on by hand; nil when nothing shows that.
  public var byHand: ByHand?
  /// How many times servers passed it on to another address, as far as the header shows.
  public var steps: Int
  /// What the number rests on: the fields, in words.
  public var evidence: [String]

  /// Makes a forwarding.
  public init(byHand: ByHand? = nil, steps: Int = 0, evidence: [String] = []) {
    self.byHand = byHand
    self.steps = steps
    self.evidence = evidence
  }

  /// Whether it went over more than the one hop that is supported (C19).
  public var isOverSeveralHops: Bool { steps > 1 }
}
