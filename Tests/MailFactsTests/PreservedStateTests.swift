import InternetMessage
import MailFacts
import Testing

/// The state of the five preserved fields in one message (C16).
struct PreservedStateTests {
  /// A message of the help desk with these fields, its lines ending in both ways.
  private static func facts(_ fields: [String], date: String = "Mon, 2 Mar 2026 07:12:41 +0000") -> [MessageFacts] {
    let text = """
      Date: \(date)
      From: Support <support@example.com>
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      \(fields.joined(separator: "\n"))

      Body

      """
    return ["\n", "\r\n"].map { lineEnd in
      let octets = text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }
      return MessageFacts(Message(octets), context: JudgingContext())
    }
  }

  private static let five = [
    "Auto-Submitted: auto-generated", "X-Auto-Response-Suppress: All", "X-Mailer: Zendesk Mailer",
    "X-Zendesk-From-Account-Id: 3fa9c21", "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2",
  ]

  private static func states(_ fields: [String], date: String = "Mon, 2 Mar 2026 07:12:41 +0000") -> [String] {
    let both = facts(fields, date: date).map { $0.preserved.map(\.state.rawValue) }
    #expect(both[0] == both[1])
    return both[0]
  }

  @Test func allKept() {
    #expect(Self.states(Self.five) == ["kept", "kept", "kept", "kept", "kept"])
  }

  @Test(arguments: 0..<5)
  func oneMissing(_ index: Int) {
    var fields = Self.five
    fields.remove(at: index)
    var expected = ["kept", "kept", "kept", "kept", "kept"]
    expected[index] = "missing"
    #expect(Self.states(fields) == expected)
  }

  @Test(arguments: 0..<5)
  func oneTwice(_ index: Int) {
    var expected = ["kept", "kept", "kept", "kept", "kept"]
    expected[index] = "duplicated"
    #expect(Self.states(Self.five + [Self.five[index]]) == expected)
  }

  @Test(arguments: [
    (0, "Auto-Submitted: auto-replied"), (0, "Auto-Submitted: auto-generated (by relay)"),
    (0, "Auto-Submitted: Auto-Generated"), (1, "X-Auto-Response-Suppress: OOF"), (2, "X-Mailer: Relay 2"),
    (3, "X-Zendesk-From-Account-Id: 3FA9C21"), (3, "X-Zendesk-From-Account-Id: 12345678"),
    (4, "X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9TU"), (4, "X-Zendesk-Email-Id: 81KJPP8PP3J8J2F3V9JMT8Q9T2"),
  ])
  func oneChanged(_ index: Int, _ field: String) {
    var fields = Self.five
    fields[index] = field
    var expected = ["kept", "kept", "kept", "kept", "kept"]
    expected[index] = "changed"
    #expect(Self.states(fields) == expected)
  }

  @Test func foldingAndLetterCaseOfNamesChangeNothing() {
    var fields = Self.five
    fields[2] = "x-mailer:\n Zendesk Mailer"
    fields[0] = "AUTO-SUBMITTED:   auto-generated  "
    #expect(Self.states(fields) == ["kept", "kept", "kept", "kept", "kept"])
  }

  /// Verification mail and older mail carry no Email-Id; its absence is no loss.
  @Test(arguments: [
    ("X-Zendesk-Priority-Mail: Verification Email", "Mon, 2 Mar 2026 07:12:41 +0000", "not-expected"),
    ("X-Delivery-Context: verify-email-2945501529638", "Mon, 2 Mar 2026 07:12:41 +0000", "not-expected"),
    ("X-Zendesk-Message-Id: 5f3a", "Tue, 2 Jun 2020 07:12:41 +0000", "not-expected"),
    ("X-Other: none", "Fri, 9 Apr 2021 07:12:41 +0000", "not-expected"),
    ("X-Other: none", "Mon, 2 Jan 2023 07:12:41 +0000", "missing"),
    ("X-Delivery-Context: event-id-1", "Mon, 2 Mar 2026 07:12:41 +0000", "missing"),
  ])
  func emailIDNotExpected(_ field: String, _ date: String, _ state: String) {
    #expect(Self.states(Self.five.dropLast() + [field], date: date).last == state)
  }
}
