/// Defects in the order in which they were found: up to a limit of each kind in full, all of them counted.
///
///     list.count(of: .bareLineFeed)  // 250, of which the first 20 are in `list.listed`
public struct DefectList: Sendable {
  /// The defects that are listed with their place.
  public private(set) var listed: [Defect] = []
  private var counts: [DefectKind: Int] = [:]
  private let limit: Int

  /// Makes an empty list that keeps so many defects of each kind.
  public init(limit: Int) { self.limit = limit }

  /// Whether there is no defect at all.
  public var isEmpty: Bool { listed.isEmpty }

  /// How often a kind occurred, listed or not.
  public func count(of kind: DefectKind) -> Int { counts[kind] ?? 0 }

  /// Every kind that occurred.
  public var kinds: some Collection<DefectKind> { counts.keys }

  /// Adds a defect.
  public mutating func add(_ kind: DefectKind, at range: Range<Int>, part: Int = 0) {
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    if count < limit { listed.append(Defect(kind, at: range, part: part)) }
  }

  /// Adds what another list holds.
  public mutating func add(_ other: DefectList) {
    var added: [DefectKind: Int] = [:]
    for defect in other.listed {
      add(defect.kind, at: defect.range, part: defect.part)
      added[defect.kind, default: 0] += 1
    }
    for (kind, count) in other.counts { counts[kind, default: 0] += count - (added[kind] ?? 0) }
  }
}
