/// Gzip files made by hand from RFC 1951 and RFC 1952, so that tests do not trust zlib with both directions.
package enum GzipFixture {
  /// A member that holds octets as they are, in stored blocks (RFC 1951, section 3.2.4).
  package static func member(_ octets: [UInt8]) -> [UInt8] {
    framed(deflated(octets), checksum: crc32(octets), count: octets.count)
  }

  /// Octets as they are, in stored blocks.
  static func deflated(_ octets: [UInt8]) -> [UInt8] {
    var blocks: [UInt8] = []
    var rest = octets[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let length = UInt16(block.count)
      blocks.append(rest.isEmpty ? 1 : 0)
      blocks += littleEndian(length) + littleEndian(~length) + block
    } while !rest.isEmpty
    return blocks
  }

  /// A member that unpacks to one octet and then `258 * runs` of the same: 13 bits for 258 octets.
  ///
  /// One block of fixed Huffman codes (RFC 1951, section 3.2.6): the literal, matches of length 258 (symbol 285) at
  /// distance 1 (symbol 0), end of block (symbol 256).
  package static func bomb(of octet: UInt8, runs: Int) -> [UInt8] {
    let octets = [UInt8](repeating: octet, count: 1 + 258 * runs)
    return framed(deflatedBomb(of: octet, runs: runs), checksum: crc32(octets), count: octets.count)
  }

  static func deflatedBomb(of octet: UInt8, runs: Int) -> [UInt8] {
    precondition(octet < 144, "longer codes are not needed")
    var bits = BitWriter()
    bits.write(0b011, count: 3)
    bits.writeCode(0x30 + UInt32(octet), count: 8)
    for _ in 0..<runs {
      bits.writeCode(0b1100_0101, count: 8)
      bits.writeCode(0, count: 5)
    }
    bits.writeCode(0, count: 7)
    return bits.octets
  }

  private static func framed(_ deflated: [UInt8], checksum: UInt32, count: Int) -> [UInt8] {
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    return header + deflated + littleEndian(checksum) + littleEndian(UInt32(truncatingIfNeeded: count))
  }

  static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static let table: [UInt32] = (0..<256).map { octet in
    (0..<8).reduce(UInt32(octet)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  static func crc32(_ octets: [UInt8]) -> UInt32 {
    ~octets.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  /// Packs bits from the least significant one on (RFC 1951, section 3.1.1).
  private struct BitWriter {
    var octets: [UInt8] = []
    var used = 8

    mutating func write(_ value: UInt32, count: Int) {
      for bit in 0..<count {
        if used == 8 {
          octets.append(0)
          used = 0
        }
        octets[octets.count - 1] |= UInt8((value >> bit) & 1) << used
        used += 1
      }
    }

    /// Huffman codes go in with their most significant bit first.
    mutating func writeCode(_ code: UInt32, count: Int) {
      for bit in (0..<count).reversed() { write(code >> bit, count: 1) }
    }
  }
}
