/// Subjects under which programs confirm, remind and report, by language.
///
/// People write such subjects, too: a notice's only lets the body be read, a verification's and a receipt's decide
/// together with a sender or a body that is no person's. Observed up to 2026.
enum NoticeSubjects {
  /// What programs confirm, remind of or report.
  static let notice = PhraseTable([
    // English.
    "thank you for contacting", "thanks for contacting", "thank you for your", "thanks for your",
    "thank you for reaching", "received your", "got your message", "has been received", "request received",
    "ticket received", "ticket created", "ticket opened", "new ticket", "support ticket", "your ticket", "ticket",
    "[request", "[case", "[ticket", "your request", "your message",
    "your case", "case created", "your enquiry", "your inquiry", "confirmation", "acknowledg", "receipt", "your order",
    "your invoice", "your payment", "payment received", "your booking", "your statement", "your subscription",
    "your account", "your application", "shipped", "package scheduled", "out for delivery", "delivery update",
    "reminder", "notification", "alert", "voicemail", "voice message", "missed call", "quarantine",
    "over quota", "quota exceeded", "password reset",
    "reset your password", "forgot your password", "password has been",
    "expire", "expiration", "backup", "security notice", "sign-in",
    "new login", "do not reply", "scanned", "message from", "e-mail disclaimer", "statistics report",
    "awaits moderator", "held for",
    // German.
    "eingangsbestätigung", "ihre anfrage", "ihre nachricht", "ihre bestellung", "ihre rechnung", "ihre buchung",
    "ihr ticket", "ihr auftrag", "ihre e-mail ist", "vielen dank für ihr", "danke für ihr", "bestätigung",
    "bestellbestätigung", "erinnerung", "benachrichtigung", "versandbestätigung", "sendungs", "zahlungseingang",
    "speicherplatz", "passwort zurücksetzen", "passwort vergessen", "kennwort zurücksetzen",
    "postfach ist", "läuft ab",
    // Romance languages.
    "accusé de réception", "votre demande", "votre message", "votre commande", "votre facture", "confirmation de",
    "rappel :", "réinitialis", "restablece", "reimposta", "redefinir", "avis de", "notification de",
    "boîte aux lettres est", "acuse de recibo",
    "su solicitud", "su pedido", "su factura", "su mensaje", "confirmación", "recordatorio", "notificación",
    "recibimos su", "hemos recibido", "conferma", "la tua richiesta", "la sua richiesta",
    "il tuo ordine", "fattura", "promemoria", "notifica", "avviso", "confirmação", "recebemos",
    "seu pedido", "sua solicitação", "lembrete", "notificação", "aviso de", "confirmare", "am primit",
    // Dutch and Nordic.
    "ontvangstbevestiging", "bevestiging", "uw aanvraag", "uw bestelling", "uw bericht", "uw factuur", "herinnering",
    "bekräftelse", "din förfrågan", "din beställning", "vi har mottagit", "ditt ärende", "påminnelse",
    "bekræftelse", "bekreftelse", "din ordre", "din henvendelse", "vi har modtaget", "påmindelse", "vahvistus",
    "tilauksesi", "viestisi", "muistutus", "ilmoitus",
    // Slavic, Baltic and Hungarian.
    "potwierdzenie", "twoje zgłoszenie", "przyjęcie zgłoszenia", "twoje zamówienie", "przypomnienie",
    "powiadomienie", "potvrzení", "váš požadavek", "vaše objednávka", "připomínka", "oznámení", "potvrdenie",
    "visszaigazolás", "emlékeztető", "értesítés", "подтвержден", "ваш запрос", "ваша заявка", "ваше обращение",
    "ваш заказ", "уведомлен", "напоминан", "підтверджен", "ваш запит", "потвърждение", "potvrda", "potrditev",
    // Greek, Turkish.
    "επιβεβαίωση", "ειδοποίηση", "υπενθύμιση", "talebiniz", "siparişiniz", "onayı", "bildirim", "hatırlatma",
    // Asian languages.
    "受付完了", "お問い合わせありがとう", "お問合せありがとう", "受け付けました", "受付のお知らせ", "ご注文", "ご予約", "お知らせ", "確認メール", "已收到", "收到您的",
    "订单", "訂單", "通知", "提醒", "접수", "주문", "알림", "예약", "تأكيد", "إشعار", "אישור קבלה", "xác nhận", "thông báo",
    "konfirmasi",
    "pemberitahuan", "ยืนยัน", "แจ้งเตือน",
  ])

  /// A mailbox that grows full.
  static let quota = PhraseTable([
    "mailbox quota", "quota warning", "quota notice", "quota notification", "almost full", "nearly full",
    "storage limit", "approaching its size", "fast voll", "beinahe voll", "presque plein", "bientôt plein",
    "casi lleno", "quasi pien", "quase chei", "bijna vol", "nästan full", "næsten fuld", "nesten full", "lähes täynnä",
    "prawie pełn", "téměř pln", "takmer pln", "majdnem megtelt", "почти заполнен", "майже заповнен", "neredeyse dolu",
    "容量不足", "容量が不足", "空间不足", "即将满", "거의 꽉",
  ])

