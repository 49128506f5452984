/// How subjects speak of a delivery that failed or waits: a noun of the mail trade together with a failure, by language.
///
/// Observed in reports of mail servers up to 2026. No product is named here: the words are those of the trade.
enum FailureSubjects {
  /// Whether folded octets hold a noun and a failure, or a word that is both.
  static func speakOfFailure(_ subject: [UInt8], from start: Int) -> Range<Int>? {
    let rest = start == 0 ? subject : Array(subject[start...])
    if let match = whole.firstMatch(in: rest) { return shifted(match.range, start) }
    guard let failure = failures.firstMatch(in: rest), nouns.firstMatch(in: rest) != nil else { return nil }
    return shifted(failure.range, start)
  }

  private static func shifted(_ range: Range<Int>, _ start: Int) -> Range<Int> {
    range.lowerBound + start..<range.upperBound + start
  }

  /// What a failure is told by; a noun alone says nothing.
  static var words: [String] { whole.texts + failures.texts }

  /// Words that say both.
  private static let whole = PhraseTable([
    "undeliver", "nondeliver", "non-deliver", "non deliver", "not deliver", "failure notice", "returned mail",
    "returned to sender", "return to sender", "returning to sender", "delivery status", "delivery notification",
    "delivery report", "mail system error", "bounce", "could not send", "cannot send", "user unknown", "unknown user",
    "mailbox full", "mailbox unavailable", "no such user", "over quota", "ndn:", "ndr:", "nameserver error",
    "delivery problem", "delivery has failed", "unzustellbar", "nicht zugestellt", "nicht zustellbar",
    "Zustellungsfehler", "Zustellfehler", "Unzustellbarkeit",
    "non remis", "non distribu", "non délivr", "non livré", "non recapita", "mancato recapito", "mancata consegna",
    "non consegna", "não entregável", "não é possível entregar", "no se puede entregar", "no entregable",
    "non distribuable", "remise impossible", "impossible de remettre", "impossibile recapitare",
    "kan niet worden bezorgd",
    "kan inte levereras", "inte levererat", "går ej att leverera", "ej levererbar", "kan ikke leveres", "uleverbar",
    "ikke-leverbar", "ei voi toimittaa", "ei toimitettavissa", "toimitus ei onnistu", "toimitus epäonnistui",
    "nie można było dostarczyć", "nelze doručit", "nedá sa doručiť", "nem kézbesített", "teslim edilemiyor",
    "teslim edilemez", "gönderilemedi", "не удается доставить", "не вдається доставити", "неможливо доставити",
    "недоставлено", "недостав", "не може да бъде доставен", "недоставим", "ne može se isporučiti", "nije isporučen",
    "neisporuč", "ni mogoče dostaviti", "nedostavlj", "nu poate fi livrat", "nu se poate livra", "nevar piegādāt",
    "negalima pristatyti", "nepristatyt", "ei saa kätte toimetada", "kättetoimetamatu", "αδύνατη η παράδοση",
    "δεν είναι δυνατή η παράδοση", "μη παραδο", "no es pot lliurar", "تعذر التسليم", "تعذر تسليم", "غير قابل للتسليم",
    "לא ניתן למסירה", "לא נמסר", "không thể gửi", "không gửi được", "không thể chuyển", "tidak terkirim",
    "tidak dapat dikirim", "gagal terkirim", "ส่งไม่ได้", "ไม่สามารถส่ง",
    "no entregad", "no se pudo entregar", "no se ha podido entregar", "não entregue", "não foi possível entregar",
    "não pôde ser entregue", "onbestelbaar", "niet bezorgd", "niet afgeleverd", "oleverbaar", "ej levererat",
    "kunde inte levereras", "går inte att leverera", "ikke leveret", "ikke levert", "kunne ikke leveres",
    "toimittamaton", "ei voitu toimittaa", "niedostarczon", "nie dostarczono", "nie można dostarczyć",
    "nedoručen", "nedoručiteln", "nelze doručit", "nem kézbesíthető", "kézbesíthetetlen", "sikertelen kézbesítés",
    "недоставлен", "не доставлен", "не удалось доставить", "невозможно доставить", "не може бути доставлен",
    "не доставлено", "δεν παραδόθηκε", "αδυναμία παράδοσης", "teslim edilemedi", "iletilemedi", "nu a putut fi livrat",
    "nelivrat", "no lliurat", "配信不能", "配信エラー", "配信に失敗", "送信エラー", "送信できません", "送信不能", "送信に失敗", "配送エラー", "不達",
    "宛先不明", "届けられません", "お届けできません", "配信失敗", "配信できません", "退信", "退件", "投递失败", "无法投递", "无法送达", "无法传递", "未送達",
    "無法傳遞", "無法投遞", "系统退信", "邮件发送失败", "发送失败", "传送失败", "寄送失敗", "배달 실패", "배달되지 않음", "전송 실패", "반송", "배달할 수 없음", "未传递",
    "无法传送", "無法傳送", "無法寄送", "未能投递", "邮件被退回", "退回通知", "배달할 수 없",
  ])

