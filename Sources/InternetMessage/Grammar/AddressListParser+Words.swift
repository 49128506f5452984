/// Words and dots up to something that gives them a meaning.
struct WordRun {
  /// From the first to behind the last word, or nil without any.
  var range: Range<Int>?
  /// The octet at which the run stops, or nil at the end.
  var stop: UInt8?
  /// Whether two words stand side by side without a dot.
  var hasAdjacentWords = false
  /// Whether white space or a comment stands beside a dot.
  var hasSpacedDot = false
  /// The first dot at an end or behind another dot.
  var misplacedDot: Int?
  /// The first dot.
  var firstDot: Int?
  /// The first octet that is neither of a word nor a dot.
  var oddity: Int?
}

extension AddressListParser {
  /// Reads words, dots and comments.
  ///
  /// The lexer then stands at the octet that stops the run.
  ///
  /// `>` stops a run inside angle brackets; elsewhere it is an oddity of a display name.
  mutating func readRun(insideAngle: Bool = false) -> WordRun {
    var run = WordRun()
    var previousIsDot = true
    var previousEnd = lexer.offset
    while true {
      lexer.skipCFWS()
      guard let octet = lexer.peek else { break }
      if Self.stopsRun(octet) || (insideAngle && octet == UInt8(ascii: ">")) {
        run.stop = octet
        break
      }
      guard let token = lexer.next() else { break }
      let isSpaced = run.range != nil && token.range.lowerBound > previousEnd
      if token.isSpecial(".") {
        if run.firstDot == nil { run.firstDot = token.range.lowerBound }
        if previousIsDot, run.misplacedDot == nil { run.misplacedDot = token.range.lowerBound }
        if isSpaced { run.hasSpacedDot = true }
        previousIsDot = true
      } else {
        if token.kind == .special || token.kind == .domainLiteral, run.oddity == nil {
          run.oddity = token.range.lowerBound
        }
        if run.range != nil {
          if !previousIsDot { run.hasAdjacentWords = true } else if isSpaced { run.hasSpacedDot = true }
        }
        previousIsDot = false
      }
      run.range = (run.range?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
      previousEnd = token.range.upperBound
    }
    if let range = run.range, previousIsDot, run.misplacedDot == nil { run.misplacedDot = range.upperBound - 1 }
    return run
  }

  private static func stopsRun(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "<"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }

  /// Reports what a display name may not hold.
  mutating func noteName(_ run: WordRun) {
    if let oddity = run.oddity { log.note(.unquotedSpecial, at: oddity) }
    if let dot = run.firstDot { log.note(.obsoletePhrase, at: dot) }
  }

  /// The local part that a run of words is.
  ///
  ///     local-part = dot-atom / quoted-string / obs-local-part
  mutating func readLocalPart(_ run: WordRun, at offset: Int) -> String {
    guard let range = run.range else {
      log.note(.missingLocalPart, at: offset)
      return ""
    }
    if let oddity = run.oddity { log.note(.unexpectedText, at: oddity) }
    if let dot = run.misplacedDot { log.note(.misplacedDot, at: dot) }
    if run.hasAdjacentWords {
      log.note(.spaceInLocalPart, at: range.lowerBound)
      return Lexer.text(view, range, gap: .space)
    }
    if run.hasSpacedDot { log.note(.obsoleteSpace, at: range.lowerBound) }
    return Lexer.text(view, range, gap: .nothing)
  }

  /// Reads a domain.
  ///
  ///     domain = dot-atom / domain-literal / obs-domain
  ///
  /// The lexer stands behind the `@` before, and behind the domain after.
  mutating func readDomain(at offset: Int) -> (text: String, range: Range<Int>) {
    var previousEnd = lexer.offset
    lexer.skipCFWS()
    var range = previousEnd..<previousEnd
    var behind = lexer
    var previousIsDot = true
    var misplacedDot: Int?
    var isSpaced = lexer.offset > previousEnd
    while let token = lexer.next() {
      if token.kind == .domainLiteral, range.isEmpty {
        return (Lexer.text(view, token.range, gap: .nothing), token.range)
      }
      let isDot = token.isSpecial(".")
      guard isDot || (token.kind == .atom && previousIsDot) else { break }
      if isDot, previousIsDot, misplacedDot == nil { misplacedDot = token.range.lowerBound }
      if !range.isEmpty, token.range.lowerBound > previousEnd { isSpaced = true }
      range = (range.isEmpty ? token.range.lowerBound : range.lowerBound)..<token.range.upperBound
      previousIsDot = isDot
      previousEnd = token.range.upperBound
      behind = lexer
      lexer.skipCFWS()
    }
    // What was read in vain is read again, but its flaws are known now.
    let lastComment = behind.lastComment
    lexer.offset = behind.offset
    lexer.lastComment = lastComment
    guard !range.isEmpty else {
      log.note(.missingDomain, at: offset)
      return ("", range)
    }
    if previousIsDot, misplacedDot == nil { misplacedDot = range.upperBound - 1 }
    if let misplacedDot { log.note(.misplacedDot, at: misplacedDot) }
    if isSpaced { log.note(.obsoleteSpace, at: range.lowerBound) }
    return (Lexer.text(view, range, gap: .nothing), range)
  }
}
