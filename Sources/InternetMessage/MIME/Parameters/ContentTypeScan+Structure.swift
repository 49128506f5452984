extension ContentTypeScan {
  /// How a part is made up, by its Content-Type alone.
  enum Structure: Equatable {
    /// Of octets.
    case leaf
    /// Of one message.
    case message
    /// Of parts between boundaries; without one they cannot be told apart.
    case multipart(boundary: [UInt8]?)
  }

  /// How a part is made up whose Content-Type has this body.
  static func structure(
    of body: Range<Int>, in view: OctetView, limit: Int = Limits.default.parameters
  ) -> Structure {
    let scan = ContentTypeScan(view, body, limit: limit)
    switch scan.kind {
    case .multipart, .digest: return .multipart(boundary: scan.boundary?.octets(view))
    case .message, .globalMessage: return .message
    default: return .leaf
    }
  }

  /// Whether the body says multipart/digest, whose parts are messages by default (RFC 2046, section 5.1.5).
  static func isDigest(_ body: Range<Int>, in view: OctetView) -> Bool {
    var ignored = ParameterDefectLog()
    return MediaTypeHead(view, body, defects: &ignored).map { kind(view, $0) } == .digest
  }
}
