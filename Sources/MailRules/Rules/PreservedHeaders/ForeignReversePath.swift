import InternetMessage
import MailFacts

/// PRES011: bounces of the help desk's mail go to neither the organisation nor the help desk.
struct ForeignReversePath: Rule {
  let description = RuleDescription(
    code: "PRES011", name: "foreign_reverse_path", severity: .warning,
    summary: "The reverse path of outgoing mail leads to neither the organisation's domain nor the help desk.",
    rationale: """
      Bounces, delivery reports and receipts happen at the organisation's domain. A reverse path elsewhere, as a list, \
      a redirection or a service for sending writes it, takes them away: nobody sees that customers are not reached.
      """,
    remedy: "Let the relay keep the reverse path, or rewrite it to an address of the own domain that is read.",
    requirements: ["C31"], standards: ["RFC 5321 §4.4", "RFC 5321 §6.1"],
    triggering: [
      .organised(
        """
        ↓Return-Path: <bounces@lists.example.net>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        ↓Return-Path: <support@notexample.com>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
    ],
    nonTriggering: [
      .organised(
        """
        Return-Path: <support@example.com>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        Return-Path: <b+1=a=example.org@bounces.example.com>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        Return-Path: <support@example.zendesk.com>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        Return-Path: <>
        From: Support <support@example.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
      .organised(
        """
        Return-Path: <bounces@lists.example.net>
        From: Support <support@example.zendesk.com>
        To: a@example.org
        Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    // Native addresses never pass the connector (C7).
    guard facts.direction.way == .outgoing, facts.zendesk.isFromZendesk, let path = facts.header.returnPath,
      !path.isNull, let field = facts.first(.returnPath), facts.isFromExternalAddress
    else { return }
    let domain = path.address.normalisedDomain
    guard
      !(facts.context.ownDomains.contains {
        domain == $0 || domain.hasSuffix("." + $0) || (domain.contains(".") && $0.hasSuffix("." + domain))
      }),
      domain != "zendesk.com", !domain.hasSuffix(".zendesk.com")
    else { return }
    findings.report(
      field, "Bounces go to \(path.address.text.shortened), which is neither the organisation's nor the help desk's.")
  }
}

extension MessageFacts {
  /// Whether the author's address is a support address on a domain of the organisation's own.
  fileprivate var isFromExternalAddress: Bool {
    let domains = context.ownDomains
    return header.from.contains { domains.contains($0.address.normalisedDomain) }
  }
}
