import InternetMessage
import MailFacts

extension FormatRules {
  static let encodedWordInParameter = DefectRule(
    .encodedWordInParameter,
    description: RuleDescription(
      code: "FMT066", name: "encoded_word_in_parameter", severity: .warning,
      summary: "The value of a parameter is an encoded word, which is forbidden there.",
      rationale: "Readers that follow the standard show =?utf-8?… as the name of the attachment.",
      remedy: "Let the sending program encode file names as RFC 2231 says: filename*=utf-8''name.",
      standards: ["RFC 2047 §5", "RFC 2231 §4"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename="↓=?utf-8?Q?caf=C3=A9.txt?="

        Body

        """
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename*=utf-8''caf%C3%A9.txt

        Body

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Disposition: attachment; filename="is it 2=3?.txt"

        Body

        """,
      ]))
}
