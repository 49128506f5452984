import Foundation
import SeededRandom

/// Composes messages of many shapes and languages, the same for the same seed.
struct Composer {
  var random: SeededGenerator

  private static let people: [(name: String, address: String)] = [
    ("Ann Example", "ann@example.com"), ("Doe, John", "john.doe@example.org"), ("Jürgen Groß", "jg@example.net"),
    ("Søren Ødegård", "soren@mail.example.org"), ("山田太郎", "taro@example.com"), ("", "office@example.com"),
    ("Dr. Eve O'Neil", "eve.oneil@example.net"), ("Ελένη Παππά", "eleni@example.org"), ("Bob", "bob@example.com"),
    ("Customer Care (North)", "care@shop.example"), ("Zoë", "zoe@example.net"), ("Иван Петров", "ivan@example.org"),
  ]

  private static let subjects = [
    "Your order 4711 has been shipped", "Re: Question about the valve", "Rückfrage zur Rechnung Nr. 22",
    "Réponse à votre demande de devis", "ご注文の確認", "Weekly report", "Fwd: Re: Minutes of the meeting of 3 March",
    "Η παραγγελία σας", "Статус вашего заказа", "Invoice", "Re: [Project] Schedule for the second quarter of the year",
    "Påminnelse: möte i morgon klockan nio i stora konferensrummet på andra våningen, ta med underlagen",
  ]

  private static let paragraphs = [
    "Dear customer,", "your request was received and is being looked at. We will answer within two days.",
    "Guten Tag,\r\nvielen Dank für Ihre Anfrage. Wir prüfen die Maße und melden uns.",
    "Bonjour,\r\nle délai est de trois semaines; veuillez vérifier l'adresse de livraison.",
    "お問い合わせありがとうございます。担当者が確認いたします。", "From the warehouse we hear that two boxes are left.",
    "The new price list is at https://www.shop.example/prices?year=2026&list=b and holds until June.",
    "Добрый день!\r\nВаш заказ передан в службу доставки.", "Kind regards\r\n-- \r\nAnn Example\r\nSales",
    "Quantity\tArticle\tPrice\r\n12\tvalve, brass\t14.50\r\n3\tgasket\t0.80",
    "..and one more thing: the key is under the mat.",
    "Total = 3 * 14.50 + 2 * 0.80 = 45.10", "Please see the attached file for the drawing of the flange.",
    "This line is long because whoever wrote it has never pressed the return key, and so it goes on and on, past the eightieth column, and past the hundredth as well.",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func mail() -> ComposedMail {
    var mail = ComposedMail()
    let author = random.pick(Self.people)
    mail.fields.append(
      .init(
        name: "Received",
        body:
          " from client.example ([192.0.2.7])\r\n\tby mx.example.org with ESMTP id 4Xy1; Tue, 10 Mar 2026 09:44:30 +0000"
      ))
    mail.fields.append(.init(name: "Date", body: " Tue, 10 Mar 2026 09:44:29 +0000"))
    mail.fields.append(.init(name: "From", body: " " + mailbox(author)))
    if random.chance(40) { mail.fields.append(.init(name: "Reply-To", body: " " + mailbox(author))) }
    mail.fields.append(
      .init(name: "To", body: addresses(random.chance(15) ? 12 : Int.random(in: 1...3, using: &random))))
    if random.chance(30) { mail.fields.append(.init(name: "Cc", body: addresses(2))) }
    mail.fields.append(.init(name: "Subject", body: " " + coded(random.pick(Self.subjects))))
    mail.fields.append(
      .init(name: "Message-ID", body: " <\(Int.random(in: 1_000...9_999_999, using: &random)).1@example.com>"))
    if random.chance(40) {
      mail.fields.append(.init(name: "In-Reply-To", body: " <q1@example.org>"))
      mail.fields.append(.init(name: "References", body: " <q0@example.org>\r\n <q1@example.org>"))
    }
    mail.fields.append(.init(name: random.chance(70) ? "MIME-Version" : "Mime-Version", body: " 1.0"))
    addBody(&mail)
    mail.fields.append(.init(name: "X-Mailer", body: " Composer 1"))
    return mail
  }

  private mutating func mailbox(_ person: (name: String, address: String)) -> String {
    guard !person.name.isEmpty else { return random.chance(50) ? person.address : "<\(person.address)>" }
    guard person.name.utf8.allSatisfy({ $0 < 128 }) else { return "\(coded(person.name)) <\(person.address)>" }
    let needsQuotes = person.name.contains { ",.()@".contains($0) }
    return needsQuotes || random.chance(30)
      ? "\"\(person.name)\" <\(person.address)>" : "\(person.name) <\(person.address)>"
  }

  private mutating func addresses(_ count: Int) -> String {
    let list = (0..<count).map { _ in mailbox(random.pick(Self.people)) }
    return " " + list.joined(separator: count > 3 || random.chance(40) ? ",\r\n " : ", ")
  }

  /// A text in one encoded word where it must be encoded; several for long ones.
  mutating func coded(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    let isBase64 = random.chance(50)
    let label = random.pick(["utf-8", "UTF-8"])
    var words: [String] = []
    var chunk = ""
    for character in text {
      if Self.word(chunk + String(character), isBase64, label).utf8.count > 75 {
        words.append(Self.word(chunk, isBase64, label))
        chunk = ""
      }
      chunk.append(character)
    }
    words.append(Self.word(chunk, isBase64, label))
    return words.joined(separator: "\r\n ")
  }

  static func word(_ text: String, _ isBase64: Bool, _ label: String) -> String {
    if isBase64 { return "=?\(label)?B?\(Data(text.utf8).base64EncodedString())?=" }
    let coded = text.utf8.map { octet -> String in
      if octet == 32 { return "_" }
      let isPlain = (octet >= 48 && octet <= 57) || (octet >= 65 && octet <= 90) || (octet >= 97 && octet <= 122)
      return isPlain ? String(UnicodeScalar(octet)) : "=" + String(format: "%02X", octet)
    }
    return "=?\(label)?Q?\(coded.joined())?="
  }

  private mutating func addBody(_ mail: inout ComposedMail) {
    let text =
      (0..<Int.random(in: 2...7, using: &random)).map { _ in random.pick(Self.paragraphs) }.joined(
        separator: "\r\n\r\n") + "\r\n"
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      let leaf = leaf(text, isHTML: false)
      mail.leaves = [leaf]
      mail.fields += leaf.fields
    case 4:
      let leaf = leaf(page(text), isHTML: true)
      mail.leaves = [leaf]
      mail.fields += leaf.fields
    default:
      let isMixed = random.chance(35)
      mail.boundary = "=_part_\(Int.random(in: 100...999, using: &random))"
      mail.preamble =
        random.chance(20) ? "This is a multi-part message in MIME format.\r\n\r\n" : random.chance(20) ? "\r\n\r\n" : ""
      mail.leaves = [leaf(text, isHTML: false), isMixed ? attachment() : leaf(page(text), isHTML: true)]
      mail.fields.append(
        .init(
          name: "Content-Type",
          body: " multipart/\(isMixed ? "mixed" : "alternative");\r\n boundary=\"\(mail.boundary ?? "")\""))
      if random.chance(40) { mail.fields.append(.init(name: "Content-Transfer-Encoding", body: " 8bit")) }
    }
  }

