/// How one mail server's reports look beyond the standards.
///
/// No report depends on its product's row: tests take out each row, and all of them at once, and the words of the trade
/// still find the reports. A row raises the confidence and names the product in the evidence.
package struct ReportProduct: Sendable {
  /// The product's name.
  package let name: String
  /// When its reports were last looked at.
  package let asOf: String
  /// What its reports say at their beginning.
  let words: [String]
  /// The beginning of its X-Mailer.
  let mailer: String?

  init(_ name: String, _ asOf: String, words: [String], mailer: String? = nil) {
    self.name = name
    self.asOf = asOf
    self.words = words
    self.mailer = mailer
  }
}

extension ReportProduct {
  /// Every product whose own words are known.
  package static let all = [
    ReportProduct("AOL", "2026-03", words: ["because they are not accepting mail from"]),
    ReportProduct(
      "Amazon SES", "2026-03", words: ["an error occurred while trying to deliver the mail to the following recipients"]
    ),
    ReportProduct("Apache James", "2026-03", words: ["hi. this is the james mail server at"]),
    ReportProduct("CommuniGate Pro", "2026-03", words: ["failed to deliver to '", "message delivery to '"]),
    ReportProduct("Courier", "2026-03", words: ["this is a delivery status notification from"]),
    ReportProduct("Domino", "2026-03", words: ["was not delivered to: "], mailer: "lotus domino"),
    ReportProduct(
      "Exchange", "2026-03",
      words: [
        "your message did not reach some or all of the intended recipients",
        "delivery has failed to these recipients or",
        "diagnostic information for administrators", "generating server:",
      ]),
    ReportProduct(
      "Exchange 5.5", "2026-03", words: ["the following recipient(s) could not be reached"],
      mailer: "internet mail service"),
    ReportProduct(
      "Exim", "2026-03",
      words: [
        "this message was created automatically by mail delivery software",
        "a message that you sent could not be delivered to one or more",
      ]),
    ReportProduct(
      "Gmail", "2026-03",
      words: [
        "delivery to the following recipient failed permanently", "your message wasn't delivered to",
        "delivery to the following recipient has been delayed",
      ]),
    ReportProduct("GroupWise", "2026-03", words: ["the message that you sent was undeliverable to the following"]),
    ReportProduct("Haraka", "2026-03", words: ["hi. this is the haraka mailer program at"]),
    ReportProduct(
      "IIS SMTP", "2026-03", words: ["this is an automatically generated delivery status notification"]),
    ReportProduct("IMail", "2026-03", words: ["invalid final delivery userid"], mailer: "<smtp32"),
    ReportProduct("InterScan", "2026-03", words: ["message from interscan", "sent <<< "]),
    ReportProduct("Kerio", "2026-03", words: ["your e-mail message could not be delivered to its"]),
    ReportProduct(
      "MDaemon", "2026-03", words: ["the attached message had permanent", "the attached message has been undelivered"]),
    ReportProduct("Mail.ru", "2026-03", words: ["это письмо создано автоматически сервером mail.ru"]),
    ReportProduct("MailEnable", "2026-03", words: ["mailenable: message could not be delivered"]),
    ReportProduct("MailMarshal", "2026-03", words: ["this message was undeliverable and has been"]),
    ReportProduct("Mercury", "2026-03", words: ["with respect, the mail server", "mercury/32"]),
    ReportProduct("Microsoft 365", "2026-03", words: ["couldn't be delivered. ", "office 365 "]),
    ReportProduct("Mimecast", "2026-03", words: ["this is a delivery failure notification message indicating"]),
    ReportProduct("NetEase and QQ", "2026-03", words: ["抱歉,您的邮件被退回", "很抱歉,您的邮件", "非常抱歉,我们无法"]),
    ReportProduct("OpenSMTPD", "2026-03", words: ["hi! this is the mailer-daemon, please do not reply"]),
    ReportProduct(
      "PMDF and Messaging Server", "2026-03",
      words: ["this report relates to a message you sent with the following header fields"]),
    ReportProduct(
      "Postfix", "2026-03",
      words: [
        "this is the mail system at host", "this is the postfix program at host", "this is the postfix mail system",
      ]),
    ReportProduct("PowerMTA", "2026-03", words: ["this message was created automatically by the mail system"]),
    ReportProduct(
      "Sendmail", "2026-03",
      words: ["the original message was received at", "the following addresses had permanent fatal errors"]),
    ReportProduct("SmarterMail", "2026-03", words: ["could not deliver message to the following recipient(s)"]),
    ReportProduct("Yahoo", "2026-03", words: ["sorry, we were unable to deliver your message to the following"]),
    ReportProduct("Yandex", "2026-03", words: ["это письмо отправлено почтовым сервером yandex"]),
    ReportProduct(
      "qmail", "2026-03",
      words: [
        "hi. this is the qmail-send program at", "i'm afraid i wasn't able to deliver your message",
        "this is a permanent error; i've given up",
      ]),
    ReportProduct("hMailServer", "2026-03", words: ["the message will not be delivered to the following"]),
  ]
}

/// The rows in use, ready to be looked for.
package struct ReportProducts: Sendable {
  let rows: [ReportProduct]
  private let words: PhraseTable
  /// Which row a phrase belongs to.
  private let owners: [Int]

  /// All rows.
  package static let all = ReportProducts(ReportProduct.all)

  /// Some rows; a test leaves out one or all.
  package init(_ rows: [ReportProduct]) {
    self.rows = rows
    words = PhraseTable(rows.flatMap(\.words))
    owners = rows.indices.flatMap { row in rows[row].words.map { _ in row } }
  }

  /// The product whose words stand in a text, of which the places where they may begin are known.
  func product(in text: [UInt8], at starts: PhraseStarts) -> ReportProduct? {
    words.firstMatch(in: text, at: starts).map { rows[owners[$0.index]] }
  }
}
