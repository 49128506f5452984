extension WellFormed {
  /// Reports (RFC 3464, 6522, 6533, 8098, 5965).
  static let reports: [WellFormed] = [
    report(
      "report of delivery", "RFC 3464 §2", "delivery-status", "message/delivery-status",
      "Original-Envelope-Id: QQ314159\nReporting-MTA: dns; mx.example.org\nReceived-From-MTA: dns; mail.example.com (mail.example.com [192.0.2.1])\nArrival-Date: Mon, 2 Mar 2026 10:00:00 +0100 (CET)\n\nOriginal-Recipient: rfc822;bob@example.org\nFinal-Recipient: RFC822; bob@example.org\nAction: Failed\nStatus: 5.1.1 (no such mailbox)\nRemote-MTA: dns; store.example.org\nDiagnostic-Code: smtp; 550 5.1.1 <bob@example.org>:\n   Recipient address rejected\nLast-Attempt-Date: Mon, 2 Mar 2026 10:00:01 +0100"
    ),
    report(
      "report on two recipients", "RFC 3464 §2.1", "delivery-status", "message/delivery-status",
      "Reporting-MTA: dns;mx.example.org\n\nFinal-Recipient: rfc822;a@example.org\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Tue, 3 Mar 2026 10:00:00 +0100\n\nFinal-Recipient: rfc822;b@example.org\nAction: relayed (to a server without reports)\nStatus: 2.0.0\n"
    ),
    report(
      "report with comments", "RFC 3464 §2.1.1", "delivery-status", "message/delivery-status",
      "Reporting-MTA: (c) dns (d) ; mx.example.org (e)\n\nFinal-Recipient: (c) rfc822 ; a@example.org\nAction: (c) expanded (d)\nStatus: (c) 2.1.5"
    ),
    report(
      "report with an obsolete date", "RFC 3464 §2.2.5", "delivery-status", "message/delivery-status",
      "Reporting-MTA: dns; mx.example.org\nArrival-Date: 2 Mar 26 09:00:00 GMT\n\nFinal-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.0.0"
    ),
    report(
      "report with extension fields", "RFC 3464 §2.4", "delivery-status", "message/delivery-status",
      "Reporting-MTA: x-local; gateway\nX-Queue-ID: 4ABC\nX-Queue-ID: 5ABC\n\nFinal-Recipient: x-own; /ou=a/\nAction: failed\nStatus: 5.999.123\nX-Extra:"
    ),
    report(
      "internationalised report of delivery", "RFC 6533 §4", "delivery-status", "message/global-delivery-status",
      "Reporting-MTA: dns; mx.bücher.example\n\nOriginal-Recipient: utf-8; jürgen@example.com\nFinal-Recipient: utf-8; jürgen@example.com\nLocalized-Action: fehlgeschlagen\nAction: failed\nStatus: 5.1.1",
      encoding: "8bit"),
    report(
      "address in UTF-8 with escapes", "RFC 6533 §3", "delivery-status", "message/delivery-status",
      "Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: utf-8; j\\x{FC}rgen@example.com\nAction: failed\nStatus: 5.1.1"
    ),
    report(
      "report of disposition", "RFC 8098 §3", "disposition-notification", "message/disposition-notification",
      "Reporting-UA: ua.example.com; Foomail 97.1\nMDN-Gateway: dns; gw.example.com\nOriginal-Recipient: rfc822;ann@example.com\nFinal-Recipient: rfc822;ann@example.com\nOriginal-Message-ID: <1@example.com>\nDisposition: manual-action/MDN-sent-manually; displayed"
    ),
    report(
      "disposition with modifiers and comments", "RFC 8098 §3.2.6", "disposition-notification",
      "message/disposition-notification",
      "Final-Recipient: rfc822;ann@example.com\nDisposition: automatic-action / MDN-sent-automatically (c) ;\n processed/error,x-own\nError: too big"
    ),
    report(
      "internationalised report of disposition", "RFC 6533 §5", "disposition-notification",
      "message/global-disposition-notification",
      "Reporting-UA: ü; Föömail\nFinal-Recipient: utf-8; jürgen@example.com\nDisposition: automatic-action/MDN-sent-automatically; deleted",
      encoding: "8bit"),
    report(
      "complaint", "RFC 5965 §3.1", "feedback-report", "message/feedback-report",
      "Feedback-Type: abuse\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nOriginal-Mail-From: <somespammer@example.net>\nOriginal-Rcpt-To: <user@example.com>\nOriginal-Rcpt-To: <user2@example.com>\nArrival-Date: Tue, 8 Mar 2005 14:00:00 EDT\nReporting-MTA: dns; mail.example.com\nSource-IP: 192.0.2.1\nAuthentication-Results: mail.example.com;\n               spf=fail smtp.mail=somespammer@example.com\nReported-Domain: example.net\nReported-Domain: example.org\nReported-Uri: https://example.net/earn_money.html\nReported-Uri: mailto:user@example.com\nIncidents: 2\nRemoval-Recipient: user@example.com"
    ),
    report(
      "complaint of the least fields", "RFC 5965 §3.1", "feedback-report", "message/feedback-report",
      "Version: 0.1\nUser-Agent: (c) x/1 (d)\nFeedback-Type: x-other"),
    report(
      "report on authentication", "RFC 6591 §3", "feedback-report", "message/feedback-report",
      "Feedback-Type: auth-failure\nUser-Agent: someisp.example/1.0\nVersion: 1\nOriginal-Mail-From: <>\nSource-IP: 2001:db8::1\nAuth-Failure: bodyhash\nDelivery-Result: reject\nReported-Domain: example.com"
    ),
    report(
      "report type in capitals and quotes", "RFC 6522 §3", "\"Delivery-Status\"", "Message/Delivery-Status",
      "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.0.0\n\n"),
  ]

  /// A report of three parts (RFC 6522, section 3).
  private static func report(
    _ name: String, _ section: String, _ reportType: String, _ type: String, _ fields: String, encoding: String = "7bit"
  ) -> WellFormed {
    let body = """
      --b

      This is a report.
      --b
      Content-Type: \(type)
      Content-Transfer-Encoding: \(encoding)

      \(fields)
      --b
      Content-Type: message/rfc822

      From: ann@example.com
      Subject: hello

      Hello.
      --b--

      """
    return WellFormed(
      name, section, "Content-Type: multipart/report; report-type=\(reportType);\n boundary=b\n\n" + body)
  }
}
