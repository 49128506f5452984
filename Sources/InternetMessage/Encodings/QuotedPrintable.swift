/// The quoted-printable content transfer encoding (RFC 2045, section 6.7).
///
///     caf=C3=A9 =
///     au lait        ->   café au lait
///
/// Linear in the input; the output is never longer than it. Line ends are CRLF, LF, bare CR or a mixture, and those
/// that are not soft are kept as they stand.
package enum QuotedPrintable {
  /// The longest encoded line, in octets without its end (rule 5).
  package static let lineLimit = 76

  /// Decodes whatever can be decoded, and reports each repair.
  package static func decode(_ view: OctetView, _ range: Range<Int>, repairs: inout RepairLog) -> [UInt8] {
    [UInt8](octetCapacity: range.count) { writer in
      decode(view, range, to: &writer, repairs: &repairs)
    }
  }

  /// Reports the repairs that decoding would make, without the octets.
  package static func validate(_ view: OctetView, _ range: Range<Int>, repairs: inout RepairLog) {
    var output = NoOutput()
    decode(view, range, to: &output, repairs: &repairs)
  }

  /// Decodes octets that need no repair; throws the first repair otherwise.
  package static func decodeStrictly(
    _ view: OctetView, _ range: Range<Int>
  ) throws(DecodingRefused) -> [UInt8] {
    var repairs = RepairLog()
    let octets = decode(view, range, repairs: &repairs)
    if let refusal = DecodingRefused(repairs) { throw refusal }
    return octets
  }

  /// Decodes whatever can be decoded into an output, and reports each repair.
  package static func decode(
    _ view: OctetView, _ range: Range<Int>, to output: inout some OctetOutput, repairs: inout RepairLog
  ) {
    view.check(range)
    let end = range.upperBound
    let escapes = escapes
    var lineStart = range.lowerBound
    /// The start of the octets that stand for themselves and are not yet written.
    var pending = range.lowerBound
    var offset = range.lowerBound
    while true {
      offset = view.endOfPlainText(in: offset..<end)
      guard offset < end else { break }
      let octet = view[offset]
      switch octet {
      case 0x3D:
        output.append(pending..<offset, of: view)
        // Text in other scripts is one escape after the other.
        while offset &+ 8 <= end {
          let value = escapes.joined(UInt32(truncatingIfNeeded: view.word(at: offset)))
          guard value < invalid else { break }
          output.append(UInt8(truncatingIfNeeded: value))
          offset &+= 3
        }
        pending = offset
        guard offset < end, view[offset] == 0x3D else { continue }
        if offset &+ 3 <= end, view[offset &+ 1] == .carriageReturn, view[offset &+ 2] == .lineFeed {
          // A soft line break, as most lines end.
          endLine(lineStart..<offset &+ 1, &repairs)
          offset &+= 3
          (pending, lineStart) = (offset, offset)
          continue
        }
        let escape = escape(view, at: offset, end: end, output: &output, repairs: &repairs)
        offset = escape.next
        pending = escape.pending
        if escape.endsLine {
          endLine(lineStart..<view.lineEnd(in: escape.sign..<end), &repairs)
          lineStart = offset
        }
      case .lineFeed, .carriageReturn:
        endLine(lineStart..<offset, &repairs)
        // Lines without white space at their end are written together, up to the next escape.
        if offset > pending, view[offset &- 1].isWhiteSpace {
          output.append(trimmed(view, pending..<offset, &repairs), of: view)
          pending = offset
        }
        offset = view.afterLineEnd(offset, limit: end)
        lineStart = offset
      case .tab:
        offset &+= 1
      default:
        repairs.record(.rawOctet, at: offset)
        offset &+= 1
      }
    }
    endLine(lineStart..<end, &repairs)
    output.append(trimmed(view, pending..<end, &repairs), of: view)
  }

  /// What an equals sign and two capital hexadecimal digits write; `invalid` and more where one of them is none.
  private static let escapes: WordTable = {
    var table = [UInt32](repeating: invalid, count: 768) + [UInt32](repeating: 0, count: 256)
    table[0x3D] = 0
    for (value, digit) in "0123456789ABCDEF".utf8.enumerated() {
      table[256 + Int(digit)] = UInt32(value) << 4
      table[512 + Int(digit)] = UInt32(value)
    }
    return WordTable(table)
  }()

  private static let invalid: UInt32 = 256

  private static func endLine(_ line: Range<Int>, _ repairs: inout RepairLog) {
    if line.count > lineLimit { repairs.record(.lineTooLong, at: line.lowerBound &+ lineLimit) }
  }

  /// Text without the white space at its end, which encoders must not leave there (rule 3).
  private static func trimmed(_ view: OctetView, _ text: Range<Int>, _ repairs: inout RepairLog) -> Range<Int> {
    var end = text.upperBound
    while end > text.lowerBound, view[end &- 1].isWhiteSpace { end &-= 1 }
    if end < text.upperBound { repairs.record(.trailingWhiteSpace, at: end) }
    return text.lowerBound..<end
  }

  private struct Escape {
    let sign: Int
    /// Where reading goes on.
    let next: Int
    /// Where the octets begin that stand for themselves.
    let pending: Int
    var endsLine = false
  }

  /// Reads what follows an equals sign: two hexadecimal digits, or a soft line break with transport padding.
  private static func escape(
    _ view: OctetView, at sign: Int, end: Int, output: inout some OctetOutput, repairs: inout RepairLog
  ) -> Escape {
    if sign &+ 2 < end, let high = view[sign &+ 1].hexadecimalValue, let low = view[sign &+ 2].hexadecimalValue {
      if view[sign &+ 1] >= 0x61 || view[sign &+ 2] >= 0x61 { repairs.record(.lowerCaseHexadecimal, at: sign) }
      output.append(high &<< 4 | low)
      return Escape(sign: sign, next: sign &+ 3, pending: sign &+ 3)
    }
    var next = sign &+ 1
    while next < end, view[next].isWhiteSpace { next &+= 1 }
    if next == end {
      // Nothing, or white space alone, follows: a soft line break whose line end is missing.
      repairs.record(.escapeAtEnd, at: sign)
      return Escape(sign: sign, next: end, pending: end)
    }
    if view[next] == .lineFeed || view[next] == .carriageReturn {
      if next > sign &+ 1 { repairs.record(.trailingWhiteSpace, at: sign &+ 1) }
      let after = view.afterLineEnd(next, limit: end)
      return Escape(sign: sign, next: after, pending: after, endsLine: true)
    }
    let isCutShort = sign &+ 2 == end && view[sign &+ 1].hexadecimalValue != nil
    repairs.record(isCutShort ? .escapeAtEnd : .badEscape, at: sign)
    // The sign stands for itself, and so does what follows (RFC 2045, section 6.7, note on robust decoding).
    return Escape(sign: sign, next: sign &+ 1, pending: sign)
  }
}