  private static let nouns = PhraseTable([
    "mail", "e-mail", "email", "message", "delivery", "recipient", "address", "mailbox", "smtp", "transmission",
    "transport", "nachricht", "zustellung", "empfänger", "übermittlung", "remise", "distribution", "livraison",
    "courriel", "courrier", "utilisateur", "destinataire", "adresse", "envoi", "entrega", "correo", "mensaje",
    "mensagem", "destinatario", "destinatário", "usuario", "envio", "consegna", "recapito", "messaggio", "posta",
    "invio", "bericht", "bezorging", "aflevering", "ontvanger", "leverans", "meddelande", "levering", "besked",
    "melding",
    "viesti", "toimitus", "wiadomosc", "wiadomość", "dostarcz", "przesyłk", "zpráv", "doručen", "správ", "üzenet",
    "kézbesít",
    "levél", "доставк", "сообщени", "письм", "почт", "повідомлен", "лист", "μήνυμα", "παράδοση", "ileti", "posta",
    "teslim", "mesaj", "邮件", "郵件", "メール", "メッセージ", "메일", "메시지",
  ])

  private static let failures = PhraseTable([
    "fail", "error", "undeliver", "not be delivered", "not delivered", "returned", "returning", "reject", "refus",
    "delay", "problem", "unknown", "unable", "impossible", "invalid", "warning", "not been delivered", "blocked",
    "fehlgeschlagen", "fehler", "gescheitert", "verzögert", "zurück", "unbekannt", "nicht möglich", "abgelehnt",
    "échec", "erreur", "échoué", "retard", "impossible", "inconnu", "non recens", "rejet", "fallid", "fallo",
    "fallou", "falha", "error", "erro", "rechazad", "devuelt", "devolvid", "atras", "recusad", "fallit", "errore",
    "respint", "ritard", "impossibile", "sconosciut", "mislukt", "fout", "geweigerd", "vertraagd", "retour", "misslyck",
    "fel", "fördröj", "mislyk", "feil", "forsink", "fejl", "afvist", "avvist", "epäonnistu", "virhe", "viiväst",
    "błąd", "niepowodzeni", "odrzucon", "opóźni", "zwrot", "nie powiodło", "chyba", "selhal", "nepodařil", "vrácen",
    "zpožd", "zlyhal", "nepodaril", "sikertelen", "hiba", "visszautasít", "késés", "ошибк", "неудач", "возврат",
    "отклон",
    "задерж", "помилк", "поверн", "αποτυχία", "σφάλμα", "επιστροφή", "başarısız", "hata", "reddedil", "gecik",
    "eșuat", "eroare", "失敗", "失败", "エラー", "退回", "拒绝", "延迟", "遅延", "실패", "오류", "지연",
  ])
}
