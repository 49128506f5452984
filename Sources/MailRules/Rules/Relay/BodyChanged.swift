import InternetMessage
import MailFacts

/// PRES107: the relay changed the body.
struct BodyChanged: Rule {
  let description = RuleDescription(
    code: "PRES107", name: "body_changed_in_relay", severity: .warning,
    summary: "The relay changed the body of the message.",
    rationale: """
      Disclaimers, rewritten links and removed attachments change what the customer reads and break every \
      signature over the body. A declared redaction is legitimate, provided that the message is signed again \
      afterwards.
      """,
    remedy: """
      Exempt mail from the connector from disclaimers and link rewriting, or sign the message again behind them.
      """,
    requirements: ["C17", "C25", "C35"], standards: ["RFC 6376 §3.7", "RFC 2045 §6"],
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
    for change in pair.bodyChanges.prefix(Self.partsLimit) {
      let text =
        switch change.kind {
        case .appended: "Text was appended to the \(change.mediaType) part."
        case .reencoded: "The \(change.mediaType) part says the same in another transfer encoding."
        case .changed: "The content of the \(change.mediaType) part is another."
        case .partRemoved: "The \(change.mediaType) part that was there before the relay is gone or another."
        case .partAdded: "The \(change.mediaType) part was not there before the relay."
        case .structure: "The content is the same, but not the lines around it."
        }
      let body = pair.after.message.parts[change.part].body
      findings.report(at: body, part: change.part, text)
    }
  }

  /// A message may have many parts; the first ones show what happened.
  private static let partsLimit = 50
}
