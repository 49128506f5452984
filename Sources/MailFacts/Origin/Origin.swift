import InternetMessage

/// Who caused a message, and whether RFC 3834 lets anyone answer it automatically.
public struct Origin: Sendable {
  /// Who caused the message.
  public enum Class: String, Sendable, CaseIterable {
    /// A program without an action of a person (L1).
    case automated
    /// An agent of a help desk, although the message bears the marks of automatic mail (L2).
    case agent
    /// A person.
    case personal
    /// The message does not tell.
    case undetermined
  }

  /// What sort of message it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// An answer without a person: vacation, acknowledgement.
    case autoReply = "auto-reply"
    /// A notice of a program, not an answer; whatever a help desk notifies of, an agent's comment too (L1, L2).
    case notification
    /// A delivery status notification (RFC 3464).
    case bounce
    /// A message disposition notification (RFC 8098).
    case receipt
    /// An abuse report (RFC 5965).
    case feedbackReport = "feedback-report"
    /// A post on a mailing list.
    case list
    /// Bulk mail.
    case bulk
    /// The help desk's own address verification.
    case verification
    /// Correspondence of a person.
    case correspondence
    /// The message does not tell.
    case unknown
  }

  /// Who caused the message.
  public var originClass: Class
  /// What sort of message it is.
  public var kind: Kind
  /// Whether an automatic answer is allowed (RFC 3834, section 2).
  public var mayAutoReply: Bool
  /// How sure the answer is, from 0 to 1.
  public var confidence: Double
  /// The signals that it rests on; they are put into words when they are asked for.
  public var evidence: [SignalEvidence] {
    get { written ?? octets.withOctetView { view in marks.map { $0.evidence(in: view) } } }
    set { written = newValue }
  }

  private var written: [SignalEvidence]?
  private let marks: [SignalMark]
  private let octets: [UInt8]

  /// Makes an origin.
  public init(originClass: Class, kind: Kind, mayAutoReply: Bool, confidence: Double, evidence: [SignalEvidence]) {
    self.originClass = originClass
    self.kind = kind
    self.mayAutoReply = mayAutoReply
    self.confidence = confidence
    written = evidence
    marks = []
    octets = []
  }

  /// Makes an origin whose evidence stands in a message.
  init(
    originClass: Class, kind: Kind, mayAutoReply: Bool, confidence: Double, marks: [SignalMark], octets: [UInt8]
  ) {
    self.originClass = originClass
    self.kind = kind
    self.mayAutoReply = mayAutoReply
    self.confidence = confidence
    self.marks = marks
    self.octets = octets
  }
}

extension Origin: Hashable {
  /// Whether two answers and their evidence are the same, wherever the evidence stands.
  public static func == (left: Origin, right: Origin) -> Bool {
    left.originClass == right.originClass && left.kind == right.kind && left.mayAutoReply == right.mayAutoReply
      && left.confidence == right.confidence && left.evidence == right.evidence
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(originClass)
    hasher.combine(kind)
    hasher.combine(mayAutoReply)
    hasher.combine(confidence)
    hasher.combine(evidence)
  }
}

extension Origin: CustomStringConvertible {
  /// The answer and what it rests on: `automated bounce 0.98 S-A19 Content-Type, S-A24 Subject`.
  public var description: String {
    let places = evidence.map { "\($0.signal) \($0.place)" }.joined(separator: ", ")
    return "\(originClass.rawValue) \(kind.rawValue) \(confidence) \(places)"
  }
}

/// One signal seen in one place of a message.
public struct SignalEvidence: Sendable, Hashable {
  /// How much a signal weighs.
  public enum Strength: String, Sendable, CaseIterable {
    /// Decides alone.
    case definitive
    /// Decides unless contradicted.
    case strong
    /// Only adds weight.
    case weak
  }

  /// The signal's identifier in output, for example `S-A01`.
  public var signal: String
  /// Where it was seen: `Auto-Submitted`, `Return-Path`.
  public var place: String
  /// What was seen there, shortened; text from mail, not escaped yet.
  public var value: String
  /// How much it weighs.
  public var strength: Strength

  /// Makes a piece of evidence.
  public init(signal: String, place: String, value: String, strength: Strength) {
    self.signal = signal
    self.place = place
    self.value = value
    self.strength = strength
  }
}
