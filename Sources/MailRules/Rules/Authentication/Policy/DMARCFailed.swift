import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH028: DMARC fails.
struct DMARCFailed: Rule {
  let description = RuleDescription(
    code: "AUTH028", name: "dmarc_failed", severity: .error,
    summary: "DMARC fails: neither SPF nor a signature passes for the domain in From.",
    rationale: """
      Recipients do with the message what the Domain Owner asks for: they put it aside or reject it, and with p=none \
      they trust it less.
      """,
    remedy: "Let at least one aligned mechanism pass behind the last own server, best of all a signature of its own.",
    requirements: ["C14", "C25", "C26"], standards: ["RFC 9989 §5.3.5", "RFC 9989 §5.3.6"],
    triggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject""#,
        """
        Return-Path: <bounces@service.example>
        Received: from mail.service.example (mail.service.example [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        ↓From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: #"""
          _dmarc.example.com. TXT "v=DMARC1; p=reject; adkim=s"
          s1._domainkey.mail.example.com. TXT "v=DKIM1; k=ed25519; p=HpxjOqqZFC2HEddgjffbrTHMBL+O5cvtlI4iBB9+F0s="
          """#,
        """
        Return-Path: <bounces@service.example>
        Received: from mail.service.example (mail.service.example [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=mail.example.com; s=s1;
         h=from:subject;
         bh=XFyAplggYLFOwXszfrv1N8EPONmV4cyJqY8KIRGdQt4=;
         b=dgKRocV7ZqY2khGycHwQmSgmbMQD61U9Z1nT9yRVt3o3ylKBOI3aCS3p6H5vHSsY
          uM9bnVSekeDwNI+UuuVEAw==
        ↓From: a@example.com
        Subject: Hi

        Strict alignment asks for the very domain.

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: #"_dmarc.example.com. TXT "v=DMARC1; p=reject""#,
        """
        From: a@example.com
        Subject: Hi

        Nobody knows who handed the message over, so SPF may have passed.

        """),
      .authenticated(
        zone: #"""
          _dmarc.example.com. TXT "v=DMARC1; p=reject"
          s1._domainkey.example.com. TXT "v=DKIM1; k=ed25519; p=G7+bESG+05xUFIPTlYpclxXA4QYhrM7s1vhbXkeFOtY="
          """#,
        .signedMessage),
      .authenticated(
        zone: "_dmarc.example.com. TXT \"v=DMARC1; p=reject\"\n$MAILLOOP-TIMEOUT s1._domainkey.example.com.",
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject;
         bh=oogDgMexFmM0qztBRciuL0/1pCN1YDYcCyLHoRksyRE=;
         b=f4Sbj16tt4jwjqUfrkMz84iyJ4AJqHpKNHNoq2xVxWUKFWDgtXlD7hwOibIO5zn6
          2urX/v0aPTUST2cVzM/sBw==
        From: a@example.com
        Subject: Hi

        The key may turn up: nothing has failed yet.

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    let dmarc = message.authentication.dmarc
    guard !message.isOnFirstLeg, dmarc.outcome == .fail, let decisive = dmarc.decisive else { return }
    let asked = decisive.appliedPolicy.flatMap {
      $0 == DMARCPolicy.none ? nil : "; the domain asks to \($0.rawValue) it"
    }
    findings.report(
      at: message.authorRange, "DMARC fails for \(decisive.authorDomain): \(dmarc.reason.text)\(asked ?? "").")
  }
}
