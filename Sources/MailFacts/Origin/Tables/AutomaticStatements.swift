import InternetMessage

/// Sentences in which a message calls itself automatic: what it is (`this message`), and not far behind it that a program
/// made it (`automat`), in whatever order and form the words between them stand.
///
///     Tato zpráva byla vygenerována automaticky.
///     Diese Nachricht wurde von unserem System automatisch erstellt.
///
/// Gateways write of what they did to a person's message (`this message was automatically scanned`), and people of what a
/// message is not: neither counts. Observed up to 2026.
enum AutomaticStatements {
  /// Where a text says so, from the message to the program; nil when it does not.
  static func match(in text: [UInt8], at starts: PhraseStarts) -> Range<Int>? {
    var tries = 0
    for start in starts.starts {
      let offset = start.offset
      let isNamed: Bool
      let end: Int
      if messages.mayBegin(start.place), let named = messages.match(in: text, at: offset) {
        (isNamed, end) = (true, named.range.upperBound)
      } else if pointers.mayBegin(start.place), let shown = pointers.match(in: text, at: offset) {
        (isNamed, end) = (false, shown.range.upperBound)
      } else {
        continue
      }
      tries += 1
      guard tries <= OriginLimits.selfDescriptions else { return nil }
      let sentence = Array(text[end..<sentenceEnd(text, from: end)])
      if let found = program(in: sentence, isNamed: isNamed) { return offset..<end + found }
    }
    return nil
  }

  /// Where in the rest of a sentence a program is spoken of; how near it must stand depends on whether the message was named.
  private static func program(in sentence: [UInt8], isNamed: Bool) -> Int? {
    guard let program = programs.firstMatch(in: sentence) else { return nil }
    let gap = sentence[..<program.range.lowerBound]
    // Characters, not octets: scripts differ in how many octets they take.
    guard gap.count(where: { $0 & 0xC0 != 0x80 }) <= (isNamed ? namedGap : shownGap) else { return nil }
    if denials.firstMatch(in: Array(gap)) != nil { return nil }
    let rest = Array(sentence[program.range.lowerBound...])
    if others.firstMatch(in: rest) != nil { return nil }
    // What is pointed at has its name before the program (`un messaggio automatico`) or at once behind.
    let isMessage = isNamed || nouns.firstMatch(in: Array(gap)) != nil || nouns.firstMatch(in: begin(of: rest)) != nil
    return isMessage ? program.range.upperBound : nil
  }

  /// The first characters of a text, so many as a noun may stand behind the program.
  private static func begin(of text: [UInt8]) -> [UInt8] {
    var characters = 0
    let end = text.firstIndex {
      if $0 & 0xC0 != 0x80 { characters += 1 }
      return characters > nounGap
    }
    return Array(text[..<(end ?? text.count)])
  }

  private static let nounGap = 28
  /// How many characters may stand between a message's name and the program.
  private static let namedGap = 48
  /// How many may stand between `this is` and the program.
  private static let shownGap = 14

