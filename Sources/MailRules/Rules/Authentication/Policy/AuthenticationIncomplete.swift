import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH025: DNS did not answer, so that something could not be judged.
struct AuthenticationIncomplete: Rule {
  let description = RuleDescription(
    code: "AUTH025", name: "authentication_incomplete", severity: .info,
    summary: "DNS gave no answer to a question of authentication, so that the result is open.",
    rationale: """
      A temporary error says nothing about the message. It is never counted as a failure here, and a server that \
      rejects for it loses good mail.
      """,
    remedy: "Judge again when the servers of the domain answer.",
    requirements: ["C27"], standards: ["RFC 7208 §2.6.6", "RFC 6376 §6.1.2", "RFC 9989 §5.3.6"],
    triggering: [
      .authenticated(
        zone: "$MAILLOOP-TIMEOUT s1._domainkey.example.com.",
        "↓" + String.signedMessage),
      .authenticated(
        zone: "$MAILLOOP-SERVFAIL example.com. TXT",
        """
        Return-Path: <support@example.com>
        ↓Received: from mail.example.com (mail.example.com [198.51.100.25])
         by mx.example.net with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        From: a@example.com
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: "$MAILLOOP-TIMEOUT _dmarc.example.com. TXT",
        """
        ↓From: a@example.com
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: "; there is nothing",
        .signedMessage)
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for result in message.dkim where result.outcome == .temperror {
      findings.report(message.field(of: result), "The key of \(result.signer) is not known: \(result.reason.text).")
    }
    if let result = message.spf?.mailFrom, result.outcome == .temperror {
      findings.report(at: message.clientRange, "SPF for \(message.clientText) is open: \("\(result.cause)".shortened).")
    }
    let dmarc = message.authentication.dmarc
    // Without a client SPF was never asked, and that is no fault of DNS.
    if dmarc.outcome == .temperror, !dmarc.reason.isUncheckedSPF || message.spf?.mailFrom != nil {
      findings.report(at: message.authorRange, "DMARC is open: \(dmarc.reason.text).")
    }
  }
}

extension DMARCReason {
  /// Whether the result of SPF is what is missing.
  fileprivate var isUncheckedSPF: Bool { if case .authenticationUnknown(.spf, _) = self { true } else { false } }
}
