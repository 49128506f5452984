public import InternetMessage

/// What can be wrong with a field of results: Authentication-Results, ARC-Authentication-Results or Received-SPF.
public enum AuthenticationResultsDefect: GrammarDefectKind {
  case lexical(LexicalFlaw)
  /// There is nothing.
  case empty
  /// ARC-Authentication-Results does not begin with `i=` and a number (RFC 8617, section 4.1.1).
  case missingInstance
  /// No name of a service in front of the first result (RFC 8601, section 2.5 demands one).
  case missingAuthservID
  /// A result without a semicolon in front of it.
  case missingSemicolon
  /// Nothing between two semicolons or behind the last one.
  case emptyElement
  /// Something between semicolons that is no `method=result`, such as a name that is said again.
  case malformedResult
  /// `none` beside results.
  case noneBesideResults
  /// A property without the type of its value, as `action=none`.
  case missingPropertyType
  /// A value that must be quoted, as an address of IPv6.
  case unquotedValue
  /// Nothing behind the equals sign.
  case emptyValue
  /// `reason=` behind a property, or for the second time.
  case misplacedReason
  /// Something that is no property; it is passed over.
  case unexpectedText
  /// More methods than `AuthenticationResultsLimits.results`; the rest is not read.
  case tooManyResults
  /// More properties than `AuthenticationResultsLimits.properties`; the rest is not read.
  case tooManyProperties
}

/// Collects defects up to the limit.
struct ResultDefectLog {
  private(set) var defects: [GrammarDefect<AuthenticationResultsDefect>] = []
  private(set) var omitted = 0

  mutating func note(_ kind: AuthenticationResultsDefect, at offset: Int) {
    if defects.count < GrammarLimits.defectsPerField {
      defects.append(GrammarDefect(kind, at: offset))
    } else {
      omitted += 1
    }
  }

  /// Adds what the lexer met in the tokens.
  mutating func note(_ flaws: [GrammarDefect<LexicalFlaw>]) {
    for flaw in flaws { note(.lexical(flaw.kind), at: flaw.offset) }
  }
}
