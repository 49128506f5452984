/// What parsing a field body gave: the best value that can be had, and everything that is wrong with the body.
public struct Parsed<Value: Sendable, Kind: GrammarDefectKind>: Sendable {
  /// The value, or nil when the body holds nothing that could be one.
  public let value: Value?

  /// The defects in the order in which they were met, at most `GrammarLimits.defectsPerField`.
  public let defects: [GrammarDefect<Kind>]

  /// How many more defects there were.
  public let omittedDefects: Int

  init(_ value: Value?, _ log: GrammarDefectLog<Kind>) {
    self.value = value
    self.defects = log.defects
    self.omittedDefects = log.omitted
  }
}

extension Parsed: Equatable where Value: Equatable {}

/// A defect of a field body and where it is.
public struct GrammarDefect<Kind: Sendable & Equatable>: Sendable, Equatable {
  /// What is wrong.
  public let kind: Kind

  /// Where, in octets from the start of the message.
  public let offset: Int

  /// A defect at an offset.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// The kinds of defect of one production; all of them can have lexical flaws.
public protocol GrammarDefectKind: Sendable, Equatable {
  /// The flaw of a token.
  static func lexical(_ flaw: LexicalFlaw) -> Self
}

/// What can be wrong with a token.
public enum LexicalFlaw: Sendable, Equatable {
  /// A comment without `)`; its parentheses are taken as text.
  case unterminatedComment
  /// Comments nest deeper than `GrammarLimits.commentDepth`.
  case commentTooDeep
  /// A quoted string without its closing `"`; the quote is taken as text.
  case unterminatedQuotedString
  /// A domain literal without `]`; the bracket is taken as text.
  case unterminatedDomainLiteral
}

/// Collects defects up to the limit.
struct GrammarDefectLog<Kind: GrammarDefectKind> {
  private(set) var defects: [GrammarDefect<Kind>] = []
  private(set) var omitted = 0

  mutating func note(_ kind: Kind, at offset: Int) {
    if defects.count < GrammarLimits.defectsPerField {
      defects.append(GrammarDefect(kind, at: offset))
    } else {
      omitted += 1
    }
  }

  /// Adds what a lexer met in the tokens.
  mutating func note(_ flaws: [GrammarDefect<LexicalFlaw>]) {
    for flaw in flaws { note(.lexical(flaw.kind), at: flaw.offset) }
  }
}
