import InternetMessage
import MailFacts

/// ZD012: a help desk of another make that does not say that it is automatic.
struct OtherHelpDeskUnmarked: Rule {
  let description = RuleDescription(
    code: "ZD012", name: "other_help_desk_unmarked", severity: .info,
    summary: "Mail of a help desk of another make says nowhere that it is automatic: triggers answer it.",
    rationale: """
      The help desk recognises other accounts of its own make alone. Of other makes it sees only Auto-Submitted \
      and its kin; where they are missing, both desks may acknowledge each other’s acknowledgements.
      """,
    remedy: """
      Ask the other side to send Auto-Submitted with its notifications, or exclude its address in the triggers.
      """,
    requirements: ["L4"], standards: ["RFC 3834 §2"],
    triggering: [
      .organised(
        """
        Delivered-To: support@example.com
        From: desk@example.net
        To: support@example.com
        ↓X-Mailer: osTicket Mailer

        Body

        """)
    ],
    nonTriggering: [
      .organised(
        """
        Delivered-To: support@example.com
        From: desk@example.net
        To: support@example.com
        X-Mailer: osTicket Mailer
        Auto-Submitted: auto-generated

        Body

        """),
      .organised(
        """
        From: desk@example.net
        To: b@example.net
        X-Mailer: osTicket Mailer

        Body

        """),
      .organised(
        """
        From: desk@example.net
        To: support@example.com
        X-Mailer: Mutt

        Body

        """),
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard let other = facts.otherHelpDesk, other.strength != .weak, facts.sender.relation == .other else { return }
    guard facts.direction.way == .incoming, facts.origin.originClass != .automated else { return }
    let place = other.places.first ?? "From"
    let text = "\(other.product.rawValue) sent it, as \(place) shows, and nothing says that it is automatic."
    if let field = FieldKind(named: place).flatMap({ facts.first($0) }) {
      findings.report(field, text)
    } else if let rare = facts.fields.rare.first(where: { $0.name.rawValue == place }) {
      findings.report(facts.message.fields[rare.position], text)
    }
  }
}
