import InternetMessage
import MailFacts
import Testing

/// Which help desk sent a message, by signs of the sender and never by signs of the thread.
struct HelpDeskTests {
  /// The facts of a message with these fields, with LF; the CRLF form must agree.
  private static func facts(_ fields: String, context: JudgingContext = JudgingContext()) -> MessageFacts {
    let text = fields + "\n\nBody\n"
    let both = ["\n", "\r\n"].map { lineEnd in
      MessageFacts(Message(text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }), context: context)
    }
    #expect(both[0].sender == both[1].sender)
    return both[0]
  }

  // MARK: Zendesk

  /// Each sign of the sender alone.
  @Test(arguments: [
    ("X-Zendesk-From-Account-Id: 3fa9c21", "X-Zendesk-From-Account-Id"),
    ("X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2", "X-Zendesk-Email-Id"),
    ("Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>", "Message-ID"),
    ("Reply-To: Desk <support+id11G0U4-44Q2Q@acme.zendesk.com>", "Reply-To"),
    ("Reply-To: support+id73812@acme.zendesk.com", "Reply-To"),
    (
      "Received: from work.pod17.euw1.zdsys.com by work.pod17.euw1.zdsys.com (Zendesk) with HTTP id 1;\n"
        + " Mon, 2 Mar 2026 07:12:41 +0000", "Received"
    ),
    (
      "Received: from out.pod17.euw1.zdsys.com (out.pod17.euw1.zdsys.com [192.0.2.1]) by mx.example.net with ESMTPS\n"
        + " id 2; Mon, 2 Mar 2026 07:12:43 +0000", "Received"
    ),
    ("DKIM-Signature: v=1; a=rsa-sha256; d=zendesk.com; s=zendesk1; h=from; bh=AA==; b=AA==", "DKIM-Signature"),
    ("DKIM-Signature: v=1; s=zendesk1;\n d = acme.Zendesk.COM ; h=from; bh=AA==; b=AA==", "DKIM-Signature"),
    (
      "DKIM-Signature: v=1; d=relay.example; s=a; h=from; bh=AA==; b=AA==\n"
        + "DKIM-Signature: v=1; d=zendesk.com; s=zendesk1; h=from; bh=AA==; b=AA==", "DKIM-Signature"
    ),
  ])
  func zendeskSign(_ field: String, _ sign: String) {
    let facts = Self.facts("From: a@example.com\n" + field)
    #expect(facts.sender.helpDesk == "zendesk" && facts.sender.signs == [sign])
    #expect(facts.sender.strength == .strong)
  }

  /// Signs of the thread, which customers' answers carry, and forms that come near to a sign.
  @Test(arguments: [
    "In-Reply-To: <11G0U44Q2Q@zendesk.com>",
    "In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>",
    "References: <11G0U44Q2Q@zendesk.com> <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>",
    "To: support+id11G0U4-44Q2Q@acme.zendesk.com",
    "Cc: Desk <support+id73812@acme.zendesk.com>",
    "Delivered-To: support+id11G0U4-44Q2Q@acme.zendesk.com",
    "Subject: Re: Refractometer [11G0U4-44Q2Q]",
    "X-Mailer: Zendesk Mailer",
    "X-Zendesk-From-Account-Id: 3FA9C21",
    "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9TU",
    "Message-ID: <11G0U44Q2Q@zendesk.com>",
    "Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com.example>",
    "Reply-To: support+id11G0U4-44Q2Q@example.com",
    "Reply-To: support@acme.zendesk.com",
    "DKIM-Signature: v=1; d=notzendesk.com; s=zendesk1; h=from; bh=AA==; b=AA==",
    "DKIM-Signature: v=1; d=example.com; i=@zendesk.com; s=zendesk1; h=from; bh=AA==; b=AA==",
    "DKIM-Signature: dd=zendesk.com; d zendesk.com; b=AA==",
    "Received: from shop.example (shop.example [192.0.2.9]) by in4.pod17.euw1.zdsys.com (Postfix) with ESMTPS id 1;\n"
      + " Mon, 2 Mar 2026 07:12:41 +0000",
  ])
  func notOfZendesk(_ field: String) {
    let facts = Self.facts("From: customer@example.net\n" + field)
    #expect(facts.sender.helpDesk == nil && facts.sender.signs.isEmpty, "\(facts.sender)")
  }

  /// A customer quotes all that the help desk wrote: body, tokens and the header of the message.
  @Test func quotedTokensAndFieldsAreNoSign() {
    let facts = Self.facts(
      """
      From: customer@example.net
      To: support+id11G0U4-44Q2Q@acme.zendesk.com
      In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

      Thanks!

      > ##- Please type your reply above this line -##
      > X-Zendesk-From-Account-Id: 3fa9c21
      > [11G0U4-44Q2Q]
      """)
    #expect(facts.sender == .none)
  }

  // MARK: Other makes

  /// One message of each make, with the account where it shows.
  @Test(
    arguments: [
      (
        "freshdesk",
        "Message-ID: <6720fc57d5765_2093@notification.freshdesk.com>\nReply-To: support@acme.freshdesk.com",
        nil, "acme"
      ),
      (
        "jira-service-management",
        "Message-ID: <JIRA.10120.1772000000000.2345.1772029800143@Atlassian.JIRA>\n"
          + "X-JIRA-FingerPrint: 0123456789abcdef0123456789ABCDEF", "0123456789abcdef0123456789ABCDEF", nil
      ),
      ("jira-service-management", "From: jira@acme.atlassian.net\nReply-To: help@acme.atlassian.net", nil, "acme"),
      ("servicenow", "X-ServiceNow-Generated: true", nil, nil),
      ("servicenow", "Message-ID: <1.2.3@app132162.ycg201.service-now.com>", nil, nil),
      ("salesforce", "X-SFDC-LK: 00D000000000001", "00D000000000001", nil),
      ("salesforce", "Message-ID: <8YU9R@sfdc.net>", nil, nil),
      (
        "hubspot", "Message-ID: <1772.1@bf06x.hubspotemail.net>\nReply-To: support@acme.hs-inbox.com", nil, "acme"
      ),
      ("intercom", "X-Intercom-App-Id: ab12cd34", "ab12cd34", nil),
      (
        "intercom", "From: team@acme.intercom-mail.com\nReply-To: n+u_1@acme.intercom-mail.com", nil, "acme"
      ),
      ("help-scout", "Message-ID: <reply-62593-594602096-1628885653@helpscout.net>", nil, nil),
      (
        "zoho-desk",
        "From: support@acme.zohodesk.com\nDKIM-Signature: v=1; d=zohodesk.com; s=a; h=from; bh=AA==; b=AA==", nil,
        "acme"
      ),
      ("osticket", "X-Mailer: osTicket Mailer", nil, nil),
      ("otrs", "X-Mailer: OTRS Mail Service (6.0.10)", nil, nil),
      ("otrs", "X-Powered-By: OTRS (https://otrs.com/)", nil, nil),
      ("znuny", "X-Mailer: Znuny Mail Service (6.5.1)\nX-Powered-By: OTRS (https://otrs.com/)", nil, nil),
      ("request-tracker", "X-RT-Loop-Prevention: tickets.example.org", "tickets.example.org", nil),
      (
        "request-tracker", "RT-Ticket: example.org #12\nManaged-By: RT 4.0.13 (http://www.bestpractical.com/rt/)", nil,
        nil
      ),
      ("request-tracker", "X-RT-Ticket: example.org #12", nil, nil),
      ("zammad", "X-Mailer: Zammad Mail Service", nil, nil),
      ("zammad", "x-powered-by: Zammad - Helpdesk/Support (https://zammad.org/)", nil, nil),
      ("freescout", "X-FreeScout-Mail-Type: customer.message", nil, nil),
    ] as [(String, String, String?, String?)])
  func otherMakes(_ product: String, _ fields: String, _ account: String?, _ subdomain: String?) {
    let from = fields.hasPrefix("From:") ? "" : "From: desk@example.org\n"
    let sender = Self.facts(from + fields).sender
    #expect(sender.helpDesk == product && sender.strength == .strong, "\(sender)")
    #expect(sender.accountID == account && sender.subdomain == subdomain, "\(sender)")
    #expect(!sender.signs.isEmpty)
  }

  /// One weak sign alone, near misses, and what anybody may write.
  @Test(arguments: [
    "From: support@acme.freshdesk.com", "From: support@acme.freshdesk.com.example\nReply-To: a@b.freshdesk.com.example",
    "From: b@notfreshdesk.com\nReply-To: c@notfreshdesk.com", "X-JIRA-FingerPrint: short",
    "Message-ID: <1.2@Atlassian.JIRA>", "X-ServiceNow-Generated: false", "X-SFDC-LK: 00E4600000115Jo",
    "Message-ID: <1772.1@bf06x.hubspotemail.net>", "X-OTRS-Loop: yes", "X-Powered-By: PHP/8.3",
    "X-Mailer: My osTicket Mailer", "Managed-By: nobody", "Message-ID: <new-1@helpscout.net>",
    "DKIM-Signature: v=1; d=zohodesk.com; s=a; h=from; bh=AA==; b=AA==", "X-Intercom-App-Id: a b",
    "X-FreeScout-Mail-Type: ",
  ])
  func notAnotherMake(_ fields: String) {
    let from = fields.hasPrefix("From:") ? "" : "From: desk@example.org\n"
    #expect(Self.facts(from + fields).sender.helpDesk == nil)
  }

  /// Every sign of a thread in the table: the answer of a customer carries it and is a customer's.
  @Test func signsOfThreadsNameNoSender() {
    let threads = HelpDeskMark.table.filter { $0.sign == .thread }
    #expect(threads.count >= 4)
    for identifier in [
      "JIRA.1.2@Atlassian.JIRA", "3f8f5957@intercom", "reply-1-2@helpscout.net", "RT-Ticket-12@example.org",
    ] {
      let facts = Self.facts("From: customer@example.net\nIn-Reply-To: <\(identifier)>\nReferences: <\(identifier)>")
      #expect(facts.sender == .none, "\(identifier)")
    }
  }

  /// The table is data: whole rows, dated, one bit each, the words to compare with in small letters.
  @Test func theTableIsWellFormed() {
    #expect(HelpDeskMark.table.count <= 64)
    let products = Set(HelpDeskMark.table.map(\.product)).union([.zendesk])
    #expect(products == Set(HelpDeskProduct.allCases))
    for mark in HelpDeskMark.table {
      #expect(mark.seen.wholeMatch(of: /20[0-9]{2}-[01][0-9]/) != nil && !mark.source.isEmpty, "\(mark)")
      #expect(mark.patternText == mark.patternText.lowercased())
      #expect(mark.strength == .weak || !mark.isOnlyDocumented, "what nobody saw does not decide alone: \(mark)")
    }
  }

  // MARK: Relation

  private static var organisation: JudgingContext {
    var context = JudgingContext()
    context.ownAccountIDs = ["3fa9c21", "00D000000000001"]
    context.ownSubdomains = ["acme"]
    context.supportAddresses = ["support@example.com"]
    context.partnerAddresses = ["help@partner.example", "*@partner.zendesk.com"]
    return context
  }

  @Test(arguments: [
    ("From: support@example.com\nX-Mailer: Zammad Mail Service", Sender.Relation.own),
    ("From: other@example.net\nX-SFDC-LK: 00D000000000001", .own),
    ("From: other@example.net\nX-SFDC-LK: 00D000000000002", .other),
    ("From: other@example.net\nX-Mailer: osTicket Mailer", .other),
    ("From: help@partner.example\nX-Mailer: osTicket Mailer", .partner),
    ("From: help@partner.example", .partner), ("From: any@partner.zendesk.com", .partner),
    ("From: other@example.net", .none),
    ("From: a@b.example\nX-Zendesk-From-Account-Id: 3fa9c21", .own),
    ("From: a@b.example\nX-Zendesk-From-Account-Id: 3fa9c22", .other),
    ("From: a@acme.zendesk.com\nX-Zendesk-From-Account-Id: 3fa9c22", .own),
    ("From: a@b.example\nMessage-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>", .none),
  ])
  func relations(_ fields: String, _ relation: Sender.Relation) {
    #expect(Self.facts(fields, context: Self.organisation).sender.relation == relation)
  }

  /// Without a configuration nobody is another.
  @Test func withoutOrganisationNobodyIsAnother() {
    #expect(Self.facts("From: a@example.net\nX-Mailer: osTicket Mailer").sender.relation == .none)
  }

  // MARK: Hostile values

  @Test(arguments: [64, 65]) func longAccountsAreNone(_ count: Int) {
    let name = String(repeating: "a", count: count)
    let sender = Self.facts("From: a@example.net\nX-RT-Loop-Prevention: \(name)").sender
    #expect(sender.helpDesk == "request-tracker" && sender.accountID == (count == 64 ? name : nil))
    let label = Self.facts("From: a@\(name).freshdesk.com\nReply-To: b@c.freshdesk.com").sender.subdomain
    #expect(label == (count == 64 ? name : "c"))
  }

  /// The ninth signature is not looked at.
  @Test(arguments: [(7, "zendesk"), (8, nil)] as [(Int, String?)])
  func signaturesAreLimited(_ others: Int, _ product: String?) {
    let other = "DKIM-Signature: v=1; d=relay.example; s=a; h=from; bh=AA==; b=AA==\n"
    let own = "DKIM-Signature: v=1; d=zendesk.com; s=zendesk1; h=from; bh=AA==; b=AA=="
    let fields = "From: a@example.net\n" + String(repeating: other, count: others) + own
    #expect(Self.facts(fields).sender.helpDesk == product)
  }
}
