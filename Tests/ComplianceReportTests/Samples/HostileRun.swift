import InternetMessage
import MailFacts
import MailRules
import RelayPipeline

/// A run in which every text that can come from outside is one hostile text.
enum HostileRun {
  /// Texts that break out of careless pages.
  static let texts = [
    "<script>window.caught=3;alert(1)</script>", "</script><script>alert(2)</script>", "<!--<script>", "-->", "]]>",
    "\"><img src=x onerror=\"window.caught=4\">", "' onload='window.caught=5' x='", "</style></title></textarea></pre>",
    "&lt;b&gt;&#60;i&#62;", "\0\u{1}\u{8}\u{B}\u{1B}[2J\u{7F}\u{85}\u{9B}", "\u{202E}gpj.exe\u{202C}\u{2066}\u{2069}",
    "\u{200B}\u{FEFF}\u{2028}\u{2029}\u{FFFE}\u{E0041}", "a\r\nb\rc\td", "=cmd|' /C calc'!A0", "javascript:alert(6)",
    "#case-1", "%3Cscript%3E", "\u{65}\u{301}\u{301}\u{301}", "{{7*7}}${8*8}", "\\u003cscript\\u003e\\",
  ]

  static func record(_ text: String) -> RunRecord {
    let rule = RuleInForce(
      description: RuleDescription(
        code: "FMT001", name: text, severity: .error, summary: text, rationale: text, remedy: text,
        requirements: [text], standards: [text], triggering: [], nonTriggering: []),
      severity: .error)
    return RunRecord(
      toolVersion: text, corpus: text, time: .max, configurationDigest: text, rules: [rule],
      cases: [item(text), item(text)], failures: [text])
  }

  private static func item(_ text: String) -> CaseRecord {
    let header = Array(text.utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80] + Array("\r\n".utf8)
    return CaseRecord(
      name: text, note: text, before: verdict(text, header.count), after: verdict(text, header.count),
      changes: FieldChange.Kind.allCases.map { FieldChange(name: text, kind: $0, before: text, after: text) },
      headerBefore: header, headerAfter: header)
  }

  private static func verdict(_ text: String, _ size: Int) -> Verdict {
    let ranges = [0..<0, 0..<size, 3..<9, 5..<7, 7..<Int.max, size..<size, Int.max..<Int.max]
    let findings = ranges.enumerated().map { index, range in
      Finding(
        rule: index.isMultiple(of: 2) ? "FMT001" : text, name: text, severity: Severity.allCases[index % 3],
        requirements: [text, "C16"], range: range, line: 1, column: 1, place: text, message: text, help: text,
        evidence: text)
    }
    return Verdict(
      file: text, index: 1, size: .max, messageID: text, date: .min,
      direction: Direction(way: .unknown, leg: text, evidence: [text]),
      origin: Origin(
        originClass: .undetermined, kind: .unknown, mayAutoReply: true, confidence: .nan,
        evidence: [SignalEvidence(signal: text, place: text, value: text, strength: .weak)]),
      sender: Sender(helpDesk: text, accountID: text, subdomain: text, relation: .partner),
      preserved: PreservedField.State.allCases.map {
        PreservedField(name: text, expected: text, before: text, after: text, state: $0)
      },
      findings: findings, defects: [LocatedDefect(kind: .nulOctet, offset: .max, line: .max)])
  }
}
