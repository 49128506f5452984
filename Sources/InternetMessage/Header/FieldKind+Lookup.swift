extension FieldKind {
  /// The kind of the field whose name stands in a range, compared without case (RFC 5322, section 1.2.2).
  package init(name: Range<Int>, in view: OctetView) {
    let table = Self.table
    guard name.count <= table.longestName, !name.isEmpty else {
      self = .other
      return
    }
    var hash = UInt32(truncatingIfNeeded: name.count)
    for offset in name { hash = Self.mix(hash, view[offset].asciiLowercased) }
    var slot = Int(hash & Table.mask)
    while true {
      let candidate = table.slots[slot]
      if candidate == .other {
        self = .other
        return
      }
      if Self.matches(table.lowercasedNames[Int(candidate.rawValue)], name, view) {
        self = candidate
        return
      }
      slot = (slot + 1) & Int(Table.mask)
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

  private static let table = Table()

  /// An open-addressed table from the hash of a name to its kind.
  private struct Table {
    static let mask: UInt32 = 511
    let lowercasedNames: [[UInt8]]
    let longestName: Int
    /// An empty slot holds `other`.
    let slots: [FieldKind]

    init() {
      let names = allCases.map { Array($0.name.utf8).map(\.asciiLowercased) }
      var slots = [FieldKind](repeating: .other, count: Int(Self.mask) + 1)
      for kind in allCases where kind != .other {
        let name = names[Int(kind.rawValue)]
        var slot = Int(name.reduce(UInt32(truncatingIfNeeded: name.count), mix) & Self.mask)
        while slots[slot] != .other { slot = (slot + 1) & Int(Self.mask) }
        slots[slot] = kind
      }
      lowercasedNames = names
      longestName = names.map(\.count).max() ?? 0
      self.slots = slots
    }
  }
}
