/// What a recipient did with a message (`message/disposition-notification`, RFC 8098, section 3).
///
///     Final-Recipient: rfc822; john@example.com
///     Disposition: manual-action/MDN-sent-manually; displayed
public struct DispositionNotification: Sendable, Equatable {
  /// `Reporting-UA`.
  public let reportingAgent: String?

  /// `Original-Recipient`.
  public let originalRecipient: TypedText?

  /// `Final-Recipient`.
  public let finalRecipient: TypedText?

  /// `Original-Message-ID`.
  public let originalMessageIdentifier: MessageIdentifier?

  /// `Disposition`.
  public let disposition: Disposition?

  /// All fields.
  public let fields: [ReportField]

  /// What was done, and whether a person did it (section 3.2.6).
  public struct Disposition: Sendable, Equatable {
    /// Whether a program did it: `automatic-action`.
    public let isAutomaticAction: Bool
    /// Whether the report went out without asking: `MDN-sent-automatically`.
    public let isSentAutomatically: Bool
    /// What was done.
    public let type: DispositionType
    /// The type as it is written.
    public let typeText: String
    /// The modifiers as they are written, such as `error`.
    public let modifiers: [String]
  }

  /// What was done.
  ///
  /// `denied` and `failed` are of RFC 2298 and obsolete.
  public enum DispositionType: Sendable, Equatable {
    case displayed, deleted, dispatched, processed, denied, failed, other
  }

  /// Reads the body of a part.
  package static func parse(
    _ view: OctetView, _ body: Range<Int>
  ) -> Parsed<DispositionNotification, ReportDefectKind> {
    var fields = ReportFields(view, body)
    guard let group = fields.groups.first, let first = group.first else {
      fields.log.note(.empty, at: body.lowerBound)
      return Parsed(nil, fields.log)
    }
    for extra in fields.groups.dropFirst() {
      if let field = extra.first { fields.log.note(.unexpectedGroup, at: field.name.lowerBound) }
    }
    let final = fields.typed("final-recipient", in: group)
    if final == nil { fields.log.note(.missingField, at: first.name.lowerBound) }
    let field = fields.first("disposition", in: group)
    if field == nil { fields.log.note(.missingField, at: first.name.lowerBound) }
    let disposition = field.flatMap { Disposition(view, $0.body) }
    if let field, disposition == nil { fields.log.note(.malformedValue, at: field.body.lowerBound) }
    let identifier = fields.first("original-message-id", in: group).flatMap { field in
      MessageIdentifierList.parse(view, field.body).value?.identifiers.first
    }
    let value = DispositionNotification(
      reportingAgent: fields.text("reporting-ua", in: group),
      originalRecipient: fields.typed("original-recipient", in: group), finalRecipient: final,
      originalMessageIdentifier: identifier, disposition: disposition, fields: group)
    return Parsed(value, fields.log)
  }
}

extension DispositionNotification.Disposition {
  /// Reads the body of Disposition; nil when it has no type.
  ///
  ///     disposition-field = "Disposition:" disposition-mode ";" disposition-type
  ///                         [ "/" disposition-modifier *( "," disposition-modifier ) ]
  ///     disposition-mode  = action-mode "/" sending-mode
  init?(_ view: OctetView, _ body: Range<Int>) {
    var lexer = Lexer(view, body)
    func word(_ lexer: inout Lexer) -> Range<Int>? {
      lexer.skipCFWS()
      let word = lexer.token()
      lexer.skipCFWS()
      return word
    }
    guard let action = word(&lexer), lexer.consume("/"), let sending = word(&lexer), lexer.consume(";"),
      let type = word(&lexer)
    else { return nil }
    var modifiers: [String] = []
    if lexer.consume("/") {
      repeat {
        guard let modifier = word(&lexer) else { break }
        modifiers.append(view.string(modifier))
      } while lexer.consume(",") && modifiers.count < GrammarLimits.listElements
    }
    isAutomaticAction = view.equalsIgnoringCase("automatic-action", in: action)
    isSentAutomatically = view.equalsIgnoringCase("mdn-sent-automatically", in: sending)
    typeText = view.string(type)
    self.modifiers = modifiers
    var known = DispositionNotification.DispositionType.other
    for (name, value) in Self.types where view.equalsIgnoringCase(name, in: type) { known = value }
    self.type = known
  }

  private static let types: [(StaticString, DispositionNotification.DispositionType)] = [
    ("displayed", .displayed), ("deleted", .deleted), ("dispatched", .dispatched), ("processed", .processed),
    ("denied", .denied), ("failed", .failed),
  ]
}