  /// What asks to confirm an address, or hands out a code.
  static let verification = PhraseTable([
    "verify your e", "verify your a", "verify your sign", "verify email", "verify e-mail", "email verification",
    "e-mail verification", "address verification", "verification code", "verification email", "verification required",
    "requires verification", "confirm your e", "confirm your a", "confirm your sub", "confirm your reg",
    "confirm your sign", "confirm subscription", "subscription confirmation", "please confirm your sub",
    "forwarding confirmation", "forwarding verification", "security code", "login code", "sign-in code",
    "one-time password", "one-time code", "your code is", "activate your account", "is your code", "activez votre",
    "activa tu", "activer votre compte", "attiva il tuo", "ative sua",
    "activeer uw", "aktivera ditt", "aktywuj", "account activation",
    "confirm your message", "bestätigen Sie Ihre", "bestätige deine", "Bestätigungscode", "Verifizierungscode",
    "Sicherheitscode", "E-Mail-Adresse bestätigen", "Konto aktivieren", "confirmez votre", "confirmer votre",
    "vérifiez votre", "code de vérification", "code de sécurité", "validez votre", "demande d'authentification",
    "confirme su", "confirma tu", "confirme seu", "verifica tu", "verifique su", "verifique seu",
    "código de verificación", "código de verificação", "código de seguridad", "conferma il tuo", "conferma la tua",
    "verifica il tuo", "verifica la tua", "codice di verifica", "bevestig uw", "bevestig je", "verificatiecode",
    "bekräfta din", "verifieringskod", "bekræft din", "bekreft din", "vahvista sähköposti", "vahvistuskoodi",
    "potwierdź swój", "potwierdź adres", "kod weryfikacyjny", "potvrďte", "ověřovací kód", "erősítse meg",
    "ellenőrző kód", "confirmați adresa", "confirmați-vă", "подтвердите", "код подтверждения", "підтвердьте",
    "код підтвердження",
    "επιβεβαιώστε", "κωδικός επαλήθευσης", "doğrulama kodu", "e-posta adresinizi doğrula", "メールアドレスの確認",
    "認証コード", "確認コード", "メールアドレス認証", "验证码", "验证您的", "验证邮箱", "驗證碼", "인증번호", "인증 코드", "이메일 인증",
    "رمز التحقق", "קוד אימות", "mã xác minh", "kode verifikasi", "รหัสยืนยัน",
  ])

  /// How a mail client's receipt begins its subject before that of the message that was read.
  static let receipt = PhraseTable([
    "read:", "not read:", "read receipt", "return receipt", "receipt (displayed)", "gelesen:", "ungelesen gelöscht",
    "nicht gelesen:", "lesebestätigung", "empfangsbestätigung (angezeigt)", "lu :", "lu:", "non lu :",
    "confirmation de lecture", "accusé de lecture", "accusé de réception (affiché)", "leído:", "no leído:",
    "confirmación de lectura", "acuse de lectura", "letto:", "non letto:", "conferma di lettura", "lida:", "lido:",
    "não lida:", "confirmação de leitura", "gelezen:", "niet gelezen:", "leesbevestiging", "läst:", "oläst:",
    "läskvitto", "læst:", "ulæst:", "lest:", "ikke lest:", "lesebekreftelse", "luettu:", "lukukuittaus",
    "przeczytano:", "nie przeczytano:", "potwierdzenie przeczytania", "přečteno:", "potvrzení o přečtení",
    "prečítané:", "olvasva:", "olvasási visszaigazolás", "citit:", "прочитано:", "прочтено:", "не прочитано:",
    "уведомление о прочтении", "pročitano:", "prebrano:", "αναγνώσθηκε:", "okundu:", "okundu bilgisi", "開封済み:", "開封通知",
    "既読:", "已读:", "已讀:", "读取:", "읽음:", "수신 확인:", "مقروءة:", "נקרא:",
  ])

  /// The subject of a report on a domain's mail: `Report Domain: D Submitter: S Report-ID: <ID>` (RFC 7489, section
  /// 7.2.1.1; RFC 8460, section 5.3).
  static func isAggregateReport(_ subject: [UInt8], from start: Int) -> Bool {
    aggregate.match(in: subject, at: start) != nil && submitter.firstMatch(in: subject) != nil
  }

  private static let aggregate = PhraseTable(["report domain:"])
  private static let submitter = PhraseTable(["submitter:"])

  /// The words for which a subject is read.
  static var words: [String] { notice.texts + quota.texts + verification.texts + receipt.texts + ["report domain:"] }
}
