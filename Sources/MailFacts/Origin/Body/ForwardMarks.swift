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

  /// What a folded line stands before, when it is such a line.
  static func mark(_ line: [UInt8]) -> Mark? {
    guard line.count < lineLimit, let start = line.firstIndex(where: { !ornaments.contains($0) }) else { return nil }
    if forwards.match(in: line, at: start) != nil { return .forward }
    return originals.match(in: line, at: start) != nil ? .original : nil
  }

  private static let ornaments = Array("-_=* ".utf8)

  /// Whether a line of so many octets can be such a line, or one that says who wrote when.
  static func mayBeMark(_ octets: Int) -> Bool { octets < 2 * lineLimit }

  /// Whether a folded line that ends in a colon says who wrote when.
  static func isAttribution(_ line: [UInt8]) -> Bool {
    if line.contains(UInt8(ascii: "@")), line.contains(where: \.isDigit) { return true }
    return attributions.firstMatch(in: line) != nil
  }

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
