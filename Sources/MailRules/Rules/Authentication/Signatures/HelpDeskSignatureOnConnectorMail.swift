import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH005: mail over the connector bears the help desk's signature in place of the organisation's.
struct HelpDeskSignatureOnConnectorMail: Rule {
  let description = RuleDescription(
    code: "AUTH005", name: "help_desk_signature_on_connector_mail", severity: .warning,
    summary: "Mail of an external support address is signed with d=zendesk.com.",
    rationale: """
      Over the connector the help desk does not sign with its own domain. Where such a signature shows, the message \
      took another way, or signing for the organisation’s domain is not set up; DMARC gains nothing from it.
      """,
    remedy: """
      Publish the two CNAME records of the help desk’s selectors, enable signing for the domain, and check that the \
      address is connected.
      """,
    requirements: ["C25", "C9", "C21"], standards: ["RFC 6376 §3.5", "RFC 9989 §4.4"],
    triggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.zendesk.com. TXT "v=DKIM1; k=ed25519; p=KoidKl2ER4aMUWG9i77WCbz3WGToBCqUmy79tNWltf8="
          """#,
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=zendesk.com; s=s1;
         h=from:message-id;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=SpMK/dpm7QcGqM6pKGEHpZ3A0S7K9oDBdFPZDHSPL0Ij9eOxmVl6JzEPEYh7RcuD
          nd+KDKRaFynHGAOn8Jo+Bw==
        From: Support <support@example.com>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.zendesk.com. TXT "v=DKIM1; k=ed25519; p=KoidKl2ER4aMUWG9i77WCbz3WGToBCqUmy79tNWltf8="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=zendesk.com; s=s1;
         h=from:message-id;
         bh=U+8ZgqvIWxlD/xmwEUf3yu9bIr7Eyd+pbYp6jF2MTZc=;
         b=3tD+d6pTTDSLaEYx6PkPJ97hj6YqANBSjZBMJfN9iR9Mn2wf25X2d8UDpUUQzqOd
          bOodgSH0ushmX1jZCbutCw==
        From: Support <support@example.zendesk.com>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 3fa9c21
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        Native addresses never pass the connector.

        """),
      .authenticated(
        zone: #"""
          s1._domainkey.zendesk.com. TXT "v=DKIM1; k=ed25519; p=KoidKl2ER4aMUWG9i77WCbz3WGToBCqUmy79tNWltf8="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=zendesk.com; s=s1;
         h=from:message-id;
         bh=dAzCHaa02KTuZu8XBZHZJoY7oo9yezFvkgieAVuN7Vc=;
         b=fNlPCj3eoE/vt9luqefM8AL02bcN6c0Wu6zxI9t+hhzERSOWuGCFHqvYwyhFdf+i
          ynw6aZH6BC51ROf5EfBlAA==
        From: Support <support@example.net>
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
        X-Mailer: Zendesk Mailer
        X-Zendesk-From-Account-Id: 77aa001
        X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
        Auto-Submitted: auto-generated

        Another organisation's account.

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard message.facts.sender.helpDesk == "zendesk", message.facts.sender.relation == .own,
      let author = message.authorDomain, !author.isOfZendesk
    else { return }
    for result in message.dkim where result.domainName?.isOfZendesk == true {
      findings.report(
        message.field(of: result), "Mail from \(author) over the connector is signed by \(result.signer).")
    }
  }
}
