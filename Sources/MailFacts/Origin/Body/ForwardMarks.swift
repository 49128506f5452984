import InternetMessage

/// What mail clients write before a message that somebody passes on or answers, by language; observed up to 2026.
enum ForwardMarks {
  /// What a line stands before.
  enum Mark {
    /// A message that somebody passes on.
    case forward
    /// A message that is answered, or that a report returns.
    case original
  }

  /// What a folded line at the end of a text stands before, when it is such a line.
  static func mark(_ text: [UInt8], from line: Int) -> Mark? {
    guard text.count - line < lineLimit else { return nil }
    guard let start = text[line...].firstIndex(where: { !isOrnament($0) }) else { return nil }
    if forwards.match(in: text, at: start) != nil { return .forward }
    return originals.match(in: text, at: start) != nil ? .original : nil
  }

  private static func isOrnament(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: " "): true
    default: false
    }
  }

  /// Whether a line as it stands may be such a line, or one that says who wrote when; asked of every line before it is
  /// folded.
  static func mayBeMark(_ view: OctetView, _ line: Range<Int>, isASCII: Bool) -> Bool {
    guard line.count < 2 * lineLimit else { return false }
    guard isASCII, view[line.upperBound - 1] != UInt8(ascii: ":") else { return true }
    // Controls are folded to spaces, which are ornaments.
    let start = line.first { view[$0] > 0x20 && view[$0] < 0x7F && !isOrnament(view[$0]) }
    return start.map { gate.mayBegin(view, $0..<line.upperBound) } ?? false
  }

  /// Whether a folded line at the end of a text, which ends in a colon, says who wrote when.
  static func isAttribution(_ text: [UInt8], from line: Int) -> Bool {
    let words = text[line...]
    if words.contains(UInt8(ascii: "@")), words.contains(where: \.isDigit) { return true }
    return attributions.firstMatch(in: text, from: line) != nil
  }

  private static let gate = PhraseGate([forwards.texts, originals.texts])

  private static let forwards = PhraseTable([
    "forwarded message", "begin forwarded message", "forwarded by", "weitergeleitete nachricht",
    "anfang der weitergeleiteten", "weitergeleitet von", "message transféré", "début du message",
    "message réexpédié", "mensaje reenviado", "inicio del mensaje reenviado", "messaggio inoltrato",
    "inizio messaggio inoltrato", "mensagem encaminhada", "doorgestuurd bericht", "begin doorgestuurd bericht",
    "vidarebefordrat", "videresendt", "välitetty viesti", "przekazana wiadomość", "wiadomość oryginalna",
    "treść przekazanej", "wiadomość przekazana", "přeposlaná zpráva", "preposlaná správa", "továbbított üzenet",
    "mesaj redirecționat", "пересылаемое сообщение", "пересланное сообщение", "пересланное письмо",
    "переслане повідомлення", "препратено", "prosleđena", "proslijeđena", "posredovano", "προωθημένο", "iletilen",
    "yönlendirilen", "転送メッセージ", "転送", "转发邮件", "转发的邮件", "轉寄的郵件", "전달된 메일", "رسالة معاد", "הודעה שהועברה",
    "thư được chuyển tiếp", "pesan terusan", "ข้อความที่ส่งต่อ", "missatge reenviat", "edastatud", "pārsūtīt",
    "persiųst",
  ])

  private static let originals = PhraseTable([
    "original message from", "original appointment", "original message-----", "original message ----",
    "ursprüngliche nachricht", "original-nachricht", "originalnachricht", "message d'origine", "message original",
    "mensaje original", "messaggio originale", "mensagem original", "oorspronkelijk bericht",
    "ursprungligt meddelande", "opprinnelig melding", "oprindelig meddelelse", "alkuperäinen viesti",
    "původní zpráva", "pôvodná správa", "eredeti üzenet", "mesaj original", "исходное сообщение", "αρχικό μήνυμα",
    "orijinal ileti", "özgün ileti", "元のメッセージ", "原始邮件", "原始郵件", "원본 메일", "원본 메시지", "الرسالة الأصلية",
  ])

  private static let attributions = PhraseTable([
    "wrote", "writes", "schrieb", "a écrit", "escribió", "escreveu", "ha scritto", "scrisse", "schreef", "skrev",
    "kirjoitti", "napisał", "napsal", "napísal", "írta", "a scris", "написал", "писал", "пише", "έγραψε", "yazdı",
    "のメール",
    "写道", "寫道", "님이", "كتب", "כתב", "đã viết", "menulis", "เขียน", "va escriure", "je napisa", "raksti", "rašė",
    "kirjutas",
  ])

  /// How many octets such a line may have.
  private static let lineLimit = 160
}
