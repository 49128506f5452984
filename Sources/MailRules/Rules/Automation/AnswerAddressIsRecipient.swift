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
    let isFrom = facts.header.replyTo.isEmpty
    let answers = isFrom ? facts.header.from : facts.header.replyTo
    guard !answers.isEmpty, let field = facts.first(isFrom ? .from : .replyTo) else { return }
    guard let address = Self.first(of: answers, among: facts.header.to) else { return }
    findings.report(field, "Answers go to \(address.addrSpec.shortened), to whom the message is sent.")
  }

  /// The first address that is also a recipient, compared without case.
  private static func first(of answers: [Mailbox], among recipients: [Mailbox]) -> Mailbox? {
    // One with one, as it mostly is: where their lengths differ, nothing needs to be put into small letters.
    if answers.count == 1, recipients.count == 1, isPlainASCII(answers[0]), isPlainASCII(recipients[0]) {
      let (answer, recipient) = (answers[0].address, recipients[0].address)
      guard answer.localPart.utf8.count == recipient.localPart.utf8.count,
        answer.domain.utf8.count == recipient.domain.utf8.count
      else { return nil }
    }
    let recipients = Set(recipients.map { $0.addrSpec.lowercased() })
    return answers.first { recipients.contains($0.addrSpec.lowercased()) }
  }

  private static func isPlainASCII(_ mailbox: Mailbox) -> Bool {
    mailbox.address.localPart.utf8.allSatisfy { $0 < 0x80 } && mailbox.address.domain.utf8.allSatisfy { $0 < 0x80 }
  }
}
