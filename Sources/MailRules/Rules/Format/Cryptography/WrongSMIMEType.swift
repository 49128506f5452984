import InternetMessage
import MailFacts

extension FormatRules {
  static let wrongSMIMEType = FormatRule(
    reportWrongSMIMEType,
    description: RuleDescription(
      code: "FMT104", name: "wrong_smime_type", severity: .warning,
      summary: """
        An S/MIME message does not say what it is: its smime-type is unknown, or there is neither that \
        parameter nor a usual file name.
        """,
      rationale: """
        Mail clients then show smime.p7m as an attachment instead of the text. Gateways that rename \
        attachments or drop parameters are a usual cause.
        """,
      remedy: "Exempt application/pkcs7-mime from tools that rewrite attachments.",
      standards: ["RFC 8551 §3.2.2", "RFC 8551 §3.2.1"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: application/pkcs7-mime; smime-type=secret; name=smime.p7m
        Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        ↓Content-Type: application/pkcs7-mime; name=attachment.bin
        Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
        Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: application/x-pkcs7-mime; name="SMIME.P7M"
        Content-Transfer-Encoding: base64

        Qm9keQ==

        """,
      ]))

  private static func reportWrongSMIMEType(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices
    where message.states("application", "pkcs7-mime", part: part)
      || message.states("application", "x-pkcs7-mime", part: part)
    {
      let place = message.place(of: .contentType, in: part)
      if let type = message.contentType(of: part).parameters["smime-type"] {
        if !smimeTypes.contains(type.lowercased()) {
          findings.report(at: place, part: part, "No S/MIME message is of the type \(type).")
        }
        continue
      }
      // The extension stands in for the parameter (RFC 8551, section 3.2.1).
      let names = message.fileNames(of: part).map { $0.value.lowercased() }
      if !names.contains(where: { name in [".p7m", ".p7c", ".p7z"].contains { name.hasSuffix($0) } }) {
        findings.report(
          at: place, part: part, "Neither smime-type nor the file name tells what this S/MIME message is.")
      }
    }
  }

  private static let smimeTypes = [
    "enveloped-data", "signed-data", "certs-only", "compressed-data", "authenveloped-data",
    "signed-receipt",
  ]
}
