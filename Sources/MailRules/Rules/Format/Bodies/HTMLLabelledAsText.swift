import InternetMessage
import MailFacts

extension FormatRules {
  static let htmlLabelledAsText = FormatRule(
    reportHTMLLabelledAsText,
    description: RuleDescription(
      code: "FMT092", name: "html_labelled_as_text", severity: .warning,
      summary: "A part that is declared as plain text holds a document in HTML.",
      rationale: """
        The ticket shows the source. Usually a gateway replaced the Content-Type, or a tool changed the body \
        without it.
        """,
      remedy: "Let the program that writes the part declare text/html.",
      standards: ["RFC 2046 §4.1.3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        ↓<!DOCTYPE html>
        <p>Body</p>

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8


         ↓<HTML><body>Body</body></HTML>

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/html

        <html><body>Body</body></html>

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        Here is the source: <html><body>Body</body></html>

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: text/plain

        <htmlish> is no tag

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=page.txt

        <html></html>
        --b--

        """,
      ]))

  private static func reportHTMLLabelledAsText(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.parts[part].structure == .leaf && message.states("text", "plain", part: part) {
      guard let start = beginningOfHTML(message, part), !message.isAttachment(part) else { continue }
      findings.report(at: start, part: part, "This is HTML, although the part is declared as plain text.")
    }
  }

  /// The tag that begins a whole document, when the body begins with one.
  private static func beginningOfHTML(_ message: Message, _ part: Int) -> Range<Int>? {
    message.octets.withOctetView { view in
      let body = message.parts[part].body
      var start = body.lowerBound
      while start < body.upperBound, view[start].isFoldingWhiteSpace { start += 1 }
      for tag: StaticString in ["<!doctype html", "<html"] {
        let end = start + tag.utf8CodeUnitCount
        guard end < body.upperBound, view.equalsIgnoringCase(tag, in: start..<end) else { continue }
        if view[end] == UInt8(ascii: ">") || view[end].isFoldingWhiteSpace { return start..<end }
      }
      return nil
    }
  }
}
