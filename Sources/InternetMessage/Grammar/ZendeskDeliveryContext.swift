/// The path by which Zendesk sent a message (`X-Delivery-Context`, Z07).
///
///     rule-123-event-id-456
///
/// It names the path and not the author: an agent's comment that a trigger sends shows `rule-…`.
public enum ZendeskDeliveryContext: Sendable, Hashable {
  /// A trigger or an automation, and the event that set it off.
  case rule(identifier: String, event: String)

  /// The path of comments and CCs.
  case comment(event: String)

  /// Mail of the system, such as the verification of an address.
  case verification(identifier: String)

  /// Reads a value; nil unless it has one of the shapes.
  public init?(_ text: String) {
    let value: ZendeskDeliveryContext? = text.withShape { view, range in
      ZendeskDeliveryContext(view, range)
    }
    guard let value else { return nil }
    self = value
  }

  package init?(_ view: OctetView, _ range: Range<Int>) {
    var reader = ShapeReader(view, range)
    func number(_ reader: inout ShapeReader) -> String? {
      reader.take(1...64, where: \.isDigit).map(view.string)
    }
    if reader.take("rule-") {
      guard let rule = number(&reader), reader.take("-event-id-"), let event = number(&reader), reader.isAtEnd else {
        return nil
      }
      self = .rule(identifier: rule, event: event)
    } else if reader.take("event-id-") {
      guard let event = number(&reader), reader.isAtEnd else { return nil }
      self = .comment(event: event)
    } else if reader.take("verify-email-") {
      guard let identifier = number(&reader), reader.isAtEnd else { return nil }
      self = .verification(identifier: identifier)
    } else {
      return nil
    }
  }
}
