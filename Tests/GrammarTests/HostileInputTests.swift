import Glibc
import InternetMessage
import Testing

/// A parser of field bodies, reduced to how many values it found.
struct FieldParser: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let run: @Sendable (OctetView, Range<Int>) -> Int

  static let all = [
    FieldParser(testDescription: "AddressList") { AddressList.parse($0, $1).value?.addresses.count ?? 0 },
    FieldParser(testDescription: "MailDate") { MailDate.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "MessageIdentifierList") {
      MessageIdentifierList.parse($0, $1).value?.identifiers.count ?? 0
    },
    FieldParser(testDescription: "Received") { Received.parse($0, $1).value?.clauses.count ?? 0 },
    FieldParser(testDescription: "AutoSubmitted") { AutoSubmitted.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "Precedence") { Precedence.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "MIMEVersion") { MIMEVersion.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "AutoResponseSuppress") {
      AutoResponseSuppress.parse($0, $1).value?.tokens.count ?? 0
    },
    FieldParser(testDescription: "ContentIdentifier") { ContentIdentifier.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "ReturnPath") { ReturnPath.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "DeliveredTo") { DeliveredTo.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "ListURIs") { ListURIs.parse($0, $1).value?.elements.count ?? 0 },
    FieldParser(testDescription: "ListIdentifier") { ListIdentifier.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "ListUnsubscribePost") { ListUnsubscribePost.parse($0, $1).value == nil ? 0 : 1 },
    FieldParser(testDescription: "DeliveryStatus") { DeliveryStatus.parse($0, $1).value?.recipients.count ?? 0 },
    FieldParser(testDescription: "DispositionNotification") {
      DispositionNotification.parse($0, $1).value?.fields.count ?? 0
    },
    FieldParser(testDescription: "FeedbackReport") { FeedbackReport.parse($0, $1).value?.fields.count ?? 0 },
    FieldParser(testDescription: "ZendeskIdentifiers") { view, range in
      let string = view.string(range)
      _ = ZendeskMessageIdentifier(string)
      _ = ZendeskReplyToken(localPart: string)
      _ = ZendeskDeliveryContext(string)
      _ = ZendeskEmailIdentifier(string)
      _ = ZendeskIdentifiers.ticketAnchor(string)
      return (ZendeskIdentifiers.threadToken(view, range) == nil ? 0 : 1)
    },
  ]
}

@Suite struct HostileInputTests {
  static let patterns = [
    "(", "((((a", ",", "\"", "\\\"", "\"a\",", "<", ">", "<>", "@", "a@", "a@b ", "<a@b", "<@", "[", "]", "a:", "a:;",
    "g:a@b,", ".", "a.", "(a)", "\\", "; ", "1 ", "from ", "by (", "with [", "\r\n ", "é", "a <b> ", "<@a:", "=",
    "id <",
    "(a) b@c ", "\" \"@a.b ", "-", "x=y;", "()", "\"\\", "a(b)", "Jan ", "12:", "a: b\r\n", " \n", "[A", "tls=",
    "(helo [1.2.3.4] ", "(from ", "\0",
  ]

  /// No parser hangs on long repetitions; the limit only keeps a test that does from hanging the others.
  @Test(.timeLimit(.minutes(30)), arguments: FieldParser.all)
  func longRepetitionsAreRead(_ parser: FieldParser) {
    for pattern in Self.patterns {
      _ = Body(String(repeating: pattern, count: 50_000)).parse(parser.run)
    }
  }

  @Test func addressesBeyondTheLimitAreReported() {
    let atLimit = Body(String(repeating: "a:;", count: GrammarLimits.addresses)).parse(AddressList.parse)
    #expect(atLimit.value?.addresses.count == GrammarLimits.addresses)
    #expect(atLimit.defects.isEmpty)
    let beyond = Body(String(repeating: "a:;", count: GrammarLimits.addresses + 1)).parse(AddressList.parse)
    #expect(beyond.value?.addresses.count == GrammarLimits.addresses)
    #expect(beyond.defects.map(\.kind) == [.tooManyAddresses])
  }

  @Test func identifiersBeyondTheLimitAreReported() {
    let beyond = Body(String(repeating: "<a@b>", count: GrammarLimits.identifiers + 1)).parse(
      MessageIdentifierList.parse)
    #expect(beyond.value?.identifiers.count == GrammarLimits.identifiers)
    #expect(beyond.defects.map(\.kind) == [.tooManyIdentifiers])
  }

  @Test func deepCommentsAreCounted() {
    func nested(_ depth: Int) -> Body {
      Body(String(repeating: "(", count: depth) + String(repeating: ")", count: depth) + "a@b.example")
    }
    let atLimit = nested(GrammarLimits.commentDepth).parse(AddressList.parse)
    #expect(atLimit.defects.isEmpty)
    let beyond = nested(GrammarLimits.commentDepth + 1).parse(AddressList.parse)
    #expect(beyond.defects.map(\.kind) == [.lexical(.commentTooDeep)])
    #expect(beyond.value?.mailboxes.first?.addrSpec == "a@b.example")
  }

  @Test func defectsBeyondTheLimitAreCounted() {
    let commas = GrammarLimits.defectsPerField + 5
    let parsed = Body(String(repeating: ",", count: commas) + "a@b.example").parse(AddressList.parse)
    #expect(parsed.defects.count == GrammarLimits.defectsPerField)
    #expect(parsed.omittedDefects == 5)
  }
}
