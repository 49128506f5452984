import MailFacts
import RelayConfiguration

/// CONN109: something that changes mail could not be judged.
struct RuleNotJudged: Rule {
  let description = RuleDescription(
    code: "CONN109", name: "rule_not_judged", severity: .info,
    summary: "A table or rule of the mail server could not be read, or ended at a limit, and is not judged.",
    rationale: "What was not looked at may delete or change fields all the same.",
    remedy: "Name the folder with all files by --postfix, and look at such rules by hand.",
    requirements: ["C16"], standards: ["Postfix DATABASE_README"],
    triggering: [
      """
      === main.cf ===
      ↓header_checks = pcre:gone
      """,
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      ↓/^([^:]+)+([^:]+)+([^:]+)+([^:]+)+$/ IGNORE
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^X-Spam: / IGNORE
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for missing in subject.mailServer?.missing ?? [] {
      findings.report(
        subject.place(missing.place), name: missing.parameter,
        missing.isUnreadable
          ? "\(missing.reference.text) is not read: only regexp, pcre and sources of indexed files are."
          : "\(missing.reference.text) cannot be read.")
    }
    for (file, problems) in subject.problems {
      for problem in problems.listed where problem.effect == .notJudged {
        findings.report(subject.place(file.path, problem.range), name: "line", fix: problem.remedy, problem.message)
      }
    }
    for passage in subject.passages {
      for pair in passage.run.exhausted.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        let check = passage.checks[pair[0]]
        findings.report(
          subject.place(check.table.file.path, check.table.rules[pair[1]].range),
          name: "\(check.place.rawValue), rule \(pair[1] + 1)", fix: "Write a pattern that does not backtrack so much.",
          "The pattern was given up on a field of \(passage.notification.title): it takes too many steps."
            + (passage.run.isGivenUp ? " So many do that the rest of the tables was not tried." : ""))
      }
    }
  }
}
