import InternetMessage

/// What mail clients write before the subject of an answer or of something passed on, by language.
///
/// Observed in mail and in clients' translations up to 2026. A program that answers by itself seldom writes one.
enum AnswerPrefixes {
  static let table = PhraseTable([
    // Answers.
    "re", "aw", "antw", "antwort", "sv", "vs", "ref", "res", "r", "rif", "odp", "odg", "odpoved", "ynt", "cevap",
    "yanit", "vá", "válasz", "bls", "ats", "atb", "atbilde", "vast", "απ", "σχετ", "ответ", "на", "відп", "отг", "回复",
    "答复", "回覆", "返信", "답장", "회신", "رد", "השב", "תגובה", "ตอบ", "trả lời", "tl", "svar", "resp", "rép", "rv",
    // Passed on.
    "fwd", "fw", "wg", "wtr", "tr", "rv", "enc", "doorst", "vb", "vl", "i", "inoltra", "pd", "fs", "trs", "ilt",
    "ilet", "továbbítás", "προωθ", "πρθ", "пересл", "перенапр", "转发", "轉寄", "轉寄", "転送", "전달", "إعادة توجيه", "הועבר",
    "edasi", "prosl", "přeposlání", "preposlane", "sl", "hnt", "blt", "pers", "per", "yml", "videre", "doorgestuurd",
    "weitergeleitet", "transferido", "reenv", "tr",
  ])

  /// Where a subject begins behind its prefixes and list tags, and whether there was a prefix.
  ///
  ///     Re: [ops] AW: Undelivered    ->    Undelivered
  static func strip(_ subject: [UInt8]) -> (start: Int, isAnswer: Bool) {
    var (offset, isAnswer) = (0, false)
    while offset < subject.count {
      if subject[offset] == 0x20 {
        offset += 1
      } else if subject[offset] == UInt8(ascii: "["), let end = tagEnd(subject, offset) {
        offset = end
      } else if let end = prefixEnd(subject, offset) {
        (offset, isAnswer) = (end, true)
      } else {
        break
      }
    }
    return (offset, isAnswer)
  }

  /// The end of a list's tag, `[ops]`, when something follows.
  private static func tagEnd(_ subject: [UInt8], _ start: Int) -> Int? {
    guard let close = subject[start...].prefix(tagLimit).firstIndex(of: UInt8(ascii: "]")), close + 1 < subject.count
    else { return nil }
    // A tag that speaks of a failure or an automatic answer is the program's: the prefix behind it belongs to what is
    // returned or answered.
    let tag = Array(subject[start + 1..<close])
    guard ReplySubjects.automatic.match(in: tag, at: 0) == nil else { return nil }
    return FailureSubjects.speakOfFailure(tag, from: 0) == nil ? close + 1 : nil
  }

  /// The end of a prefix: a known word, perhaps a count as in `Re[2]:` or `Re^2:`, and a colon.
  private static func prefixEnd(_ subject: [UInt8], _ start: Int) -> Int? {
    guard let match = table.match(in: subject, at: start) else { return nil }
    var offset = match.range.upperBound
    while offset < subject.count, subject[offset] != UInt8(ascii: ":") {
      let octet = subject[offset]
      guard octet.isDigit || octet == 0x20 || "[]()^*".utf8.contains(octet) else { return nil }
      offset += 1
    }
    return offset < subject.count ? offset + 1 : nil
  }

  /// How many octets the tag of a list may have.
  private static let tagLimit = 40
}
