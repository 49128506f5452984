import InternetMessage
import MailDNS

/// Text with macros: the domain of a term, or an explanation (RFC 7208, section 7.1).
///
///     %{ir}.%{v}._spf.example.com
///
/// It is parsed once and shared.
public final class SPFMacroString: Sendable {
  /// A piece of the text.
  enum Piece: Sendable, Hashable {
    /// Octets of the text.
    case literal(Range<Int>)
    /// `%%`, `%_`, `%-`.
    case percent, space, encodedSpace
    /// `%{…}`.
    case macro(SPFMacro)
  }

  /// Where the text stands, and thus what it may hold.
  enum Place: Sendable {
    /// The domain of a term: `domain-spec`.
    case domain
    /// The value of a modifier that nobody knows: `macro-string`.
    case modifier
    /// The text that an `exp` modifier leads to: `explain-string`.
    case explanation
  }

  /// The octets as they were published.
  package let octets: [UInt8]
  let pieces: [Piece]
  /// The name, when there is no macro and it is one.
  let name: DomainName?

  init(octets: [UInt8], pieces: [Piece]) {
    self.octets = octets
    self.pieces = pieces
    let isPlain = pieces.allSatisfy { if case .literal = $0 { true } else { false } }
    name = isPlain ? DomainName(dotted: octets) : nil
    self.isPlain = isPlain
    func uses(_ letter: SPFMacro.Letter) -> Bool {
      pieces.contains { if case .macro(let macro) = $0 { macro.letter == letter } else { false } }
    }
    usesLocalPart = uses(.sender) || uses(.localPart)
    usesPointer = uses(.pointer)
  }

  /// Whether there is no macro.
  let isPlain: Bool
  /// Whether there is `%{s}` or `%{l}`.
  let usesLocalPart: Bool
  /// Whether there is `%{p}`.
  let usesPointer: Bool

  /// The macros, from left to right.
  public var macros: [SPFMacro] { pieces.compactMap { if case .macro(let macro) = $0 { macro } else { nil } } }
}

extension SPFMacroString: Hashable, CustomStringConvertible {
  /// Whether the texts are the same octets.
  public static func == (left: SPFMacroString, right: SPFMacroString) -> Bool { left.octets == right.octets }

  /// Hashes the octets.
  public func hash(into hasher: inout Hasher) { hasher.combine(octets) }

  /// The text as it was published.
  public var description: String { String(decoding: octets, as: UTF8.self) }
}

extension SPFMacroString {
  /// Reads macros and what stands between them.
  ///
  ///     macro-string  = *( macro-expand / macro-literal )
  ///     macro-expand  = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
  ///     macro-literal = %x21-24 / %x26-7E
  static func parse(_ text: ArraySlice<UInt8>, in place: Place) throws(SPFSyntaxError) -> SPFMacroString {
    var pieces: [Piece] = []
    var literal = text.startIndex
    var offset = text.startIndex
    func endLiteral() {
      guard literal < offset else { return }
      pieces.append(.literal(literal - text.startIndex..<offset - text.startIndex))
    }
    while offset < text.endIndex {
      let octet = text[offset]
      guard octet == UInt8(ascii: "%") else {
        // An explanation has spaces too (section 6.2: explain-string).
        let isAllowed = octet > 0x20 && octet < 0x7F || octet == 0x20 && place == .explanation
        guard isAllowed else { throw SPFSyntaxError(.octet, at: offset) }
        offset += 1
        continue
      }
      endLiteral()
      guard offset + 1 < text.endIndex else { throw SPFSyntaxError(.macro, at: offset) }
      switch text[offset + 1] {
      case UInt8(ascii: "%"): pieces.append(.percent)
      case UInt8(ascii: "_"): pieces.append(.space)
      case UInt8(ascii: "-"): pieces.append(.encodedSpace)
      case UInt8(ascii: "{"):
        offset += 2
        pieces.append(.macro(try macro(text, &offset, in: place)))
        literal = offset
        continue
      default: throw SPFSyntaxError(.macro, at: offset)
      }
      offset += 2
      literal = offset
    }
    endLiteral()
    let string = SPFMacroString(octets: Array(text), pieces: pieces)
    if place == .domain { try string.checkEnd(at: text.startIndex) }
    return string
  }

  /// Reads a macro behind its `%{`; leaves the offset behind its `}`.
  ///
  ///     transformers = *DIGIT [ "r" ]
  ///     delimiter    = "." / "-" / "+" / "," / "/" / "_" / "="
  private static func macro(
    _ text: ArraySlice<UInt8>, _ offset: inout Int, in place: Place
  ) throws(SPFSyntaxError) -> SPFMacro {
    let start = offset - 2
    func octet(_ offset: Int) throws(SPFSyntaxError) -> UInt8 {
      guard offset < text.endIndex else { throw SPFSyntaxError(.macro, at: start) }
      return text[offset]
    }
    let capital = try octet(offset)
    guard let letter = SPFMacro.Letter(rawValue: capital.asciiLowercased) else {
      throw SPFSyntaxError(.macroLetter, at: offset)
    }
    if place == .domain, letter.isForExplanations { throw SPFSyntaxError(.explanationMacro, at: offset) }
    offset += 1
    var parts: Int?
    let digits = offset
    while try octet(offset).isDigit {
      // More parts than an identity has octets are all parts, however many digits there are.
      parts = min((parts ?? 0) * 10 + Int(text[offset] - UInt8(ascii: "0")), 1_000_000)
      offset += 1
    }
    // "If a DIGIT is specified, the value MUST be nonzero" (section 7.3).
    if parts == 0 { throw SPFSyntaxError(.macroParts, at: digits) }
    let isReversed = try octet(offset).asciiLowercased == UInt8(ascii: "r")
    if isReversed { offset += 1 }
    var delimiters: SPFMacro.Delimiters = []
    while try octet(offset) != UInt8(ascii: "}") {
      let delimiter = SPFMacro.Delimiters(text[offset])
      guard !delimiter.isEmpty else { throw SPFSyntaxError(.macro, at: offset) }
      delimiters.insert(delimiter)
      offset += 1
    }
    offset += 1
    return SPFMacro(
      letter: letter, isURLEscaped: capital != capital.asciiLowercased, parts: parts, isReversed: isReversed,
      delimiters: delimiters.isEmpty ? .dot : delimiters)
  }

  /// Checks the end of a domain, before anything is expanded.
  ///
  ///     domain-spec = macro-string domain-end
  ///     domain-end  = ( "." toplabel [ "." ] ) / macro-expand
  ///     toplabel    = ( *alphanum ALPHA *alphanum ) / ( 1*alphanum "-" *( alphanum / "-" ) alphanum )
  private func checkEnd(at start: Int) throws(SPFSyntaxError) {
    guard let last = pieces.last else { throw SPFSyntaxError(.missingDomain, at: start) }
    guard case .literal(let range) = last else { return }
    var literal = octets[range]
    if literal.last == UInt8(ascii: ".") { literal.removeLast() }
    let dot = literal.lastIndex(of: UInt8(ascii: "."))
    let label = literal[(dot.map { $0 + 1 } ?? literal.startIndex)...]
    let isTopLabel =
      label.allSatisfy { $0.isAlpha || $0.isDigit || $0 == UInt8(ascii: "-") }
      && !label.allSatisfy(\.isDigit) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
    guard dot != nil, isTopLabel else { throw SPFSyntaxError(.domainEnd, at: start + label.startIndex) }
  }
}
