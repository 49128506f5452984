import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH019: SPF refuses the client.
struct ClientNotAuthorised: Rule {
  let description = RuleDescription(
    code: "AUTH019", name: "client_not_authorised", severity: .warning,
    summary: "SPF does not authorise the server that handed the message over.",
    rationale: """
      Whoever sends for the organisation must stand in its SPF record. Where the last own server, a gateway or a cloud \
      service is forgotten there, recipients reject or put aside the mail.
      """,
    remedy: "Add the server’s address, or an include of its service, to the SPF record of the reverse path’s domain.",
    requirements: ["C26", "C27"], standards: ["RFC 7208 §2.6.4", "RFC 7208 §8.4"],
    triggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:192.0.2.0/24 -all""#,
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:192.0.2.0/24 ~all""#,
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"example.com. TXT "v=spf1 ip4:198.51.100.0/24 -all""#,
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: "$MAILLOOP-TIMEOUT example.com. TXT",
        """
        Return-Path: <support@example.com>
        Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        What could not be asked is no failure.

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard !message.isOnFirstLeg, let result = message.spf?.mailFrom,
      result.outcome == .fail || result.outcome == .softfail
    else { return }
    findings.report(
      at: message.clientRange,
      "SPF says \(result.outcome.rawValue) for \(message.clientText): \("\(result.cause)".shortened).")
  }
}
