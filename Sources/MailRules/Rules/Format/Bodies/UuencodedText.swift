import InternetMessage
import MailFacts

extension FormatRules {
  static let uuencodedText = DefectRule(
    .uuencodedText,
    description: RuleDescription(
      code: "FMT087", name: "uuencoded_text", severity: .info,
      summary: "A text part holds a file as uuencode or yEnc, outside of MIME.",
      rationale: """
        The help desk shows the encoded lines as text of the ticket, and virus filters may not look into \
        them.
        """,
      remedy: "Let the sending program attach files as MIME parts in base64.",
      standards: ["RFC 2045 §6.3"],
      triggering: [
        """
        From: a@example.com

        Here it is.
        ↓begin 644 cat.txt
        #0V%T
        `
        end

        """
      ],
      nonTriggering: [
        """
        From: a@example.com

        begin 64 times over
        end

        """
      ]))
}
