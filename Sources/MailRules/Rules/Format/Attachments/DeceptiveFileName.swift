import InternetMessage
import MailFacts

extension FormatRules {
  static let deceptiveFileName = FormatRule(
    reportDeceptiveFileName,
    description: RuleDescription(
      code: "FMT112", name: "deceptive_file_name", severity: .warning,
      summary: "A file name hides what the file is.",
      rationale: """
        An agent sees a document and opens a program: the name changes its direction of writing in the \
        middle, or puts the extension of a document before that of a program.
        """,
      remedy: "Do not open the attachment. Let the mail gateway refuse such names.",
      standards: ["Unicode Standard Annex 9 §2", "RFC 2183 §5"],
      triggering: [
        """
        From: a@example.com
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b

        Body
        --b
        Content-Disposition: attachment; ↓filename=invoice.pdf.exe

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
        Content-Disposition: attachment; ↓filename*=utf-8''invoice%E2%80%AEfdp.exe

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
        Content-Disposition: attachment; filename=backup.tar.gz

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
        Content-Disposition: attachment; filename=setup.exe

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
        Content-Disposition: attachment; filename=report.v2.pdf

        x
        --b--

        """,
      ]))

  private static func reportDeceptiveFileName(_ facts: MessageFacts, _ findings: inout FindingCollector) {
    let message = facts.message
    for part in message.parts.indices {
      for name in message.fileNames(of: part) {
        if name.value.unicodeScalars.contains(where: { changesDirection($0.value) }) {
          findings.report(at: name.range, part: part, "This file name changes its direction of writing.")
        } else if hasDoubleExtension(name.value) {
          findings.report(at: name.range, part: part, "This program bears the extension of a document before its own.")
        }
      }
    }
  }

  /// Explicit embeddings, overrides and isolates (Unicode Standard Annex 9, section 2).
  private static func changesDirection(_ scalar: UInt32) -> Bool {
    (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
  }

  private static func hasDoubleExtension(_ name: String) -> Bool {
    let pieces = name.lowercased().split(separator: ".").map { $0.filter { $0 != " " } }
    guard pieces.count > 2 else { return false }
    return programs.contains(pieces[pieces.count - 1]) && documents.contains(pieces[pieces.count - 2])
  }

  private static let programs: Set<String> = [
    "exe", "scr", "com", "pif", "bat", "cmd", "js", "jse", "vbs", "vbe", "wsf", "hta", "lnk", "ps1", "msi", "jar",
  ]
  private static let documents: Set<String> = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "rtf", "csv", "jpg", "jpeg", "png", "gif", "zip", "mp4",
  ]
}
