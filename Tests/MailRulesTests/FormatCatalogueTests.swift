import InternetMessage
import MailFacts
import MailRules
import Testing

/// The family FMT is complete: every defect has its rule, every file is in the list.
struct FormatCatalogueTests {
  @Test(arguments: DefectKind.allCases)
  func everyDefectHasExactlyOneRule(_ kind: DefectKind) {
    let reporting = FormatRules.all.compactMap { $0 as? DefectRule }.filter { $0.kinds.contains(kind) }
    #expect(reporting.count == 1, "\(kind.name): \(reporting.map(\.description.code))")
  }

  /// A rule is as serious as the worst of its defects, so that the two grades never contradict each other.
  @Test(arguments: FormatRules.all.compactMap { $0 as? DefectRule }.map(\.description.code))
  func severityIsThatOfTheWorstDefect(_ code: String) throws {
    let rule = try #require(FormatRules.all.first { $0.description.code == code } as? DefectRule)
    let worst = try #require(rule.kinds.map(\.grade).max())
    #expect(rule.description.severity.name == "\(worst)")
  }

  @Test func everyRuleFileIsListed() throws {
    let files = try SourceFiles.below("Sources/MailRules/Rules/Format")
    let codes = files.filter { $0.contains("RuleDescription(") }.map(SourceFiles.codes)
    #expect(codes.count >= 44)
    for inFile in codes { #expect(inFile.count == 1, "one rule a file: \(inFile)") }
    #expect(codes.flatMap { $0 }.sorted() == FormatRules.all.map(\.description.code).sorted())
  }
}
