import InternetMessage
import MailFacts

/// PRES001: one of the five preserved fields is not there.
struct MissingPreservedHeader: Rule {
  let description = RuleDescription(
    code: "PRES001", name: "missing_preserved_header", severity: .error,
    summary: "A notification of the help desk lacks one of the five fields that must survive the relay.",
    rationale: """
      Without Auto-Submitted and X-Auto-Response-Suppress the recipients' autoresponders answer, and another help desk \
      cannot tell the notification from a customer's mail: that is how two desks begin to answer each other. None of \
      the five fields is signed, so that no DKIM result shows the loss.
      """,
    remedy: """
      Find the hop that deletes the field (a header filter for X- fields, an outgoing policy for X-Mailer) and let \
      mail from the connector pass it.
      """,
    requirements: ["C16"], standards: ["RFC 3834 §5", "RFC 5322 §3.6.8"],
    triggering: [
      """
      Date: Mon, 2 Mar 2026 07:12:41 +0000
      From: Support <support@example.com>
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      X-Zendesk-From-Account-Id: 3fa9c21
      X-Zendesk-Email-Id: 01KJPP8PP3J8J2F3V9JMT8Q9T2
      ↓
      Body

      """,
      """
      Received: from work-1.pod17.zdsys.com by work.pod17.zdsys.com (Zendesk) with HTTP
       id 5c3722f23a4f1456; Mon, 2 Mar 2026 07:12:41 +0000
      Date: Mon, 2 Mar 2026 07:12:41 +0000
      From: Support <support@example.com>
      ↓
      Body

      """,
    ],
    nonTriggering: [
      """
      Date: Mon, 2 Mar 2026 07:12:41 +0000
      From: Support <noreply@example.com>
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      X-Delivery-Context: verify-email-2945501529638
      auto-submitted: auto-generated
      X-Auto-Response-Suppress: All
      X-Mailer: Zendesk Mailer
      X-Zendesk-From-Account-Id: 3fa9c21
      X-Zendesk-Priority-Mail: Verification Email

      Verification mail has no Email-Id.

      """,
      """
      Date: Mon, 2 Mar 2026 07:12:41 +0000
      From: A customer <a@example.com>
      In-Reply-To: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      References: <11G0U44Q2Q@zendesk.com>
      To: support+id11G0U4-4Q2QX@example.zendesk.com

      The marks of the thread show the thread, not the sender: [11G0U4-4Q2QX]

      """,
      """
      Date: Fri, 9 Apr 2021 07:12:41 +0000
      From: Support <support@example.com>
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      X-Mailer: Zendesk Mailer
      X-Zendesk-From-Account-Id: 3fa9c21

      Mail of 2021 has no Email-Id.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.isJudgedForPreservation else { return }
    for name in PreservedFieldName.allCases where facts.zendesk.state(of: name, date: facts.date) == .missing {
      findings.report(missing: name.name, "\(name.name) is missing; the help desk sends \(name.expectation).")
    }
  }
}

extension MessageFacts {
  /// Whether the five fields must be there: in mail from the help desk that is not on its way into another one.
  ///
  /// The fields are to survive the outgoing relay (C16). What another account's mail lost on its way in is that
  /// organisation's loss.
  var isJudgedForPreservation: Bool { zendesk.isFromZendesk && direction.way != .incoming }
}
