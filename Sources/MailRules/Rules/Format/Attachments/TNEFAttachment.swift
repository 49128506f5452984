import InternetMessage
import MailFacts

extension FormatRules {
  static let tnefAttachment = FormatRule(
    reportTNEFAttachment,
    description: RuleDescription(
      code: "FMT110", name: "tnef_attachment", severity: .warning,
      summary: "The content is wrapped in TNEF (winmail.dat), which only Microsoft programs read.",
      rationale: """
        The help desk shows winmail.dat instead of the attachments, and sometimes instead of the text. \
        Exchange writes it for recipients that it believes to be internal.
        """,
      remedy: """
        Switch TNEF off for the help desk's domain: in Exchange by a remote domain with TNEFEnabled false, \
        in Outlook by not sending rich text.
        """,
      standards: ["MS-OXTNEF §1", "RFC 2045 §5.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        ↓Content-Type: application/ms-tnef; name=winmail.dat
        Content-Transfer-Encoding: base64

        eJ8+Ig==
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        ↓Content-Type: application/octet-stream; name="WINMAIL.DAT"
        Content-Transfer-Encoding: base64

        eJ8+Ig==
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: application/pdf; name=winmail.dat.pdf

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        X-MS-TNEF-Correlator: <1@example.com>
        Content-Type: text/plain

        winmail.dat

        """,
      ]))

  private static func reportTNEFAttachment(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices where message.parts[part].structure == .leaf {
      let isTNEF =
        message.states("application", "ms-tnef", part: part)
        || message.states("application", "vnd.ms-tnef", part: part)
        || message.fileNames(of: part).contains { $0.value.lowercased() == "winmail.dat" }
      if isTNEF {
        findings.report(
          at: message.place(of: .contentType, in: part), part: part,
          "This part is TNEF; what it holds is lost to programs of other makers.")
      }
    }
  }
}
