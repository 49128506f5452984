/// Why a signature failed: what was done to the header that it covers, and what to the body.
///
///     explanation.header  // .explained([subjectTagAdded])
///     explanation.body    // .intact
///
/// An edit is named only when the signed hash comes out with it undone, so that no explanation is a guess.
public struct DKIMExplanation: Sendable, Hashable {
  /// What is known of the header or of the body.
  public enum Half: Sendable, Hashable {
    /// It is as it was signed.
    case intact
    /// With these edits undone the signature covers what is left: proven by the hash.
    case explained([RelayEdit])
    /// These are all differences from another capture of the message, which does not verify itself.
    case compared([RelayEdit])
    /// It was changed, and nobody knows how.
    case unexplained(Gap)
  }

  /// Why there is no explanation.
  public enum Gap: String, Sendable, Hashable, CaseIterable {
    /// No edit that relays are known to make was it.
    case noKnownEdit = "no_known_edit"
    /// The search ended at its limit of work.
    case budgetSpent = "budget_spent"
    /// The message is larger than is searched.
    case tooLarge = "too_large"
    /// The value of the signature does not belong to the key: one of the two is damaged or another one, and no change to
    /// the header could be the cause (RFC 8017, section 8.2.2: the padding is not there).
    case otherKey = "other_key"
    /// The signature or its key cannot be read, so that there is nothing to compare with.
    case unreadable
  }

  /// The signed header fields.
  public let header: Half
  /// The body.
  public let body: Half

  /// All edits, those of the header first.
  public var edits: [RelayEdit] { header.edits + body.edits }

  /// Whether everything that was changed is named.
  public var isComplete: Bool { header.isKnown && body.isKnown }
}

extension DKIMExplanation.Half {
  /// The edits that are named.
  public var edits: [RelayEdit] {
    switch self {
    case .explained(let edits), .compared(let edits): edits
    case .intact, .unexplained: []
    }
  }

  /// Whether nothing was changed, or every change is named.
  public var isKnown: Bool {
    if case .unexplained = self { return false }
    return true
  }
}
