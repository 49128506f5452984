extension FieldKind {
  /// The kind of the field whose name stands in a range, compared without case (RFC 5322, section 1.2.2).
  package init(name: Range<Int>, in view: OctetView) {
    guard name.count <= Self.longestName, !name.isEmpty else {
      self = .other
      return
    }
    var hash = UInt32(truncatingIfNeeded: name.count)
    for offset in name { hash = Self.mix(hash, view[offset].asciiLowercased) }
    var slot = Int(hash & Self.mask)
    while true {
      let candidate = Self.slots[slot]
      if candidate == .other {
        self = .other
        return
      }
      if Self.matches(Self.lowercasedNames[Int(candidate.rawValue)], name, view) {
        self = candidate
        return
      }
      slot = (slot + 1) & Int(Self.mask)
    }
  }

  /// The kind with this name, compared without case, or nil when the field is none of the list.
  public init?(named name: String) {
    let octets = Array(name.utf8)
    let kind = octets.withOctetView { FieldKind(name: 0..<octets.count, in: $0) }
    guard kind != .other else { return nil }
    self = kind
  }

  private static func matches(_ lowercased: [UInt8], _ name: Range<Int>, _ view: OctetView) -> Bool {
    guard lowercased.count == name.count else { return false }
    for index in 0..<lowercased.count where view[name.lowerBound + index].asciiLowercased != lowercased[index] {
      return false
    }
    return true
  }

  private static func mix(_ hash: UInt32, _ octet: UInt8) -> UInt32 { (hash ^ UInt32(octet)) &* 0x0100_0193 }

  private static let lowercasedNames: [[UInt8]] = allCases.map { Array($0.name.utf8).map(\.asciiLowercased) }
  private static let longestName = lowercasedNames.map(\.count).max() ?? 0
  private static let mask: UInt32 = 511

  /// An open-addressed table from the hash of a name to its kind; an empty slot holds `other`.
  private static let slots: [FieldKind] = {
    var slots = [FieldKind](repeating: .other, count: Int(mask) + 1)
    for kind in allCases where kind != .other {
      let name = lowercasedNames[Int(kind.rawValue)]
      var slot = Int(name.reduce(UInt32(truncatingIfNeeded: name.count), mix) & mask)
      while slots[slot] != .other { slot = (slot + 1) & Int(mask) }
      slots[slot] = kind
    }
    return slots
  }()
}
