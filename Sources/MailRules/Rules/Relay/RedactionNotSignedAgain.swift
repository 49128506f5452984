import InternetMessage
import MailFacts

/// PRES112: a declared redaction without a new signature.
struct RedactionNotSignedAgain: Rule {
  let description = RuleDescription(
    code: "PRES112", name: "redaction_not_signed_again", severity: .error,
    summary: "The relay redacted the message and did not sign it again.",
    rationale: """
      A redaction changes what the help desk signed. Unless the organisation signs the message again behind it, the \
      message leaves without a signature of its domain that holds, and receivers put it aside or reject it.
      """,
    remedy: "Sign at the last own server, behind the redaction, with a key of the domain in From.",
    requirements: ["C35"], standards: ["RFC 6376 §5.1", "RFC 6376 §3.7"],
    triggering: [
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        The account is 0099 1234.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        ↓The account is [redacted].

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        The account is 0099 1234.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=service.example; s=own;
         h=from:subject; bh=YQ==; b=Yw==
        From: a@example.com
        Subject: Hi

        ↓The account is [redacted].

        """),
    ],
    nonTriggering: [
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        The account is 0099 1234.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=own;
         h=from:subject; bh=YQ==; b=Yw==
        From: a@example.com
        Subject: Hi

        The account is [redacted].

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        The account is 0099 1234.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=zendesk1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        The account is 0099 1234.
        Nothing was [redacted].

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    guard let redaction = pair.redaction else { return }
    let what: String
    switch redaction.signing {
    case .verified, .unchecked: return
    case .failed(let domain): what = "the new signature of \(domain.shortened) does not hold"
    case .missing: what = "no new signature of the domain in From stands there"
    }
    redaction.report(in: pair, &findings) { "\($0) was redacted, but \(what)." }
  }
}
