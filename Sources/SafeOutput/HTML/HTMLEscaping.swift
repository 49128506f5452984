/// Turns any octets into text that HTML shows as it is: no markup, no invisible or direction-changing character.
///
/// `&`, `<`, `>` and both quotes become references (HTML Standard, section 13.5). A control character becomes its
/// picture (`␀`), a character that hides or reorders text its number (`⟨U+202E⟩`, Unicode Technical Report 36,
/// section 3.6), an octet that is no UTF-8 its value (`⟨9F⟩`). One pass, so linear in the size of the text.
enum HTMLEscaping {
  /// Where the text stands.
  enum Context {
    /// Between tags: line feeds and tabs stay.
    case content
    /// In a quoted attribute value: they become references.
    case attribute
  }

  static func append(_ text: some Sequence<UInt8>, in context: Context, to page: inout [UInt8]) {
    var decoder = UTF8Decoder(text.makeIterator())
    while let item = decoder.next() {
      switch item {
      case .scalar(let scalar): append(scalar, in: context, to: &page)
      case .invalid(let octet): appendNumber(UInt32(octet), prefix: "", digits: 2, to: &page)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, in context: Context, to page: inout [UInt8]) {
    switch scalar.value {
    case 0x26: append("&amp;", to: &page)
    case 0x3C: append("&lt;", to: &page)
    case 0x3E: append("&gt;", to: &page)
    case 0x22: append("&quot;", to: &page)
    case 0x27: append("&#39;", to: &page)
    case 0x09 where context == .attribute: append("&#9;", to: &page)
    case 0x0A where context == .attribute: append("&#10;", to: &page)
    case 0x09, 0x0A, 0x20...0x7E: page.append(UInt8(scalar.value))
    // The pictures of U+0000 to U+001F begin at U+2400, which is E2 90 80 in UTF-8.
    case 0x00...0x1F: page.append(contentsOf: [0xE2, 0x90, 0x80 + UInt8(scalar.value)])
    case 0x7F: append("␡", to: &page)
    default:
      if scalar.isUnsafeToShow || scalar.value & 0xFFFE == 0xFFFE {
        appendNumber(scalar.value, prefix: "U+", digits: 4, to: &page)
      } else {
        page.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }

  private static func append(_ text: StaticString, to page: inout [UInt8]) {
    text.withUTF8Buffer { buffer in page.append(contentsOf: buffer) }
  }

  private static func appendNumber(_ number: UInt32, prefix: StaticString, digits: Int, to page: inout [UInt8]) {
    let hexadecimal = String(number, radix: 16, uppercase: true)
    append("⟨", to: &page)
    append(prefix, to: &page)
    page.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - hexadecimal.utf8.count)))
    page.append(contentsOf: hexadecimal.utf8)
    append("⟩", to: &page)
  }
}
