/// How people of a language write: what they call things, how they greet, quote and close.
struct Voice: Sendable {
  let names: [String]
  let prefixes: [String]
  let topics: [String]
  /// Subjects with words that programs use, too.
  let misleading: [String]
  let greetings: [String]
  let sentences: [String]
  let closings: [String]
  let attributions: [String]
  /// What is quoted: reports and automatic answers among it.
  let quoted: [String]

  static let all = [
    english, german, french, spanish, italian, dutch, swedish, polish, russian, japanese, chinese, turkish,
  ]

  private static let english = Voice(
    names: ["Rowan Pike", "Pike, Rowan", "Postmaster Jones"], prefixes: ["Re:", "RE:", "Fwd:", "Re[2]:", "FW:"],
    topics: ["Ropes", "Question about order 118", "lunch?", "Minutes of Tuesday"],
    misleading: [
      "Automatic reply: please switch it off", "Undelivered Mail Returned to Sender", "out of office on Friday",
      "Delivery failed again", "mailbox full?", "Returned mail: whose is it", "Failure notice for pump 3",
    ],
    greetings: ["Hello,", "Hi Ada,", "Dear all,", "Good morning Ada"],
    sentences: [
      "I am out of the office on Friday, ask Lena instead.",
      "Your server said 550 5.1.1 for pike@mill.example when I sent it.",
      "The ropes came yesterday and are fine.", "The automatic reply still goes out, can you switch it off?",
      "My message could not be delivered to lena@mill.example.", "Please do not reply before Monday.",
    ],
    closings: ["Regards, Rowan", "Thanks!\nRowan", "Rowan"],
    attributions: ["On 2 March 2026 Ada wrote:", "Ada Penrose <ada@harbourline.example> writes:"],
    quoted: [
      "This is an automatic reply.", "<x@mill.example>: 550 5.1.1 User unknown", "Shall we?", "I'm on vacation.",
    ])

  private static let german = Voice(
    names: ["Jörg Mühl", "Mühl, Jörg"], prefixes: ["AW:", "Re:", "WG:", "Antwort:"],
    topics: ["Seile", "Rückfrage zur Bestellung", "Termin"],
    misleading: [
      "Abwesenheitsnotiz einrichten", "Unzustellbar: was tun?", "Automatische Antwort abschalten", "Urlaub in KW 12",
    ],
    greetings: ["Hallo Ada,", "Guten Tag,", "Moin,", "Sehr geehrte Frau Penrose,"],
    sentences: [
      "ich bin ab Freitag im Urlaub.", "Die Seile sind gestern angekommen.",
      "meine Mail an lena@muehle.example konnte nicht zugestellt werden.",
      "Fehler 550 5.7.1 kommt bei jeder Mail.", "Bitte antworten Sie nicht an die alte Adresse.",
    ],
    closings: ["Viele Grüße\nJörg", "MfG, Mühl"],
    attributions: ["Am 02.03.2026 schrieb Ada Penrose:", "Ada <ada@harbourline.example> schrieb:"],
    quoted: ["Ich bin nicht im Büro.", "Ihre Nachricht wurde automatisch erstellt."])

  private static let french = Voice(
    names: ["Lise Aubin"], prefixes: ["RE:", "TR:", "Re :"], topics: ["Cordages", "Devis"],
    misleading: ["Réponse automatique à désactiver", "Non remis : pourquoi ?", "Absence vendredi"],
    greetings: ["Bonjour,", "Chère Ada,", "Salut Ada,"],
    sentences: [
      "Je serai absente vendredi.", "Mon message n'a pas pu être remis à luc@moulin.example (550).",
      "Tout est bien arrivé.",
    ],
    closings: ["Cordialement, Lise", "Lise"], attributions: ["Le 2 mars 2026, Ada a écrit :", "Ada a écrit :"],
    quoted: ["Ceci est un message automatique.", "Je suis en congé."])

  private static let spanish = Voice(
    names: ["Íñigo Ruiz"], prefixes: ["RE:", "RV:", "Re:"], topics: ["Cuerdas", "Pedido 118"],
    misleading: ["Respuesta automática molesta", "Mensaje devuelto", "Vacaciones"],
    greetings: ["Hola Ada:", "Buenos días,", "Estimada Ada:"],
    sentences: [
      "Estoy de vacaciones desde el viernes.", "Mi correo no se pudo entregar a ana@molino.example, 550 5.1.1.",
      "Las cuerdas llegaron bien.",
    ],
    closings: ["Saludos, Íñigo"], attributions: ["El 2 de marzo Ada escribió:"],
    quoted: ["Este es un mensaje automático."])

  private static let italian = Voice(
    names: ["Noè Galli"], prefixes: ["R:", "I:", "Re:"], topics: ["Funi", "Ordine"],
    misleading: ["Risposta automatica da spegnere", "Mancato recapito: aiuto", "Ferie"],
    greetings: ["Ciao Ada,", "Buongiorno,"],
    sentences: ["Sono in ferie da venerdì.", "Le funi sono arrivate.", "Ricevo 550 5.1.1 da eva@mulino.example."],
    closings: ["Saluti, Noè"], attributions: ["Il giorno 2 mar 2026 Ada ha scritto:"],
    quoted: ["Non è stato recapitato."])

