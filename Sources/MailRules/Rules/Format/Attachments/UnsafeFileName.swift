import InternetMessage
import MailFacts

extension FormatRules {
  static let unsafeFileName = FormatRule(
    reportUnsafeFileName,
    description: RuleDescription(
      code: "FMT111", name: "unsafe_file_name", severity: .warning,
      summary: "A file name holds a control character or a path.",
      rationale: """
        Programs that store the attachment under this name may write outside of their folder or break their \
        own output; others rename or refuse it.
        """,
      remedy: "Let the sending program state the bare name of the file.",
      standards: ["RFC 2183 §2.3"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Disposition: attachment; ↓filename="../../etc/passwd"

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Type: application/pdf; ↓name*=utf-8''a%0Ab.pdf

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Disposition: attachment; ↓filename="C:\\\\temp\\\\a.txt"

        x
        --b--

        """,
      ],
      nonTriggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Disposition: attachment; filename="notes (2026-03-02), final.txt"

        x
        --b--

        """,
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Disposition: attachment; filename="..hidden..txt"

        x
        --b--

        """,
      ]))

  private static func reportUnsafeFileName(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices {
      for name in message.fileNames(of: part) {
        let scalars = name.value.unicodeScalars
        if scalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
          findings.report(at: name.range, part: part, "This file name holds a control character.")
        } else if scalars.contains(where: { $0 == "/" || $0 == "\\" }) {
          findings.report(at: name.range, part: part, "This file name holds a path.")
        }
      }
    }
  }
}
