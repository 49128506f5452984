import MailFacts
import MailRules
import Testing

private func rule(_ code: String, _ name: String, _ severity: Severity = .warning) -> RuleDescription {
  RuleDescription(
    code: code, name: name, severity: severity, summary: "", rationale: "", remedy: "", standards: [], triggering: [],
    nonTriggering: [])
}

private let descriptions = [
  rule("FMT001", "one"), rule("FMT012", "two"), rule("FMT013", "three"), rule("PRES001", "four"),
]

struct SelectionCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var select = ["ALL"]
  var extend: [String] = []
  var ignore: [String] = []
  let chosen: [String]

  init(
    _ name: String, select: [String] = ["ALL"], extend: [String] = [], ignore: [String] = [], chosen: [String]
  ) {
    testDescription = name
    (self.select, self.extend, self.ignore, self.chosen) = (select, extend, ignore, chosen)
  }
}

private let cases = [
  SelectionCase("everything by default", chosen: ["FMT001", "FMT012", "FMT013", "PRES001"]),
  SelectionCase("a family", select: ["FMT"], chosen: ["FMT001", "FMT012", "FMT013"]),
  SelectionCase("a prefix of codes", select: ["FMT01"], chosen: ["FMT012", "FMT013"]),
  SelectionCase("a name", select: ["four"], chosen: ["PRES001"]),
  SelectionCase("no half of a name", select: ["fou"], chosen: []),
  SelectionCase("nothing", select: [], chosen: []),
  SelectionCase("an empty selector matches nothing", select: [""], chosen: []),
  SelectionCase("more than the selected", select: ["PRES"], extend: ["FMT001"], chosen: ["FMT001", "PRES001"]),
  SelectionCase("all but a family", ignore: ["FMT"], chosen: ["PRES001"]),
  SelectionCase("all but a family but one", extend: ["FMT012"], ignore: ["FMT"], chosen: ["FMT012", "PRES001"]),
  SelectionCase("the longer prefix wins for ignore", select: ["FMT01"], ignore: ["FMT013"], chosen: ["FMT012"]),
  SelectionCase("of equal ones ignore wins", select: ["FMT01"], ignore: ["FMT01"], chosen: []),
  SelectionCase("ALL against ALL", ignore: ["ALL"], chosen: []),
  SelectionCase(
    "a name is as precise as a code", extend: ["two"], ignore: ["FMT012"],
    chosen: [
      "FMT001", "FMT013", "PRES001",
    ]),
  SelectionCase("a name beats a family", select: ["two"], ignore: ["FMT"], chosen: ["FMT012"]),
]

struct RuleSelectionTests {
  @Test(arguments: cases)
  func selects(_ example: SelectionCase) {
    var selection = RuleSelection()
    selection.select = example.select
    selection.extendSelect = example.extend
    selection.ignore = example.ignore
    #expect(descriptions.filter(selection.includes).map(\.code) == example.chosen)
  }

  @Test(
    arguments: [
      ([:], Severity.warning),
      (["ALL": .error], .error),
      (["ALL": .error, "FMT": .info], .info),
      (["FMT": .info, "FMT01": .error], .error),
      (["FMT01": .error, "two": .info], .info),
      (["PRES": .error], .warning),
      (["FMT012": .info, "two": .error], .error),
    ] as [([String: Severity], Severity)])
  func theMostSpecificSeverityWins(_ severities: [String: Severity], _ expected: Severity) {
    var selection = RuleSelection()
    selection.severities = severities
    #expect(selection.severity(of: descriptions[1]) == expected)
  }

  @Test func selectorsThatMatchNothingAreNamed() {
    var selection = RuleSelection()
    selection.select = ["FMT", "FMX"]
    selection.extendSelect = ["one", "nine"]
    selection.ignore = ["PRES001", "PRES002"]
    selection.severities = ["ALL": .info, "ZZZ": .error]
    #expect(selection.unmatched(in: descriptions) == ["FMX", "nine", "PRES002", "ZZZ"])
  }
}
