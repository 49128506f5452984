/// A complaint about a message (`message/feedback-report`, RFC 5965, section 3).
///
///     Feedback-Type: abuse
///     User-Agent: SomeGenerator/1.0
///     Version: 1
public struct FeedbackReport: Sendable, Equatable {
  /// The kinds of report; those of RFC 6591 and RFC 6430 too.
  public enum FeedbackType: Sendable, Equatable {
    case abuse, fraud, virus, notSpam, authenticationFailure, other
  }

  /// The kind of report.
  public let type: FeedbackType

  /// The kind as it is written; nil when the field is missing.
  public let typeText: String?

  /// `User-Agent`.
  public let userAgent: String?

  /// `Version`.
  public let version: String?

  /// `Original-Mail-From`.
  public let originalMailFrom: ReturnPath?

  /// `Original-Rcpt-To`, of which there may be several.
  public let originalRecipients: [AddrSpec]

  /// `Arrival-Date`, or `Received-Date` as older reports call it.
  public let arrivalDate: MailDate?

  /// `Source-IP`.
  public let sourceAddress: IPAddress?

  /// `Reported-Domain`, of which there may be several.
  public let reportedDomains: [String]

  /// `Incidents`: for how many messages the report stands.
  public let incidents: Int

  /// All fields.
  public let fields: [ReportField]

  /// Reads the body of a part.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<FeedbackReport, ReportDefectKind> {
    var fields = ReportFields(view, body)
    guard let group = fields.groups.first, let first = group.first else {
      fields.log.note(.empty, at: body.lowerBound)
      return Parsed(nil, fields.log)
    }
    for extra in fields.groups.dropFirst() {
      if let field = extra.first { fields.log.note(.unexpectedGroup, at: field.name.lowerBound) }
    }
    let type = fields.first("feedback-type", in: group)
    let agent = fields.text("user-agent", in: group)
    let version = fields.text("version", in: group)
    // Section 3.1: these three must be there.
    for isMissing in [type == nil, agent == nil, version == nil] where isMissing {
      fields.log.note(.missingField, at: first.name.lowerBound)
    }
    let date = fields.date("arrival-date", in: group) ?? fields.date("received-date", in: group)
    let value = FeedbackReport(
      type: type.map { feedbackType(view, $0.body) } ?? .other, typeText: type.map { Lexer.unfolded(view, $0.body) },
      userAgent: agent, version: version,
      originalMailFrom: fields.first("original-mail-from", in: group).flatMap {
        ReturnPath.parse(view, $0.body).value
      },
      originalRecipients: fields.all("original-rcpt-to", in: group).compactMap { field in
        AddressList.parse(view, field.body).value?.mailboxes.first?.address
      },
      arrivalDate: date, sourceAddress: sourceAddress(&fields, group),
      reportedDomains: fields.all("reported-domain", in: group).map { Lexer.unfolded(view, $0.body) },
      incidents: incidents(&fields, group), fields: group)
    return Parsed(value, fields.log)
  }

  private static func feedbackType(_ view: OctetView, _ body: Range<Int>) -> FeedbackType {
    for (name, type) in types where view.equalsIgnoringCase(name, in: body) { return type }
    return .other
  }

  private static let types: [(StaticString, FeedbackType)] = [
    ("abuse", .abuse), ("fraud", .fraud), ("virus", .virus), ("not-spam", .notSpam),
    ("auth-failure", .authenticationFailure),
  ]

  private static func sourceAddress(_ fields: inout ReportFields, _ group: [ReportField]) -> IPAddress? {
    guard let field = fields.first("source-ip", in: group) else { return nil }
    let address = IPAddress(fields.view, field.body)
    if address == nil { fields.log.note(.malformedValue, at: field.body.lowerBound) }
    return address
  }

  /// One when the field is missing (section 3.2).
  private static func incidents(_ fields: inout ReportFields, _ group: [ReportField]) -> Int {
    guard let field = fields.first("incidents", in: group) else { return 1 }
    var value = 0
    for offset in field.body {
      let octet = fields.view[offset]
      guard octet.isDigit, value < 1_000_000_000 else {
        fields.log.note(.malformedValue, at: field.body.lowerBound)
        return 1
      }
      value = value * 10 + Int(octet - UInt8(ascii: "0"))
    }
    return value
  }
}
