/// What became of a message (`message/delivery-status`, RFC 3464; `message/global-delivery-status`, RFC 6533).
///
///     Reporting-MTA: dns; mx.example.com
///
///     Final-Recipient: rfc822; john@example.org
///     Action: failed
///     Status: 5.1.1
public struct DeliveryStatus: Sendable, Equatable {
  /// `Reporting-MTA`: the server that tried.
  public let reportingServer: TypedText?

  /// `Original-Envelope-Id`: the identifier that the sender gave by ENVID.
  public let originalEnvelopeIdentifier: String?

  /// `Received-From-MTA`: the server from which the message had come.
  public let receivedFromServer: TypedText?

  /// `Arrival-Date`.
  public let arrivalDate: MailDate?

  /// All fields about the message.
  public let fields: [ReportField]

  /// What became of each recipient.
  public let recipients: [Recipient]

  /// What became of one recipient (section 2.3).
  public struct Recipient: Sendable, Equatable {
    /// `Original-Recipient`: the address that the sender gave by ORCPT.
    public let originalRecipient: TypedText?
    /// `Final-Recipient`: the address that was tried.
    public let finalRecipient: TypedText?
    /// `Action`.
    public let action: Action?
    /// `Status`.
    public let status: EnhancedStatus?
    /// `Remote-MTA`: the server that answered.
    public let remoteServer: TypedText?
    /// `Diagnostic-Code`: its answer.
    public let diagnostic: TypedText?
    /// `Last-Attempt-Date`.
    public let lastAttemptDate: MailDate?
    /// `Will-Retry-Until`.
    public let willRetryUntil: MailDate?
    /// All fields about the recipient.
    public let fields: [ReportField]
  }

  /// What the server did (section 2.3.3).
  public enum Action: Sendable, Equatable {
    case failed, delayed, delivered, relayed, expanded
  }

  /// Reads the body of a part.
  ///
  ///     delivery-status-content = per-message-fields 1*( CRLF per-recipient-fields )
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<DeliveryStatus, ReportDefectKind> {
    var reader = DeliveryStatusReader(ReportFields(view, body))
    guard !reader.fields.groups.isEmpty else {
      reader.fields.log.note(.empty, at: body.lowerBound)
      return Parsed(nil, reader.fields.log)
    }
    let value = reader.read()
    return Parsed(value, reader.fields.log)
  }
}

/// Gives the fields of a delivery status their types.
private struct DeliveryStatusReader {
  var fields: ReportFields

  init(_ fields: ReportFields) {
    self.fields = fields
  }

  mutating func read() -> DeliveryStatus {
    var groups = fields.groups[...]
    var message = groups.removeFirst()
    if let border = message.firstIndex(where: isOfRecipient) {
      if border > 0 { fields.log.note(.missingEmptyLine, at: message[border].name.lowerBound) }
      groups = [Array(message[border...])] + groups
      message.removeSubrange(border...)
    }
    let server = fields.typed("reporting-mta", in: message)
    let start = message.first ?? groups.first?.first
    if server == nil, let start { fields.log.note(.missingField, at: start.name.lowerBound) }
    let recipients = groups.map { recipient($0) }
    if recipients.isEmpty, let start { fields.log.note(.missingField, at: start.name.lowerBound) }
    return DeliveryStatus(
      reportingServer: server, originalEnvelopeIdentifier: fields.text("original-envelope-id", in: message),
      receivedFromServer: fields.typed("received-from-mta", in: message),
      arrivalDate: fields.date("arrival-date", in: message), fields: message, recipients: recipients)
  }

  /// Whether a field belongs to a recipient, whatever group it stands in.
  private func isOfRecipient(_ field: ReportField) -> Bool {
    let names: [StaticString] = ["original-recipient", "final-recipient", "action", "status"]
    return names.contains { fields.view.equalsIgnoringCase($0, in: field.name) }
  }

  private mutating func recipient(_ group: [ReportField]) -> DeliveryStatus.Recipient {
    let final = fields.typed("final-recipient", in: group)
    if final == nil, let first = group.first { fields.log.note(.missingField, at: first.name.lowerBound) }
    let action = readAction(group)
    let status = readStatus(group)
    return DeliveryStatus.Recipient(
      originalRecipient: fields.typed("original-recipient", in: group), finalRecipient: final, action: action,
      status: status, remoteServer: fields.typed("remote-mta", in: group),
      diagnostic: fields.typed("diagnostic-code", in: group),
      lastAttemptDate: fields.date("last-attempt-date", in: group),
      willRetryUntil: fields.date("will-retry-until", in: group), fields: group)
  }

  /// Reads what was done.
  ///
  ///     action-value = "failed" / "delayed" / "delivered" / "relayed" / "expanded"
  private mutating func readAction(_ group: [ReportField]) -> DeliveryStatus.Action? {
    guard let field = required("action", group) else { return nil }
    var lexer = Lexer(fields.view, field.body)
    lexer.skipCFWS()
    let word = lexer.token() ?? field.body.lowerBound..<field.body.lowerBound
    let names: [(StaticString, DeliveryStatus.Action)] = [
      ("failed", .failed), ("delayed", .delayed), ("delivered", .delivered), ("relayed", .relayed),
      ("expanded", .expanded),
    ]
    for (name, action) in names where fields.view.equalsIgnoringCase(name, in: word) { return action }
    fields.log.note(.malformedValue, at: field.body.lowerBound)
    return nil
  }

  private mutating func readStatus(_ group: [ReportField]) -> EnhancedStatus? {
    guard let field = required("status", group) else { return nil }
    var lexer = Lexer(fields.view, field.body)
    lexer.skipCFWS()
    let status = EnhancedStatus(fields.view, lexer.offset..<field.body.upperBound)
    if status == nil { fields.log.note(.malformedValue, at: field.body.lowerBound) }
    return status
  }

  private mutating func required(_ name: StaticString, _ group: [ReportField]) -> ReportField? {
    let field = fields.first(name, in: group)
    if field == nil, let first = group.first { fields.log.note(.missingField, at: first.name.lowerBound) }
    return field
  }
}
