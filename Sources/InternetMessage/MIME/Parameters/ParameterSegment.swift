/// One `attribute=value` as it stands in the body; with continuations, one section of a parameter (RFC 2231).
///
///     filename*1*=%C3%A9.txt   ->   base "filename", section 1, extended
struct ParameterSegment {
  /// The attribute with its asterisks.
  let name: Range<Int>
  /// The value without its quotes.
  var value: Range<Int>
  var isQuoted = false
  /// Whether the quote that ends the value is there.
  var hasClosingQuote = false

  init(name: Range<Int>, value: Range<Int>) {
    self.name = name
    self.value = value
  }

  /// What the attribute says by its asterisks (RFC 2231, section 7).
  struct Name: Equatable {
    var base: Range<Int>
    var section: Int?
    var isExtended = false
    /// There is an asterisk, but what follows it means nothing.
    var isInvalid = false
  }

  /// Reads the attribute.
  ///
  ///     section := "*" ("0" / (%x31-39 *DIGIT))
  func readName(_ view: OctetView) -> Name {
    guard let star = view.firstIndex(of: 0x2A, in: name), star > name.lowerBound else {
      return Name(base: name)
    }
    var digits = star + 1..<name.upperBound
    if digits.isEmpty { return Name(base: name.lowerBound..<star, isExtended: true) }
    var result = Name(base: name.lowerBound..<star)
    if view[digits.upperBound - 1] == 0x2A {
      result.isExtended = true
      digits = digits.lowerBound..<digits.upperBound - 1
    }
    // Nine digits are more sections than any body has room for, and cannot overflow.
    guard (1...9).contains(digits.count), digits.count == 1 || view[digits.lowerBound] != 0x30 else {
      return Name(base: name, isInvalid: true)
    }
    var section = 0
    for offset in digits {
      guard view[offset].isDigit else { return Name(base: name, isInvalid: true) }
      section = section * 10 + Int(view[offset] - 0x30)
    }
    result.section = section
    return result
  }

  /// Whether the value in quotes has quoted pairs or line ends, which are no part of what it says.
  func needsUnquoting(_ view: OctetView) -> Bool {
    isQuoted && (view.firstIndex(of: 0x5C, in: value) != nil || view.lineEnd(in: value) < value.upperBound)
  }

  /// Appends the octets that the value says: without backslashes of quoted pairs and line ends of folding.
  func appendContent(_ view: OctetView, to octets: inout [UInt8]) {
    guard needsUnquoting(view) else { return view.append(value, to: &octets) }
    var offset = value.lowerBound
    while offset < value.upperBound {
      var octet = view[offset]
      offset += 1
      if octet == 0x5C, offset < value.upperBound {
        octet = view[offset]
        offset += 1
      } else if octet == .lineFeed || octet == .carriageReturn {
        continue
      }
      octets.append(octet)
    }
  }

  /// The octets that the value says.
  func content(_ view: OctetView) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(value.count)
    appendContent(view, to: &octets)
    return octets
  }
}
