import InternetMessage
import MailFacts

/// PRES106: the relay broke a signature.
struct SignatureBroken: Rule {
  let description = RuleDescription(
    code: "PRES106", name: "signature_broken_in_relay", severity: .warning,
    summary: "The relay changed what a DKIM signature covers and left the signature there.",
    rationale: """
      A signature that does not verify is worth nothing to DMARC: unless SPF aligns, mail from the own domain is \
      put aside or rejected. The help desk signs for the organisation’s domain, and whoever changes the message \
      behind that has to sign again.
      """,
    remedy: """
      Do not change signed fields and bodies behind the signature, or sign the message again at the last own \
      server.
      """,
    requirements: ["C25", "C14", "C17"], standards: ["RFC 6376 §3.7", "RFC 6376 §5.4.2"],
    triggering: [
      .pair(
        """
        X-A: 1
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        X-A: 1
        ↓DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: [EXT] Hi

        Body text.

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        ↓DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.
        Disclaimer.

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        ↓DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        SUBJECT: Hi

        Body text.

        """),
    ],
    nonTriggering: [
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        SUBJECT:  Hi

        Body text.

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text. 

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        Subject: Hi again
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """),
      .pair(
        """
        DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=s1;
         h=from:subject; bh=YQ==; b=Yg==
        From: a@example.com
        Subject: Hi

        Body text.

        """,
        """
        From: a@example.com
        Subject: [EXT] Hi

        Body text.

        """),
    ])

  func check(_ pair: PairFacts, _ findings: inout FindingCollector) {
    for signature in pair.signatures where signature.isBroken {
      guard let field = signature.after else { continue }
      var changed = signature.brokenFields.prefix(Self.namesLimit).map { $0 }
      if signature.isBodyBroken { changed.append("the body") }
      let list = changed.joined(separator: ", ")
      findings.report(field, "The signature of \(signature.domain.shortened) cannot hold: \(list) changed behind it.")
    }
  }

  /// More names would not help to find the hop.
  private static let namesLimit = 12
}
