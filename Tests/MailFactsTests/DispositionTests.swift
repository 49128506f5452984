import InternetMessage
import MailFacts
import Testing

/// What becomes of a message at the help desk.
struct DispositionTests {
  private static let organisation: JudgingContext = {
    var context = JudgingContext()
    context.ownAccountIDs = ["3fa9c21"]
    context.ownSubdomains = ["acme"]
    context.supportAddresses = ["support@example.com", "sales@example.com", "support@acme.zendesk.com"]
    context.defaultAddresses = ["support@example.com"]
    context.partnerAddresses = ["help@partner.example", "*@partner.zendesk.com"]
    context.allowedAddresses = ["friend@blocked.example"]
    context.blockedAddresses = ["*@blocked.example"]
    return context
  }()

  /// What the help desk does with a message to support@example.com, with LF; the CRLF form must agree.
  private static func disposition(_ fields: String, body: String = "Body\n") throws -> Disposition {
    let text = "Delivered-To: support@example.com\n\(fields)\n\n\(body)"
    let both = try ["\n", "\r\n"].map { lineEnd in
      let octets = text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }
      return try #require(Disposition(MessageFacts(Message(octets), context: organisation)))
    }
    #expect(both[0] == both[1])
    return both[0]
  }

  private static let other = "X-Zendesk-From-Account-Id: b07d4e6\nX-Delivery-Context: rule-1-event-id-2\n"

  // MARK: Tickets and threads

  @Test func ordinaryMailOpensATicket() throws {
    let ticket = try Self.disposition("From: Ann <ann@example.net>\nSubject: Hello")
    #expect(ticket.incoming == .ticket && ticket.requester == "ann@example.net" && ticket.cause == nil)
    #expect(ticket.suppressed.isEmpty && ticket.flags.isEmpty && ticket.thread == nil)
  }

  @Test(arguments: [
    ("To: support+id1A2B3C-4D5E6@example.com", "1A2B3C-4D5E6", "by the recipient's +id token"),
    ("Cc: a@b.example, support+id7381@acme.zendesk.com", "7381", "by the recipient's +id token"),
    ("In-Reply-To: <11G0U44Q2Q@zendesk.com>", "11G0U44Q2Q", "by In-Reply-To"),
    ("In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>", "11G0U44Q2Q", "by In-Reply-To"),
    (
      "References: <22G0U44Q2Q@zendesk.com> <11G0U44Q2Q@zendesk.com>\nIn-Reply-To: <x@y.example>", "11G0U44Q2Q",
      "by References"
    ),
    // The token goes before In-Reply-To, that before References.
    ("To: support+id7381@example.com\nIn-Reply-To: <11G0U44Q2Q@zendesk.com>", "7381", "by the recipient's +id token"),
    ("In-Reply-To: <11G0U44Q2Q@zendesk.com>\nReferences: <22G0U44Q2Q@zendesk.com>", "11G0U44Q2Q", "by In-Reply-To"),
  ])
  func threads(_ field: String, _ token: String, _ cause: String) throws {
    let threaded = try Self.disposition("From: ann@example.net\n" + field)
    #expect(threaded.incoming == .threaded && threaded.thread == token && threaded.cause == cause)
  }

  @Test(arguments: [
    "To: other+id1A2B3C-4D5E6@elsewhere.example", "In-Reply-To: <11G0U44Q2Q@zendesk.com.example>",
    "In-Reply-To: <short@zendesk.com>", "Subject: [1A2B3C-4D5E6]", "References: <a@b.example>",
  ])
  func noThread(_ field: String) throws {
    #expect(try Self.disposition("From: ann@example.net\n" + field).incoming == .ticket)
  }

  /// Delivered-To alone names the ticket where To was rewritten.
  @Test func tokenInDeliveredTo() throws {
    let octets = Array(
      "Delivered-To: support+id7381@example.com\nFrom: a@example.net\nTo: list@example.net\n\nBody\n".utf8)
    let disposition = try #require(Disposition(MessageFacts(Message(octets), context: Self.organisation)))
    #expect(disposition.incoming == .threaded && disposition.thread == "7381")
  }

  @Test(arguments: [
    ("Reply-To: B <b@example.org>, c@example.org", "b@example.org"), ("Reply-To: ;", "ann@example.net"),
    ("Reply-To: desk+id7381@elsewhere.example", "desk@elsewhere.example"), ("X-Nothing: 1", "ann@example.net"),
  ])
  func requesters(_ field: String, _ requester: String) throws {
    let disposition = try Self.disposition("From: ann@example.net\n" + field)
    #expect(disposition.requester == requester)
    let isForeign = requester != "ann@example.net"
    #expect(disposition.flags.contains { $0.contains("differs from From") } == isForeign)
  }

  // MARK: Other accounts (L3, L4, L5)

  @Test func otherAccountIsAccepted() throws {
    let ticket = try Self.disposition(
      "From: desk@nordhaven.zendesk.com\nReply-To: desk+id7381@nordhaven.zendesk.com\nAuto-Submitted: auto-generated\n"
        + Self.other + "Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>\n"
        + "In-Reply-To: <2QJL9GOCJ0L@zendesk.com>")
    // Its own ticket is nobody else's, and its marks of automatic mail suspend nothing.
    #expect(ticket.incoming == .ticket && ticket.suspension == nil)
    #expect(ticket.suppressed == [.automatic] && ticket.requester == "desk@nordhaven.zendesk.com")
    #expect(ticket.flags == ["agents' comments to desk@nordhaven.zendesk.com"])
  }

  @Test func otherAccountIsThreadedIntoTheOriginalTicket() throws {
    let threaded = try Self.disposition(
      "From: desk@nordhaven.zendesk.com\n" + Self.other
        + "Message-ID: <2QJL9GOCJ0L_69b183f26ddd0_f071a9da_sprut@zendesk.com>\n"
        + "In-Reply-To: <2QJL9GOCJ0L@zendesk.com>\nReferences: <11G0U44Q2Q@zendesk.com> <2QJL9GOCJ0L@zendesk.com>")
    #expect(threaded.incoming == .threaded && threaded.thread == "11G0U44Q2Q" && threaded.suppressed == [.automatic])
  }

  /// A customer's answer with every sign of the thread is a customer's: nothing is suppressed.
  @Test func customersAnswerSuppressesNothing() throws {
    let answer = try Self.disposition(
      "From: ann@example.net\nTo: support+id1A2B3C-4D5E6@acme.zendesk.com\nIn-Reply-To: <11G0U44Q2Q@zendesk.com>\n"
        + "References: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>",
      body: "Yes\n\n> [1A2B3C-4D5E6]\n> X-Zendesk-From-Account-Id: b07d4e6\n")
    #expect(answer.incoming == .threaded && answer.suppressed.isEmpty && answer.flags.isEmpty)
  }

  // MARK: Partners (L8 to L11)

  /// The agreement goes before everything else: another account, a suspension.
  @Test(arguments: [
    "From: help@partner.example", "From: Any <any@partner.zendesk.com>\nX-Zendesk-From-Account-Id: 91c5e0a",
    "From: help@partner.example\nAuto-Submitted: auto-replied",
  ])
  func partnersAreRejected(_ fields: String) throws {
    let rejected = try Self.disposition(fields)
    #expect(rejected.incoming == .rejected && rejected.suspension == nil)
    #expect(rejected.remedy?.contains("share it through the agreement") == true)
  }

  @Test func partnersInCopyAreFlagged() throws {
    let ticket = try Self.disposition(
      "From: ann@example.net\nTo: support@example.com, help@partner.example\nCc: x@partner.zendesk.com")
    #expect(ticket.incoming == .ticket && ticket.suppressed == [.automatic, .agent] && ticket.remedy == nil)
    #expect(
      ticket.flags == [
        "partner address help@partner.example as CC", "partner address x@partner.zendesk.com as CC",
      ])
  }

  @Test func partnerInReplyToBecomesRequester() throws {
    let ticket = try Self.disposition("From: ann@example.net\nReply-To: help@partner.example")
    #expect(ticket.requester == "help@partner.example" && ticket.suppressed == [.automatic, .agent])
    #expect(ticket.flags.contains("partner address help@partner.example as requester"))
  }

  @Test func outgoingMail() throws {
    func facts(_ fields: String) -> MessageFacts {
      let text = "From: support@example.com\nX-Zendesk-From-Account-Id: 3fa9c21\n\(fields)\n\nBody\n"
      return MessageFacts(Message(Array(text.utf8)), context: Self.organisation)
    }
    let plain = try #require(Disposition(facts("To: ann@example.net")))
    #expect(plain == Disposition(incoming: .none, confidence: 1))
    let partner = try #require(Disposition(facts("To: help@partner.example")))
    #expect(partner.incoming == .none && partner.suppressed == [.automatic, .agent])
    #expect(Disposition(MessageFacts(Message(Array("From: a@b.example\n\nBody\n".utf8)), context: .init())) == nil)
  }

  // MARK: Suspension

  @Test(arguments: [
    ("From: ann@example.net\nAuto-Submitted: auto-generated", 3),
    ("From: Support <SUPPORT@example.com>", 4),
    ("From: mailer-daemon@example.net\nReturn-Path: <>\nSubject: Undelivered mail", 7),
    ("From: ann@example.net\nAuto-Submitted: auto-replied", 8),
    ("Subject: Hello", 10), ("From: <>", 10),
    ("From: any@blocked.example", 13),
    ("From: sales@example.com", 22), ("From: x@acme.zendesk.com", 22),
    ("From: no-reply@example.net", 27),
    ("From: support@example.com\nSubject: Fwd: Hose\nX-Forwarded-Message-Id: <1@example.net>", 22),
  ])
  func suspensions(_ fields: String, _ number: Int) throws {
    let suspended = try Self.disposition(fields)
    #expect(suspended.incoming == .suspended && suspended.suspension?.rawValue == number, "\(suspended)")
    #expect(suspended.confidence > 0 && suspended.confidence < 1)
    #expect(suspended.cause == suspended.suspension?.text)
  }

  @Test func blankMail() throws {
    #expect(try Self.disposition("From: ann@example.net", body: " \n\n").suspension == .blank)
    #expect(try Self.disposition("From: ann@example.net\nSubject: x", body: "\n").incoming == .ticket)
  }

  @Test func allowListGoesBeforeBlockList() throws {
    #expect(try Self.disposition("From: friend@blocked.example").incoming == .ticket)
  }

  @Test(arguments: [48, 49]) func recipients(_ count: Int) throws {
    let list = (0..<count).map { "a\($0)@example.net" }.joined(separator: ",\n ")
    let suspension = try Self.disposition("From: ann@example.net\nCc: \(list)").suspension
    #expect(suspension == (count == DispositionLimits.ccs ? nil : .tooManyRecipients))
  }

  /// What no message can show is never predicted; what is predicted has a fixture above.
  @Test func causesThatNoMessageShows() {
    let shown = SuspensionCause.allCases.filter(\.isShownByMessages).map(\.rawValue)
    #expect(shown == [3, 4, 7, 8, 10, 11, 13, 16, 22, 26, 27, 30])
    #expect(SuspensionCause.allCases.map(\.rawValue) == Array(0...30))
    #expect(Set(SuspensionCause.allCases.map(\.text)).count == 31)
  }

  // MARK: Forwarding (C18, C19)

  @Test(arguments: [
    ("X-Forwarded-To: support@acme.zendesk.com", 1), ("Resent-To: support@acme.zendesk.com", 1),
    ("X-Forwarded-To: support@acme.zendesk.com\nX-Forwarded-To: support@example.com", 2),
    ("Resent-To: a@acme.zendesk.com\nResent-To: b@example.com\nResent-To: c@example.com", 3),
    ("Delivered-To: info@example.com", 1), ("Delivered-To: info@example.com\nDelivered-To: team@example.com", 2),
    ("Delivered-To: support@example.com", 0), ("Delivered-To: someone@elsewhere.example", 0),
    ("Received: by mx.example.com for <info@example.com>; Mon, 2 Mar 2026 07:12:41 +0000", 1), ("X-Nothing: 1", 0),
  ])
  func steps(_ fields: String, _ steps: Int) throws {
    let text = "Delivered-To: support@example.com\n\(fields)\nFrom: ann@example.net\n\nBody\n"
    let facts = MessageFacts(Message(Array(text.utf8)), context: Self.organisation)
    let forwarding = try #require(facts.forwarding)
    #expect(forwarding.steps == steps, "\(forwarding)")
    #expect(forwarding.isOverSeveralHops == (steps > 1) && forwarding.evidence.isEmpty == (steps == 0))
    let confidence = try #require(Disposition(facts)).confidence
    #expect(confidence == (steps > 1 ? 0.5 : 0.8))
  }

  /// The subject's prefix and the block of fields that clients put into the text, by language.
  @Test(arguments: [
    ("Fwd: x", "From: A <a@example.net>\nDate: Mon\nSubject: x"),
    ("WG: x", "Von: A\nGesendet: Montag\nAn: B\nBetreff: x"),
    ("TR : x", "De : A\nEnvoyé : lundi\nÀ : B\nObjet : x"), ("RV: x", "De: A\nEnviado el: lunes\nPara: B\nAsunto: x"),
    ("I: x", "Da: A\nInviato: lunedì\nA: B\nOggetto: x"), ("ENC: x", "De: A\nEnviada: segunda\nPara: B\nAssunto: x"),
    ("VB: x", "Från: A\nSkickat: måndag\nTill: B\nÄmne: x"),
    ("VL: x", "Lähettäjä: A\nLähetetty: ma\nVastaanottaja: B\nAihe: x"),
    ("PD: x", "Od: A\nWysłano: pon\nDo: B\nTemat: x"), ("转发: x", "发件人: A\n发送时间: 1\n收件人: B\n主题: x"),
    ("転送: x", "差出人: A\n送信日時: 1\n宛先: B\n件名: x"), ("Пересл: x", "От: A\nОтправлено: пн\nКому: B\nТема: x"),
    ("[list] Fwd: x", "*From:* A\n*Sent:* Monday\n*To:* B\n*Subject:* x"),
  ])
  func forwardedByHand(_ subject: String, _ block: String) throws {
    let text =
      "To: support@example.com\nFrom: ann@example.net\nSubject: \(subject)\nMIME-Version: 1.0\n"
      + "Content-Type: text/plain; charset=utf-8\n\nfyi\n\n\(block)\n\nHello\n"
    for lineEnd in ["\n", "\r\n"] {
      let octets = text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }
      #expect(MessageFacts(Message(octets), context: Self.organisation).forwarding?.byHand == .inText)
    }
    // Under the subject of an answer the same block is that of an answer.
    let answer = text.replacing("Subject: \(subject)", with: "Subject: Re: x")
    #expect(MessageFacts(Message(Array(answer.utf8)), context: Self.organisation).forwarding?.byHand == nil)
  }

  /// Quoted blocks, scattered labels and long texts are no forwarded messages.
  @Test(arguments: [
    "> From: A\n> Date: Mon\n> Subject: x", "From: A\n\nsome words\nDate: Mon\nSubject: x",
    "Date: Mon\nTo: B\nSubject: x",
  ])
  func notForwardedByHand(_ body: String) {
    let text = "To: support@example.com\nFrom: ann@example.net\nSubject: Fwd: x\n\n\(body)\n"
    #expect(MessageFacts(Message(Array(text.utf8)), context: Self.organisation).forwarding?.byHand == nil)
  }

  @Test(arguments: [399, 400]) func longLinesAreText(_ octets: Int) {
    let from = "From: " + String(repeating: "a", count: octets - 6)
    let text = "To: support@example.com\nFrom: ann@example.net\nSubject: Fwd: x\n\n\(from)\nDate: Mon\nSubject: x\n"
    let byHand = MessageFacts(Message(Array(text.utf8)), context: Self.organisation).forwarding?.byHand
    #expect(byHand == (octets < DispositionLimits.forwardedLineOctets ? .inText : nil))
  }

  /// The form is looked for in the first lines only.
  @Test(arguments: [397, 398]) func forwardedTextIsLimited(_ lines: Int) {
    let text =
      "To: support@example.com\nFrom: ann@example.net\nSubject: Fwd: x\n\n"
      + String(repeating: "a\n", count: lines) + "From: A\nDate: Mon\nSubject: x\n"
    let byHand = MessageFacts(Message(Array(text.utf8)), context: Self.organisation).forwarding?.byHand
    #expect(byHand == (lines + 3 <= DispositionLimits.forwardedLines ? .inText : nil))
  }
}
