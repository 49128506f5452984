/// What a relay did to one header field.
public struct FieldChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// The field is new.
    case added
    /// The field is gone.
    case removed
    /// The value means something else.
    case changed
    /// The value is written differently and means the same: folding, quoting, letter case of the name.
    case rewritten
  }

  /// The field's name as written after the relay, or before it when it is gone.
  public var name: String
  /// What happened.
  public var kind: Kind
  /// The unfolded value before; nil when added.
  public var before: String?
  /// The unfolded value after; nil when removed.
  public var after: String?
  /// In which manner a changed or rewritten value is not as it was.
  public var manner: [FieldManner]
  /// The octets of the message before that are not the same after.
  public var octetsBefore: [Range<Int>]
  /// The octets of the message after that were not the same before; an empty range where something was taken out.
  public var octetsAfter: [Range<Int>]

  /// Makes a field change.
  public init(
    name: String, kind: Kind, before: String?, after: String?, manner: [FieldManner] = [],
    octetsBefore: [Range<Int>] = [], octetsAfter: [Range<Int>] = []
  ) {
    self.name = name
    self.kind = kind
    self.before = before
    self.after = after
    self.manner = manner
    self.octetsBefore = octetsBefore
    self.octetsAfter = octetsAfter
  }
}
