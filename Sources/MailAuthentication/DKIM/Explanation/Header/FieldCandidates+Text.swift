import InternetMessage

extension FieldCandidates {
  /// The subject without words that were put into it, and in other encoded words.
  mutating func addSubjects() {
    guard let value, value.count <= 2_000 else { return }
    for shorter in Self.shortened(value) { add(value: shorter) }
    let text = EncodedWords.decoded(present?.body ?? [])
    let isCoded = !value.isASCII || EncodedWords.isPresent(value)
    guard isCoded, text.utf8.count <= 1_000 else { return }
    // In the order of likelihood: the text as it is, then without the tag.
    for candidate in [Array(text.utf8)] + Self.shortened(Array(text.utf8)).prefix(Self.codedTexts) {
      let candidate = String(decoding: candidate, as: UTF8.self)
      add(value: Array(candidate.utf8))
      guard !candidate.unicodeScalars.allSatisfy(\.isASCII) || candidate == text else { continue }
      addEncoded(candidate)
    }
  }

  /// A text in all encoded words that it may have been in.
  private mutating func addEncoded(_ text: String) {
    // A short text fits into one word, whatever the limit of words.
    let styles = text.utf8.count <= Self.shortText ? EncodedWords.Style.oneWord : EncodedWords.Style.all
    for style in styles {
      if let words = EncodedWords.encoded(text, style, inPhrase: false, offset: name.count + 2) { add(value: words) }
    }
  }

  private static let shortText = 14

  /// Any text in other encoded words.
  mutating func addEncodedText() {
    guard let value, value.count <= 2_000, !value.isASCII || EncodedWords.isPresent(value) else { return }
    let text = EncodedWords.decoded(present?.body ?? [])
    add(value: Array(text.utf8))
    addEncoded(text)
  }

  private static let codedTexts = 12

  /// A text without words in front of it, behind it, or in brackets inside of it.
  private static func shortened(_ value: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    let spaces = value.indices.filter { value[$0].isWhiteSpace && $0 > 0 && !value[$0 - 1].isWhiteSpace }
    // A group in brackets: [EXT], (external), {Spam?}, ***SPAM***, wherever it stands.
    let brackets: [(UInt8, UInt8)] = [(0x5B, 0x5D), (0x28, 0x29), (0x7B, 0x7D), (0x2A, 0x2A), (0x3C, 0x3E)]
    for (open, close) in brackets {
      var start = value.startIndex
      var found = 0
      while found < 4, let first = value[start...].firstIndex(of: open),
        var last = value[(first + 1)...].firstIndex(of: close)
      {
        if open == close {
          // ***SPAM***: the stars before and behind.
          while last < value.count, value[last] == close { last += 1 }
          if let second = value[last...].firstIndex(of: close) {
            last = second
            while last + 1 < value.count, value[last + 1] == close { last += 1 }
          } else {
            last -= 1
          }
        }
        let head = Array(value[..<first])
        var rest = Array(value[(last + 1)...])
        texts.append((head + rest).trimmedOctets)
        while let octet = rest.first, octet.isWhiteSpace { rest.removeFirst() }
        texts.append((head + rest).trimmedOctets)
        start = last + 1
        found += 1
      }
    }
    // Words in front: EXTERNAL:, and with the tag in front of it a new Re:.
    for space in spaces.prefix(16) { texts.append(Array(value[space...]).trimmedOctets) }
    // Tags that no white space follows.
    for offset in value.indices.prefix(60) where [0x5D, 0x29, 0x7D, 0x3A, 0x2A, 0x7C, 0x3E].contains(value[offset]) {
      texts.append(Array(value[(offset + 1)...]).trimmedOctets)
    }
    for space in spaces.suffix(16).reversed() { texts.append(Array(value[..<space])) }
    return texts.filter { $0 != value }
  }
}
