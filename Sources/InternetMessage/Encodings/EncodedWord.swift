/// One encoded word as it stands in a field body (RFC 2047, section 2, with the language of RFC 2231, section 5).
///
///     encoded-word = "=?" charset ["*" [language]] "?" encoding "?" encoded-text "?="
struct EncodedWord {
  /// From `=?` to `?=`, both included.
  let range: Range<Int>
  let charset: Charset
  let isBase64: Bool
  let encodedText: Range<Int>

  /// The longest encoded word, in octets (RFC 2047, section 2).
  static let limit = 75

  enum Reading {
    case word(EncodedWord)
    /// No encoded word; nil when nothing makes believe that one was meant.
    case none(HeaderTextDefect?)
  }

  /// Reads the encoded word that begins with the `=?` at an offset.
  static func read(_ view: OctetView, at start: Int, limit end: Int) -> Reading {
    let charsetStart = start + 2
    var offset = charsetStart
    let labelEnd = min(end, charsetStart + Charset.labelLimit * 2)
    while offset < labelEnd, view[offset].isTokenText { offset += 1 }
    guard offset > charsetStart, offset < end, view[offset] == 0x3F else { return .none(nil) }
    let label = charsetStart..<(view.firstIndex(of: 0x2A, in: charsetStart..<offset) ?? offset)
    let encodingStart = offset + 1
    offset = encodingStart
    while offset < end, view[offset].isTokenText { offset += 1 }
    guard offset < end, view[offset] == 0x3F else { return .none(nil) }
    let encoding = encodingStart..<offset
    let textStart = offset + 1
    let isBase64 = view.equalsIgnoringCase("b", in: encoding)
    let isKnown = isBase64 || view.equalsIgnoringCase("q", in: encoding)
    guard let mark = view.firstIndex(of: 0x3F, in: textStart..<end), mark + 1 < end, view[mark + 1] == 0x3D else {
      // With neither an encoding nor an end it is ordinary text (RFC 2047, section 6.1).
      return .none(isKnown ? .badEncodedText : nil)
    }
    guard isKnown else { return .none(.unknownEncoding) }
    for offset in textStart..<mark where view[offset].isFoldingWhiteSpace { return .none(.spaceInEncodedWord) }
    guard let charset = Charset(view, label: label) else { return .none(.unknownCharset) }
    let word = EncodedWord(
      range: start..<mark + 2, charset: charset, isBase64: isBase64, encodedText: textStart..<mark)
    return .word(word)
  }

  /// The octets that the word encodes; nil when its encoded text breaks the rules.
  func octets(_ view: OctetView, _ defects: inout HeaderTextDefectLog) -> [UInt8]? {
    isBase64 ? base64(view, &defects) : quoted(view)
  }

  private func base64(_ view: OctetView, _ defects: inout HeaderTextDefectLog) -> [UInt8]? {
    var repairs = RepairLog()
    let octets = Base64.decode(view, encodedText, lineLimit: .max / 2, repairs: &repairs)
    guard !repairs.isEmpty else { return octets }
    for entry in repairs.entries where entry.kind != .paddingMissing && entry.kind != .nonZeroTrailingBits {
      return nil
    }
    defects.record(.encodedTextRepaired, at: range.lowerBound)
    return octets
  }

  /// The "Q" encoding (RFC 2047, section 4.2): `_` is a space, `=` an escape, the rest printable ASCII.
  private func quoted(_ view: OctetView) -> [UInt8]? {
    var isGood = true
    let octets = [UInt8](octetCapacity: encodedText.count) { writer in
      var offset = encodedText.lowerBound
      while offset < encodedText.upperBound {
        let octet = view[offset]
        offset += 1
        if octet == 0x5F {
          writer.append(.space)
        } else if octet == 0x3D {
          guard offset + 1 < encodedText.upperBound, let high = view[offset].hexadecimalValue,
            let low = view[offset + 1].hexadecimalValue
          else {
            isGood = false
            return
          }
          writer.append(high << 4 | low)
          offset += 2
        } else if octet > 0x20, octet < 0x7F {
          writer.append(octet)
        } else {
          isGood = false
          return
        }
      }
    }
    return isGood ? octets : nil
  }
}
