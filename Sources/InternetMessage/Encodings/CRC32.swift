/// The checksum of yEnc: the CRC-32 of ISO 3309, as in gzip.
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
  }

  static func checksum(_ octets: [UInt8]) -> UInt32 {
    ~octets.reduce(~0) { sum, octet in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ octet)] }
  }
}
