import InternetMessage

/// How people begin their mail and speak in it; mail servers write in the second person (`your message`), and those few
/// that greet are told by their fields.
///
/// Observed up to 2026.
enum PersonalTone {
  /// The words that show a person in the unquoted beginning of a text; nil when there are none.
  static func match(in text: [UInt8], at starts: PhraseStarts) -> Range<Int>? {
    let start = text.firstIndex { $0.isAlpha || $0 >= 0x80 } ?? 0
    if let greeting = greetings.match(in: text, at: start),
      greeting.range.count > stemOctets || !goesOn(text, greeting.range.upperBound)
    {
      return greeting.range
    }
    return firstPerson.firstMatch(in: text, at: starts)?.range
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
    "our messages", "our server says", "i get ", "i got ", "i sent", "i've sent", "i receive", "i tried", "i try ",
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
}
