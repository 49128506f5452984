/// Searches that look at sixteen octets at a time: every processor that Swift runs on has registers of that width.
extension OctetView {
  /// Sixteen octets.
  typealias Block = SIMD16<UInt8>
  /// Which of sixteen octets are meant.
  typealias Marks = SIMDMask<SIMD16<Int8>>

  /// The offset of the first octet of a class in a range, else the end of the range.
  ///
  /// The class is given twice: for a block, and for the single octets at the end of the view.
  @inline(__always)
  func firstIndex(in range: Range<Int>, blocks marks: (Block) -> Marks, octets isMember: (UInt8) -> Bool) -> Int {
    check(range)
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard offset &+ 16 <= count else {
        while offset < range.upperBound, !isMember(base[offset]) { offset &+= 1 }
        return offset
      }
      // A block may go beyond the range, but not beyond the view.
      if let place = marks(block(at: offset)).first { return min(offset &+ place, range.upperBound) }
      offset &+= 16
    }
    return range.upperBound
  }

  /// An offset of a range up to which there is no octet above 127: most text is ASCII, of which 64 octets are looked at a
  /// time.
  @inline(__always)
  func endOfASCIIBlocks(in range: Range<Int>) -> Int {
    check(range)
    var offset = range.lowerBound
    while offset &+ 64 <= range.upperBound {
      let octets =
        block(at: offset) | block(at: offset &+ 16) | block(at: offset &+ 32) | block(at: offset &+ 48)
      guard octets.marks(highOrBelow: 0).isEmpty else { break }
      offset &+= 64
    }
    return offset
  }

  /// The offset of the last occurrence of an octet in a range.
  package func lastIndex(of octet: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    var offset = range.upperBound
    while offset > range.lowerBound {
      guard offset >= 16 else {
        repeat { offset &-= 1 } while offset >= range.lowerBound && base[offset] != octet
        return offset >= range.lowerBound ? offset : nil
      }
      offset &-= 16
      if let place = block(at: offset).marks(octet).last {
        return offset &+ place >= range.lowerBound ? offset &+ place : nil
      }
    }
    return nil
  }

  /// The offset of the first line in a range that begins with two octets; a line begins behind any CR or LF, and at the
  /// start of the range.
  @inline(__always)
  package func lineStart(with first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int? {
    check(range)
    guard range.count >= 2 else { return nil }
    if base[range.lowerBound] == first, base[range.lowerBound + 1] == second { return range.lowerBound }
    // A line begins behind an octet of the range, and its second octet is one.
    var offset = range.lowerBound + 1
    let end = range.upperBound - 1
    // Four blocks at a time, of which each is looked at by itself only where there is a hit.
    while offset &+ 64 <= end {
      var found = Marks.none
      for place in 0..<4 { found .|= lineStarts(at: offset &+ place &* 16, first, second) }
      if !found.isEmpty { break }
      offset &+= 64
    }
    while offset &+ 16 <= end {
      if let place = lineStarts(at: offset, first, second).first { return offset &+ place }
      offset &+= 16
    }
    while offset < end, !beginsLine(offset, first, second) { offset &+= 1 }
    return offset < end ? offset : nil
  }

  @inline(__always)
  private func lineStarts(at offset: Int, _ first: UInt8, _ second: UInt8) -> Marks {
    let before = block(at: offset &- 1)
    return (before.marks(.lineFeed) .| before.marks(.carriageReturn)) .& block(at: offset).marks(first)
      .& block(at: offset &+ 1).marks(second)
  }

  private func beginsLine(_ offset: Int, _ first: UInt8, _ second: UInt8) -> Bool {
    let before = base[offset &- 1]
    return base[offset] == first && base[offset &+ 1] == second && (before == .lineFeed || before == .carriageReturn)
  }

  /// Calls a closure with the octets of a range; the last block is filled up with spaces.
  @inline(__always)
  func forEachBlock(of range: Range<Int>, _ body: (Block) -> Void) {
    check(range)
    var offset = range.lowerBound
    while offset &+ 16 <= range.upperBound {
      body(block(at: offset))
      offset &+= 16
    }
    if offset < range.upperBound { body(block(of: offset..<range.upperBound)) }
  }

  /// Calls a closure with the octets of a range and those one octet before them.
  @inline(__always)
  func forEachBlock(of range: Range<Int>, withOctetBefore body: (_ current: Block, _ before: Block) -> Void) {
    check(range.lowerBound - 1..<range.upperBound)
    var offset = range.lowerBound
    while offset &+ 16 <= range.upperBound {
      body(block(at: offset), block(at: offset &- 1))
      offset &+= 16
    }
    if offset < range.upperBound {
      body(block(of: offset..<range.upperBound), block(of: offset &- 1..<range.upperBound &- 1))
    }
  }

  @inline(__always)
  private func block(at offset: Int) -> Block { UnsafeRawPointer(base + offset).loadUnaligned(as: Block.self) }

  /// Less than sixteen octets, filled up with spaces; apart from the loops, which would keep its counters.
  @inline(never)
  private func block(of range: Range<Int>) -> Block {
    var block = Block(repeating: .space)
    for offset in range { block[offset &- range.lowerBound] = base[offset] }
    return block
  }
}

extension OctetView.Marks {
  static var none: Self { Self(repeating: false) }

  /// The place of the first octet that is meant.
  @inline(__always)
  fileprivate var first: Int? {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: halves[0])
    if low != 0 { return low.trailingZeroBitCount &>> 3 }
    let high = UInt64(littleEndian: halves[1])
    return high != 0 ? 8 &+ high.trailingZeroBitCount &>> 3 : nil
  }

  /// The place of the last octet that is meant.
  @inline(__always)
  fileprivate var last: Int? {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let high = UInt64(littleEndian: halves[1])
    if high != 0 { return 15 &- high.leadingZeroBitCount &>> 3 }
    let low = UInt64(littleEndian: halves[0])
    return low != 0 ? 7 &- low.leadingZeroBitCount &>> 3 : nil
  }

  /// Whether no octet is meant.
  @inline(__always)
  var isEmpty: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }
}

/// Comparisons of whole blocks with whole blocks, since the compiler takes others apart into sixteen.
extension OctetView.Block {
  /// Marks the octets of a value.
  @inline(__always)
  func marks(_ octet: UInt8) -> OctetView.Marks { self .== Self(repeating: octet) }

  /// Marks the octets of a range of values.
  ///
  /// Moved to the lower end of the signed numbers, they are those below one more than the last.
  @inline(__always)
  func marks(_ range: ClosedRange<UInt8>) -> OctetView.Marks {
    let moved = unsafeBitCast(self &- Self(repeating: range.lowerBound &+ 0x80), to: SIMD16<Int8>.self)
    return moved .< SIMD16<Int8>(repeating: Int8(bitPattern: range.upperBound &- range.lowerBound &+ 0x81))
  }

  /// Marks the octets below a value that is below 128, and those above 127.
  ///
  /// As signed numbers the latter are the smallest of all, and processors compare signed numbers.
  @inline(__always)
  func marks(highOrBelow octet: UInt8) -> OctetView.Marks {
    unsafeBitCast(self, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: Int8(bitPattern: octet))
  }
}
