import InternetMessage
import MailFacts
import Testing

/// Verdicts that the tests of all formats share.
enum Samples {
  /// A small message and a verdict with one finding of each severity, every optional member present.
  static let message = Array("From: a@example.com\r\nX-Mailer: Postie\r\nSubject: Hi\r\n\r\nHello\r\n".utf8)

  static var full: Verdict {
    Verdict(
      file: "mail/a.eml", index: 0, size: 61, messageID: "1@example.com", date: 1_000_000_000,
      direction: Direction(way: .outgoing, leg: "help desk → organisation", evidence: ["--direction"]),
      origin: Origin(
        originClass: .agent, kind: .notification, mayAutoReply: false, confidence: 0.75,
        evidence: [SignalEvidence(signal: "S-A01", place: "Auto-Submitted", value: "auto-generated", strength: .strong)]
      ),
      sender: Sender(
        helpDesk: "zendesk", accountID: "3fa9c21", subdomain: "acme", relation: .own, strength: .strong,
        signs: ["Message-ID"]),
      preserved: [
        PreservedField(
          name: "X-Mailer", expected: "Zendesk Mailer", before: nil, after: "Postie", state: .changed)
      ],
      disposition: Disposition(
        incoming: .suspended, cause: "a mail loop", suspension: .loop, confidence: 0.9, requester: "a@example.com",
        thread: "1A2B3C-4D5E6", suppressed: [.automatic, .agent], flags: ["partner"], remedy: "Share it."),
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
    verdict.disposition?.requester = text
    verdict.disposition?.flags = [text]
    verdict.findings[0].place = text
    verdict.findings[0].message = text
    verdict.findings[0].help = text
    verdict.findings[0].evidence = text
    return verdict
  }

  /// Strings that break out of careless formats.
  static let hostileTexts = [
    HostileText("terminal controls", "\u{1B}[2J\u{1B}]0;title\u{7}\u{8}"),
    HostileText("C1 controls", "\u{9B}31m\u{85}\u{9D}"),
    HostileText("markup", "]]>--><!-- <script>alert(1)</script> & \" '"),
    HostileText("workflow commands", "\r\n::error::injected\n##[group]x"),
    HostileText("percent signs", "100% %0A,:::"),
    HostileText("directions", "\u{202E}gpj.exe\u{2066}\u{200B}\u{FEFF}"),
    HostileText("what XML cannot hold", "\0\u{1}\u{7F}\u{FFFE}\u{FFFF}"),
    HostileText("separators and escapes", "\u{2028}\u{2029}\\u0000\\\""),
    HostileText("white space", "ab\ttab   "),
    HostileText("astral planes", "😀\u{E0041}漢字é\u{10FFFD}"),
    HostileText("links", "[click](https://evil.example) {0} [x]"),
  ]
}

/// A string that breaks out of careless formats, with a name that may stand in a log.
struct HostileText: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  var testDescription: String { name }
}
