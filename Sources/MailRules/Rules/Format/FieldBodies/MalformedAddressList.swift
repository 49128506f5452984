import InternetMessage
import MailFacts

extension FormatRules {
  static let malformedAddressList = DefectRule(
    .malformedAddressList,
    description: RuleDescription(
      code: "FMT043", name: "malformed_address_list", severity: .error,
      summary: "An address list is not written as the grammar demands, so that readers disagree about its addresses.",
      rationale: """
        Each program drops another part of the list: a requester or a copied person goes missing from the \
        ticket, or answers go to an address that nobody meant.
        """,
      remedy: "Put display names with commas, dots or at signs in quotes, and separate addresses by commas.",
      standards: ["RFC 5322 §3.4", "RFC 5322 §3.6.2"],
      triggering: [
        """
        From: a@example.com
        To: b@example.com ↓c@example.com

        Body

        """,
        """
        From: a@example.com
        To: ↓<b@example.com

        Body

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        To: b@example.com, "Doe, Jane" <c@example.com>

        Body

        """,
        """
        From: a@example.com
        To: undisclosed-recipients:;

        Body

        """,
      ]))
}
