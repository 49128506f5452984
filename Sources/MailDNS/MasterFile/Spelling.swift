import InternetMessage

/// Finds the word that was probably meant.
enum Spelling {
  /// A question for a remedy such as `did you mean "TXT"?`, when a known word is near enough to be a slip of the hand.
  static func question(_ word: String, among known: [String]) -> String? {
    let word = word.uppercased()
    guard word.utf8.count <= longestWord else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(Array(word.utf8), Array(candidate.utf8))
      if distance <= max(1, word.utf8.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best.map { "did you mean \"\($0.word)\"?" }
  }

  /// How many octets are put in, left out or replaced from one word to the other.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (line, octet) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let cost = min(row[column], row[column + 1]) + 1
        (diagonal, row[column + 1]) = (row[column + 1], min(cost, diagonal + (octet == other ? 0 : 1)))
      }
    }
    return row[second.count]
  }

  private static let longestWord = 40

  /// Octets of a file for a message: cut, and what is not visible ASCII as `\DDD`.
  static func shown(_ octets: some Collection<UInt8>) -> String {
    var text = ""
    for octet in octets.prefix(longestWord) { text += octet.masterFileEscape(of: []) }
    return octets.count > longestWord ? text + "…" : text
  }
}

extension UInt8 {
  /// The octet as it stands in a master file: itself when visible ASCII, else `\DDD` (RFC 1035, section 5.1); some
  /// visible ones behind a backslash.
  func masterFileEscape(of special: [UInt8]) -> String {
    switch self {
    case 0x21...0x7E:
      let character = String(Unicode.Scalar(self))
      return special.contains(self) ? "\\" + character : character
    default: return "\\" + (self < 10 ? "00" : self < 100 ? "0" : "") + String(self)
    }
  }
}
