import HelpDesk
public import InternetMessage

/// What is derived once from a message and shared by all rules that judge it.
///
///     let facts = MessageFacts(message, context: JudgingContext())
///     facts.origin.originClass   // .automated
///     facts.zendesk.strength     // .strong
public final class MessageFacts: Sendable {
  /// The message.
  public let message: Message
  /// What is known besides the message.
  public let context: JudgingContext
  /// Everything that the parser finds wrong: in the structure, the octets, the fields and the bodies.
  public let defects: DefectList
  /// The fields of the message's own header that have a grammar.
  public let header: TypedHeader
  /// Where the fields of the message's own header stand.
  public let fields: FieldIndex
  /// What shows that Zendesk sent the message.
  public let zendesk: ZendeskMarks
  /// What shows that a help desk of another make sent it.
  package let otherHelpDesk: HelpDeskMarks?
  /// The sort of report that the message is, when it is one.
  public let report: ReportType?
  /// Which way the message travels.
  public let direction: Direction
  /// Who caused the message.
  public let origin: Origin
  /// Which help desk sent it.
  public let sender: Sender
  /// How the message was passed on; nil unless it is incoming.
  public let forwarding: Forwarding?
  /// What is to be seen of the five preserved fields (C16).
  public let preserved: [PreservedField]

  /// Derives the facts of a message.
  public init(_ message: Message, context: JudgingContext) {
    self.message = message
    self.context = context
    let (defects, header) = message.diagnosis()
    let matcher = ContextMatcher(context: context)
    let forwardedTo: [Mailbox]
    let origin: Origin
    (fields, zendesk, otherHelpDesk, report, origin, forwardedTo) = message.octets.withOctetView { view in
      let index = FieldIndex(message, view)
      let zendesk = ZendeskMarks(message, view, index, header)
      let other = zendesk.isFromZendesk ? nil : HelpDeskMarks(message, view, index, header)
      let report = ReportType(message, view, index)
      var reader = OriginReader(message, view, index)
      let origin = reader.read(header, zendesk, report)
      return (index, zendesk, other, report, origin, Direction.forwardingTargets(message, view, index))
    }
    sender = Sender(zendesk, otherHelpDesk, header, matcher)
    // The audits are those of the organisation's own tickets.
    let isConfirmed = !context.ticketAudits.isEmpty && zendesk.isFromZendesk
    let isOthers = sender.relation == .other || sender.relation == .partner
    self.origin =
      isConfirmed && !isOthers ? origin.confirmed(by: context.ticketAudits, zendesk.deliveryContext) : origin
    direction = Direction(sender, header, matcher, forwardedTo: forwardedTo, isVerification: zendesk.isVerification)
    if direction.way == .incoming {
      let index = fields
      forwarding = message.octets.withOctetView { view in
        ForwardingReader(message: message, view: view, index: index, header: header, matcher: matcher).read()
      }
    } else {
      forwarding = nil
    }
    preserved = PreservedField.all(in: zendesk, date: header.date?.secondsSince1970)
    self.defects = defects
    self.header = header
  }

  /// The message identifier without angle brackets.
  public var messageID: String? { header.messageID?.text }

  /// The Date field as seconds since 1970.
  public var date: Int64? { header.date?.secondsSince1970 }

  /// The first field of a kind in the message's own header.
  public func first(_ kind: FieldKind) -> HeaderField? { fields.position(of: kind).map { message.fields[$0] } }
}
