import InternetMessage
import Testing

@Suite struct ZendeskTests {
  @Test(arguments: [
    ("0123abc", true), ("abcdef0", true), ("0123abC", false), ("012345", false), ("01234567", false),
    ("012345g", false),
    (" 012345", false), ("", false),
  ])
  func accounts(_ text: String, isAccount: Bool) {
    #expect(ZendeskIdentifiers.isAccountIdentifier(text) == isAccount)
  }

  /// Ten digits of base 32: `0000000001` is one millisecond, `0000000010` thirty-two, `7ZZZZZZZZZ` 2^48 - 1.
  @Test(
    arguments: [
      ("00000000010000000000000000", 1), ("00000000100000000000000000", 32),
      ("7ZZZZZZZZZ0000000000000000", 281_474_976_710_655),
      ("0000000HJK0000000000000000", 17 * 1_024 + 18 * 32 + 19),
      ("0000000MNP0000000000000000", 20 * 1_024 + 21 * 32 + 22),
      ("0000000TVZ0000000000000000", 26 * 1_024 + 27 * 32 + 31),
    ] as [(String, Int64)])
  func emailIdentifiers(_ text: String, milliseconds: Int64) {
    #expect(ZendeskEmailIdentifier(text)?.millisecondsSince1970 == milliseconds)
  }

  @Test(arguments: [
    "", "0000000001000000000000000", "000000000100000000000000000", "80000000010000000000000000",
    "0000000001000000000000000I", "0000000001000000000000000L", "0000000001000000000000000O",
    "0000000001000000000000000U", "0000000001000000000000000a", "0000000001000000000000000é",
  ])
  func noEmailIdentifier(_ text: String) {
    #expect(ZendeskEmailIdentifier(text) == nil)
  }

  @Test func messageIdentifiers() throws {
    let value = try #require(ZendeskMessageIdentifier("ABCDEFGH12_00000100000ff_0a1b_sprut@zendesk.com"))
    #expect(value.ticket == "ABCDEFGH12")
    #expect(value.secondsSince1970 == 256)
    #expect(value.microseconds == 255)
    #expect(value.tail == "0a1b")
    #expect(ZendeskMessageIdentifier("ABCDEFGH1234_00000100f_0_sprut@zendesk.com")?.microseconds == 15)
  }

  @Test(arguments: [
    "", "ABCDEFGH1_00000100000ff_0a1b_sprut@zendesk.com", "ABCDEFGH12345_00000100000ff_0a1b_sprut@zendesk.com",
    "ABCDEFGH12_00000100_0a1b_sprut@zendesk.com", "ABCDEFGH12_00000100000fff_0a1b_sprut@zendesk.com",
    "ABCDEFGH12_00000100fffff_0a1b_sprut@zendesk.com", "ABCDEFGH12_00000100000FF_0a1b_sprut@zendesk.com",
    "ABCDEFGH12_00000100000ff__sprut@zendesk.com", "ABCDEFGH12_00000100000ff_0a1b_sprut@zendesk.com.example",
    "abcdefgh12_00000100000ff_0a1b_sprut@zendesk.com", "ABCDEFGH12@zendesk.com",
  ])
  func noMessageIdentifier(_ text: String) {
    #expect(ZendeskMessageIdentifier(text) == nil)
  }

  @Test(
    arguments: [
      ("ABCDEFGH12@zendesk.com", "ABCDEFGH12"), ("ABCDEFGH1234@zendesk.com", "ABCDEFGH1234"),
      ("ABCDEFGH1@zendesk.com", nil),
      ("ABCDEFGH12345@zendesk.com", nil), ("ABCDEFGH12@zendesk.com.example", nil), ("ABCDEFGH12@example.com", nil),
    ] as [(String, String?)])
  func anchors(_ text: String, ticket: String?) {
    #expect(ZendeskIdentifiers.ticketAnchor(text) == ticket)
  }

  @Test(arguments: [
    ("support+id12345", "support", "12345", true), ("support+id1A2B3C-4D5E", "support", "1A2B3C-4D5E", false),
    ("a+b+id1A2B3C-4D5E6", "a+b", "1A2B3C-4D5E6", false), ("+id1", "", "1", true),
  ])
  func replyTokens(_ localPart: String, rest: String, token: String, isNumeric: Bool) {
    let value = ZendeskReplyToken(localPart: localPart)
    #expect(value?.localPart == rest)
    #expect(value?.token == token)
    #expect(value?.isNumeric == isNumeric)
  }

  @Test(arguments: [
    "support", "support+id", "support+idea", "support+id1A2B3C", "support+id1A2B3C-4D5", "support+id1A2B3C-4D5E6F",
    "id12345", "support+id12x", "support+id1+x",
  ])
  func noReplyToken(_ localPart: String) {
    #expect(ZendeskReplyToken(localPart: localPart) == nil)
  }

  @Test(
    arguments: [
      ("text [ABC123-XYZ9] more", "ABC123-XYZ9"), ("[[ABC123-XYZ98]", "ABC123-XYZ98"),
      ("[x] [ABC123-XYZ98] [DEF123-XYZ98]", "ABC123-XYZ98"),
      ("[ABC123-XYZ]", nil), ("[ABC123-XYZ987]", nil), ("[abc123-XYZ98]", nil), ("[ABC123-XYZ98", nil), ("", nil),
    ] as [(String, String?)])
  func threadTokens(_ text: String, token: String?) {
    let body = Body(text)
    #expect(body.parse(ZendeskIdentifiers.threadToken).map(body.text) == token)
  }

  @Test(
    arguments: [
      ("rule-12-event-id-34", ZendeskDeliveryContext.rule(identifier: "12", event: "34")),
      ("event-id-34", .comment(event: "34")), ("verify-email-5", .verification(identifier: "5")), ("rule-12", nil),
      ("rule--event-id-34", nil), ("event-id-", nil), ("event-id-3x", nil), ("Event-id-3", nil), ("", nil),
    ] as [(String, ZendeskDeliveryContext?)])
  func deliveryContexts(_ text: String, context: ZendeskDeliveryContext?) {
    #expect(ZendeskDeliveryContext(text) == context)
  }

  @Test(arguments: [
    ("from a.zdsys.com (b.zdsys.com [192.0.2.1]) by c.example with SMTP", true), ("by a.ZDSYS.com with SMTP", true),
    ("by zdsys.com with SMTP", false), ("by a.zdsys.com.example with SMTP", false),
    ("by a.notzdsys.com with SMTP", false),
    ("by a.example (Zendesk) with http", true), ("by a.example (Zendesk) with ESMTP", false),
    ("from a.zdsys.com by b.example with SMTP", false),
  ])
  func hops(_ text: String, isZendesk: Bool) {
    #expect(Body(text).parse(Received.parse).value?.isZendeskHop == isZendesk)
  }
}
