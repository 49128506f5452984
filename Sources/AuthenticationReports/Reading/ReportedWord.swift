/// A word of a report's vocabulary, whose raw value is as the standard writes it.
package protocol ReportedWord: RawRepresentable<String>, Sendable, Hashable, CaseIterable {
  /// What stands for words that the standard does not list.
  static var unknown: Self { get }
  /// Words that are not the standard's, but known to mean one of it.
  static var aliases: [String: Self] { get }
}

extension ReportedWord {
  package static var aliases: [String: Self] { [:] }

  /// Reads a word, and says how it deviates.
  static func read(_ text: String) -> (word: Self, quirk: ReportQuirk.Kind?) {
    if text.isEmpty { return (.unknown, .empty) }
    if let word = Self(rawValue: text), word != .unknown { return (word, nil) }
    let small = text.lowercased()
    if let word = Self(rawValue: small), word != .unknown { return (word, .letterCase) }
    return (aliases[small] ?? .unknown, .unknownValue)
  }
}
