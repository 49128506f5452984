/// The text of a field body: unfolded (RFC 5322, section 2.2.3), and with its encoded words decoded (RFC 2047).
///
///     Subject: =?utf-8?Q?caf=C3=A9?= =?utf-8?Q?_noir?=   ->   café noir
///
/// Most bodies are one line of ASCII: they are surveyed once and become a String at once.
package enum HeaderText {
  /// Where the text stands, which decides where an encoded word may stand (RFC 2047, section 5).
  package enum Context: Sendable {
    /// Subject, Comments and all fields that are not known: encoded words stand anywhere.
    case unstructured
    /// A structured body: encoded words stand in phrases and comments, quoted strings are kept with their quotes.
    case structured
    /// A phrase, such as a display name: as in a structured body, but quoted strings lose quotes and backslashes.
    case phrase
  }

  /// What becomes of an encoded word that is too long or touches its neighbour.
  package enum Policy: Sendable {
    /// It is decoded all the same, as mail readers do; the defect is reported.
    case lenient
    /// It is left as it stands, since by the standard it is none (RFC 2047, sections 2 and 5).
    case strict
  }

  /// The body without the white space around it and without the line ends of its folding.
  ///
  /// Only a line end before white space is folding; others are kept.
  package static func unfolded(_ view: OctetView, _ range: Range<Int>) -> String {
    let body = trimmed(view, range)
    guard view.lineEnd(in: body) < body.upperBound else { return view.string(body) }
    return joined(view, body)
  }

  /// The body as text: unfolded, encoded words decoded, raw octets above 127 read as UTF-8.
  ///
  /// Offsets of defects are those of the view; a defect of an encoded word is at its first octet.
  package static func decoded(
    _ view: OctetView, _ range: Range<Int>, context: Context, policy: Policy = .lenient,
    converter: inout CharsetConverter, defects: inout HeaderTextDefectLog
  ) -> String {
    let body = trimmed(view, range)
    let survey = view.survey(body)
    let mayHoldWords = survey.contains(.equalsSign) && firstMark(view, body) != nil
    let mayHoldQuotes = context == .phrase && view.firstIndex(of: 0x22, in: body) != nil
    if !mayHoldWords, !mayHoldQuotes, !survey.contains(.highBit) {
      return survey.contains(.lineEnd) ? joined(view, body) : view.string(body)
    }
    var isWindows1252 = false
    if survey.contains(.highBit), let offset = view.utf8Validity(body).firstInvalid {
      defects.record(.rawOctetsNotUTF8, at: offset)
      isWindows1252 = true
    } else if !mayHoldWords, !mayHoldQuotes {
      return survey.contains(.lineEnd) ? joined(view, body) : view.string(body)
    }
    var decoder = EncodedWordDecoder(
      view: view, body: body, context: context, policy: policy, isWindows1252: isWindows1252)
    return decoder.run(&converter, &defects)
  }

  /// A range without white space and line ends at either end.
  static func trimmed(_ view: OctetView, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, view[start].isFoldingWhiteSpace { start &+= 1 }
    while end > start, view[end &- 1].isFoldingWhiteSpace { end &-= 1 }
    return start..<end
  }

  /// The offset of the first `=?` in a range.
  static func firstMark(_ view: OctetView, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while let sign = view.firstIndex(of: 0x3D, in: offset..<range.upperBound) {
      if view.octet(at: sign + 1) == 0x3F, sign + 1 < range.upperBound { return sign }
      offset = sign + 1
    }
    return nil
  }

  /// The text of a body that is folded: one String, filled piece by piece.
  private static func joined(_ view: OctetView, _ body: Range<Int>) -> String {
    String(octetCapacity: body.count) { writer in
      unfold(view, body) { writer.append($0, of: view) }
    }
  }

  /// Calls a closure with the pieces of a range that unfolding leaves, in order.
  static func unfold(_ view: OctetView, _ range: Range<Int>, _ piece: (Range<Int>) -> Void) {
    var start = range.lowerBound
    var offset = start
    while true {
      let lineEnd = view.lineEnd(in: offset..<range.upperBound)
      guard lineEnd < range.upperBound else { break }
      offset = view.afterLineEnd(lineEnd, limit: range.upperBound)
      if offset < range.upperBound, view[offset].isWhiteSpace {
        piece(start..<lineEnd)
        start = offset
      }
    }
    piece(start..<range.upperBound)
  }
}
