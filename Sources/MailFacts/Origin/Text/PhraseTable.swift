import InternetMessage

/// Phrases that are looked for in folded text, found by their first octet.
///
///     let table = PhraseTable(["automatic reply", "Automatische Antwort"])
///     table.firstMatch(in: FoldedText.fold("AW: Automatische  Antwort: Hallo"))?.range  // 4..<24
///
/// A phrase is found where a word begins and may end within one, so that a stem finds all its forms. Scripts without
/// spaces between words have no word boundaries: there a phrase is found anywhere.
struct PhraseTable: Sendable {
  /// Where a phrase was found.
  struct Match {
    /// Which of the phrases, by its place in the table.
    let index: Int
    let range: Range<Int>
  }

  /// The phrases as they were given.
  let texts: [String]
  /// A folded phrase: which one it is, and where its octets stand among those of all.
  private struct Phrase {
    let index: Int
    let octets: Range<Int>
  }

  /// The phrases, those that begin with the same octet side by side, of these the longest first.
  private let phrases: [Phrase]
  private let octets: [UInt8]
  /// Which of the phrases begin with an octet.
  private let byFirst: [Range<Int>]
  /// By the first three octets, what no phrase begins with, so that most words of a text are passed over by one look; nil
  /// when a phrase is shorter than that.
  private let gate: PhraseGate?

  /// Makes a table of phrases in their natural spelling.
  init(_ texts: [String]) {
    self.texts = texts
    let folded = texts.map { FoldedText.fold($0) }
    gate = folded.allSatisfy { $0.count > 2 } ? PhraseGate([texts]) : nil
    var (phrases, octets, byFirst) = ([Phrase](), [UInt8](), [Range<Int>]())
    for first in 0...UInt8.max {
      let start = phrases.count
      // The longest first, so that the most telling one is found.
      let list = folded.indices.filter { folded[$0][0] == first }.sorted { folded[$0].count > folded[$1].count }
      for index in list {
        phrases.append(Phrase(index: index, octets: octets.count..<octets.count + folded[index].count))
        octets += folded[index]
      }
      byFirst.append(start..<phrases.count)
    }
    (self.phrases, self.octets, self.byFirst) = (phrases, octets, byFirst)
  }

  /// Whether a phrase may begin at an offset.
  func mayBegin(_ view: OctetView, _ offset: Int) -> Bool { gate?.mayBegin(view, offset) ?? true }

  /// Whether a phrase may begin where a text has a bit of the gates.
  func mayBegin(_ place: Int) -> Bool { gate?.holds(place) ?? true }

  /// The phrase that begins at an offset.
  func match(in text: [UInt8], at offset: Int) -> Match? {
    guard offset < text.count else { return nil }
    for place in byFirst[Int(text[offset])] {
      let phrase = phrases[place]
      let length = phrase.octets.count
      guard text.count - offset >= length else { continue }
      var matched = 1
      while matched < length, text[offset + matched] == octets[phrase.octets.lowerBound + matched] { matched += 1 }
      if matched == length { return Match(index: phrase.index, range: offset..<offset + length) }
    }
    return nil
  }

  /// The first phrase in a text, from an offset on and up to another.
  func firstMatch(in text: [UInt8], from start: Int = 0, before limit: Int = .max) -> Match? {
    text.withOctetView { view in
      let end = min(view.count, limit)
      var isBoundary = true
      for offset in start..<max(start, end) {
        let octet = view[offset]
        // A continuation octet begins nothing; a lead octet of a script without spaces always may.
        if octet & 0xC0 == 0x80 { continue }
        if isBoundary || octet >= 0xE0, mayBegin(view, offset), let match = match(in: text, at: offset) {
          return match
        }
        isBoundary = !(octet.isAlpha || octet.isDigit || octet >= 0xC3)
      }
      return nil
    }
  }
}
