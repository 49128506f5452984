import InternetMessage
import MailFacts

/// AUTO014: an automatic message that comes back to its recipient.
struct AnswerAddressIsRecipient: Rule {
  let description = RuleDescription(
    code: "AUTO014", name: "answer_address_is_recipient", severity: .warning,
    summary: "Answers to the automatic message go to its own recipient.",
    rationale: """
      The address to which an answer goes is among the recipients: the recipient’s responder answers itself, and a \
      help desk takes mail from one of its own support addresses for a loop.
      """,
    remedy: """
      Give another address in From or Reply-To, or keep the notification from being sent to that address.
      """,
    requirements: ["L6"], standards: ["RFC 5322 §3.6.2", "RFC 3834 §4"],
    triggering: [
      """
      From: a@example.com
      ↓Reply-To: Support <Support@example.org>
      To: support@example.org
      Auto-Submitted: auto-generated

      Body

      """,
      """
      ↓From: support@example.org
      To: Other <other@example.org>, <support@example.org>
      Auto-Submitted: auto-replied
      In-Reply-To: <1@example.com>

      Body

      """,
    ],
    nonTriggering: [
      """
      From: support@example.org
      Reply-To: desk@example.com
      To: support@example.org
      Auto-Submitted: auto-generated

      Reply-To goes before From.

      """,
      """
      From: a@example.com
      To: a@example.com

      A person writes a note to herself.

      """,
    ])

  func check(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    guard facts.origin.originClass == .automated else { return }
    let header = facts.header
    let answers = header.replyTo.isEmpty ? header.from : header.replyTo
    guard !answers.isEmpty, let field = facts.first(header.replyTo.isEmpty ? .from : .replyTo) else { return }
    let recipients = Set(header.to.map { $0.addrSpec.lowercased() })
    guard let address = answers.first(where: { recipients.contains($0.addrSpec.lowercased()) }) else { return }
    findings.report(field, "Answers go to \(address.addrSpec.shortened), to whom the message is sent.")
  }
}
