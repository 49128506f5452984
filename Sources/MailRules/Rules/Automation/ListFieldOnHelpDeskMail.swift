import InternetMessage
import MailFacts

/// AUTO007: a list manager touched the help desk’s mail.
struct ListFieldOnHelpDeskMail: Rule {
  let description = RuleDescription(
    code: "AUTO007", name: "list_field_on_help_desk_mail", severity: .warning,
    summary: "Mail from the help desk bears Precedence or list fields, which it does not send.",
    rationale: """
      A group address or a list manager in between adds such fields. They change what the other side does: its \
      responders keep quiet towards a person’s answer, its filters sort the mail as a newsletter, and replies may \
      go to the list.
      """,
    remedy: """
      Let the connector’s mail go to the recipient without passing a group address or a list.
      """,
    requirements: ["C17"], standards: ["RFC 2919 §2", "RFC 2369 §3", "RFC 3834 §3.1.8"],
    triggering: [
      """
      From: support@example.com
      X-Zendesk-From-Account-Id: 3fa9c21
      ↓Precedence: list

      Body

      """,
      """
      From: support@example.com
      Message-ID: <11G0U44Q2Q_69a53869d6998_287edc447_sprut@zendesk.com>
      ↓List-Id: <all.example.com>

      Body

      """,
    ],
    nonTriggering: [
      """
      From: support@example.com
      X-Zendesk-From-Account-Id: 3fa9c21

      Precedence: list

      """,
      """
      From: news@example.com
      Precedence: bulk
      List-Id: <all.example.com>

      Body

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.zendesk.isFromZendesk else { return }
    for kind in Self.kinds where facts.fields.contains(kind) {
      for field in facts.message.all(kind) {
        findings.report(field, "\(kind.name) is none of the fields that the help desk sends.")
      }
    }
  }

  /// Fields by which responders tell lists and bulk mail.
  static let kinds: [FieldKind] = [
    .precedence, .listID, .listUnsubscribe, .listUnsubscribePost, .listPost, .listHelp, .listSubscribe, .listOwner,
    .listArchive, .mailingList,
  ]
}
