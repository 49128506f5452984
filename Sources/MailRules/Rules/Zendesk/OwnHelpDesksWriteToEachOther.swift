import InternetMessage
import MailFacts

/// ZD013: two help desks of one organisation.
struct OwnHelpDesksWriteToEachOther: Rule {
  let description = RuleDescription(
    code: "ZD013", name: "own_help_desks_write_to_each_other", severity: .warning,
    summary: "A second help desk of the organisation writes to the first.",
    rationale: """
      Both acknowledge what they get. The help desk recognises other accounts of its own make alone, so that \
      nothing suppresses its triggers here; mail from a support address is suspended at best.
      """,
    remedy: """
      Let the two hand tickets over by their interfaces, and exclude each other’s addresses in the triggers.
      """,
    requirements: ["L4"], standards: ["RFC 3834 §4"],
    triggering: [
      .organised(
        """
        Delivered-To: support@example.com
        From: Sales <sales@example.com>
        To: support@example.com
        ↓X-Mailer: Zammad Mail Service

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        From: Sales <sales@example.com>
        To: a@example.net
        X-Mailer: Zammad Mail Service

        Body

        """),
      .organised(
        """
        From: desk@example.net
        To: support@example.com
        X-Mailer: Zammad Mail Service

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let other = facts.otherHelpDesk, facts.sender.relation == .own, facts.direction.way == .incoming else {
      return
    }
    guard let field = FieldKind(named: other.places.first ?? "").flatMap({ facts.first($0) }) ?? facts.first(.from)
    else {
      return
    }
    findings.report(field, "The organisation’s own \(other.product.rawValue) writes to its help desk.")
  }
}
