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
    // A few are compared with each other faster than put into a set.
    if answers.count <= 4, recipients.count <= 4 {
      for answer in answers.indices {
        for recipient in recipients.indices where isSame(answers[answer].address, recipients[recipient].address) {
          return answers[answer]
        }
      }
      return nil
    }
    let recipients = Set(recipients.map { $0.addrSpec.lowercased() })
    return answers.first { recipients.contains($0.addrSpec.lowercased()) }
  }

  private static func isSame(_ one: AddrSpec, _ other: AddrSpec) -> Bool {
    guard let isSameLocalPart = isSame(one.localPart, other.localPart),
      let isSameDomain = isSame(one.domain, other.domain)
    else { return one.text.lowercased() == other.text.lowercased() }
    return isSameLocalPart && isSameDomain
  }

  /// Whether two texts of ASCII are the same but for their case; nil where one of them is not ASCII.
  private static func isSame(_ one: String, _ other: String) -> Bool? {
    one.withOctetView { one in
      other.withOctetView { other in
        guard one.endOfASCII(in: 0..<one.count) == one.count, other.endOfASCII(in: 0..<other.count) == other.count
        else { return nil }
        guard one.count == other.count else { return false }
        for offset in 0..<one.count where one[offset].asciiLowercased != other[offset].asciiLowercased { return false }
        return true
      }
    }
  }
}
