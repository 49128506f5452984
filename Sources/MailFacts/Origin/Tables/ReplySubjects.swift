/// Heads of subjects that responders write, and what people and programs alike write about an absence, by language.
///
/// Observed in mail and in products' translations up to 2026.
enum ReplySubjects {
  /// What calls itself an automatic answer.
  static let automatic = PhraseTable([
    "automatic reply", "automatic response", "automatic answer", "automated reply", "automated response", "auto reply",
    "auto-reply", "autoreply", "auto:", "auto response", "auto-response", "autoresponse", "autoresponder",
    "auto responder", "auto-responder", "out of office autoreply", "out-of-office autoreply", "vacation reply",
    "vacation message", "vacation response", "away from my mail", "away from mail", "automatic acknowledgement",
    "auto acknowledgement", "auto-acknowledgement", "automatic confirmation", "auto-generated reply",
    "Automatische Antwort", "Automatische Rückantwort", "Automatische E-Mail-Antwort", "Autom. Antwort",
    "Abwesenheitsnotiz", "Abwesenheitsnachricht", "Abwesenheitsbenachrichtigung", "Abwesenheitsmeldung",
    "Automatische Eingangsbestätigung", "Urlaubsmeldung", "Réponse automatique", "Réponse d'absence",
    "Message d'absence", "Notification d'absence", "Avis d'absence", "Répondeur automatique", "Respuesta automática",
    "Contestación automática", "Autorespuesta", "Mensaje automático", "Aviso de ausencia", "Risposta automatica",
    "Messaggio automatico", "Avviso di assenza", "Resposta automática", "Mensagem automática", "Automatisch antwoord",
    "Automatische reactie", "Automatisch bericht", "Afwezigheidsbericht", "Afwezigheidsmelding", "Autosvar",
    "Auto-svar", "Automatiskt svar", "Automatisk svar", "Automatisk besked", "Frånvaromeddelande", "Frånvaro:",
    "Fraværsmelding", "Fraværsbesked", "Automaattinen vastaus", "Poissaoloilmoitus", "Poissaoloviesti",
    "Automaatvastus", "Automātiskā atbilde", "Automatinis atsakymas", "Odpowiedź automatyczna",
    "Automatyczna odpowiedź", "Autoodpowiedź", "Automatická odpověď", "Automatická odpoveď",
    "Oznámení o nepřítomnosti", "Automatikus válasz", "Házon kívül", "Răspuns automat", "Automatski odgovor",
    "Samodejni odgovor", "Samodejno sporočilo", "Автоматический ответ", "Автоответ", "Автоматична відповідь",
    "Автоматичен отговор", "Аутоматски одговор", "Αυτόματη απάντηση", "Otomatik yanıt", "Otomatik cevap",
    "Sjálfvirkt svar", "Resposta automàtica", "Erantzun automatikoa", "Trả lời tự động", "Balasan otomatis",
    "Jawapan automatik", "自動返信", "自動応答", "自動回答", "不在通知", "自动答复", "自动回复", "自動回覆", "자동 회신", "자동 응답", "부재중",
    "자동응답", "자동답장", "자동 답장", "自動回信", "自動回复", "自动应答", "自動送信", "離席中", "Automātiska atbilde",
    "Automaattivastaus",
    "Automatische Benachrichtigung", "Automatische Bestätigung", "Automatische Mitteilung", "Abwesenheitsassistent",
    "Abwesenheitshinweis", "Abwesenheitsinfo", "Abwesenheitsmail", "Réponse auto", "Message automatique",
    "Accusé de réception automatique", "Confirmation automatique", "Respuesta de ausencia", "Notificación de ausencia",
    "Acuse de recibo automático", "Risposta di assenza", "Notifica di assenza", "Conferma automatica",
    "Aviso de férias", "Resposta de ausência", "Confirmação automática", "Automatische bevestiging",
    "Afwezigheidsassistent", "Automatiskt meddelande", "Automatisk bekræftelse", "Automatisk melding",
    "Automatisk bekreftelse", "Automaattinen viesti", "Automatyczne potwierdzenie", "Automatyczna wiadomość",
    "Automatické oznámení", "Automatická zpráva", "Automatické potvrzení", "Automatická správa", "Automatikus üzenet",
    "Mesaj automat", "Automatska poruka", "Автоматическое уведомление", "Автоматическое сообщение",
    "Автоматичне повідомлення",
    "Автоматично съобщение", "Αυτόματο μήνυμα", "Otomatik mesaj", "رسالة تلقائية", "הודעה אוטומטית", "Pesan otomatis",
    "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ", "رد تلقائي", "تشغيل الرد التلقائي", "תשובה אוטומטית", "מענה אוטומטי", "स्वचालित उत्तर",
  ])

  /// What speaks of an absence: people write so, too.
  static let absence = PhraseTable([
    "out of office", "out of the office", "out-of-office", "on vacation", "on holiday", "on leave", "away until",
    "abwesenheit", "abwesend", "außer Haus", "nicht im Büro", "Urlaub", "absence", "absent", "hors du bureau",
    "en congé", "fuera de la oficina", "fuera de oficina", "ausente", "vacaciones", "fuori sede", "fuori ufficio",
    "assente", "assenza", "ferie", "ausência", "fora do escritório", "férias", "afwezig", "niet aanwezig",
    "met vakantie", "frånvaro", "frånvarande", "fravær", "fraværende", "poissa", "lomalla", "nieobecność", "nieobecny",
    "urlop", "nepřítomnost", "mimo kancelář", "dovolená", "neprítomnosť", "szabadság", "в отпуске", "отсутств",
    "відпустка", "в отпуску", "нет на месте", "ikke til stede", "ikke tilstede", "inte på kontoret", "ikke på kontoret",
    "på ferie", "på semester", "semester", "bortrest", "nie ma mnie", "poza biurem", "mimo kanceláriu",
    "mimo kancelárie",
    "na dovolené", "na dovolenke", "házon kívül", "nu sunt la birou", "în concediu", "na godišnjem", "izvan ureda",
    "na dopustu", "puhkusel", "atvaļinājumā", "atostog", "απουσία", "σε άδεια", "yıllık izin", "ofiste değil",
    "away from",
    "not in the office", "on maternity leave", "on parental leave",
    "niet op kantoor", "buiten kantoor", "in congedo",
    "não estou", "estou fora do", "出張中", "出差", "不在办公室", "不在辦公室", "휴가", "출장", "إجازة", "خارج المكتب", "בחופשה",
    "מחוץ למשרד", "nghỉ phép", "vắng mặt", "cuti", "di luar kantor", "ลาพักร้อน", "εκτός γραφείου", "ofis dışında",
    "izinde", "不在", "休暇", "外出", "休假", "부재",
  ])

  /// How a subject about an absence goes on behind the author's own name: programs speak of a person in the third one.
  static let isOut = PhraseTable([
    "is out of the office", "is out of office", "is on vacation", "is on leave", "is away", "ist außer Haus",
    "ist nicht im Büro", "ist abwesend", "ist im Urlaub", "est absent", "est en congé", "n'est pas au bureau",
    "está ausente", "está fuera de la oficina", "è fuori sede", "è fuori ufficio", "è assente", "is afwezig",
    "is niet aanwezig", "är inte på kontoret", "är borta", "er ikke på kontoret", "er ikke til stede", "on poissa",
    "ei ole paikalla", "jest poza biurem", "jest nieobecn", "je mimo kancelář", "nincs az irodában", "está fora",
    "ofis dışında", "は不在です", "は外出中", "不在办公室", "отсутствует",
  ])
}
