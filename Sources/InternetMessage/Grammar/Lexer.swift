/// A lexical token of a structured field body (RFC 5322, section 3.2).
package struct Token: Equatable {
  package enum Kind: Equatable {
    case atom
    case quotedString
    case comment
    case domainLiteral
    /// One octet that belongs to no other token: a special, or something that has no place in a structured field.
    case special
  }

  package let kind: Kind
  /// The octets of the token with its delimiters.
  package let range: Range<Int>
  /// The first octet of the token.
  package let first: UInt8

  package func isSpecial(_ character: Unicode.Scalar) -> Bool {
    kind == .special && first == UInt8(ascii: character)
  }
}

/// Reads the tokens of a structured field body from left to right.
///
/// Folding white space separates tokens and is never one. An opening delimiter without a closing one is reported once
/// and is text from then on, together with all later ones of its kind: so no octet is searched twice for a
/// closing delimiter, and the time stays linear.
package struct Lexer {
  package let view: OctetView
  package let end: Int
  package var offset: Int

  /// The last comment that was passed, with its parentheses.
  package var lastComment: Range<Int>?

  /// What was wrong with the tokens, each kind at most once.
  package private(set) var flaws: [GrammarDefect<LexicalFlaw>] = []

  private var parenthesesAreText = false
  private var quotesAreText = false
  private var bracketsAreText = false
  private var depthWasReported = false

  package init(_ view: OctetView, _ range: Range<Int>) {
    view.check(range)
    self.view = view
    self.offset = range.lowerBound
    self.end = range.upperBound
  }

  package var isAtEnd: Bool { offset >= end }

  /// The octet at the cursor.
  package var peek: UInt8? { offset < end ? view[offset] : nil }

  package func peeks(_ character: Unicode.Scalar) -> Bool { peek == UInt8(ascii: character) }

  /// Passes one octet if it is this one.
  package mutating func consume(_ character: Unicode.Scalar) -> Bool {
    guard peeks(character) else { return false }
    offset += 1
    return true
  }

  /// Passes `FWS`; every run of white space and line ends is accepted.
  package mutating func skipFoldingWhiteSpace() {
    while offset < end, view[offset].isFoldingWhiteSpace { offset &+= 1 }
  }

  /// Passes folding white space and comments.
  ///
  ///     CFWS = (1*([FWS] comment) [FWS]) / FWS
  ///
  /// (RFC 5322, section 3.2.2.)
  package mutating func skipCFWS() {
    while true {
      skipFoldingWhiteSpace()
      guard peeks("("), let close = commentEnd() else { return }
      lastComment = offset..<close
      offset = close
    }
  }

  /// The next token, comments too.
  package mutating func next() -> Token? {
    skipFoldingWhiteSpace()
    guard offset < end else { return nil }
    let start = offset
    let first = view[start]
    if first.isAtomText {
      repeat { offset &+= 1 } while offset < end && view[offset].isAtomText
      return Token(kind: .atom, range: start..<offset, first: first)
    }
    if first == UInt8(ascii: "("), let close = commentEnd() {
      offset = close
      lastComment = start..<close
      return Token(kind: .comment, range: start..<close, first: first)
    }
    if first == UInt8(ascii: "\""), let close = quotedStringEnd() {
      offset = close
      return Token(kind: .quotedString, range: start..<close, first: first)
    }
    if first == UInt8(ascii: "["), let close = domainLiteralEnd() {
      offset = close
      return Token(kind: .domainLiteral, range: start..<close, first: first)
    }
    offset += 1
    return Token(kind: .special, range: start..<offset, first: first)
  }

  /// The next token that is not a comment.
  package mutating func nextSignificant() -> Token? {
    skipCFWS()
    return next()
  }

  /// The offset behind the comment at the cursor.
  ///
  ///     comment = "(" *([FWS] ccontent) [FWS] ")"
  ///
  /// Nested comments are counted, not recursed into.
  private mutating func commentEnd() -> Int? {
    guard !parenthesesAreText else { return nil }
    var depth = 0
    var position = offset
    while case let mark = view.commentMark(in: min(position, end)..<end), mark < end {
      position = mark
      switch view[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > GrammarLimits.commentDepth, !depthWasReported {
          depthWasReported = true
          flaws.append(GrammarDefect(.commentTooDeep, at: position))
        }
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    parenthesesAreText = true
    flaws.append(GrammarDefect(.unterminatedComment, at: offset))
    return nil
  }

  /// The offset behind the quoted string at the cursor.
  ///
  ///     quoted-string = DQUOTE *([FWS] qcontent) [FWS] DQUOTE
  private mutating func quotedStringEnd() -> Int? {
    guard !quotesAreText else { return nil }
    if let close = closing(UInt8(ascii: "\"")) { return close }
    quotesAreText = true
    flaws.append(GrammarDefect(.unterminatedQuotedString, at: offset))
    return nil
  }

  /// The offset behind the domain literal at the cursor.
  ///
  ///     domain-literal = "[" *([FWS] dtext) [FWS] "]"
  ///
  /// Quoted pairs inside are obsolete (RFC 5322, section 4.4) and understood.
  private mutating func domainLiteralEnd() -> Int? {
    guard !bracketsAreText else { return nil }
    if let close = closing(UInt8(ascii: "]")) { return close }
    bracketsAreText = true
    flaws.append(GrammarDefect(.unterminatedDomainLiteral, at: offset))
    return nil
  }

  /// The offset behind the next unquoted octet of this value, from behind the cursor on.
  private func closing(_ octet: UInt8) -> Int? {
    var position = offset + 1
    while position < end {
      let current = view[position]
      if current == octet { return position + 1 }
      position += current == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
