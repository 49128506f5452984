import InternetMessage
import MailFacts

extension FormatRules {
  static let oneClickWithoutUnsubscribe = FormatRule(
    reportOneClickWithoutUnsubscribe,
    description: RuleDescription(
      code: "FMT137", name: "one_click_without_unsubscribe", severity: .warning,
      summary: """
        List-Unsubscribe-Post does not say List-Unsubscribe=One-Click, or stands without an HTTPS address in \
        List-Unsubscribe.
        """,
      rationale: """
        Large receivers demand one-click unsubscription of bulk mail; the field that announces it does \
        nothing without an address to post to, or with another value. A filter that rewrites links may have \
        removed the address.
        """,
      remedy: "Let the bulk mailer write both fields, with an https address, and sign both.",
      standards: ["RFC 8058 §3.1"],
      triggering: [
        """
        From: a@example.com
        ↓List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>
        ↓List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
        """
        From: a@example.com
        List-Unsubscribe: <https://example.com/leave>
        ↓List-Unsubscribe-Post: yes

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>,
         <HTTPS://example.com/leave>
        List-Unsubscribe-Post: List-Unsubscribe=One-Click

        Body

        """,
        """
        From: a@example.com
        List-Unsubscribe: <mailto:leave@example.com>

        Body

        """,
      ]))

  private static func reportOneClickWithoutUnsubscribe(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    guard let post = message.first(.listUnsubscribePost) else { return }
    let value = message.octets.withOctetView { ListUnsubscribePost.parse($0, post.body).value }
    guard value?.isOneClick == true else {
      findings.report(post, "The one value that this field has is List-Unsubscribe=One-Click.")
      return
    }
    if let addresses = message.first(.listUnsubscribe), hasHTTPS(addresses.body, message) { return }
    findings.report(post, "There is no HTTPS address in List-Unsubscribe to post to.")
  }

  private static func hasHTTPS(_ body: Range<Int>, _ message: Message) -> Bool {
    message.octets.withOctetView { view in
      var start = body.lowerBound
      while let bracket = view.firstIndex(of: UInt8(ascii: "<"), in: start..<body.upperBound) {
        start = bracket + 1
        let end = start + 6
        if end <= body.upperBound, view.equalsIgnoringCase("https:", in: start..<end) { return true }
      }
      return false
    }
  }
}
