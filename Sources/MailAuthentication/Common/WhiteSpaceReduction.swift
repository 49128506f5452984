import Glibc
import InternetMessage

extension CanonicalBody {
  /// The octets without white space at the end of lines, and with each other run of white space as one space.
  ///
  /// That is step a of RFC 6376, section 3.4.4. Lines end in CRLF; so does nothing else.
  ///
  /// The one place of this target that writes to raw memory: each octet of the input gives at most one of the output, for
  /// which there is room, and room for one more line end.
  static func reduced(_ view: OctetView, _ range: Range<Int>) -> [UInt8] {
    view.check(range)
    return [UInt8](unsafeUninitializedCapacity: range.count + 2) { buffer, count in
      guard var target = buffer.baseAddress else { return }
      let start = target
      var offset = range.lowerBound
      while offset < range.upperBound {
        let clean = view.endOfReduced(in: offset..<range.upperBound)
        memcpy(target, view.base + offset, clean - offset)
        target += clean - offset
        offset = clean
        guard offset < range.upperBound else { break }
        while offset < range.upperBound, view.base[offset].isSpaceOrTab { offset &+= 1 }
        // At the end of the body a line ends without its CRLF.
        if offset < range.upperBound, !view.isLineEnd(at: offset, limit: range.upperBound) {
          target.pointee = .space
          target += 1
        }
      }
      count = target - start
    }
  }
}

extension OctetView {
  /// The first offset of white space that reduction changes, else the end: a tab, or a space that white space, a CR or the
  /// end of the range follows.
  fileprivate func endOfReduced(in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    // Blocks without a branch for each octet, which become vector instructions; one octet behind a block is looked at.
    while offset &+ 32 < range.upperBound {
      let block = base + offset
      var hits: UInt8 = 0
      for place in 0..<32 { hits |= Self.changes(block[place], before: block[place &+ 1]) }
      if hits != 0 { break }
      offset &+= 32
    }
    while offset &+ 1 < range.upperBound {
      if Self.changes(base[offset], before: base[offset &+ 1]) != 0 { return offset }
      offset &+= 1
    }
    return offset < range.upperBound && !base[offset].isSpaceOrTab ? range.upperBound : offset
  }

  @inline(__always)
  private static func changes(_ octet: UInt8, before next: UInt8) -> UInt8 {
    let isTab: UInt8 = octet == 0x09 ? 1 : 0
    let isSpace: UInt8 = octet == 0x20 ? 1 : 0
    let isBad: UInt8 = (next == 0x20 ? 1 : 0) | (next == 0x09 ? 1 : 0) | (next == 0x0D ? 1 : 0)
    return isTab | (isSpace & isBad)
  }

  fileprivate func isLineEnd(at offset: Int, limit: Int) -> Bool {
    base[offset] == 0x0D && offset &+ 1 < limit && base[offset &+ 1] == 0x0A
  }
}

extension UInt8 {
  // The property of InternetMessage is not inlined here, in the loop over all octets of a body.
  fileprivate var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
}
