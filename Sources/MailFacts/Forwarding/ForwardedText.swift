import InternetMessage

/// Whether a text holds a message that a client put into it: below a line of its own, or below a block of fields.
///
///     -------- Forwarded Message --------
///
///     Von: Einkauf <einkauf@example.com>
///     Gesendet: Freitag, 6. März 2026 10:58
///     Betreff: Angebot
struct ForwardedText {
  /// Whether a line announces the message.
  private(set) var hasMark = false
  /// Whether the fields of a message stand in consecutive lines.
  private(set) var hasBlock = false
  /// The kinds of fields in the lines right before.
  private var kinds = 0
  private var lines = 0

  /// Reads text, which is valid UTF-8.
  init(_ view: OctetView, _ text: Range<Int>, isHTML: Bool) {
    if isHTML {
      PlainText.plain(view.copy(text)).withOctetView { readLines($0, 0..<$0.count) }
    } else {
      readLines(view, text)
    }
  }

  private mutating func readLines(_ view: OctetView, _ text: Range<Int>) {
    let isASCII = view.endOfASCII(in: text) == text.upperBound
    var start = text.lowerBound
    while start < text.upperBound, !hasMark, !hasBlock, lines < DispositionLimits.forwardedLines {
      let end = view.lineEnd(in: start..<text.upperBound)
      let line = Lexer.trimmed(view, start..<end)
      if !line.isEmpty { read(view, line, isASCII: isASCII) }
      start = end < text.upperBound ? view.afterLineEnd(end, limit: text.upperBound) : end
      lines += 1
    }
  }

  private mutating func read(_ view: OctetView, _ line: Range<Int>, isASCII: Bool) {
    guard line.count < DispositionLimits.forwardedLineOctets else { return kinds = 0 }
    // What is quoted was passed on by somebody else, some time before.
    guard view[line.lowerBound] != UInt8(ascii: ">") else {
      kinds = 0
      return
    }
    var folded: [UInt8] = []
    FoldedText.append(view, line, isASCII: isASCII, to: &folded)
    if ForwardMarks.mark(folded, from: 0) == .forward {
      hasMark = true
      return
    }
    guard let kind = Self.kind(folded) else {
      kinds = 0
      return
    }
    kinds |= 1 << kind
    // From, and two of the others: date, recipient, subject.
    hasBlock = kinds & 1 != 0 && kinds.nonzeroBitCount >= 3
  }

  /// Which field a line is: 0 From, 1 the date, 2 To, 3 Subject.
  private static func kind(_ line: [UInt8]) -> Int? {
    guard let start = line.firstIndex(where: { $0 != UInt8(ascii: "*") && $0 != 0x20 }) else { return nil }
    for (kind, table) in tables.enumerated() {
      guard let match = table.match(in: line, at: start) else { continue }
      let rest = line[match.range.upperBound...].drop { $0 == 0x20 || $0 == UInt8(ascii: "*") }
      if rest.first == UInt8(ascii: ":") || rest.starts(with: "：".utf8) { return kind }
    }
    return nil
  }

  /// The names of the fields as clients translate them; observed up to 2026.
  private static let tables = [
    PhraseTable([
      "from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "feladó", "от", "від", "kimden", "发件人",
      "寄件者", "差出人", "보낸 사람", "من", "מאת", "từ", "dari", "จาก", "από",
    ]),
    PhraseTable([
      "sent", "date", "gesendet", "datum", "envoyé", "enviado el", "enviado em", "enviado", "enviada em", "enviada",
      "fecha", "inviato", "data", "verzonden", "skickat",
      "sendt", "dato", "lähetetty", "päiväys", "wysłano", "odesláno", "elküldve", "dátum", "дата", "отправлено",
      "надіслано", "gönderilme", "gönderildi", "tarih", "发送时间", "日期", "寄件日期", "日時", "日付", "送信日時", "보낸 날짜", "날짜",
      "تاريخ", "תאריך", "ngày", "tanggal", "ημερομηνία", "στάλθηκε",
    ]),
    PhraseTable([
      "to", "an", "à", "para", "a", "aan", "till", "til", "vastaanottaja", "do", "komu", "címzett", "кому", "kime",
      "收件人", "收件者", "宛先", "받는 사람", "إلى", "אל", "đến", "kepada", "προς",
    ]),
    PhraseTable([
      "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "aihe", "temat",
      "předmět", "predmet", "tárgy", "тема", "konu", "主题", "主旨", "件名", "제목", "الموضوع", "נושא", "chủ đề", "perihal",
      "θέμα",
    ]),
  ]
}
