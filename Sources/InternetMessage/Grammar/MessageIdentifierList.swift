/// The identifiers of Message-ID, In-Reply-To or References (RFC 5322, sections 3.6.4 and 4.5.4).
public struct MessageIdentifierList: Sendable, Equatable {
  /// The identifiers in their order.
  public let identifiers: [MessageIdentifier]

  /// What can be wrong with a list of identifiers.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// Words between identifiers (section 4.5.4).
    case obsoletePhrase
    /// A comma, or another special, between identifiers.
    case unexpectedSeparator
    /// An identifier without angle brackets.
    case missingAngleBrackets
    /// `<` without `>`.
    case missingAngleEnd
    /// `<>`.
    case emptyIdentifier
    /// White space or a fold inside an identifier; it is left out.
    case whiteSpaceInside
    /// White space around a dot or the at sign of an identifier; it is left out (section 4.5.4).
    case obsoleteSpace
    /// No `@`.
    case missingAt
    /// More than one `@`; the last one divides.
    case severalAts
    /// Nothing in front of `@`, or nothing behind it.
    case missingSide
    /// The list goes on beyond `GrammarLimits.identifiers`.
    case tooManyIdentifiers
  }

  /// Reads the body of Message-ID, In-Reply-To or References.
  ///
  ///     message-id  = "Message-ID:" msg-id CRLF
  ///     in-reply-to = "In-Reply-To:" 1*msg-id CRLF
  ///     obs-in-reply-to = "In-Reply-To" *WSP ":" *(phrase / msg-id) CRLF
  ///
  /// The result has no value when there is not one identifier.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<MessageIdentifierList, DefectKind> {
    var parser = MessageIdentifierParser(view, body)
    parser.parse()
    let list = parser.identifiers
    return Parsed(list.isEmpty ? nil : MessageIdentifierList(identifiers: list), parser.log)
  }
}

