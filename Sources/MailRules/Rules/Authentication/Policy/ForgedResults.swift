import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH034: a stranger wrote results under an own server's name.
struct ForgedResults: Rule {
  let description = RuleDescription(
    code: "AUTH034", name: "forged_authentication_results", severity: .error,
    summary: "An Authentication-Results field bears an own server’s name where only strangers write.",
    rationale: """
      Whoever believes the field takes a forged message for a checked one: filters behind the server, and the help desk \
      itself, decide by it.
      """,
    remedy:
      "Let the border server delete every Authentication-Results field that bears its own name before it adds one.",
    requirements: ["C25", "C27"], standards: ["RFC 8601 §5", "RFC 8601 §7.1"],
    triggering: [
      .authenticated(
        zone: "; mx.example.com is an own server",
        """
        Received: from mail.example.net (mail.example.net [203.0.113.25])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        Received: from x (x.example.net [203.0.113.26])
         by mail.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:40 +0000
        ↓Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=example.com
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: "; mx.example.com is an own server",
        """
        Authentication-Results: mx.example.com; spf=pass smtp.mailfrom=example.net
        Received: from mail.example.net (mail.example.net [203.0.113.25])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        Received: from x (x.example.net [203.0.113.26])
         by mail.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:40 +0000
        Authentication-Results: mail.example.net; spf=pass smtp.mailfrom=example.net
        From: a@example.net
        Subject: Hi

        A stranger's own results are nobody's forgery.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for claim in message.authentication.claims where claim.verdict == .forged {
      findings.report(
        message.message.fields[claim.field],
        "A stranger wrote these results under the name \((claim.results.authservID ?? "").shortened).")
    }
  }
}
