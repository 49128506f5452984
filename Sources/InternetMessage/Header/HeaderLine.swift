/// What a line of a header begins with, as far as the grammar of fields tells (RFC 5322, sections 2.2 and 4.5).
///
///     field-name  =  1*ftext
///     obs-field   =  field-name *WSP ":" unstructured CRLF
enum HeaderLine {
  /// A field whose name ends at an offset and whose colon stands at another.
  case field(nameEnd: Int, colon: Int)
  /// A line that goes on with the field before it.
  case continuation
  /// An empty line.
  case blank
  /// A line that begins with a colon.
  case nameless
  /// A line with a colon, but with an octet before it that no name may hold.
  case badName(colon: Int)
  /// A line without a colon.
  case noColon

  /// Classifies the line whose content, without its line end, is a range.
  init(_ content: Range<Int>, in view: OctetView) {
    guard let first = view.octet(at: content.lowerBound), !content.isEmpty else {
      self = .blank
      return
    }
    if first.isWhiteSpace {
      self = .continuation
      return
    }
    var end = content.lowerBound
    while end < content.upperBound, view[end].isFieldNameText { end += 1 }
    var colon = end
    while colon < content.upperBound, view[colon].isWhiteSpace { colon += 1 }
    if colon < content.upperBound, view[colon] == UInt8(ascii: ":") {
      self = end == content.lowerBound ? .nameless : .field(nameEnd: end, colon: colon)
    } else if let colon = view.firstIndex(of: UInt8(ascii: ":"), in: colon..<content.upperBound) {
      self = .badName(colon: colon)
    } else {
      self = .noColon
    }
  }

  /// Whether the line ends the header, unless it is malformed and a field follows it.
  var endsHeader: Bool {
    switch self {
    case .field, .continuation: false
    case .blank, .nameless, .badName, .noColon: true
    }
  }
}
