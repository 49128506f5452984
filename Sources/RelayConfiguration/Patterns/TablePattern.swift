/// A compiled regular expression of a table.
protocol TablePattern: Sendable {
  /// How many groups the expression has.
  var groupCount: Int { get }
  /// Tries the expression on a subject, which has no NUL.
  func match(_ subject: [UInt8]) -> PatternMatch
}

/// What became of a match.
enum PatternMatch: Equatable {
  /// The expression matches; the groups from the whole match on, nil where a group took no part.
  case found([Range<Int>?])
  /// It does not match.
  case none
  /// A limit was reached; Postfix takes it as no match for negated patterns too.
  case exhausted
}

/// Why a pattern cannot be used.
struct PatternError: Error, Equatable {
  /// What the library says, or which limit was reached.
  let message: String
  /// The place in the pattern, where the library tells.
  let offset: Int?
  /// Whether the mail server would use the pattern all the same.
  let isLimit: Bool
}
