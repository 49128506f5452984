/// What a decoder met, with the octet offset of each: the first sixteen of every kind are kept, all are counted.
///
/// A hostile message can hold one defect per octet; the log stays small all the same.
///
///     var repairs = RepairLog()
///     let octets = Base64.decode(view, body, repairs: &repairs)
///     repairs.count(of: .outsideAlphabet)
public struct DefectLog<Kind: RawRepresentable & CaseIterable & Sendable & Equatable>: Sendable
where Kind.RawValue == UInt8 {
  /// One thing met at one place.
  public struct Entry: Sendable, Equatable {
    /// What it is.
    public let kind: Kind
    /// Octets from the start of the buffer that was decoded.
    public let offset: Int
  }

  /// How many entries of one kind are kept.
  public static var keptPerKind: Int { 16 }

  /// The entries kept, in the order in which they were met.
  public private(set) var entries: [Entry] = []
  private var counts: [Int] = []

  /// An empty log.
  public init() {}

  /// Whether nothing was met.
  public var isEmpty: Bool { entries.isEmpty }

  /// How often a kind was met, also beyond the entries kept.
  public func count(of kind: Kind) -> Int {
    counts.isEmpty ? 0 : counts[Int(kind.rawValue)]
  }

  /// Notes that something was met at an octet offset.
  public mutating func record(_ kind: Kind, at offset: Int) {
    if counts.isEmpty {
      let highest = Kind.allCases.reduce(0) { Swift.max($0, Int($1.rawValue)) }
      counts = [Int](repeating: 0, count: highest + 1)
    }
    counts[Int(kind.rawValue)] += 1
    if counts[Int(kind.rawValue)] <= Self.keptPerKind { entries.append(Entry(kind: kind, offset: offset)) }
  }
}
