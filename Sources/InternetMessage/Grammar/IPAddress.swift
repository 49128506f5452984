/// An address of IPv4 or IPv6.
///
///     192.0.2.1
///     2001:db8::1
public struct IPAddress: Sendable, Hashable {
  /// The sixteen octets in network order; those of IPv4 are the last four, behind `::ffff`.
  public let high: UInt64

  /// The second half.
  public let low: UInt64

  /// Whether it was written as an address of IPv6.
  public let isIPv6: Bool

  /// Reads an address without brackets or scope: `192.0.2.1`, `2001:db8::1`; nil for all other text.
  public init?(_ text: some StringProtocol) {
    let octets = Array(text.utf8)
    let address = octets.withOctetView { IPAddress($0, 0..<octets.count) }
    guard let address else { return nil }
    self = address
  }

  /// The address of IPv4 with these 32 bits.
  public init(version4 value: UInt32) {
    (high, low, isIPv6) = (0, 0xFFFF_0000_0000 | UInt64(value), false)
  }

  /// The address of IPv6 with these two halves.
  public init(high: UInt64, low: UInt64) {
    (self.high, self.low, isIPv6) = (high, low, true)
  }

  /// Reads an address without brackets; nil unless the whole range is one.
  package init?(_ view: OctetView, _ range: Range<Int>) {
    // The longest text has eight groups of four digits, the last two as IPv4.
    guard (2...45).contains(range.count) else { return nil }
    if let value = Self.version4(view, range) {
      high = 0
      low = 0xFFFF_0000_0000 | UInt64(value)
      isIPv6 = false
    } else if let (high, low) = Self.version6(view, range) {
      self.high = high
      self.low = low
      isIPv6 = true
    } else {
      return nil
    }
  }

  /// Whether an IPv4 address is written as one of IPv6: `::ffff:192.0.2.1`.
  public var isMapped: Bool { isIPv6 && high == 0 && low >> 32 == 0xFFFF }

  /// The 32 bits of an address of IPv4, a mapped one too.
  public var version4: UInt32? { !isIPv6 || isMapped ? UInt32(truncatingIfNeeded: low) : nil }

  /// Whether the address is of no public network (RFC 1918, 4193, 3927, loopback, link-local).
  public var isPrivate: Bool {
    if let value = version4 {
      return value >> 24 == 10 || value >> 24 == 127 || value >> 20 == 0xAC1 || value >> 16 == 0xC0A8
        || value >> 16 == 0xA9FE
    }
    return high >> 57 == 0x7E || high >> 54 == 0x3FA || (high == 0 && low == 1)
  }

  /// Reads four decimal numbers (RFC 5321, section 4.1.3).
  ///
  ///     IPv4 = snum 3("." snum)
  private static func version4(_ view: OctetView, _ range: Range<Int>) -> UInt32? {
    var value: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var dots = 0
    for offset in range {
      let octet = view[offset]
      if octet == UInt8(ascii: ".") {
        guard digits > 0, dots < 3 else { return nil }
        value = value << 8 | part
        (part, digits) = (0, 0)
        dots += 1
      } else {
        guard octet.isDigit, digits < 3 else { return nil }
        part = part * 10 + UInt32(octet - UInt8(ascii: "0"))
        digits += 1
        guard part < 256 else { return nil }
      }
    }
    return dots == 3 && digits > 0 ? value << 8 | part : nil
  }

  /// Reads the text form of RFC 4291, section 2.2: groups, one `::`, and IPv4 at the end.
  private static func version6(_ view: OctetView, _ range: Range<Int>) -> (UInt64, UInt64)? {
    var groups: (UInt64, UInt64) = (0, 0)
    var count = 0
    var gap: Int?
    var position = range.lowerBound
    func push(_ group: UInt64) {
      groups = (groups.0 << 16 | groups.1 >> 48, groups.1 << 16 | group)
      count += 1
    }
    func isColon(_ offset: Int) -> Bool { offset < range.upperBound && view[offset] == UInt8(ascii: ":") }
    if isColon(position) {
      guard isColon(position + 1) else { return nil }
      gap = 0
      position += 2
    }
    var tail: (UInt64, UInt64) = (0, 0)
    var head = 0
    while position < range.upperBound {
      guard count < 8 else { return nil }
      let start = position
      var group: UInt64 = 0
      while position < range.upperBound, let digit = view[position].hexadecimalValue, position - start < 4 {
        group = group << 4 | UInt64(digit)
        position += 1
      }
      if position < range.upperBound, view[position] == UInt8(ascii: ".") {
        guard count <= 6, let last = version4(view, start..<range.upperBound) else { return nil }
        push(UInt64(last >> 16))
        push(UInt64(last & 0xFFFF))
        position = range.upperBound
        break
      }
      guard position > start else { return nil }
      push(group)
      guard position < range.upperBound else { break }
      guard isColon(position) else { return nil }
      position += 1
      if isColon(position) {
        guard gap == nil else { return nil }
        gap = count
        head = count
        tail = groups
        groups = (0, 0)
        position += 1
      } else if position == range.upperBound {
        return nil
      }
    }
    guard let gap else { return count == 8 ? groups : nil }
    // `tail` holds the groups in front of the gap; they move to the front by what is missing.
    guard count < 8, gap == head else { return nil }
    let shift = (8 - head) * 16
    let front: (UInt64, UInt64) =
      head == 0
      ? (0, 0)
      : shift >= 64
        ? (tail.1 << UInt64(shift - 64), 0)
        : (tail.0 << UInt64(shift) | tail.1 >> UInt64(64 - shift), tail.1 << UInt64(shift))
    return (front.0 | groups.0, front.1 | groups.1)
  }
}

extension IPAddress: CustomStringConvertible {
  /// The address as RFC 5952 writes it, without a scope.
  public var description: String {
    if let value = version4 {
      let text = "\(value >> 24).\(value >> 16 & 255).\(value >> 8 & 255).\(value & 255)"
      return isIPv6 ? "::ffff:" + text : text
    }
    let groups = (0..<8).map { index in
      let half = index < 4 ? high : low
      return half >> UInt64(48 - index % 4 * 16) & 0xFFFF
    }
    var longest = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start > max(longest.count, 1) { longest = start..<end }
      start = max(end, start + 1)
    }
    func join(_ slice: ArraySlice<UInt64>) -> String {
      slice.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if longest.isEmpty { return join(groups[...]) }
    return join(groups[..<longest.lowerBound]) + "::" + join(groups[longest.upperBound...])
  }
}
