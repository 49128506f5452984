extension FieldChange {
  /// The change as a run record keeps it.
  public init(_ change: HeaderChange) {
    let kind: Kind =
      switch change.kind {
      case .added: .added
      case .removed: .removed
      case .changed: .changed
      case .rewritten: .rewritten
      }
    self.init(
      name: change.name, kind: kind, before: change.valueBefore, after: change.valueAfter, manner: change.manner,
      octetsBefore: change.octetsBefore, octetsAfter: change.octetsAfter)
  }
}
