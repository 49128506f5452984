import Glibc
import InternetMessage

/// Room for octets, which is filled from its beginning.
///
/// The one place of this target that writes to raw memory: nothing is written without looking at the room that is left.
struct OctetTarget {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// How many octets there are.
  private(set) var count = 0

  /// The room of a buffer, which is not empty.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard let base = buffer.baseAddress else { preconditionFailure("a buffer without room") }
    self.base = base
    capacity = buffer.count
  }

  /// How many more octets it takes.
  var room: Int { capacity &- count }

  /// Appends the octets of a range, and takes from it what there is room for.
  mutating func copy(_ view: OctetView, _ range: inout Range<Int>) {
    view.check(range)
    append(view, &range, upTo: range.lowerBound &+ min(range.count, room))
  }

  /// Appends octets without white space at the end of lines and of the range, and with one space for each other run of it.
  ///
  /// That is step a of RFC 6376, section 3.4.4. Lines end in CRLF; so does nothing else. What there is room for is taken
  /// from the range, and a run of white space as a whole, however long it is.
  mutating func reduce(_ view: OctetView, _ range: inout Range<Int>) {
    view.check(range)
    while !range.isEmpty, room > 0 {
      let cut = range.lowerBound &+ min(range.count, room)
      append(view, &range, upTo: view.endOfReduced(in: range.lowerBound..<cut))
      guard range.lowerBound < cut else { continue }
      var offset = range.lowerBound
      while offset < range.upperBound, view.base[offset].isSpaceOrTab { offset &+= 1 }
      if offset < range.upperBound, !view.isLineEnd(at: offset, limit: range.upperBound) {
        base[count] = .space
        count &+= 1
      }
      range = offset..<range.upperBound
    }
  }

  /// Appends CRLF, for which there is room.
  mutating func appendLineEnd() {
    precondition(room >= 2, "no room for a line end")
    base[count] = .carriageReturn
    base[count &+ 1] = .lineFeed
    count &+= 2
  }

  private mutating func append(_ view: OctetView, _ range: inout Range<Int>, upTo end: Int) {
    memcpy(base + count, view.base + range.lowerBound, end &- range.lowerBound)
    count &+= end &- range.lowerBound
    range = end..<range.upperBound
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
