import Glibc

/// A bounds-checked view of octets that somebody else owns.
///
/// This is the only file of the target that touches raw memory. Every access is checked in release builds too:
/// mail is written by attackers, and a trap is better than a read past the end. A view must not outlive the closure
/// that it was handed to (`withOctetView`).
///
///     octets.withOctetView { view in view.firstIndex(of: 0x0A, in: 0..<view.count) }
///
/// All offsets are octets from the start of the buffer.
@usableFromInline
package struct OctetView {
  @usableFromInline package let base: UnsafePointer<UInt8>
  @usableFromInline package let count: Int

  @inlinable
  package init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The octet at an offset; traps outside of the view.
  @inlinable
  package subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: count), "offset outside of the octets")
    return base[offset]
  }

  /// The octet at an offset, or nil outside of the view.
  package func octet(at offset: Int) -> UInt8? {
    UInt(bitPattern: offset) < UInt(bitPattern: count) ? base[offset] : nil
  }

  /// The offset of the first occurrence of an octet in a range.
  package func firstIndex(of octet: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    guard let hit = memchr(base + range.lowerBound, Int32(octet), range.count) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The offset of the last occurrence of an octet in a range.
  package func lastIndex(of octet: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    var offset = range.upperBound
    while offset > range.lowerBound {
      offset -= 1
      if base[offset] == octet { return offset }
    }
    return nil
  }

  /// Whether the octets of a range are exactly these.
  package func equals(_ other: [UInt8], in range: Range<Int>) -> Bool {
    check(range)
    return other.count == range.count && memcmp(base + range.lowerBound, other, other.count) == 0
  }

  /// Whether the octets of a range are these ASCII letters, compared without case; `lowercased` is in lower case.
  package func equalsIgnoringCase(_ lowercased: StaticString, in range: Range<Int>) -> Bool {
    check(range)
    guard lowercased.utf8CodeUnitCount == range.count else { return false }
    let other = lowercased.utf8Start
    for offset in 0..<range.count where base[range.lowerBound + offset].asciiLowercased != other[offset] {
      return false
    }
    return true
  }

  /// The octets of a range as a string; what is not UTF-8 becomes U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    let octets = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    // The standard library is fast at ASCII, but validates everything else octet by octet.
    guard endOfASCII(in: range) < range.upperBound, utf8Validity(range).isValid else {
      return String(decoding: octets, as: UTF8.self)
    }
    return String(copying: UTF8Span(unchecked: octets.span))
  }

  /// A copy of the octets of a range.
  package func copy(_ range: Range<Int>) -> [UInt8] {
    check(range)
    return [UInt8](UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Appends the octets of a range to an array.
  package func append(_ range: Range<Int>, to octets: inout [UInt8]) {
    check(range)
    octets.append(contentsOf: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// Copies the octets of a range over those of an array from an offset on, where there must be room for them.
  package func copy(_ range: Range<Int>, to octets: inout [UInt8], at offset: Int) {
    check(range)
    octets.withUnsafeMutableBytes { target in
      UnsafeMutableRawBufferPointer(rebasing: target[offset..<offset + range.count])
        .copyMemory(from: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
    }
  }

  package func check(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the octets")
  }
}

extension [UInt8] {
  /// Calls a closure with a view of these octets.
  @inlinable
  package func withOctetView<Result, Failure: Error>(
    _ body: (OctetView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      guard let base = buffer.baseAddress else {
        var nothing: UInt8 = 0
        return try withUnsafePointer(to: &nothing) { (pointer) throws(Failure) -> Result in
          try body(OctetView(base: pointer, count: 0))
        }
      }
      return try body(OctetView(base: base, count: buffer.count))
    }
  }

  /// Moves the octets of a range to the front; those behind them keep what they were, and none is added or removed.
  package mutating func moveToFront(_ range: Range<Int>) {
    withUnsafeMutableBytes { buffer in
      let source = UnsafeRawBufferPointer(rebasing: buffer[range])
      // memmove: the ranges may overlap.
      buffer.copyMemory(from: source)
    }
  }
}

extension OctetView {
  /// What occurs in a range of octets, each with the octet before it.
  package struct Traits: OptionSet {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A line feed without a carriage return before it, or a carriage return without a line feed behind it.
    package static let unpairedLineEnd = Traits(rawValue: 1)
    /// A carriage return.
    package static let carriageReturn = Traits(rawValue: 2)
    /// A NUL octet.
    package static let nul = Traits(rawValue: 4)
    /// An octet above 127.
    package static let eightBit = Traits(rawValue: 0x80)
  }

  /// What occurs in a range that begins at 1 or later, the octet before it looked at as a neighbour only.
  ///
  /// The loop has no branches, so that the compiler turns it into vector instructions: it looks at all octets of every
  /// message.
  package func traits(of range: Range<Int>) -> Traits {
    check(range.lowerBound - 1..<range.upperBound)
    let current = base + range.lowerBound
    let before = current - 1
    var traits: UInt8 = 0
    for offset in 0..<range.count {
      let octet = current[offset]
      let afterReturn: UInt8 = before[offset] == 0x0D ? 3 : 0
      let isLineFeed: UInt8 = octet == 0x0A ? 1 : 0
      let isNUL: UInt8 = octet == 0 ? 4 : 0
      traits |= ((afterReturn ^ isLineFeed) & 1) | (afterReturn & 2) | isNUL | (octet & 0x80)
    }
    return Traits(rawValue: traits)
  }

  /// Whether a range holds a control character other than tab, CR, LF and NUL.
  package func hasControl(in range: Range<Int>) -> Bool {
    check(range)
    let start = base + range.lowerBound
    var found: UInt8 = 0
    // Without branches, as in `traits(of:)`.
    for offset in 0..<range.count {
      let octet = start[offset]
      let isControl: UInt8 = octet < 0x20 ? 1 : 0
      let isAllowed: UInt8 = (octet == 0x09 ? 1 : 0) | (octet == 0x0A ? 1 : 0) | (octet == 0x0D ? 1 : 0)
      let isNUL: UInt8 = octet == 0 ? 1 : 0
      let isDelete: UInt8 = octet == 0x7F ? 1 : 0
      found |= (isControl ^ isAllowed ^ isNUL) | isDelete
    }
    return found != 0
  }

  /// The offset of the first line in a range that begins with two octets; a line begins behind any CR or LF, and at the
  /// start of the range.
  ///
  /// Looks at blocks without branches, as `traits(of:)` does, and only in a block with a hit octet by octet.
  @inline(__always)
  package func lineStart(with first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    guard range.count >= 2 else { return nil }
    if base[range.lowerBound] == first, base[range.lowerBound + 1] == second { return range.lowerBound }
    // A candidate needs one octet before it and one behind.
    var offset = range.lowerBound + 1
    let end = range.upperBound - 1
    while offset < end {
      let count = min(256, end - offset)
      let current = base + offset
      var hits: UInt8 = 0
      for place in 0..<count { hits |= Self.beginsLine(current + place, first, second) }
      if hits != 0 {
        for place in 0..<count where Self.beginsLine(current + place, first, second) != 0 { return offset + place }
      }
      offset += count
    }
    return nil
  }

  @inline(__always)
  private static func beginsLine(_ octet: UnsafePointer<UInt8>, _ first: UInt8, _ second: UInt8) -> UInt8 {
    let isBehindLineEnd: UInt8 = (octet[-1] == 0x0A ? 1 : 0) | (octet[-1] == 0x0D ? 1 : 0)
    return isBehindLineEnd & (octet[0] == first ? 1 : 0) & (octet[1] == second ? 1 : 0)
  }

  /// How many octets of a range no text of any character set holds: controls other than TAB, LF, VT, FF, CR and BS, and
  /// SO, SI and ESC, which switch character sets in ISO 2022 (RFC 1468).
  ///
  /// The range has at most 64 KiB; the loop has no branches, for it looks at the beginning of every message.
  package func countOfBinaryOctets(in range: Range<Int>) -> Int {
    check(range)
    let start = base + range.lowerBound
    var count: UInt16 = 0
    for offset in 0..<range.count {
      let octet = start[offset]
      let isLow: UInt16 = octet < 0x08 ? 1 : 0
      let isMiddle: UInt16 = octet > 0x0F && octet < 0x20 && octet != 0x1B ? 1 : 0
      count &+= isLow | isMiddle
    }
    return Int(count)
  }

  /// How often an octet occurs.
  package func count(of octet: UInt8) -> Int {
    var total = 0
    for offset in 0..<count where base[offset] == octet { total += 1 }
    return total
  }

  /// How often an octet is followed by another.
  package func countPairs(_ first: UInt8, _ second: UInt8) -> Int {
    guard count > 1 else { return 0 }
    var total = 0
    for offset in 1..<count where base[offset] == second && base[offset - 1] == first { total += 1 }
    return total
  }
}
