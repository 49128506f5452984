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
    let subject = isEncoded ? Array(message.text(of: field).utf8) : view.copy(body.prefix(Self.subjectLimit))
    if SubjectPhrase.matches(subject, SubjectPhrase.replies, SubjectPhrase.repliesAnywhere) {
      note(.replySubject, in: .subject)
    } else if SubjectPhrase.matches(subject, SubjectPhrase.failures, []) {
      note(.failureSubject, in: .subject)
    }
  }

  /// How many octets of a subject are looked at.
  private static let subjectLimit = 400
}

/// Heads of subjects in many languages, in small letters; ASCII letters are compared without case.
enum SubjectPhrase {
  static let replies = phrases([
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

  static let repliesAnywhere = phrases([
    "is out of the office", "è fuori sede", "is out of office", "ist außer haus", "自動返信", "自動応答",
  ])

  static let failures = phrases([
    "undeliver", "delivery status notification", "mail delivery failed", "mail delivery failure",
    "delivery failure", "delivery has failed", "returned mail", "failure notice", "mail delivery system",
    "warning: could not send", "message delivery failure", "nondeliverable", "non recapitabile", "unzustellbar",
    "mail system error", "delivery notification", "returned to sender", "echec de la remise",
  ])

  /// Whether a subject begins with one of the phrases, or holds one of the others.
  static func matches(_ subject: [UInt8], _ heads: [[UInt8]], _ anywhere: [[UInt8]]) -> Bool {
    let first = subject[0].asciiLowercased
    for head in heads where head[0] == first && holds(subject, head, at: 0) { return true }
    guard !anywhere.isEmpty else { return false }
    for start in subject.indices {
      let octet = subject[start].asciiLowercased
      for phrase in anywhere where phrase[0] == octet && holds(subject, phrase, at: start) { return true }
    }
    return false
  }

  private static func holds(_ subject: [UInt8], _ phrase: [UInt8], at start: Int) -> Bool {
    guard subject.count - start >= phrase.count else { return false }
    for index in phrase.indices where subject[start + index].asciiLowercased != phrase[index] { return false }
    return true
  }

  private static func phrases(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
