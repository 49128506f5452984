extension FieldChange {
  /// The change without its places, as a run record keeps it.
  public init(_ change: HeaderChange) {
    let kind: Kind =
      switch change.kind {
      case .added: .added
      case .removed: .removed
      case .changed: .changed
      case .rewritten: .rewritten
      }
    self.init(name: change.name, kind: kind, before: change.valueBefore, after: change.valueAfter)
  }
}
