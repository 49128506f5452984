import InternetMessage

/// Finds out what happened to the text of a part.
struct TextComparison {
  private let old: [UInt8]
  private let new: [UInt8]
  private let isHTML: Bool
  private let redactions: [RedactionPattern]
  private let hunks: [TextDifference.Hunk]

  /// Compares two texts, decoded to UTF-8, that are not the same.
  init(_ old: [UInt8], _ new: [UInt8], isHTML: Bool, redactions: [RedactionPattern]) {
    self.old = old
    self.new = new
    self.isHTML = isHTML
    self.redactions = redactions
    let found = TextDifference.text(old, new)
    hunks = isHTML ? found.map { Self.beginningWithTag($0, new) } : found
  }

  /// An insertion moved to where a tag begins: of `</p><p>Notice</p>` either `<p>Notice</p>` or `p>Notice</p><` is new.
  private static func beginningWithTag(_ hunk: TextDifference.Hunk, _ new: [UInt8]) -> TextDifference.Hunk {
    guard hunk.before.isEmpty else { return hunk }
    var (start, end) = (hunk.after.lowerBound, hunk.after.upperBound)
    let lowest = max(0, start - PairLimits.excerptOctets)
    while start > lowest, new[start] != UInt8(ascii: "<"), new[start - 1] == new[end - 1] {
      start -= 1
      end -= 1
    }
    guard start < new.count, new[start] == UInt8(ascii: "<") else { return hunk }
    let moved = hunk.after.lowerBound - start
    // What stays the same moves along on the other side.
    return TextDifference.Hunk(
      before: hunk.before.lowerBound - moved..<hunk.before.lowerBound - moved, after: start..<end)
  }

  func kind() -> BodyChange.Kind {
    if isRedaction { return .redacted }
    if let text = Links.textWithout(old), text == Links.textWithout(new) { return .linksRewritten }
    if isHTML, visible(old[...]) == visible(new[...]) { return .markup }
    if hunks.allSatisfy({ isBlank(old[$0.before]) }) { return placeOfInsertion }
    if hunks.allSatisfy({ isBlank(new[$0.after]) }) { return .shortened }
    return .changed
  }

  /// Where text was put that was not there.
  private var placeOfInsertion: BodyChange.Kind {
    guard let first = hunks.first, let last = hunks.last else { return .inserted }
    // Behind a footer of HTML the page is closed, before a banner it is opened.
    if isUnseen(new[last.after.upperBound...]), hunks.count == 1 || isUnseen(between(first, last)) { return .appended }
    return isUnseen(new[..<first.after.lowerBound]) ? .prepended : .inserted
  }

  private func between(
    _ first: TextDifference.Hunk, _ last: TextDifference.Hunk
  ) -> ArraySlice<UInt8> {
    old[min(first.before.upperBound, last.before.lowerBound)..<last.before.lowerBound]
  }

  /// Whether every word that differs was replaced by what a declared redaction writes (C35).
  private var isRedaction: Bool {
    guard !redactions.isEmpty, !hunks.isEmpty else { return false }
    return RedactionPattern.explain(old, new, hunks, redactions)
  }

  private func isBlank(_ text: ArraySlice<UInt8>) -> Bool { text.allSatisfy(\.isFoldingWhiteSpace) }

  private func isUnseen(_ text: ArraySlice<UInt8>) -> Bool { visible(text).isEmpty }

  /// The words that a reader sees.
  private func visible(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let plain = isHTML ? PlainText.plain(Array(text)) : Array(text)
    return plain.filter { !$0.isFoldingWhiteSpace }
  }

  /// What is gone and what is new, shortened for people; for rewritten links their hosts.
  func excerpts() -> (before: String, after: String) {
    if kind() == .linksRewritten {
      return (Links.newHosts(in: old, notIn: new), Links.newHosts(in: new, notIn: old))
    }
    return (excerpt(hunks.map { old[$0.before] }), excerpt(hunks.map { new[$0.after] }))
  }

  private func excerpt(_ pieces: [ArraySlice<UInt8>]) -> String {
    var text: [UInt8] = []
    for piece in pieces where !piece.isEmpty {
      guard text.count < PairLimits.excerptOctets else { break }
      if !text.isEmpty { text += Array(" … ".utf8) }
      let seen = isHTML ? PlainText.plain(Array(piece)) : Array(piece)
      text += seen.prefix(PairLimits.excerptOctets)
    }
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.utf8.count <= PairLimits.excerptOctets
      ? words : String(words.prefix(PairLimits.excerptOctets / 2)) + "…"
  }
}
