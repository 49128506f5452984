import InternetMessage

/// What mail clients write before the subject of a message that somebody passes on, by language; observed up to 2026.
enum ForwardPrefixes {
  static let table = PhraseTable([
    "fwd", "fw", "wg", "wtr", "tr", "rv", "enc", "doorst", "vb", "vl", "i", "inoltra", "pd", "trs", "ilt", "ilet",
    "továbbítás", "προωθ", "πρθ", "пересл", "перенапр", "转发", "轉寄", "転送", "전달", "إعادة توجيه", "הועבר",
    "přeposlání", "videre", "doorgestuurd", "weitergeleitet", "transferido", "reenv", "edasi", "prosl",
  ])

  /// Whether a folded subject begins with such a word and a colon, behind a list's tag perhaps.
  static func begins(_ subject: [UInt8]) -> Bool {
    var start = subject.firstIndex { $0 != 0x20 } ?? subject.count
    if start < subject.count, subject[start] == UInt8(ascii: "["),
      let close = subject[start...].prefix(40).firstIndex(of: UInt8(ascii: "]"))
    {
      start = subject[(close + 1)...].firstIndex { $0 != 0x20 } ?? subject.count
    }
    guard start < subject.count, let match = table.match(in: subject, at: start) else { return false }
    let rest = subject[match.range.upperBound...].drop { $0 == 0x20 }
    return rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8)
  }
}
