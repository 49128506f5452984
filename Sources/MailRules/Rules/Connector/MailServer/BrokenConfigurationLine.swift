import MailFacts
import RelayConfiguration

/// CONN107: the mail server skips or misreads a line of its configuration.
struct BrokenConfigurationLine: Rule {
  let description = RuleDescription(
    code: "CONN107", name: "broken_configuration_line", severity: .warning,
    summary: "The mail server skips a line of its configuration, or reads it otherwise than it looks.",
    rationale: """
      A broken pattern, an unknown flag or an endif without its if costs no more than a line in the log. The rule is \
      not in force, and what it was to protect is not protected; mended one day, it may harm notifications.
      """,
    remedy: "Mend the line.",
    requirements: ["C16"], standards: ["Postfix regexp_table(5)", "Postfix pcre_table(5)", "Postfix postconf(5)"],
    triggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      /^Subject:(↓/ REJECT
      """,
      """
      === main.cf ===
      header_checks = regexp:header_checks
      === header_checks ===
      /^X-Spam:/ IGNORE
      ↓endif
      """,
    ],
    nonTriggering: [
      """
      === main.cf ===
      header_checks = pcre:header_checks
      === header_checks ===
      # A comment.
      if /^Subject:/
      /viagra/
        REJECT
      endif
      """
    ])

  func check(_ subject: ConfigurationSubject, _ findings: inout FindingCollector) {
    for (file, problems) in subject.problems {
      for problem in problems.listed where problem.effect != .notJudged {
        findings.report(subject.place(file.path, problem.range), name: "line", fix: problem.remedy, problem.message)
      }
    }
  }
}

extension ConfigurationSubject {
  /// The problems of all files.
  var problems: [(file: SourceText, problems: ConfigurationProblems)] {
    var problems: [(file: SourceText, problems: ConfigurationProblems)] = []
    if let main = mailServer?.main { problems.append((main.file, main.problems)) }
    if let services = mailServer?.services { problems.append((services.file, services.problems)) }
    for check in mailServer?.checks ?? [] { problems.append((check.check.table.file, check.check.table.problems)) }
    for map in mailServer?.addressMaps ?? [] { problems.append((map.table.file, map.table.problems)) }
    if let transportRules { problems.append((transportRules.file, transportRules.problems)) }
    return problems
  }
}
