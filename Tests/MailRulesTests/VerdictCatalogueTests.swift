import MailFacts
import MailRules
import Testing

/// The families AUTO and PRES are complete: every rule file is in its list, one rule a file.
struct VerdictCatalogueTests {
  @Test(arguments: [
    ("Automation", AutomationRules.all.map(\.description.code)),
    ("PreservedHeaders", PreservedHeaderRules.all.map(\.description.code)),
    ("Relay", RelayRules.all.map(\.description.code)),
  ])
  func everyRuleFileIsListed(_ folder: String, _ listed: [String]) throws {
    let files = try SourceFiles.below("Sources/MailRules/Rules/\(folder)")
    let codes = files.filter { $0.contains("RuleDescription(") }.map(SourceFiles.codes)
    for inFile in codes { #expect(inFile.count == 1, "one rule a file: \(inFile)") }
    #expect(codes.flatMap { $0 }.sorted() == listed.sorted())
    #expect(listed.count >= 8)
  }

  /// The loss of a preserved field is an error; what is only observed and not documented is information (C17).
  @Test(arguments: [
    ("missing_preserved_header", Severity.error), ("changed_preserved_header", .error),
    ("duplicated_preserved_header", .error), ("malformed_account_id", .info), ("malformed_email_id", .info),
    ("email_id_time_mismatch", .warning),
  ])
  func severities(_ name: String, _ severity: Severity) throws {
    let rule = try #require(RuleCatalogue.descriptions.first { $0.name == name })
    #expect(rule.severity == severity)
    #expect(rule.requirements.contains("C16"))
  }
}
