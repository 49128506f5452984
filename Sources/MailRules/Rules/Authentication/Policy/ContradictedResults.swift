import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH035: an own server found something else.
struct ContradictedResults: Rule {
  let description = RuleDescription(
    code: "AUTH035", name: "contradicted_authentication_results", severity: .warning,
    summary: "An own server says pass where the check fails now, or the other way round.",
    rationale: """
      Either something behind that server changed the message, or the server checks wrongly; both decide what becomes \
      of the help desk’s mail.
      """,
    remedy: "Compare both results, and look for a hop behind the server that changes mail.",
    requirements: ["C25", "C27"], standards: ["RFC 8601 §2.7", "RFC 8601 §4.1"],
    triggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.net. TXT "v=DKIM1; k=ed25519; p=Kbxxe70fSEPsY8hOogWc8uX4qkAv3pIEJVsNrcILnRQ="
          """#,
        """
        ↓Authentication-Results: mx.example.com; dkim=pass header.d=example.net
        Received: from mail.example.net (mail.example.net [203.0.113.25])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.net; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=scBwte3Lpr1Ki9ySndJVm6hv91t8ykf014p5UplAq4AMIpvUuCZx9lDVvhpHCpdh
          z2fuG2FiNnsZMt44qzTpCg==
        From: a@example.net
        Subject: [EXT] Hi

        Body

        """)
    ],
    nonTriggering: [
      .authenticated(
        zone: #"""
          s1._domainkey.example.net. TXT "v=DKIM1; k=ed25519; p=Kbxxe70fSEPsY8hOogWc8uX4qkAv3pIEJVsNrcILnRQ="
          """#,
        """
        Authentication-Results: mx.example.com; dkim=pass header.d=example.net
        Received: from mail.example.net (mail.example.net [203.0.113.25])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.net; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=scBwte3Lpr1Ki9ySndJVm6hv91t8ykf014p5UplAq4AMIpvUuCZx9lDVvhpHCpdh
          z2fuG2FiNnsZMt44qzTpCg==
        From: a@example.net
        Subject: Hi

        Body

        """),
      .authenticated(
        zone: "; the key is gone since",
        """
        Authentication-Results: mx.example.com; dkim=pass header.d=example.net
        Received: from mail.example.net (mail.example.net [203.0.113.25])
         by mx.example.com with ESMTPS id 1; Mon, 2 Mar 2026 07:12:41 +0000
        DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed; d=example.net; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=scBwte3Lpr1Ki9ySndJVm6hv91t8ykf014p5UplAq4AMIpvUuCZx9lDVvhpHCpdh
          z2fuG2FiNnsZMt44qzTpCg==
        From: a@example.net
        Subject: Hi

        Body

        """),
    ])

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    for claim in message.authentication.claims where claim.verdict == .trusted {
      for result in claim.results.results {
        guard let said = result.outcome, let found = found(result, message), said.contradicts(found) else { continue }
        findings.report(
          message.message.fields[claim.field],
          "An own server says \(result.method)=\(said.rawValue), and the check gives \(found.rawValue).")
      }
    }
  }

  /// What the same check gives now; nil when it cannot be told which one that is.
  private func found(_ claimed: MethodResult, _ message: AuthenticatedMessage) -> AuthenticationOutcome? {
    switch claimed.method {
    case "dkim":
      guard let domain = claimed.value("header", "d")?.lowercased() else { return nil }
      let selector = claimed.value("header", "s")
      let matching = message.dkim.filter {
        $0.domain?.lowercased() == domain && (selector == nil || $0.selector == selector)
      }
      return matching.count == 1 ? matching[0].outcome : nil
    case "spf": return claimed.value("smtp", "mailfrom") == nil ? nil : message.spf?.mailFrom?.outcome
    case "dmarc": return message.authentication.dmarc.outcome
    default: return nil
    }
  }
}

extension AuthenticationOutcome {
  /// Whether one says yes where the other says no; what is open contradicts nothing.
  fileprivate func contradicts(_ other: AuthenticationOutcome) -> Bool {
    (self == .pass && other == .fail) || (self == .fail && other == .pass)
  }
}
