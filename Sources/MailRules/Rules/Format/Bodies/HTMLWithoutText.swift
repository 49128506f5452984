import InternetMessage
import MailFacts

extension FormatRules {
  static let htmlWithoutText = FormatRule(
    reportHTMLWithoutText,
    description: RuleDescription(
      code: "FMT091", name: "html_without_text", severity: .info,
      summary: "The message has an HTML body and no text alternative.",
      rationale: """
        Programs that read text only show an empty message or the source, and spam filters count it. The \
        help desk makes its own text from the HTML.
        """,
      remedy: "Let the sending program add a text/plain part beside the HTML in a multipart/alternative.",
      standards: ["RFC 2046 §5.1.4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: text/html

        <p>Body</p>

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        ↓Content-Type: text/html

        <p>Body</p>
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=a.txt

        Body
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b

        Body
        --b
        Content-Type: text/html

        <p>Body</p>
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: text/html
        Content-Disposition: attachment; filename=a.html

        <p>Body</p>
        --b--

        """,
      ]))

  private static func reportHTMLWithoutText(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    var html: Int?
    for part in message.parts.indices where message.parts[part].structure == .leaf {
      let isHTML = message.states("text", "html", part: part)
      let isText = message.first(.contentType, of: part) == nil || message.states("text", "plain", part: part)
      guard isHTML || isText, !message.isAttachment(part), !message.isInsideAttachedMessage(part) else { continue }
      if isText { return }
      html = html ?? part
    }
    guard let html else { return }
    findings.report(
      at: message.place(of: .contentType, in: html), part: html, "There is no text beside this HTML.")
  }
}
