extension NotificationHeader {
  /// Notifications of the three sorts that leave a help desk, from an address of the organisation.
  ///
  /// They are composed after what was measured on real ones: which fields there are, in which order, how identifiers
  /// look, and which fields the signature covers (none of the five preserved ones).
  package static func samples(from address: String) -> [NotificationHeader] {
    let domain = address.split(separator: "@").last.map(String.init) ?? "example.com"
    return [
      notification(
        "a trigger's notification", address, domain, author: "Support", subject: "[Request received] The lift is stuck",
        context: "rule-360003829498-event-id-1140000000011", body: acknowledgement),
      notification(
        "an agent's comment", address, domain, author: "Ann Example (Support)", subject: "Re: The lift is stuck",
        context: "event-id-1140000000012", body: comment),
      verification(address, domain),
    ]
  }

  private static let signedFields: Set = [
    "date", "from", "reply-to", "to", "message-id", "in-reply-to", "references", "subject", "mime-version",
    "content-type", "content-transfer-encoding",
  ]

  private static let acknowledgement = [
    "##- Please type your reply above this line -##", "", "Your request (11G0U4) has been received.", "",
    "[11G0U4-4Q2QX]",
  ]

  private static let comment = [
    "##- Please type your reply above this line -##", "", "Ann Example, Mar 2, 2026, 07:12 UTC", "",
    "A mechanic is on the way.", "", "[11G0U4-4Q2QX]",
  ]

  private static func signature(_ domain: String, _ names: String) -> Field {
    Field(
      "DKIM-Signature",
      """
      v=1; a=rsa-sha256; c=relaxed/relaxed; d=\(domain);
       s=zendesk1; t=1772435561; h=\(names);
       bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA
      """)
  }

  private static func notification(
    _ title: String, _ address: String, _ domain: String, author: String, subject: String, context: String,
    body: [String]
  ) -> NotificationHeader {
    let fields = [
      Field(
        "Received",
        """
        from outbyoip2.pod17.use1.zdsys.com (outbyoip2.pod17.use1.zdsys.com [192.0.2.25])
         by relay.\(domain) with ESMTPSA id 4Zc1xK0tBbz2xjN
         for <customer@example.net>; Mon, 2 Mar 2026 07:12:42 +0000 (UTC)
        """),
      Field(
        "Received",
        "from zendesk.com (unknown [10.220.72.12])\n by outbyoip2.pod17.use1.zdsys.com with ESMTP id 4Zc1xJ6wYz;\n"
          + " Mon, 2 Mar 2026 07:12:41 +0000 (UTC)"),
      signature(
        domain,
        "date:from:reply-to:to:message-id:in-reply-to:references:subject:mime-version:content-type:"
          + "content-transfer-encoding"),
      Field(
        "Received",
        "from work-1.pod17.zdsys.com by work.pod17.zdsys.com (Zendesk) with HTTP\n id 5c3722f23a4f1456;"
          + " Mon, 2 Mar 2026 07:12:41 +0000"),
      Field("Date", "Mon, 02 Mar 2026 07:12:41 +0000"),
      Field("From", "\(author) <\(address)>"),
      Field("Reply-To", "Support <\(address)>"),
      Field("To", "Customer <customer@example.net>"),
      Field("Message-ID", "<11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>"),
      Field("In-Reply-To", "<11G0U44Q2Q@zendesk.com>"),
      Field("References", "<11G0U44Q2Q@zendesk.com>"),
      Field("Subject", subject),
      Field("MIME-Version", "1.0"),
      Field(
        "Content-Type", "multipart/alternative;\n boundary=\"--==_mimepart_69a53869d5c3f_287edc4471\";\n charset=utf-8"),
      Field("Content-Transfer-Encoding", "7bit"),
      Field("X-Delivery-Context", context),
      Field("Auto-Submitted", "auto-generated"),
      Field("X-Auto-Response-Suppress", "All"),
      Field("X-Mailer", "Zendesk Mailer"),
      Field("X-Zendesk-From-Account-Id", "3fa9c21"),
      Field("X-Zendesk-Email-Id", "01KJPP8PP3J8J2F3V9JMT8Q9T2"),
    ]
    return NotificationHeader(
      title: title, fields: fields, bodyLines: body.map { Array($0.utf8) }, signed: signedFields)
  }

  private static func verification(_ address: String, _ domain: String) -> NotificationHeader {
    let fields = [
      Field(
        "Received",
        "from work-1.pod17.zdsys.com by work.pod17.zdsys.com (Zendesk) with HTTP\n id 5c3722f23a4f1457;"
          + " Mon, 2 Mar 2026 07:20:00 +0000"),
      signature(domain, "date:from:to:message-id:subject:mime-version:content-type:content-transfer-encoding"),
      Field("Date", "Mon, 02 Mar 2026 07:20:00 +0000"),
      Field("From", "Zendesk <noreply@zendesk.com>"),
      Field("To", "<\(address)>"),
      Field("Message-ID", "<11G0U44Q2R_69a53a20d6998_287edc448_sprut@zendesk.com>"),
      Field("Subject", "Verify your support address"),
      Field("MIME-Version", "1.0"),
      Field("Content-Type", "text/plain; charset=utf-8"),
      Field("Content-Transfer-Encoding", "7bit"),
      Field("X-Delivery-Context", "verify-email-2945501529638"),
      Field("X-Zendesk-Priority-Mail", "Verification Email"),
      Field("Auto-Submitted", "auto-generated"),
      Field("X-Auto-Response-Suppress", "All"),
      Field("X-Mailer", "Zendesk Mailer"),
      Field("X-Zendesk-From-Account-Id", "3fa9c21"),
    ]
    return NotificationHeader(
      title: "a verification message", fields: fields,
      bodyLines: ["This message verifies that mail reaches the help desk."].map { Array($0.utf8) },
      signed: signedFields)
  }
}
