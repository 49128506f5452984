import InternetMessage
import MailAuthentication
import MailDNS
import MailFacts

/// AUTH026: signatures pass, and none is the Author Domain's.
struct SignatureNotAligned: Rule {
  let description = RuleDescription(
    code: "AUTH026", name: "signature_not_aligned", severity: .warning,
    summary: "A signature passes, but none of a domain that is aligned with the one in From.",
    rationale: """
      DMARC asks that the signing domain and the Author Domain belong together. A service that signs for itself leaves \
      DMARC to SPF alone.
      """,
    remedy: "Let the service sign with d= the domain in From, by the CNAME records that it offers.",
    requirements: ["C14", "C25"], standards: ["RFC 9989 §4.4.1", "RFC 9989 §3.2.10.1"],
    triggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.service.example. TXT "v=DKIM1; k=ed25519; p=sDCprIrDz58XhSfIkCaI1psetyjWUnF74HH99k9lH3M="
          """#,
        """
        ↓DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=service.example; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=7a0VlHYWVLZbKQe0yHtLcBu1yv+2Yw4HTqrBUEToJBiqvp15bnhTvxFyNMMNcnRa
          KFoOK7Sk5DQu53R9ksXSAg==
        From: a@example.com
        Subject: Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          _dmarc.example.com. TXT "v=DMARC1; p=reject"
          s1._domainkey.mail.example.com. TXT "v=DKIM1; k=ed25519; p=HpxjOqqZFC2HEddgjffbrTHMBL+O5cvtlI4iBB9+F0s="
          """#,
        """
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=mail.example.com; s=s1;
         h=from:subject;
         bh=QAbTsC7DumqV0uNxdASwMLpShpsTophhdERN8mpNBVs=;
         b=fcUQUi0sLeP0lAkxYMjKtlaUih8y+EXI5ZuFVAhwskYIdb6eSolMM2HaocNZI/QC
          MRs03Cc7DJup/fCkA7/vAw==
        From: a@example.com
        Subject: Hi

        Relaxed alignment: both belong to example.com.

        """)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    guard let author = message.authorDomain, let foreign = message.dkim.first(where: { $0.outcome == .pass }),
      !message.dkim.contains(where: { $0.outcome == .pass && message.isAligned($0) })
    else { return }
    findings.report(
      message.field(of: foreign), "The signature of \(foreign.signer) passes, which is not aligned with \(author).")
  }
}
