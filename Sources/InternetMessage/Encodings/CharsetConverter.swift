/// Decodes text of any character set; keeps the conversions that it has opened.
///
/// Opening a conversion costs far more than a header field's text, so one converter is made for each task and handed
/// down `inout`. It is not Sendable and there is none shared.
///
///     var converter = CharsetConverter()
///     converter.append(view, body, in: charset, to: &text, defects: &defects)
package struct CharsetConverter {
  /// By their names in the C library; the table of character sets bounds how many there are.
  ///
  /// None is ever closed to make room: opening costs a hundred times an encoded word, and mail that names one character
  /// set after the other would pay it for each.
  private(set) var open: [String: Iconv] = [:]

  package init() {}

  /// Decodes octets in the character set that a label names; an unknown label is reported at `labelOffset`.
  ///
  /// Without a label the default is US-ASCII (RFC 2045, section 5.2).
  package mutating func decode(
    _ octets: [UInt8], label: String?, labelOffset: Int = 0, defects: inout CharsetDefectLog
  ) -> String {
    var text: [UInt8] = []
    octets.withOctetView { view in
      var charset = Charset.ascii
      if let label {
        if let known = Charset(label: label) {
          charset = known
        } else {
          defects.record(.unknownCharset, at: labelOffset)
          charset = .utf8
        }
      }
      append(view, 0..<view.count, in: charset, to: &text, defects: &defects)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends a range as UTF-8.
  ///
  /// Offsets of defects are those of the view.
  package mutating func append(
    _ view: OctetView, _ range: Range<Int>, in charset: Charset, to text: inout [UInt8],
    defects: inout CharsetDefectLog
  ) {
    let ascii = charset.isASCIISuperset ? view.endOfASCII(in: range) : range.lowerBound
    view.append(range.lowerBound..<ascii, to: &text)
    let rest = ascii..<range.upperBound
    guard !rest.isEmpty else { return }
    switch charset.method {
    case .ascii:
      defects.record(.eightBitInASCII, at: ascii)
      Self.appendUTF8(view, rest, to: &text, defects: &defects)
    case .utf8: Self.appendUTF8(view, rest, to: &text, defects: &defects)
    case .latin1: Self.appendLatin1(view, rest, to: &text)
    case .windows1252: Self.appendWindows1252(view, rest, to: &text, defects: &defects)
    case .library:
      guard let conversion = conversion(charset) else {
        defects.record(.unknownCharset, at: range.lowerBound)
        Self.appendUTF8(view, rest, to: &text, defects: &defects)
        return
      }
      conversion.append(view, rest, to: &text, defects: &defects)
    }
  }

  private mutating func conversion(_ charset: Charset) -> Iconv? {
    if let conversion = open[charset.libraryName] { return conversion }
    guard let conversion = Iconv(from: charset.libraryName) else { return nil }
    open[charset.libraryName] = conversion
    return conversion
  }
}

extension CharsetConverter {
  /// Appends UTF-8 with U+FFFD for each sequence that is not valid.
  static func appendUTF8(
    _ view: OctetView, _ range: Range<Int>, to text: inout [UInt8], defects: inout CharsetDefectLog
  ) {
    var offset = range.lowerBound
    while true {
      let validity = view.utf8Validity(offset..<range.upperBound)
      let end = validity.firstInvalid ?? range.upperBound
      view.append(offset..<end, to: &text)
      guard end < range.upperBound else { return }
      defects.record(.undecodable, at: end)
      text += Iconv.replacement
      offset = end + view.utf8Sequence(at: end, limit: range.upperBound).length
    }
  }

  /// Appends text in ISO-8859-1, in which every octet is the character of that number.
  static func appendLatin1(_ view: OctetView, _ range: Range<Int>, to text: inout [UInt8]) {
    appendRuns(view, range, to: &text) { offset, text in append(Unicode.Scalar(view[offset]), to: &text) }
  }

  /// Appends text in windows-1252, whose five unassigned octets become U+FFFD.
  static func appendWindows1252(
    _ view: OctetView, _ range: Range<Int>, to text: inout [UInt8], defects: inout CharsetDefectLog
  ) {
    appendRuns(view, range, to: &text) { offset, text in
      let octet = view[offset]
      if octet > 0x9F {
        append(Unicode.Scalar(octet), to: &text)
      } else if let scalar = Unicode.Scalar(windows1252[Int(octet & 0x1F)]), scalar.value != 0 {
        append(scalar, to: &text)
      } else {
        defects.record(.undecodable, at: offset)
        text += Iconv.replacement
      }
    }
  }

  /// Appends runs of ASCII as they are, and has each octet between them appended by a closure.
  private static func appendRuns(
    _ view: OctetView, _ range: Range<Int>, to text: inout [UInt8], other: (Int, inout [UInt8]) -> Void
  ) {
    text.reserveCapacity(text.count + range.count + range.count / 4)
    var offset = range.lowerBound
    while true {
      let end = view.endOfASCII(in: offset..<range.upperBound)
      view.append(offset..<end, to: &text)
      guard end < range.upperBound else { return }
      other(end, &text)
      offset = end + 1
    }
  }

  /// The characters of 0x80 to 0x9F; 0 where none is assigned.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    let value = scalar.value
    switch value {
    case ..<0x80: text.append(UInt8(value))
    case ..<0x800:
      text.append(UInt8(0xC0 | value >> 6))
      text.append(UInt8(0x80 | value & 0x3F))
    default:
      text.append(UInt8(0xE0 | value >> 12))
      text.append(UInt8(0x80 | value >> 6 & 0x3F))
      text.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
