public import InternetMessage

/// What a relay did to one header field.
///
///     Subject: Hello   ->   Subject: [EXTERNAL] Hello      changed
///     Mime-Version: 1.0   ->   MIME-Version: 1.0           rewritten
public struct HeaderChange: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// The field is new.
    case added
    /// The field is gone.
    case removed
    /// The value means something else.
    case changed
    /// The value is written differently and means the same.
    case rewritten
  }

  /// The field's name as written after the relay, or before it when it is gone.
  public let name: String
  /// Which well-known field it is.
  public let fieldKind: FieldKind
  /// What happened.
  public let kind: Kind
  /// The field in the message before; nil when added.
  public let before: HeaderField?
  /// The field in the message after; nil when removed.
  public let after: HeaderField?
  /// The unfolded value before.
  public let valueBefore: String?
  /// The unfolded value after.
  public let valueAfter: String?
  /// Whether a rewritten field is the same under relaxed canonicalization (RFC 6376, section 3.4.2).
  ///
  /// Only folding, white space and the letter case of the name differ then, and a relaxed signature still holds.
  public let keepsRelaxedForm: Bool
  /// In which manner a changed or rewritten field is not as it was; empty for others.
  public let manner: [FieldManner]
  /// The octets before that are not the same after, as ranges of the message before; empty where the field was added.
  public let octetsBefore: [Range<Int>]
  /// The octets after that were not the same before; an empty range where something was taken out.
  public let octetsAfter: [Range<Int>]
}