  private mutating func leaf(_ text: String, isHTML: Bool) -> ComposedMail.Leaf {
    let isASCII = text.utf8.allSatisfy { $0 < 128 }
    let encodings: [ComposedMail.Leaf.Encoding] =
      isASCII ? [.sevenBit, .sevenBit, .quotedPrintable] : [.eightBit, .quotedPrintable, .quotedPrintable, .base64]
    let encoding = random.pick(encodings)
    let charset = random.pick(["utf-8", "\"utf-8\"", "UTF-8"])
    let width = encoding == .quotedPrintable ? random.pick([76, 76, 76, 74, 73]) : 76
    return ComposedMail.Leaf(
      fields: [
        .init(
          name: "Content-Type",
          body: " text/\(isHTML ? "html" : "plain");\(random.chance(50) ? "" : "\r\n") charset=\(charset)"),
        .init(name: "Content-Transfer-Encoding", body: " \(encoding.rawValue)"),
      ], text: text, encoding: encoding, encoded: ComposedMail.encoded(text, encoding, width: width), isHTML: isHTML)
  }

  private func page(_ text: String) -> String {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let body = escaped.components(separatedBy: "\r\n\r\n").map { "<p>\($0)</p>" }.joined(separator: "\r\n")
    return
      "<html>\r\n<head><title>Mail</title></head>\r\n<body style=\"margin: 0\">\r\n\(body)\r\n</body>\r\n</html>\r\n"
  }

  private mutating func attachment() -> ComposedMail.Leaf {
    let octets = (0..<300).map { _ in UInt8.random(in: 32...126, using: &random) }
    let text = String(decoding: octets, as: UTF8.self)
    return ComposedMail.Leaf(
      fields: [
        .init(name: "Content-Type", body: " application/pdf; name=\"a.pdf\""),
        .init(name: "Content-Transfer-Encoding", body: " base64"),
        .init(name: "Content-Disposition", body: " attachment; filename=\"a.pdf\""),
      ], text: text, encoding: .base64, encoded: ComposedMail.encoded(text, .base64, width: 76), isText: false)
  }
}
