import InternetMessage

/// The signing domain of a signature, without reading the rest of it.
enum SignatureDomain {
  /// Calls a closure with the value of `d=` of each signature of the message's own header, from the top down.
  static func forEach(
    _ message: Message, _ view: OctetView, _ index: FieldIndex, _ body: (Range<Int>) -> Void
  ) {
    guard let first = index.position(of: .dkimSignature) else { return }
    var left = min(index.count(of: .dkimSignature), HelpDeskLimits.signatures)
    var position = first
    while left > 0, position < message.root.fields.upperBound {
      if message.fields[position].kind == .dkimSignature {
        if let domain = range(view, message.fields[position].body) { body(domain) }
        left -= 1
      }
      position += 1
    }
  }

  /// The octets of the value of `d=` (RFC 6376, section 3.5); nil when there is none.
  ///
  ///     tag-list = tag-spec *( ";" tag-spec ) [ ";" ]
  ///     tag-spec = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
  static func range(_ view: OctetView, _ body: Range<Int>) -> Range<Int>? {
    var start = body.lowerBound
    while start < body.upperBound {
      let end = view.firstIndex(of: UInt8(ascii: ";"), in: start..<body.upperBound) ?? body.upperBound
      let tag = Lexer.trimmed(view, start..<end)
      if !tag.isEmpty, view[tag.lowerBound] == UInt8(ascii: "d") {
        let rest = Lexer.trimmed(view, tag.lowerBound + 1..<tag.upperBound)
        if !rest.isEmpty, view[rest.lowerBound] == UInt8(ascii: "=") {
          return Lexer.trimmed(view, rest.lowerBound + 1..<rest.upperBound)
        }
      }
      start = end + 1
    }
    return nil
  }
}
