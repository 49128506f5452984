/// Some kinds of field, as one bit for each.
struct FieldKindSet: Sendable, Hashable {
  private var bits: UInt128 = 0

  func contains(_ kind: FieldKind) -> Bool { bits &>> UInt128(kind.rawValue) & 1 != 0 }

  /// Adds a kind; gives whether it is new.
  @discardableResult
  mutating func insert(_ kind: FieldKind) -> Bool {
    let isNew = !contains(kind)
    bits |= 1 &<< UInt128(kind.rawValue)
    return isNew
  }
}
