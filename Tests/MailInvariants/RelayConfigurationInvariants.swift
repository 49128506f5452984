import RelayConfiguration

/// What holds for files of mail servers of any octets: places are in the file, every line is read or told, results are
/// bounded, and a mended rule spares what it was mended for.
enum RelayConfigurationInvariants {
  static func violations(ofTable octets: [UInt8], _ syntax: PatternTable.Syntax) -> [String] {
    let file = SourceText(path: "table", octets: octets)
    let table = PatternTable(file, syntax)
    var violations = places(of: table.problems, in: file)
    for rule in table.rules where rule.range.upperBound > file.octets.count || rule.range.isEmpty {
      violations.append("a rule is at \(rule.range)")
    }
    for notification in NotificationHeader.samples(from: "support@example.com") {
      for field in notification.fields {
        guard let hit = table.lookUp(field.octets) else { continue }
        if !table.rules.indices.contains(hit.rule) { violations.append("there is no rule \(hit.rule)") }
        if hit.value.count > RelayConfigurationLimits.replacementOctets + octets.count {
          violations.append("a result has \(hit.value.count) octets")
        }
        let check = HeaderCheckRun.Check(place: .header, table: table)
        if let mended = MendedRule(hit.rule, of: check, sparing: [field])?.applied(to: table),
          mended.lookUp(field.octets)?.rule == hit.rule
        {
          violations.append("a mended rule meets \(field.name)")
        }
      }
    }
    return violations
  }

  static func violations(ofParameters octets: [UInt8]) -> [String] {
    let server = MailServer(mainPath: "main.cf", tables: [], read: { path in path.hasSuffix(".cf") ? octets : nil })
    guard let main = server.main, let services = server.services else { return ["the files were not read"] }
    var violations = places(of: main.problems, in: main.file) + places(of: services.problems, in: services.file)
    for (name, parameter) in main.parameters {
      if parameter.name != name || parameter.range.upperBound > octets.count {
        violations.append("\(name) is misplaced")
      }
      if let value = server.value(name), value.utf8.count > 3 * RelayConfigurationLimits.expandedOctets {
        violations.append("\(name) has \(value.utf8.count) octets")
      }
    }
    return violations
  }

  static func violations(ofTransportRules octets: [UInt8]) -> [String] {
    let collection = TransportRuleCollection(SourceText(path: "rules.xml", octets: octets))
    var violations = places(of: collection.problems, in: collection.file)
    if collection.rules.isEmpty, collection.problems.count == 0 { violations.append("neither rules nor a reason") }
    for rule in collection.rules {
      if rule.range.upperBound > octets.count { violations.append("a rule is at \(rule.range)") }
      for notification in NotificationHeader.samples(from: "support@example.com") { _ = rule.spares(notification) }
    }
    return violations
  }

  private static func places(of problems: ConfigurationProblems, in file: SourceText) -> [String] {
    problems.listed.compactMap { problem in
      let position = file.position(of: problem.range.lowerBound)
      let isRight = problem.range.upperBound <= file.octets.count && position.line >= 1 && position.column >= 1
      return isRight ? nil : "a problem is at \(problem.range): \(problem.message)"
    }
  }
}
