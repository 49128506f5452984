import InternetMessage
import MailFacts

/// Verdicts that the tests of all formats share.
enum Samples {
  /// A small message and a verdict with one finding of each severity, every optional member present.
  static let message = Array("From: a@example.com\r\nX-Mailer: Postie\r\nSubject: Hi\r\n\r\nHello\r\n".utf8)

  static var full: Verdict {
    Verdict(
      file: "mail/a.eml", index: 0, size: 63, messageID: "1@example.com", date: 1_000_000_000,
      direction: Direction(way: .outgoing, leg: "help desk → organisation", evidence: ["--direction"]),
      origin: Origin(
        originClass: .agent, kind: .notification, mayAutoReply: false, confidence: 0.75,
        evidence: [SignalEvidence(signal: "S-A01", place: "Auto-Submitted", value: "auto-generated", strength: .strong)]
      ),
      sender: Sender(helpDesk: "zendesk", accountID: "3fa9c21", subdomain: "acme", relation: .own),
      preserved: [
        PreservedField(
          name: "X-Mailer", expected: "Zendesk Mailer", before: nil, after: "Postie", state: .changed)
      ],
      findings: [wrongMailer, missingField],
      defects: [LocatedDefect(kind: .missingDate, offset: 0, line: 1)])
  }

  static var empty: Verdict { named("b.eml") }

  static func named(_ file: String, index: Int = 0, findings: [Finding] = []) -> Verdict {
    Verdict(
      file: file, index: index, size: 0, messageID: nil, date: nil, direction: .unknown,
      origin: Origin(originClass: .undetermined, kind: .unknown, mayAutoReply: true, confidence: 0, evidence: []),
      sender: .none, preserved: [], findings: findings, defects: [])
  }

  static let wrongMailer = Finding(
    rule: "PRES001", name: "wrong_preserved_header", severity: .error, requirements: ["C16", "C17"], range: 31..<37,
    line: 2, column: 11, place: "X-Mailer", message: "X-Mailer is \"Postie\".", help: "Let the field pass.",
    evidence: "X-Mailer: Postie")

  static let missingField = Finding(
    rule: "FMT010", name: "missing_date", severity: .warning, requirements: [], range: 52..<52, line: 4, column: 1,
    place: "header", message: "There is no Date field.", help: "Add one.", evidence: "")

  /// A verdict in which every string from mail is hostile.
  static func hostile(_ text: String) -> Verdict {
    var verdict = full
    verdict.file = "dir/\(text)"
    verdict.messageID = text
    verdict.origin.evidence[0].value = text
    verdict.preserved[0].after = text
    verdict.findings[0].place = text
    verdict.findings[0].message = text
    verdict.findings[0].help = text
    verdict.findings[0].evidence = text
    return verdict
  }

  /// Strings that break out of careless formats.
  static let hostileTexts = [
    "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m\u{85}", "]]>--><!-- <script>alert(1)</script> & \" '",
    "\r\n::error::injected\n##[group]x", "100% %0A,:::", "\u{202E}gpj.exe\u{2066}\u{200B}\u{FEFF}",
    "\0\u{1}\u{7F}\u{FFFE}\u{FFFF}",
    "\u{2028}\u{2029}\\u0000\\\"", "ab\ttab   ", "😀\u{E0041}漢字é",
  ]
}
