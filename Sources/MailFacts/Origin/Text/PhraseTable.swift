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
  private let phrases: [[UInt8]]
  /// The indexes of the phrases that begin with an octet.
  private let byFirst: [[Int]]
  /// By the first three octets, what no phrase begins with, so that most words of a text are passed over by one look; nil
  /// when a phrase is shorter than that.
  private let gate: PhraseGate?

  /// Makes a table of phrases in their natural spelling.
  init(_ texts: [String]) {
    self.texts = texts
    phrases = texts.map { FoldedText.fold($0) }
    gate = phrases.allSatisfy { $0.count > 2 } ? PhraseGate([texts]) : nil
    var byFirst = [[Int]](repeating: [], count: 256)
    for (index, phrase) in phrases.enumerated() { byFirst[Int(phrase[0])].append(index) }
    // The longest first, so that the most telling one is found.
    self.byFirst = byFirst.map { [phrases] list in list.sorted { phrases[$0].count > phrases[$1].count } }
  }

  /// Whether a phrase may begin at an offset.
  func mayBegin(_ view: OctetView, _ offset: Int) -> Bool { gate?.mayBegin(view, offset) ?? true }

  /// The phrase that begins at an offset.
  func match(in text: [UInt8], at offset: Int) -> Match? {
    guard offset < text.count else { return nil }
    for index in byFirst[Int(text[offset])] {
      let phrase = phrases[index]
      guard text.count - offset >= phrase.count else { continue }
      var place = 1
      while place < phrase.count, text[offset + place] == phrase[place] { place += 1 }
      if place == phrase.count { return Match(index: index, range: offset..<offset + place) }
    }
    return nil
  }

  /// The first phrase in a text, up to an offset.
  func firstMatch(in text: [UInt8], before limit: Int = .max) -> Match? {
    text.withOctetView { view in
      let end = min(view.count, limit)
      var isBoundary = true
      for offset in 0..<end {
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
