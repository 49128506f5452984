/// Decodes octets as UTF-8 (RFC 3629, section 4) without losing those that are none.
///
/// The octets `41 9F` give the scalar `A`, then the invalid octet 9F.
struct UTF8Decoder<Octets: IteratorProtocol<UInt8>>: Sequence, IteratorProtocol {
  enum Item: Equatable {
    /// A character.
    case scalar(Unicode.Scalar)
    /// An octet that is no part of one.
    case invalid(UInt8)
  }

  private var octets: Octets
  /// Octets read ahead that turned out to be no part of a sequence, at most three.
  private var pending: [UInt8] = []

  init(_ octets: Octets) { self.octets = octets }

  mutating func next() -> Item? {
    guard let first = read() else { return nil }
    guard first >= 0x80 else { return .scalar(Unicode.Scalar(first)) }
    // UTF8-2 begins with C2–DF, UTF8-3 with E0–EF, UTF8-4 with F0–F4.
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return .invalid(first)
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    var tail: [UInt8] = []
    while tail.count < length - 1, let octet = read() {
      tail.append(octet)
      guard octet & 0xC0 == 0x80 else { break }
      value = value << 6 | UInt32(octet & 0x3F)
    }
    let isWhole = tail.count == length - 1 && tail.allSatisfy { $0 & 0xC0 == 0x80 }
    // Overlong forms are forbidden; a surrogate is no scalar.
    let least: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    if isWhole, value >= least[length], let scalar = Unicode.Scalar(value) { return .scalar(scalar) }
    pending.insert(contentsOf: tail, at: 0)
    return .invalid(first)
  }

  private mutating func read() -> UInt8? {
    pending.isEmpty ? octets.next() : pending.removeFirst()
  }
}
