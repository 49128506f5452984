import InternetMessage
import MailAuthentication
import MailFacts

/// AUTH036: the ARC chain does not hold.
struct ARCChainBroken: Rule {
  let description = RuleDescription(
    code: "AUTH036", name: "arc_chain_broken", severity: .warning,
    summary: "The Authenticated Received Chain of the message does not hold.",
    rationale: """
      A chain tells what authentication said before a list or a forwarder changed the message. Once it is broken nobody \
      can go by it any more, and the message has to pass on its own.
      """,
    remedy: "Find the hop behind the last sealer that changes mail or ARC fields, and let it seal the message as well.",
    requirements: ["C25"], standards: ["RFC 8617 §5.2", "RFC 8617 §4.4"],
    triggering: [
      .authenticated(
        zone: Self.key,
        """
        \(Self.seal)
        ↓\(Self.signature)
        From: a@example.net
        Subject: [list] Hi

        Body

        """),
      .authenticated(
        zone: Self.key,
        """
        ↓ARC-Seal: i=1; a=ed25519-sha256; cv=fail; d=list.example; s=s1;
         b=suGPtsNUneYAaCwc+VMdRmXAxWAAX78+mUVh7oH+FJP/b0ZQ7q9My6h9MZEErYNo
          LMUKpU/4wAmd9cFuEY7/DQ==
        \(Self.signature)
        From: a@example.net
        Subject: Hi

        Body

        """),
    ],
    nonTriggering: [
      .authenticated(
        zone: Self.key,
        """
        ARC-Seal: i=2; a=ed25519-sha256; cv=pass; d=list.example; s=s1;
         b=y3Y62e1APgJOmVVihnRLneGC6beOViS/wugPe+MAo2AIoNra680mk0vLUDdLW7Qh
          lvYQnd0C0oTts3PPp7ERCg==
        ARC-Message-Signature: i=2; a=ed25519-sha256; c=relaxed/relaxed; d=list.example; s=s1;
         h=from:subject;
         bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
         b=xLzJS+P71ac5XIYW67os52a4eoSCgaTofWQCCxKTOhxFGVVzoFhMoYGkd8xnQc7/
          FlEcBWNpTuxIunq12nD/Bw==
        ARC-Authentication-Results: i=2; list.example; spf=pass
        \(Self.seal)
        \(Self.signature)
        From: a@example.net
        Subject: [list] Hi

        Body

        """),
      .authenticated(
        zone: "; the key is gone: nothing can be said",
        """
        \(Self.seal)
        \(Self.signature)
        From: a@example.net
        Subject: [list] Hi

        Body

        """),
      .authenticated(
        zone: "$MAILLOOP-TIMEOUT s1._domainkey.list.example.",
        """
        \(Self.seal)
        \(Self.signature)
        From: a@example.net
        Subject: [list] Hi

        Body

        """),
    ])

  private static let key = #"""
    s1._domainkey.list.example. TXT "v=DKIM1; k=ed25519; p=AUj6JnAUGwCGyp0WA9Ui6LJf0HEhOAQAehTMyy3GOmk="
    """#

  /// The seal of the first sealer.
  private static let seal = """
    ARC-Seal: i=1; a=ed25519-sha256; cv=none; d=list.example; s=s1;
     b=iyvGVYiSk0KXvdQOcuMDw054LSqKcJ9maf7gRaPr9GeQ+0FEV0MyMh/1Tlr9+Nxy
      N6hxWEFezJsKl+tTy8nyBQ==
    """

  /// The rest of the set of the first sealer.
  private static let signature = """
    ARC-Message-Signature: i=1; a=ed25519-sha256; c=relaxed/relaxed; d=list.example; s=s1;
     h=from:subject;
     bh=x/N8/ivRfGMxF56p8/vkrTaHlPadGijHRWz0MB878Wk=;
     b=/v2a1MKwTKoJSGCj16N/6zDYKU6jlO1Fjaihrx5xflwzQAH7+N3CadRKVu0rbzFi
      TvRXCvIndvIvwkmoi1tpBA==
    ARC-Authentication-Results: i=1; list.example; spf=pass
    """

  func check(_ message: AuthenticatedMessage, _ findings: inout FindingCollector) {
    let result = message.authentication.arc
    // A key that is gone, or that DNS does not give now, says nothing about the message.
    guard result.outcome == .fail, !result.reason.isUnverifiable, let field = field(of: result, message) else { return }
    findings.report(message.message.fields[field], "The chain does not hold: \(result.reason.text).")
  }

  /// The field that makes the chain fail, as far as it is one; else the topmost of the chain.
  private func field(of result: ARCResult, _ message: AuthenticatedMessage) -> Int? {
    switch result.reason {
    case .fieldTooLong(_, let field), .malformedInstance(_, let field): return field
    case .messageSignature(_, let instance): return result.set(instance)?.messageSignatureField
    case .seal(_, let instance), .brokenBefore(let instance), .malformedChainStatus(let instance),
      .unexpectedChainStatus(_, let instance):
      if let set = result.set(instance) { return set.sealField }
    default: break
    }
    return message.message.root.fields.first { ARCField(message.message.fields[$0].kind) != nil }
  }
}

extension ARCResult {
  fileprivate func set(_ instance: Int) -> ARCSet? { sets.first { $0.instance == instance } }
}
