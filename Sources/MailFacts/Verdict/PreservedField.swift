/// What became of a header field that is to survive the relay: one of the five (C16), or, where the message before the
/// relay is known too, a standard field (C17).
public struct PreservedField: Sendable, Hashable {
  /// What became of the field.
  public enum State: String, Sendable, CaseIterable {
    /// There, once, as it was or as it must be.
    case kept
    /// There with another value.
    case changed
    /// Gone.
    case missing
    /// There more than once.
    case duplicated
    /// There as it was, but in another place of the header.
    case moved
    /// A message of this sort carries no such field.
    case notExpected = "not-expected"
  }

  /// The field's name.
  public var name: String
  /// The value that it must have, or a description of its form.
  public var expected: String
  /// The value before the relay; nil without a pair or when the field was absent.
  public var before: String?
  /// The value after the relay, or of the single message; nil when the field is absent.
  public var after: String?
  /// What became of it.
  public var state: State
  /// In which manner the field is not written as before; manners that keep the meaning leave the state `kept`.
  public var manner: [FieldManner]
  /// The octets after the relay that were not the same before, as ranges of the message.
  public var octets: [Range<Int>]

  /// Makes a preserved field.
  public init(
    name: String, expected: String, before: String?, after: String?, state: State, manner: [FieldManner] = [],
    octets: [Range<Int>] = []
  ) {
    self.name = name
    self.expected = expected
    self.before = before
    self.after = after
    self.state = state
    self.manner = manner
    self.octets = octets
  }
}
