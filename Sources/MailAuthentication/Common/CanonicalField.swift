package import InternetMessage

/// Brings header fields into canonical form (RFC 6376, sections 3.4.1 and 3.4.2), one behind the other in one buffer.
///
/// Line ends inside of a field become CRLF, and one is put behind each field, also behind one that a file ends with.
package enum CanonicalField {
  /// Appends a field with the CRLF behind it.
  package static func append(
    _ field: HeaderField, _ view: OctetView, form: CanonicalForm, terminator: UInt8, to octets: inout [UInt8]
  ) {
    append(field, without: nil, view, form: form, terminator: terminator, to: &octets)
    octets.append(.carriageReturn)
    octets.append(.lineFeed)
  }

  /// Appends a field without a CRLF behind it, and without the octets of a range: a signature's own field, from which the
  /// value of `b=` is taken out (RFC 6376, section 3.7).
  package static func append(
    _ field: HeaderField, without hole: Range<Int>?, _ view: OctetView, form: CanonicalForm, terminator: UInt8,
    to octets: inout [UInt8]
  ) {
    let hole = hole ?? field.body.upperBound..<field.body.upperBound
    switch form {
    case .simple:
      // Section 3.4.1: nothing is changed, not even white space before the colon.
      CanonicalBody.append(
        view, field.name.lowerBound..<hole.lowerBound, terminator: terminator, to: &octets)
      CanonicalBody.append(view, hole.upperBound..<field.body.upperBound, terminator: terminator, to: &octets)
    case .relaxed:
      for offset in field.name { octets.append(view[offset].asciiLowercased) }
      octets.append(UInt8(ascii: ":"))
      var value = RelaxedValue(terminator: terminator)
      value.append(view, field.body.lowerBound..<hole.lowerBound, to: &octets)
      value.append(view, hole.upperBound..<field.body.upperBound, to: &octets)
    }
  }
}

/// Unfolds a field body, makes one space of each run of white space, and leaves it out at both ends (section 3.4.2).
private struct RelaxedValue {
  let terminator: UInt8
  private var isSpaceDue = false
  private var isAtStart = true

  init(terminator: UInt8) { self.terminator = terminator }

  mutating func append(_ view: OctetView, _ range: Range<Int>, to octets: inout [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let octet = view[offset]
      if octet.isWhiteSpace {
        isSpaceDue = true
        offset &+= 1
      } else if isLineEnd(view, offset, limit: range.upperBound) {
        offset &+= 1
      } else {
        if isSpaceDue, !isAtStart { octets.append(.space) }
        isSpaceDue = false
        isAtStart = false
        let start = offset
        repeat { offset &+= 1 } while offset < range.upperBound && view[offset] > 0x20
        view.append(start..<offset, to: &octets)
      }
    }
  }

  /// Whether an octet belongs to a line end, which inside of a field is that of a fold.
  private func isLineEnd(_ view: OctetView, _ offset: Int, limit: Int) -> Bool {
    let octet = view[offset]
    if octet == terminator { return true }
    return octet == .carriageReturn && terminator == .lineFeed && offset &+ 1 < limit && view[offset &+ 1] == .lineFeed
  }
}
