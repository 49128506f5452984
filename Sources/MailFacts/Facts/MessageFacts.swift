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

  /// Derives the facts of a message.
  public init(_ message: Message, context: JudgingContext) {
    self.message = message
    self.context = context
    defects = message.diagnose()
  }
}
