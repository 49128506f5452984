import InternetMessage

/// How people begin their mail and speak in it; mail servers write in the second person (`your message`), and those few
/// that greet are told by their fields.
///
/// Observed up to 2026.
enum PersonalTone {
  /// The greeting at the beginning of a text; some programs greet, too.
  static func greeting(in text: [UInt8]) -> Range<Int>? {
    let start = text.firstIndex { $0.isAlpha || $0 >= 0x80 } ?? 0
    guard let greeting = greetings.match(in: text, at: start),
      greeting.range.count > stemOctets || !goesOn(text, greeting.range.upperBound)
    else { return nil }
    return greeting.range
  }

  /// Whether a word goes on, so that `hi` in `history` is no greeting; nor is `Hi.`, with which programs introduce
  /// themselves.
  private static func goesOn(_ text: [UInt8], _ end: Int) -> Bool {
    end < text.count && text[end - 1] < 0x80 && (text[end].isAlpha || text[end] == UInt8(ascii: "."))
  }

  /// A longer greeting may be a stem: `estimad` for `Estimada`.
  private static let stemOctets = 5

  private static let greetings = PhraseTable([
    "hello", "hi", "hey", "dear", "good morning", "good afternoon", "good evening", "greetings", "hallo", "guten tag",
    "guten morgen", "moin", "servus", "grüß", "liebe", "lieber", "sehr geehrte", "bonjour", "bonsoir", "salut", "cher",
    "chère", "madame", "monsieur", "hola", "buenos días", "buenas", "estimad", "querid", "olá", "bom dia", "boa tarde",
    "caro", "cara", "prezad", "ciao", "buongiorno", "buonasera", "salve", "gentile", "egregi", "hoi", "beste",
    "geachte",
    "goedemorgen", "goedemiddag", "hej", "hejsan", "bästa", "kære", "kjære", "hei", "moi", "terve", "hyvä", "tere",
    "sveiki", "labas", "cześć", "dzień dobry", "szanown", "ahoj", "dobrý den", "dobrý deň", "vážen", "szia", "kedves",
    "tisztelt", "jó napot", "bună", "stimat", "здравствуйте", "привет", "добрый день", "уважаем", "коллеги",
    "добрий день",
    "вітаю", "шановн", "здравейте", "pozdrav", "dobar dan", "poštovan", "γεια", "καλημέρα", "αγαπητ", "merhaba",
    "sayın",
    "selam", "お世話", "こんにちは", "はじめまして", "您好", "你好", "大家好", "尊敬的", "안녕", "مرحبا", "السلام", "שלום", "היי", "xin chào",
    "kính",
    "selamat", "halo", "สวัสดี", "नमस्ते",
  ])

  static let firstPerson = PhraseTable([
    "my mail", "my message", "my e-mail", "my email", "my server", "my client", "my provider", "my mails", "our mail",
    "our messages", "our server says", "i get ", "i got ", "i sent", "i've sent", "i receive", "i tried to send",
    "i tried to write", "i tried to mail",
    "i tried to reach", "i tried to e", "i tried it", "i tried again", "i have tried", "i try ",
    "i keep getting", "we get ", "we see ", "we sent", "can you", "could you", "can somebody", "does anybody",
    "does anyone", "any idea", "please help", "this is what i", "what does this mean", "why do i", "what must i",
    "thank you for your help", "thanks in advance", "kannst du", "können sie", "meine mail", "meine nachricht",
    "meine e-mail", "ich bekomme", "ich habe", "was bedeutet", "je reçois", "mon message", "mes messages",
    "mon courriel",
    "pouvez-vous", "pourriez-vous", "mi mensaje", "mi correo", "recibo", "puede usted", "pueden ", "il mio messaggio",
    "mi arriva", "ricevo", "potete", "puoi ", "o meu e-mail", "a minha mensagem", "minha mensagem", "recebo",
    "mijn mail",
    "mijn bericht", "ik krijg", "kunt u", "kun je", "mitt meddelande", "jag får", "kan du", "min mail", "jeg får",
    "moja wiadomość", "dostaję", "czy możesz", "můj e-mail", "dostávám", "můžeš", "моё письмо", "мое письмо",
    "мои письма", "у меня", "помогите", "посмотрите", "私の", "届きました", "ご確認", "我发", "我收到", "请帮", "帮忙", "제가", "저는",
    "확인 부탁",
  ])

  /// What people ask about automatic answers and absences; `my mail` and `can you` stand in the answers themselves.
  static let requests = PhraseTable([
    "please set", "please turn", "please switch", "please stop", "please disable", "please enable", "please create",
    "please remove", "please proofread", "how do i", "how can i", "how to",
    "can somebody", "does anybody", "does anyone", "any idea", "what does this mean", "why do i", "i keep getting",
    "i get ", "i got ", "tell me", "thanks in advance", "shall i", "shall we", "ring me", "call me",
    "könnt ihr", "könnten sie bitte", "kannst du bitte", "können sie bitte", "würden sie", "bitte prüfen",
    "bitte richten", "bitte stellen", "bitte schalten", "bitte einrichten", "wie kann ich", "wie richte", "wer kann",
    "sollen wir", "ich bekomme", "comment puis-je", "pourriez-vous", "pouvez-vous", "je reçois", "merci d'activer",
    "merci de désactiver", "recibo", "cómo puedo", "come posso", "mi arriva", "como posso", "hoe kan ik",
    "hoe stel", "ik krijg", "hur gör", "jag får", "hvordan", "jeg får", "miten", "jak mogę", "jak ustawić", "dostaję",
    "jak nastavím", "dostávám", "hogyan", "cum pot", "как настро", "как включ", "как отключ", "почему", "помогите",
    "nasıl", "πώς", "設定方法", "教えて", "文字化け", "ご確認ください", "请问", "請問", "如何", "怎么", "어떻게",
  ])
}
