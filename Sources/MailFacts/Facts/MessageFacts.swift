public import InternetMessage

/// What is derived once from a message and shared by all rules that judge it.
///
///     let facts = MessageFacts(message, context: JudgingContext())
///     facts.defects.count(of: .bareLineFeed)
public struct MessageFacts: Sendable {
  /// The message.
  public let message: Message
  /// What is known besides the message.
  public let context: JudgingContext
  /// Everything that the parser finds wrong: in the structure, the octets, the fields and the bodies.
  public let defects: DefectList
  /// The fields of the message's own header that have a grammar.
  public let header: TypedHeader
  /// Which way the message travels.
  public let direction: Direction
  /// Who caused the message.
  public let origin: Origin
  /// Which help desk sent it.
  public let sender: Sender
  /// What is to be seen of the five preserved fields (C16).
  public let preserved: [PreservedField]

  /// Derives the facts of a message.
  public init(_ message: Message, context: JudgingContext) {
    self.message = message
    self.context = context
    (defects, header) = message.diagnosis()
    direction = Direction(way: context.direction, evidence: [])
    origin = Origin(originClass: .undetermined, kind: .unknown, mayAutoReply: true, confidence: 0, evidence: [])
    sender = .none
    preserved = []
  }

  /// The message identifier without angle brackets.
  public var messageID: String? { header.messageID?.text }

  /// The Date field as seconds since 1970.
  public var date: Int64? { header.date?.secondsSince1970 }
}