  private static let dutch = Voice(
    names: ["Sjoerd Bakker"], prefixes: ["Antw:", "RE:", "Doorst:"], topics: ["Touwen", "Vraag"],
    misleading: ["Automatisch antwoord uitzetten", "Onbestelbaar bericht", "Afwezig vrijdag"],
    greetings: ["Hoi Ada,", "Beste Ada,"],
    sentences: [
      "Ik ben vrijdag afwezig.", "De touwen zijn er.", "Mijn bericht kon niet worden bezorgd bij eva@molen.example.",
    ],
    closings: ["Groet, Sjoerd"], attributions: ["Op 2 maart 2026 schreef Ada:"],
    quoted: ["Dit is een automatisch bericht."])

  private static let swedish = Voice(
    names: ["Åke Öberg"], prefixes: ["SV:", "VB:", "Re:"], topics: ["Rep", "Order"],
    misleading: ["Autosvar går inte att stänga av", "Oleverbart: fel adress?", "Frånvaro fredag"],
    greetings: ["Hej Ada!", "Hej,"],
    sentences: [
      "Jag har semester från fredag.", "Repen kom i går.",
      "Mitt meddelande kunde inte levereras till bo@kvarn.example.",
    ],
    closings: ["/Åke"], attributions: ["Den 2 mars 2026 skrev Ada:"], quoted: ["Detta är ett automatiskt meddelande."])

  private static let polish = Voice(
    names: ["Łucja Żak"], prefixes: ["Odp:", "RE:", "PD:"], topics: ["Liny", "Zamówienie"],
    misleading: ["Odpowiedź automatyczna – jak wyłączyć?", "Niedostarczone: co robić", "Urlop w piątek"],
    greetings: ["Dzień dobry,", "Cześć Ado,"],
    sentences: ["Od piątku jestem na urlopie.", "Liny dotarły.", "Dostaję błąd 550 5.1.1 od ewa@mlyn.example."],
    closings: ["Pozdrawiam, Łucja"], attributions: ["W dniu 2.03.2026 Ada napisała:"],
    quoted: ["Wiadomość wygenerowana automatycznie."])

  private static let russian = Voice(
    names: ["Юлия Ким"], prefixes: ["Re:", "Ответ:", "Fwd:", "НА:"], topics: ["Канаты", "Заказ"],
    misleading: ["Автоответ не отключается", "Недоставленное сообщение", "В отпуске с пятницы"],
    greetings: ["Здравствуйте, Ада!", "Добрый день,"],
    sentences: [
      "С пятницы я в отпуске.", "Канаты пришли.", "Мое письмо не доставлено на lena@melnica.example, 550 5.7.1.",
    ],
    closings: ["С уважением, Юлия"], attributions: ["2 марта 2026 Ада написала:"],
    quoted: ["Это автоматическое сообщение."])

  private static let japanese = Voice(
    names: ["森 葵"], prefixes: ["Re:", "返信:", "転送:"], topics: ["ロープの件", "お見積り"],
    misleading: ["自動返信の設定について", "配信エラーの件", "休暇のお知らせ"],
    greetings: ["お世話になっております。", "こんにちは、森です。"],
    sentences: ["金曜日から休暇をいただきます。", "ロープが届きました。", "lena@mori.example に送信できませんでした。550 5.1.1"],
    closings: ["よろしくお願いいたします。森"], attributions: ["2026年3月2日 Ada さんのメール:"], quoted: ["このメールは自動送信されています。"])

  private static let chinese = Voice(
    names: ["林晓"], prefixes: ["回复:", "转发:", "Re:"], topics: ["绳索", "订单"],
    misleading: ["自动回复怎么关", "系统退信", "休假"],
    greetings: ["您好，", "你好 Ada,"], sentences: ["我周五开始休假。", "绳索收到了。", "我发给 lena@lin.example 的邮件被退回，550。"],
    closings: ["谢谢，林晓"], attributions: ["2026年3月2日 Ada 写道:"], quoted: ["此邮件由系统自动发送，请勿回复。"])

  private static let turkish = Voice(
    names: ["Çağrı Şen"], prefixes: ["YNT:", "İLT:", "Re:"], topics: ["Halat", "Sipariş"],
    misleading: ["Otomatik yanıt kapanmıyor", "Teslim edilemedi mi?", "Cuma izinde"],
    greetings: ["Merhaba,", "Sayın Penrose,"],
    sentences: ["Cuma günü izindeyim.", "Halat geldi.", "ece@degirmen.example 550 5.1.1 diyor."],
    closings: ["Saygılar, Çağrı"], attributions: ["2 Mart 2026, Ada yazdı:"],
    quoted: ["Bu otomatik olarak gönderilmiştir."])
}