/// One pass over a list of identifiers.
private struct MessageIdentifierParser {
  let view: OctetView
  var lexer: Lexer
  var log = GrammarDefectLog<MessageIdentifierList.DefectKind>()
  var identifiers: [MessageIdentifier] = []
  /// The first words outside of angle brackets: an identifier if nothing better comes.
  var bareWords: Range<Int>?

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.lexer = Lexer(view, body)
  }

  mutating func parse() {
    let start = lexer.offset
    while true {
      lexer.skipCFWS()
      guard let octet = lexer.peek else { break }
      guard identifiers.count < GrammarLimits.identifiers else {
        log.note(.tooManyIdentifiers, at: lexer.offset)
        break
      }
      if octet == UInt8(ascii: "<") {
        readAngle()
      } else {
        readBare()
      }
    }
    if identifiers.isEmpty, let bareWords {
      log.note(.missingAngleBrackets, at: bareWords.lowerBound)
      take(bareWords, content: bareWords)
    }
    log.note(lexer.flaws)
    if identifiers.isEmpty { log.note(.empty, at: start) }
  }

  /// Reads an identifier in angle brackets.
  ///
  ///     msg-id = [CFWS] "<" id-left "@" id-right ">" [CFWS]
  private mutating func readAngle() {
    let open = lexer.offset
    lexer.offset += 1
    // An obsolete id-left may be a quoted string, which may hold `>`; the lexer knows whether it is closed.
    while let octet = lexer.peek {
      if octet == UInt8(ascii: ">") {
        lexer.offset += 1
        take(open..<lexer.offset, content: open + 1..<lexer.offset - 1)
        return
      }
      if octet == UInt8(ascii: "<") { break }
      let previous = view[lexer.offset - 1]
      let beginsWord = lexer.offset == open + 1 || previous == UInt8(ascii: ".")
      if octet == UInt8(ascii: "\""), beginsWord {
        _ = lexer.next()
      } else {
        lexer.offset += 1
      }
    }
    log.note(.missingAngleEnd, at: open)
    take(open..<lexer.offset, content: open + 1..<lexer.offset)
  }

  /// Words up to white space or `<`: an identifier when they hold an `@`, a phrase otherwise.
  private mutating func readBare() {
    let start = lexer.offset
    var hasAt = false
    var hasWord = false
    while let octet = lexer.peek, !octet.isFoldingWhiteSpace, octet != UInt8(ascii: "<"), octet != UInt8(ascii: ",") {
      if octet == UInt8(ascii: "@") { hasAt = true }
      if octet.isAtomText || octet == UInt8(ascii: "\"") { hasWord = true }
      if octet == UInt8(ascii: "\"") || octet == UInt8(ascii: "(") { _ = lexer.next() } else { lexer.offset += 1 }
    }
    guard lexer.offset > start else {
      log.note(.unexpectedSeparator, at: start)
      lexer.offset += 1
      return
    }
    let range = start..<lexer.offset
    if hasAt {
      log.note(.missingAngleBrackets, at: start)
      take(range, content: range)
    } else if hasWord {
      if bareWords == nil, identifiers.isEmpty { bareWords = range } else { log.note(.obsoletePhrase, at: start) }
    } else {
      log.note(.unexpectedSeparator, at: start)
    }
  }

  private mutating func take(_ range: Range<Int>, content raw: Range<Int>) {
    let content = Lexer.trimmed(view, raw)
    guard !content.isEmpty else {
      log.note(.emptyIdentifier, at: range.lowerBound)
      return
    }
    if bareWords != nil, bareWords != raw, identifiers.isEmpty, let words = bareWords {
      log.note(.obsoletePhrase, at: words.lowerBound)
    }
    let survey = Self.survey(view, content)
    if survey.hasSpaceInWord { log.note(.whiteSpaceInside, at: range.lowerBound) }
    if survey.hasSpaceAtDot || content != raw { log.note(.obsoleteSpace, at: range.lowerBound) }
    if survey.ats > 1 { log.note(.severalAts, at: range.lowerBound) }
    guard let lastAt = survey.lastAt else {
      log.note(.missingAt, at: range.lowerBound)
      identifiers.append(MessageIdentifier(left: Lexer.withoutWhiteSpace(view, content), right: "", range: range))
      return
    }
    let left = content.lowerBound..<lastAt
    let right = lastAt + 1..<content.upperBound
    if left.isEmpty || right.isEmpty { log.note(.missingSide, at: range.lowerBound) }
    identifiers.append(
      MessageIdentifier(
        left: Lexer.withoutWhiteSpace(view, left), right: Lexer.withoutWhiteSpace(view, right), range: range))
  }

  /// What divides the octets of an identifier.
  private struct Survey {
    var ats = 0
    var lastAt: Int?
    var hasSpaceInWord = false
    var hasSpaceAtDot = false
  }

  /// Looks for at signs and white space outside of the places where they are text.
  ///
  ///     id-left         = dot-atom-text / obs-id-left
  ///     id-right        = dot-atom-text / no-fold-literal / obs-id-right
  ///     no-fold-literal = "[" *dtext "]"
  ///     obs-id-left     = local-part
  private static func survey(_ view: OctetView, _ content: Range<Int>) -> Survey {
    var survey = Survey()
    /// What ends the quoted string or literal that the octet stands in.
    var closing: UInt8?
    var lastClosing: [UInt8: Int] = [:]
    var isEscaped = false
    var hasSpace = false
    var previousDivides = true
    for offset in content {
      let octet = view[offset]
      if let end = closing {
        if isEscaped {
          isEscaped = false
        } else if octet == UInt8(ascii: "\\") {
          isEscaped = true
        } else if octet == end {
          closing = nil
        }
        continue
      }
      if octet.isFoldingWhiteSpace {
        hasSpace = true
        continue
      }
      let divides = octet == UInt8(ascii: "@") || octet == UInt8(ascii: ".")
      if hasSpace {
        if divides || previousDivides { survey.hasSpaceAtDot = true } else { survey.hasSpaceInWord = true }
      }
      if octet == UInt8(ascii: "@") {
        survey.ats += 1
        survey.lastAt = offset
      }
      if previousDivides, let end = Self.closing(of: octet) {
        // Looked up once: from each quote anew it would take quadratic time.
        let last = lastClosing[end] ?? view.lastIndex(of: end, in: content) ?? offset
        lastClosing[end] = last
        if last > offset { closing = end }
      }
      hasSpace = false
      previousDivides = divides
    }
    return survey
  }

  /// What ends the quoted string or literal that an octet begins.
  private static func closing(of octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "\""): octet
    case UInt8(ascii: "["): UInt8(ascii: "]")
    default: nil
    }
  }
}
