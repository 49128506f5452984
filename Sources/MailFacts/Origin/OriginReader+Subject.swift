import InternetMessage

/// A22, A24: what programs write at the head of a subject. Weak: people write about absences, too.
extension OriginReader {
  mutating func readSubject() {
    guard let position = index.position(of: .subject) else { return }
    let field = message.fields[position]
    let body = Lexer.trimmed(view, field.body)
    guard !body.isEmpty else { return }
    // A plain subject is compared where it stands; only encoded words are decoded.
    let isEncoded = view.firstRange(ofLowercased: "=?", in: body) != nil
    let signal =
      isEncoded
      ? message.text(of: field).withOctetView { Self.signal(ofSubject: $0, 0..<$0.count) }
      : Self.signal(ofSubject: view, body.prefix(Self.subjectLimit))
    if let signal { note(signal, in: .subject) }
  }

  private static func signal(ofSubject view: OctetView, _ subject: Range<Int>) -> Signal? {
    if SubjectPhrase.replies.begin(subject, in: view) || SubjectPhrase.repliesAnywhere.stand(in: subject, of: view) {
      return .replySubject
    }
    return SubjectPhrase.failures.begin(subject, in: view) ? .failureSubject : nil
  }

  /// How many octets of a subject are looked at.
  private static let subjectLimit = 400
}

/// Heads of subjects in many languages, in small letters; ASCII letters are compared without case.
enum SubjectPhrase {
  static let replies = PhraseList([
    "automatic reply", "auto reply", "auto-reply", "autoreply", "auto:", "auto response", "auto-response",
    "autoresponse", "autoresponder", "out of office", "out-of-office", "vacation reply", "away from mail",
    "automatische antwort", "automatische rückantwort", "abwesenheitsnotiz", "abwesenheit", "abwesend",
    "réponse automatique", "reponse automatique", "message d'absence", "absence du bureau", "respuesta automática",
    "respuesta automatica", "fuera de la oficina", "fuera de oficina", "risposta automatica", "fuori sede",
    "fuori ufficio", "automatisch antwoord", "afwezigheidsbericht", "afwezig", "autosvar", "auto svar",
    "automatiskt svar", "automatisk svar", "automatisk besked", "frånvaro", "frånvarande", "fravær", "fraværende",
    "automaattinen vastaus", "automaattinen", "poissaoloilmoitus", "odpowiedź automatyczna",
    "automatyczna odpowiedź", "automatická odpověď", "automatická odpoveď", "automatikus válasz",
    "resposta automática", "resposta automatica", "автоматический ответ", "автоответ", "otomatik yanıt",
    "αυτόματη απάντηση", "自動返信", "自動応答", "自动答复", "自动回复", "自動回覆", "자동 회신",
  ])

  static let repliesAnywhere = PhraseList([
    "is out of the office", "è fuori sede", "is out of office", "ist außer haus", "自動返信", "自動応答",
  ])

  static let failures = PhraseList([
    "undeliver", "delivery status notification", "mail delivery failed", "mail delivery failure",
    "delivery failure", "delivery has failed", "returned mail", "failure notice", "mail delivery system",
    "warning: could not send", "message delivery failure", "nondeliverable", "non recapitabile", "unzustellbar",
    "mail system error", "delivery notification", "returned to sender", "echec de la remise",
  ])
}
