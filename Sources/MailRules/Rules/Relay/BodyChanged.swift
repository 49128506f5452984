import InternetMessage
import MailFacts

/// PRES107: the relay changed the body.
struct BodyChanged: Rule {
  let description = RuleDescription(
    code: "PRES107", name: "body_changed_in_relay", severity: .warning,
    summary: "The relay changed the body of the message.",
    rationale: """
      Disclaimers, rewritten links and removed attachments change what the customer reads and break every \
      signature over the body.
      """,
    remedy: """
      Exempt mail from the connector from disclaimers and link rewriting, or sign the message again behind them.
      """,
    requirements: ["C17", "C25"], standards: ["RFC 6376 §3.7", "RFC 2045 §6"],
    triggering: [
      .pair(
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """,
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        ↓Hello.
        This message is confidential.

        """),
      .pair(
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """,
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: base64

        ↓SGVsbG8u

        """),
      .pair(
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """,
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        ↓Goodbye.

        """),
    ],
    nonTriggering: [
      .pair(
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """,
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """),
      .pair(
        """
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """,
        """
        Received: from a.example by b.example; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Content-Type: text/plain
        Content-Transfer-Encoding: 7bit

        Hello.

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    // A declared redaction has rules of its own (C35).
    for change in pair.bodyChanges.filter({ $0.kind != .redacted }).prefix(Self.partsLimit) {
      let text =
        switch change.kind {
        case .appended: "Text was appended to the \(change.mediaType) part\(Self.quoted(change.after))."
        case .prepended: "Text was put before that of the \(change.mediaType) part\(Self.quoted(change.after))."
        case .inserted: "Text was put into the \(change.mediaType) part\(Self.quoted(change.after))."
        case .shortened: "Text of the \(change.mediaType) part is gone\(Self.quoted(change.before))."
        case .linksRewritten:
          "Links of the \(change.mediaType) part were rewritten: they lead to \(change.after.shortened) now, and led to \(change.before.shortened)."
        case .markup: "The \(change.mediaType) part shows the same text in other HTML."
        case .reencoded: "The \(change.mediaType) part says the same in another transfer encoding."
        case .changed, .redacted: "The content of the \(change.mediaType) part is another\(Self.quoted(change.after))."
        case .attachmentRemoved:
          "The attachment\(change.before.isEmpty ? "" : " " + change.before.shortened) (\(change.mediaType)) is gone or another."
        case .partRemoved: "The \(change.mediaType) part that was there before the relay is gone or another."
        case .partAdded: "The \(change.mediaType) part was not there before the relay."
        case .structure: "The content is the same, but not the lines around it."
        }
      let body = pair.after.message.parts[change.part].body
      findings.report(at: body, part: change.part, text)
    }
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "" : ": \(text.shortened)" }

  /// A message may have many parts; the first ones show what happened.
  private static let partsLimit = 50
}
