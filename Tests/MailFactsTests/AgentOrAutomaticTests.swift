import HelpDesk
import InternetMessage
import MailFacts
import Testing

/// Who caused mail from Zendesk, all of which says that it is automatic: by its text, its place in the ticket, and the
/// ticket's audit.
struct AgentOrAutomaticTests {
  private static let delimiter = "##- Please type your reply above this line -##\n\n"
  private static let comment = delimiter + "Kim Vik\nMar 2, 2026, 08:55 GMT+1\n\nHello Ann,\n\nit is on its way.\n"
  private static let statement = delimiter + "Dear Ann,\n\nThank you for writing to us.\n"

  /// The origin of a notification, with LF; the CRLF form must agree.
  private static func facts(
    _ name: String, _ path: String, _ body: String, fields: String = "", context: JudgingContext = JudgingContext()
  ) -> MessageFacts {
    let text = """
      From: \(name) <support@example.com>
      To: Ann Berg <ann@example.net>
      Auto-Submitted: auto-generated
      X-Zendesk-From-Account-Id: 3fa9c21
      X-Delivery-Context: \(path)
      \(fields)X-End: 1

      \(body)
      """
    let both = ["\n", "\r\n"].map { lineEnd in
      MessageFacts(Message(text.utf8.flatMap { $0 == 0x0A ? Array(lineEnd.utf8) : [$0] }), context: context)
    }
    #expect(both[0].origin == both[1].origin)
    return both[0]
  }

  /// The author's name and the path decide; the form of the text agrees or takes confidence away.
  @Test(arguments: [
    ("\"Kim Vik (Desk)\"", "event-id-1", comment, "agent", 0.93),
    ("\"Kim Vik (Desk)\"", "event-id-1", statement, "agent", 0.81),
    ("\"Kim Vik (Desk)\"", "rule-1-event-id-1", comment, "agent", 0.76),
    ("\"Kim Vik (Desk)\"", "rule-1-event-id-1", statement, "agent", 0.59),
    ("Desk", "rule-1-event-id-1", statement, "automated", 0.86),
    // A trigger sends the comment of an agent whose name From does not show.
    ("Desk", "rule-1-event-id-1", comment, "agent", 0.65),
    ("Desk", "event-id-1", comment, "agent", 0.69),
    // What the customer wrote comes back to her in an acknowledgement.
    ("Desk", "rule-1-event-id-1", comment.replacing("Kim Vik", with: "Ann Berg"), "automated", 0.86),
    // The organisation's name is no agent's.
    ("Desk", "rule-1-event-id-1", comment.replacing("Kim Vik", with: "Desk"), "automated", 0.86),
    // Without the delimiter the text tells nothing: templates differ.
    ("Desk", "rule-1-event-id-1", "Kim Vik\nMar 2, 2026, 08:55 GMT+1\n", "automated", 0.8),
  ])
  func form(_ name: String, _ path: String, _ body: String, _ originClass: String, _ confidence: Double) {
    let origin = Self.facts(name, path, body).origin
    #expect(origin.originClass.rawValue == originClass && origin.confidence == confidence, "\(origin)")
  }

  /// Lines that look like a name and a time in other languages, and near misses.
  @Test(arguments: [
    ("2. März 2026, 08:55 MEZ", true), ("2026/03/02 8:55 GMT+9", true), ("2 mars 2026 à 08.55 UTC+1", true),
    ("02/03/26, 08:55", false), ("your request of 2026", false), ("Ticket 20261, 08:55", false),
    ("Mar 2, 2026, 08:55 and then we all went to lunch, because nobody had answered yet", false),
  ])
  func moments(_ line: String, _ isComment: Bool) {
    let body = Self.delimiter + "Kim Vik\n\(line)\n\nHello\n"
    let signals = Self.facts("\"Kim Vik (Desk)\"", "event-id-1", body).origin.evidence
    #expect(signals.contains { $0.signal == "S-Z12" && $0.value == "Kim Vik" } == isComment, "\(signals)")
  }

  /// The times in the identifiers tell an answer within seconds, and a later message of the same ticket.
  @Test(
    arguments: [
      // 0x69a53869 is the own second.
      ("22G0U44Q2Q_69a53850a0000_a", "S-Z13", "an answer within seconds"),
      ("11G0U44Q2Q_69a50000a0000_a", "S-Z13", "later"),
      ("22G0U44Q2Q_69a50000a0000_a", nil, "long after another's"),
      ("11G0U44Q2Q_69a53868a0000_a", nil, "the same minute"),
      ("22G0U44Q2Q_69a53870a0000_a", nil, "before what it refers to"),
    ] as [(String, String?, String)])
  func position(_ reference: String, _ signal: String?, _ note: String) {
    let fields =
      "Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>\n"
      + "References: <\(reference)_sprut@zendesk.com>\n"
    let evidence = Self.facts("Desk", "rule-1-event-id-1", "Body\n", fields: fields).origin.evidence
    #expect(evidence.contains { $0.signal == "S-Z13" } == (signal != nil), "\(note): \(evidence)")
  }

  // MARK: Audits

  private static func context(_ cause: TicketAudits.Cause) -> JudgingContext {
    var context = JudgingContext()
    context.ticketAudits.note(cause, ofEvent: "123")
    return context
  }

  @Test(arguments: [
    (TicketAudits.Cause.agent, "Desk", "rule-1-event-id-123", "agent"), (.agent, "Desk", "event-id-123", "agent"),
    (.endUser, "\"Kim Vik (Desk)\"", "rule-1-event-id-123", "automated"),
    (.system, "\"Kim Vik (Desk)\"", "rule-1-event-id-123", "automated"),
  ])
  func auditsMakeItCertain(_ cause: TicketAudits.Cause, _ name: String, _ path: String, _ originClass: String) {
    let origin = Self.facts(name, path, "Body\n", context: Self.context(cause)).origin
    #expect(origin.originClass.rawValue == originClass && origin.confidence == 1 && !origin.mayAutoReply)
    #expect(origin.evidence.last?.signal == "S-Z11" && origin.evidence.last?.value == "event 123: \(cause.rawValue)")
  }

  /// Another event, system mail, and another account's event of the same number.
  @Test func auditsOfOtherEventsSayNothing() {
    for path in ["rule-1-event-id-124", "rule-123-event-id-1", "verify-email-123"] {
      let origin = Self.facts("Desk", path, "Body\n", context: Self.context(.agent)).origin
      #expect(origin.originClass == .automated && origin.confidence < 1)
    }
    var others = Self.context(.agent)
    others.ownAccountIDs = ["b07d4e6"]
    #expect(Self.facts("Desk", "rule-1-event-id-123", "Body\n", context: others).origin.confidence == 0.8)
  }

  /// Two audits that contradict each other leave it open.
  @Test func contradictoryAudits() {
    var audits = TicketAudits()
    audits.note(.agent, ofEvent: "1")
    audits.note(.system, ofEvent: "1")
    audits.note(.agent, ofEvent: "2")
    audits.note(.agent, ofEvent: "2")
    #expect(audits.cause(ofEvent: "1") == nil && audits.cause(ofEvent: "2") == .agent && audits.count == 1)
  }
}
