/// How automatic answers begin: they call themselves automatic, or tell that somebody is away, by language.
///
/// Observed up to 2026.
enum AbsenceStatements {
  /// A message that says of itself that a program sent it.
  static let automatic = PhraseTable([
    "this is an automatic", "this is an auto", "this is an automated", "this is a system", "this automatic reply",
    "this message was automatically", "this message has been automatically",
    "this message was generated automatically", "this message is automatically", "this email was automatically",
    "this e-mail was automatically", "automatically generated", "auto-generated message", "auto-generated email",
    "system-generated", "system generated", "computer-generated", "dies ist eine automat", "dies ist eine autom.",
    "das ist eine automat", "automatisch generiert", "automatisch erstellt", "automatisch erzeugt",
    "automatisch versandt", "automatisch versendet", "ceci est une réponse automatique",
    "ceci est un message automatique", "il s'agit d'un message automatique", "il s'agit d'une réponse automatique",
    "cet e-mail est automatique", "envoyé automatiquement", "généré automatiquement",
    "esta es una respuesta automática", "este es un mensaje automático", "este es un correo automático",
    "esto es un mensaje automático", "generado automáticamente", "questa è una risposta automatica",
    "questo è un messaggio automatico", "generato automaticamente", "generata automaticamente",
    "esta é uma resposta automática", "esta é uma mensagem automática", "gerada automaticamente",
    "gerado automaticamente", "dit is een automatisch", "dit is een geautomatiseerd", "automatisch gegenereerd",
    "automatisch verzonden", "detta är ett automatiskt", "genererats automatiskt", "skickats automatiskt",
    "dette er en automatisk", "dette er et automatisk", "automatisk genereret", "automatisk generert",
    "tämä on automaattinen", "tämä viesti on lähetetty", "lähetetty automaattisesti", "to jest automatyczna",
    "to jest wiadomość automatyczna", "wygenerowana automatycznie", "wygenerowano automatycznie",
    "toto je automatick", "automaticky generovan", "automaticky vygenerovan", "ez egy automatikus",
    "ez automatikus", "automatikusan generált", "acesta este un răspuns automat", "acesta este un mesaj automat",
    "generat automat", "это автоматическ", "сформировано автоматически", "создано автоматически",
    "отправлено автоматически", "це автоматичн", "това е автоматич", "ovo je automatsk", "to je samodejn",
    "see on automaat", "αυτό είναι ένα αυτόματο", "αυτή είναι μια αυτόματη", "bu otomatik", "bu bir otomatik",
    "otomatik olarak gönderil", "otomatik olarak oluştur", "このメールは自動", "本メールは自動", "これは自動", "自動返信です", "自動返信メールです",
    "自動送信され", "自動で送信", "自動的に送信", "自動配信され", "系统自动发送", "系统自动生成", "这是自动", "此为自动", "这是一封自动", "系統自動發", "자동으로 발송",
    "이 메일은 자동", "هذه رسالة تلقائية", "هذا رد تلقائي", "זוהי הודעה אוטומטית", "זהו מענה אוטומטי", "thư tự động",
    "email tự động", "ini adalah pesan otomatis", "ini adalah balasan otomatis", "นี่คือข้อความอัตโนมัติ",
    "ข้อความนี้ถูกส่งโดยอัตโนมัติ", "यह एक स्वचालित",
  ])

  /// A message that nobody is to answer.
  ///
  /// People write so, too, so it counts only from a sender that is no person's.
  static let unanswerable = PhraseTable([
    "please do not reply", "do not reply to this", "please don't reply", "do not respond to this",
    "please do not answer", "replies to this message are not", "replies to this address",
    "this mailbox is not monitored", "this address is not monitored", "mailbox is unattended",
    "this is an unattended", "bitte antworten Sie nicht", "nicht auf diese E-Mail", "nicht auf diese Mail",
    "nicht auf diese Nachricht", "merci de ne pas répondre", "ne répondez pas", "veuillez ne pas répondre",
    "no responda", "no respondas", "favor de no responder", "non rispondere", "non rispondete", "não responda",
    "niet op dit bericht", "niet op deze e-mail", "svara inte på detta", "kan ikke besvares",
    "ikke svare på denne", "svar ikke på denne", "älä vastaa", "prosimy nie odpowiadać",
    "prosimy na nią nie odpowiadać", "neodpovídejte", "neodpovedajte", "ne válaszoljon", "nu răspundeți",
    "не отвечайте на", "отвечать на него не нужно", "не відповідайте на", "моля не отговаряйте", "μην απαντ",
    "yanıtlamayınız", "返信しないで", "返信なさらない", "ご返信いただいても", "请勿回复", "請勿回覆", "請勿回復", "회신하지 마", "발신전용", "발신 전용",
  ])

  /// Somebody is away.
  static let absence = PhraseTable([
    "out of the office", "out of office", "on vacation", "on holiday", "on annual leave", "on leave",
    "on maternity leave", "on parental leave", "away from my", "away from the office", "i am away", "i'm away",
    "i will be away", "limited access to", "no access to my", "currently away", "will return", "be back on",
    "back in the office", "not in the office", "i will be out", "i am out", "i'm out", "i'm currently out",
    "no longer work", "no longer with the company", "has left the company", "is no longer employed",
    "nicht im Büro", "außer Haus", "abwesend", "im Urlaub", "in Urlaub", "nicht erreichbar", "nicht im Haus",
    "in Elternzeit", "wieder erreichbar", "in dringenden Fällen", "wird nicht weitergeleitet",
    "nicht mehr im Unternehmen",
    "absent", "en congé", "en vacances", "hors du bureau", "de retour le", "je serai de retour", "en déplacement",
    "en cas d'urgence", "fuera de la oficina", "de vacaciones", "estoy ausente", "estaré fuera", "me encuentro fuera",
    "estaré de vuelta", "fuera de oficina", "en mi ausencia", "fuori ufficio", "fuori sede", "in ferie", "assente",
    "sarò assente", "rientrerò", "per urgenze", "de férias", "fora do escritório", "estarei ausente", "ausente",
    "de volta", "afwezig", "met vakantie", "niet op kantoor", "buiten kantoor", "weer aanwezig", "met verlof",
    "semester", "inte på kontoret", "tjänstledig", "åter på", "på ferie", "ikke på kontoret", "fraværende", "tilbage",
    "permisjon", "er tilbake", "lomalla", "poissa", "palaan", "en ole paikalla", "puhkusel", "urlopie", "nieobecn",
    "poza biurem", "wracam", "na dovolené", "mimo kancelář", "nepřítom", "nejsem", "na dovolenke", "neprítom",
    "mimo kancelárie",
    "szabadság", "házon kívül", "nem vagyok", "concediu", "nu sunt la birou", "na godišnjem", "odsutan", "odsutna",
    "dopust",
    "в отпуске", "отсутств", "не в офисе", "у відпустці", "відсутн", "в отпуск", "на одмору", "σε άδεια", "απουσιάζω",
    "εκτός γραφείου", "izinde", "ofiste değil", "ofis dışında", "yıllık izin", "不在", "休暇", "外出して", "出張中", "休业",
    "休假", "出差", "不在办公室", "不在辦公室", "外出", "부재중", "휴가", "출장 중", "إجازة", "خارج المكتب", "בחופשה", "מחוץ למשרד",
    "nghỉ phép", "vắng mặt", "cuti", "di luar kantor", "ลาพักร้อน", "ลาพัก", "atvaļinājumā", "atostog", "í fríi",
    "de vacances",
    "oporretan", "छुट्टी",
  ])
}
