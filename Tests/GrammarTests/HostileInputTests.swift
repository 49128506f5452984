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

  /// Eight times the octets take eight times as long when time is linear, and 64 times when it is quadratic.
  @Test(arguments: FieldParser.all)
  func timeIsLinear(_ parser: FieldParser) {
    for pattern in Self.patterns {
      for opening in ["", "from x ("] {
        let short = bestTime(parser, opening, pattern, octets: 2_000)
        let long = bestTime(parser, opening, pattern, octets: 16_000)
        #expect(long < short * 24 + .milliseconds(10), "\(opening)\(pattern)…: \(short) against \(long)")
      }
    }
  }

  @Test(arguments: FieldParser.all)
  func megabytesAreRead(_ parser: FieldParser) {
    for pattern in ["(", ",", "\"", "a:;", "<", "@"] {
      let body = Body(String(repeating: pattern, count: 1_000_000))
      let start = ContinuousClock.now
      _ = body.parse(parser.run)
      #expect(ContinuousClock.now - start < .seconds(10), "\(pattern)")
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

  private func bestTime(_ parser: FieldParser, _ opening: String, _ pattern: String, octets: Int) -> Duration {
    let body = Body(opening + String(repeating: pattern, count: octets / pattern.utf8.count))
    var best = Duration.seconds(1_000)
    for _ in 0..<2 {
      let start = Self.threadTime()
      _ = body.parse(parser.run)
      best = min(best, Self.threadTime() - start)
    }
    return best
  }
  /// What this thread has used of a processor: other tests run beside this one.
  private static func threadTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
