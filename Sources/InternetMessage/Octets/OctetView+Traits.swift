/// What the octets of a range are, found in one pass over blocks.
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
  package func traits(of range: Range<Int>) -> Traits {
    var (unpaired, returns, nuls, all) = (Marks.none, Marks.none, Marks.none, Block())
    forEachBlock(of: range) { current, before in
      let isBehindReturn = before.marks(.carriageReturn)
      unpaired .|= isBehindReturn .^ current.marks(.lineFeed)
      returns .|= isBehindReturn
      nuls .|= current.marks(0)
      all |= current
    }
    var traits: Traits = []
    if !unpaired.isEmpty { traits.insert(.unpairedLineEnd) }
    if !returns.isEmpty { traits.insert(.carriageReturn) }
    if !nuls.isEmpty { traits.insert(.nul) }
    if !all.marks(highOrBelow: 0).isEmpty { traits.insert(.eightBit) }
    return traits
  }

  /// Whether a range holds a control character other than tab, CR, LF and NUL.
  package func hasControl(in range: Range<Int>) -> Bool {
    var found = Marks.none
    forEachBlock(of: range) { octets in
      let isAllowed = octets.marks(.tab) .| octets.marks(.lineFeed) .| octets.marks(.carriageReturn)
      let isControl = octets.marks(highOrBelow: 0x20) .^ octets.marks(highOrBelow: 1)
      found .|= (isControl .^ isAllowed) .| octets.marks(0x7F)
    }
    return !found.isEmpty
  }

  /// How many octets of a range no text of any character set holds: controls other than TAB, LF, VT, FF, CR and BS, and
  /// SO, SI and ESC, which switch character sets in ISO 2022 (RFC 1468).
  ///
  /// The range has at most 64 KiB; the loop has no branches, so that the compiler turns it into vector instructions.
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
