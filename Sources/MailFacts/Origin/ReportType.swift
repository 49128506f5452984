import InternetMessage

/// The sort of report that a `multipart/report` is (RFC 6522, section 3).
public enum ReportType: Sendable, Hashable {
  /// A delivery status notification (RFC 3464; RFC 6533).
  case deliveryStatus
  /// A message disposition notification (RFC 8098).
  case dispositionNotification
  /// An abuse report (RFC 5965).
  case feedbackReport
  /// Another sort, or one that is not said.
  case other

  /// Finds the sort by the parameter `report-type`, else by the machine-readable part; nil when there is no report.
  init?(_ message: Message, _ view: OctetView, _ index: FieldIndex) {
    guard let position = index.position(of: .contentType) else { return nil }
    let body = Lexer.trimmed(view, message.fields[position].body)
    guard view.hasPrefix("multipart/report", in: body) else { return nil }
    let type = message.contentType(of: 0)
    guard type.mediaType == "multipart/report" else { return nil }
    if let name = type.parameters["report-type"], let match = Self(name.lowercased()) {
      self = match
      return
    }
    for child in message.children(of: 0).prefix(Self.childLimit) {
      let type = message.contentType(of: child)
      if type.type == "message", let match = Self(type.subtype) {
        self = match
        return
      }
    }
    self = .other
  }

  private init?(_ name: String) {
    switch name {
    case "delivery-status", "global-delivery-status": self = .deliveryStatus
    case "disposition-notification", "global-disposition-notification": self = .dispositionNotification
    case "feedback-report": self = .feedbackReport
    default: return nil
    }
  }

  /// A report has two or three parts (RFC 6522, section 3).
  private static var childLimit: Int { 8 }
}
