/// Four tables of 256 values each, for the four octets of a word; what they say of a word is joined by OR.
///
/// An octet cannot lie outside of a table of 256, so that no look-up needs a check. The values are allocated once for the
/// life of the process and never written again, which is why the table may be shared.
package struct WordTable: @unchecked Sendable {
  private let values: UnsafePointer<UInt32>

  /// Makes a table of 1,024 values: 256 for the lowest octet of a word, then those for the next.
  package init(_ table: [UInt32]) {
    precondition(table.count == 1024, "a table for each of four octets")
    let storage = UnsafeMutablePointer<UInt32>.allocate(capacity: table.count)
    for (index, value) in table.enumerated() { (storage + index).initialize(to: value) }
    values = UnsafePointer(storage)
  }

  /// What the tables say of the four octets of a word.
  @inline(__always)
  package func joined(_ word: UInt32) -> UInt32 {
    values[Int(word & 0xFF)] | values[256 &+ Int(word &>> 8 & 0xFF)]
      | values[512 &+ Int(word &>> 16 & 0xFF)] | values[768 &+ Int(word &>> 24)]
  }

  /// What the fourth table says of an octet.
  package func last(_ octet: UInt8) -> UInt32 { values[768 &+ Int(octet)] }
}

/// A value for each octet, so that no look-up needs a check; allocated once for the life of the process and never written
/// again, as `WordTable` is.
struct OctetTable: @unchecked Sendable {
  private let values: UnsafePointer<UInt64>

  init(_ value: (UInt8) -> UInt64) {
    let storage = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
    for octet in 0...UInt8.max { (storage + Int(octet)).initialize(to: value(octet)) }
    values = UnsafePointer(storage)
  }

  @inline(__always)
  subscript(octet: UInt8) -> UInt64 { values[Int(octet)] }
}
