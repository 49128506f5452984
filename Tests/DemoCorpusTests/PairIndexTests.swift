import Foundation
import InternetMessage
import MailFacts
@testable import MailSources
import Testing

@testable import RelayPipeline

/// Partners are found by identifiers, then by content, and never guessed.
struct PairIndexTests {
  private static let text = "Dear customer, your request was received and somebody will read it before four o'clock.\n"

  private static func facts(_ header: String, _ body: String = text) -> MessageFacts {
    MessageFacts(Message(Array((header + "\n\n" + body).utf8)), context: JudgingContext())
  }

  private static func index(_ messages: [MessageFacts], limit: (Int, Int) = (100, 1 << 20)) -> PairIndex {
    var index = PairIndex(messages: limit.0, octets: limit.1)
    for (number, facts) in messages.enumerated() {
      index.add(
        CapturedMessage(path: MailPath("before"), index: number, offset: 0, octets: facts.message.octets),
        PairKeys(facts))
    }
    return index
  }

  private static let one = "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2\nMessage-ID: <1@example.com>"
  private static let two = "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T3\nMessage-ID: <2@example.com>"
  private static let other = "Another text about another matter, long enough to be told from all others by itself.\n"

  private static func match(_ after: MessageFacts, among before: [MessageFacts]) -> PairIndex.Match {
    var index = index(before)
    index.claim(PairKeys(after))
    return index.match(PairKeys(after))
  }

  @Test(arguments: [
    (one, text, PairIndex.Match.found(0, by: .emailID)),
    ("Message-ID: <2@example.com>", text, .found(1, by: .messageID)),
    ("Subject: x", other, .found(1, by: .content)),
    ("Subject: x", "Something else, long enough to be a text of its own here.", .none),
    ("Subject: x", "Short.", .none),
    // A message whose Email-Id was changed is still known by its Message-ID.
    ("X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9ZZ\nMessage-ID: <1@example.com>", text, .found(0, by: .messageID)),
  ])
  func partners(_ header: String, _ body: String, _ expected: PairIndex.Match) {
    let before = [Self.facts(Self.one), Self.facts(Self.two, Self.other)]
    #expect(Self.match(Self.facts(header, body), among: before) == expected)
  }

  @Test func footersAndWhiteSpaceDoNotHideTheContent() {
    let before = [Self.facts(Self.one)]
    let body = Self.text.replacing(" ", with: "  ") + "\n-- \nThis message is confidential.\n"
    #expect(Self.match(Self.facts("Subject: x", body), among: before) == .found(0, by: .content))
    let long = String(repeating: Self.text, count: 8)
    #expect(
      Self.match(Self.facts("Subject: x", long + "Disclaimer."), among: [Self.facts(Self.one, long)])
        == .found(0, by: .content))
  }

  @Test func whatSeveralShareDecidesOnlyWithAnotherKey() {
    let same = [
      Self.facts(Self.one), Self.facts("X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2\nMessage-ID: <3@example.com>"),
    ]
    #expect(Self.match(Self.facts(Self.one), among: same) == .found(0, by: .messageID))
    let id = "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2"
    #expect(Self.match(Self.facts(id), among: same) == .ambiguous(2, by: .emailID))
    #expect(Self.match(Self.facts("Subject: x"), among: same) == .ambiguous(2, by: .content))
    let told = [Self.facts(id), Self.facts(id, Self.other)]
    #expect(Self.match(Self.facts(id, Self.other), among: told) == .found(1, by: .content))
  }

  /// Two messages after the relay with one content: neither is known to be the partner.
  @Test func aContentThatTwoClaimDecidesNothing() {
    var index = Self.index([Self.facts(Self.one)])
    let (first, second) = (PairKeys(Self.facts("Subject: x")), PairKeys(Self.facts("Subject: y")))
    index.claim(first)
    #expect(index.match(first) == .found(0, by: .content))
    index.claim(second)
    #expect(index.match(first) == .ambiguous(2, by: .content))
    #expect(index.match(second) == .ambiguous(2, by: .content))
  }

  @Test func aPartnerOfAnotherIsNobodysByContent() {
    var index = Self.index([Self.facts(Self.one)])
    let (known, unknown) = (PairKeys(Self.facts(Self.one)), PairKeys(Self.facts("Subject: x")))
    index.claim(known)
    index.claim(unknown)
    #expect(index.match(known) == .found(0, by: .emailID))
    #expect(index.match(unknown) == .none)
  }

  @Test(arguments: [(2, 1 << 20, false), (1, 1 << 20, true), (2, 400, true)])
  func limits(_ messages: Int, _ octets: Int, _ isFull: Bool) {
    let before = [Self.facts(Self.one), Self.facts(Self.two, Self.other)]
    #expect(before.map(\.message.octets.count).reduce(0, +) > 250)
    let size = octets == 400 ? before.map(\.message.octets.count).reduce(0, +) - 1 : octets
    #expect(Self.index(before, limit: (messages, size)).isFull == isFull)
    #expect(Self.index(before, limit: (2, before.map(\.message.octets.count).reduce(0, +))).isFull == false)
  }
}
