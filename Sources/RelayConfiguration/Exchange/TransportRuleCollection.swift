import Markup

/// The mail flow rules of Exchange as `Export-TransportRuleCollection` writes them: XML with one command a rule.
///
///     <rules><rule name="Disclaimer"><version><commandBlock><![CDATA[New-TransportRule -Name …]]>
package struct TransportRuleCollection: Sendable {
  /// The file.
  package let file: SourceText
  /// The rules in the order in which Exchange runs them.
  package private(set) var rules: [TransportRule] = []
  /// What is wrong with the file.
  package private(set) var problems = ConfigurationProblems()

  /// Reads an export.
  package init(_ file: SourceText) {
    self.file = file
    var reader = XMLReader(file.octets)
    var path: [String] = []
    var command = ""
    do throws(MarkupFailure) {
      while let event = try reader.next() {
        switch event {
        case .start(let name, _):
          path.append(name.lowercased())
          command = ""
        case .text(let text):
          if path.last == "commandblock", command.utf8.count < RelayConfigurationLimits.commandOctets {
            command += text
          }
        case .end:
          if path.popLast() == "commandblock" { add(command, endingOn: reader.line) }
        }
      }
    } catch {
      let line = file.range(ofLine: error.line)
      problems.add(
        ConfigurationProblem(
          min(line.lowerBound + error.column - 1, line.upperBound)..<line.upperBound, .notJudged,
          "The export cannot be read from here on: \(error).", remedy: "Export the rules again."))
    }
    if rules.isEmpty, problems.count == 0 {
      problems.add(
        ConfigurationProblem(
          0..<0, .notJudged, "There is no rule in the form of Exchange 2013 and later.",
          remedy: "Write the file by Export-TransportRuleCollection of Exchange 2013 or later."))
    }
  }

  private mutating func add(_ command: String, endingOn line: Int) {
    let range = file.range(ofLine: line)
    guard rules.count < RelayConfigurationLimits.transportRules else {
      if rules.count == RelayConfigurationLimits.transportRules, problems.count == 0 {
        problems.add(
          ConfigurationProblem(range, .notJudged, "There are too many rules.", remedy: "Export fewer rules."))
      }
      return
    }
    guard command.utf8.count < RelayConfigurationLimits.commandOctets, let rule = TransportRule(command, range) else {
      problems.add(
        ConfigurationProblem(
          range, .notJudged, "The command of this rule cannot be read.", remedy: "Export the rules again."))
      return
    }
    rules.append(rule)
  }
}