  private static func sentenceEnd(_ text: [UInt8], from start: Int) -> Int {
    var offset = start
    let limit = min(text.count, start + OriginLimits.sentenceOctets)
    while offset < limit {
      let octet = text[offset]
      let isStop = octet == UInt8(ascii: ".") || octet == UInt8(ascii: "!") || octet == UInt8(ascii: "?")
      if isStop, offset + 1 >= text.count || text[offset + 1] == 0x20 { return offset }
      // The full stop of East Asian scripts is U+3002.
      if octet == 0xE3, offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] == 0x82 { return offset }
      offset += 1
    }
    return limit
  }

  /// The message, named by itself.
  static let messages = PhraseTable([
    "this message", "this e-mail", "this email", "this mail", "this response", "this notification",
    "this confirmation", "diese nachricht", "diese e-mail", "diese email", "diese mail", "diese antwort",
    "dieses schreiben", "bei dieser e-mail", "bei dieser mail", "ce message", "cet e-mail", "cet email", "ce mail",
    "ce courriel", "cette réponse", "este mensaje", "este correo", "esta respuesta", "questo messaggio",
    "questa e-mail", "questa email", "questa mail", "questa risposta", "il presente messaggio",
    "la presente e-mail", "la presente email", "la presente mail", "esta mensagem", "este e-mail", "este email",
    "esta resposta", "aquest missatge", "aquest correu", "dit bericht", "deze e-mail", "deze email", "deze mail",
    "detta meddelande", "detta mejl", "detta mail", "detta e-post", "denne e-mail", "denne mail", "denne besked",
    "denne meddelelse", "denne e-posten", "denne meldingen", "tämä viesti", "tämä sähköposti", "ta wiadomość",
    "niniejsza wiadomość", "wiadomość ta", "ten e-mail", "wiadomość została", "tato zpráva", "tento e-mail",
    "tento email", "zpráva byla", "táto správa", "ez az üzenet", "ez az e-mail", "ez a levél", "ezt az üzenetet",
    "acest mesaj", "acest e-mail", "acest email", "это письмо", "данное письмо", "это сообщение",
    "данное сообщение", "письмо сформировано", "письмо отправлено", "сообщение сформировано", "сообщение создано",
    "цей лист", "це повідомлення", "това съобщение", "това писмо", "ova poruka", "ovaj e-mail", "ова порука",
    "to sporočilo", "see kiri", "šis ziņojums", "šis e-pasts", "šis laiškas", "šis pranešimas", "αυτό το μήνυμα",
    "το παρόν μήνυμα", "το μήνυμα αυτό", "bu mesaj", "bu e-posta", "bu ileti", "bu mail", "このメール", "本メール", "当メール",
    "このメッセージ", "此邮件", "本邮件", "该邮件", "此信", "此郵件", "本郵件", "이 메일", "본 메일", "이 메시지", "본 메시지", "هذه الرسالة",
    "هذه رسالة", "هذا البريد", "הודעה זו", "מייל זה", "thư này", "email này", "tin nhắn này", "pesan ini",
    "email ini", "surel ini", "ข้อความนี้", "อีเมลนี้", "อีเมล์นี้", "यह ईमेल", "यह संदेश", "this acknowledgement",
    "this acknowledgment", "ce mail", "cette notification", "esta notificación", "questa notifica",
    "esta notificação", "deze reactie", "dit antwoord",
  ])

  /// What only points: the noun stands behind the program.
  static let pointers = PhraseTable([
    "this is a", "dies ist", "das ist eine", "il s'agit d'un", "ceci est", "este es un", "esta es una",
    "esto es un", "questo è un", "questa è una", "esta é uma", "este é um", "dit is een", "detta är ett",
    "det här är ett", "dette er en", "dette er et", "tämä on", "to jest", "toto je", "ez egy", "acesta este",
    "это", "це є", "това е", "ovo je", "to je", "see on", "šis ir", "tai yra", "αυτό είναι",
    "bu bir", "this reply", "これは", "这是", "此為", "這是", "هذا رد", "זוהי", "זהו", "đây là", "ini adalah",
    "นี่คือ", "นี่เป็น", "यह एक",
  ])

  /// What says that a program made it.
  private static let programs = PhraseTable([
    "automat", "automaat", "automát", "autom.", "auto-gener", "autogener", "auto gener", "auto-repl", "autoreply",
    "auto-resp",
    "autoresp", "system-gener", "system gener", "computer-gener", "computer gener", "machine-gener", "maschinell",
    "computergeneriert", "autosvar", "samodejn", "сгенерирован", "автомат", "аутоматск", "αυτόματ", "αυτοματ",
    "otomatik", "自動", "自动", "자동", "تلقائي", "آلي", "אוטומטי", "tự động", "otomatis", "อัตโนมัติ", "स्वचालित",
    "programmatically", "generated by",
  ])

  /// What a program made, or how, behind its name.
  private static let nouns = PhraseTable([
    "message", "mail", "e-mail", "email", "repl", "respon", "answer", "notif", "confirm", "acknowledg", "nachricht",
    "antwort", "rückantwort", "benachricht", "bestätig", "mitteilung", "eingangsbest", "generiert", "erstellt",
    "erzeugt", "versandt", "versendet", "generated", "created", "produced", "sent", "réponse", "courriel", "accusé",
    "généré", "envoyé", "mensaje", "respuesta", "correo", "acuse", "generad", "messaggio", "risposta", "ricevuta",
    "generat", "mensagem", "resposta", "gerad", "bericht", "antwoord", "gegenereerd", "verzonden", "meddelande",
    "svar", "mejl", "besked", "melding", "genere", "viesti", "vastaus", "ilmoitus", "wiadomo", "odpowied",
    "wygenerowan", "zpráv", "odpově", "oznámen", "správ", "odpoved", "üzenet", "válasz", "levél", "mesaj",
    "răspuns", "сообщени", "ответ", "письмо", "уведомлен", "повідомл", "відповід", "лист", "съобщ", "отговор",
    "poruk", "odgovor", "sporoč", "kiri", "vastus", "ziņ", "atbild", "praneš", "atsak", "laišk", "μήνυμα",
    "απάντηση", "yanıt", "ileti", "e-posta", "bildirim", "返信", "送信", "応答", "メール", "配信", "回复", "邮件", "答复", "发送",
    "生成", "回覆", "郵件", "發送", "회신", "응답", "메일", "발송", "رد", "رسال", "הודע", "מענה", "trả lời", "thư", "gửi",
    "balasan", "pesan", "ตอบ", "ข้อความ", "ส่ง", "उत्तर", "संदेश",
  ])

  /// What takes it back, before it is said.
  private static let denials = PhraseTable([
    "not ", "n't ", "never ", "kein", "nicht", "keineswegs", "pas ", "jamais", "no ", "non ", "não ", "geen",
    "niet", "ikke", "inte", "ei ", "nie ", "není", "nie je", "nem ", "nu ", "не ", "не е", "nije", "ni ", "δεν",
    "değil", "并非", "不是", "inform", "about", "changed", "tell you",
  ])

  /// What programs do to people's messages.
  private static let others = PhraseTable([
    "scanned", "scan ", "checked", "archiv", "filter", "analys", "analyz", "signed", "encrypt", "forwarded",
    "redirected", "translated", "deleted", "classified", "disclaimer", "footer", "signature", "virus", "phone",
    "handy", "téléphone", "teléfono", "telefono", "mobil", "geprüft", "gescannt", "verschlüssel", "signiert",
    "weitergeleitet", "übersetzt", "gelöscht", "vérifi", "chiffr", "signé", "traduit", "analizado", "verificat",
    "scansion", "gecontroleerd", "gescand", "skannat", "skannet", "проверен", "ウイルス", "ではありません", "病毒", "바이러스",
  ])
}
