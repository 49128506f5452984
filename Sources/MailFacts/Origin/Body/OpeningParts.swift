import InternetMessage

/// Which parts of a message are its own text, and which a returned message.
///
/// Attached messages are not entered: what stands in them is somebody else's.
struct OpeningParts {
  /// The first part of text.
  private(set) var text: Int?
  /// Whether that is HTML.
  private(set) var isHTML = false
  /// Whether there is a `message/delivery-status` (RFC 3464, section 2.1).
  private(set) var hasDeliveryStatus = false
  /// Whether there is a `text/rfc822-headers` (RFC 6522, section 4).
  private(set) var hasReturnedHeader = false
  /// Whether there is an attached message.
  private(set) var hasMessage = false

  init(_ message: Message) {
    var part = 0
    for _ in 0..<OriginLimits.parts where part < message.parts.count {
      switch message.parts[part].structure {
      case .multipart: part += 1
      case .message:
        hasMessage = true
        part = message.parts[part].subtreeEnd
      case .leaf:
        look(at: part, message)
        part += 1
      }
    }
  }

  private mutating func look(at part: Int, _ message: Message) {
    let type = message.contentType(of: part)
    switch (type.type, type.subtype) {
    case ("message", "delivery-status"), ("message", "global-delivery-status"): hasDeliveryStatus = true
    case ("message", "rfc822"), ("message", "global"): hasMessage = true
    case ("text", "rfc822-headers"), ("message", "global-headers"): hasReturnedHeader = true
    case ("text", "html") where text == nil: (text, isHTML) = (part, true)
    case ("text", _) where text == nil: text = part
    default: break
    }
  }
}
