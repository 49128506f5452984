import Testing

/// The commands that tell of rules, and the help of all.
struct ExplanationTests {
  @Test(arguments: ["FMT031", "fmt031", "missing_date"])
  func aRuleIsExplainedByCodeAndName(subject: String) throws {
    let run = try Mailloop.run("explain", subject, in: Scratch())
    #expect(run.exit == .code(0))
    #expect(run.outputText.hasPrefix("FMT031 missing_date (error)\n"))
    for words in ["What to do: ", "Standards: RFC 5322", "Fires on", "Does not fire on:"] {
      #expect(run.outputText.contains(words))
    }
  }

  @Test func aRequirementLeadsToItsRules() throws {
    let rules = try JSON(Mailloop.run("rules", "--format", "json", in: Scratch()).output).elements
    let numbers = Set(rules.flatMap { $0["requirements"].elements.compactMap(\.text) }).sorted()
    for number in numbers {
      let run = try Mailloop.run("explain", number, in: Scratch())
      let codes = rules.filter { $0["requirements"].elements.contains { $0.text == number } }
        .compactMap { $0["code"].text }
      #expect(run.exit == .code(0))
      #expect(run.outputText.hasPrefix("\(number) ") && run.outputText.contains("\n\nChecked by:\n"))
      #expect(!codes.isEmpty && codes.allSatisfy { run.outputText.contains("  \($0)  ") }, "\(run.outputText)")
    }
  }

  @Test func aRequirementWithoutRulesIsNamedAndSaidToBeUnchecked() throws {
    let run = try Mailloop.run("explain", "c8", in: Scratch())
    #expect(run.exit == .code(0))
    #expect(run.outputText.hasPrefix("C8 First set-up"))
    #expect(run.outputText.contains("No rule of this version checks it."))
    #expect(run.outputText.contains("Exempt: "))
  }

  @Test func aRequirementNamesTheCaseThatViolatesItAlone() throws {
    let run = try Mailloop.run("explain", "L4", in: Scratch())
    #expect(run.outputText.contains("corpora/demo/077-loop-03"))
    #expect(run.outputText.contains("docs/requirements.md"))
  }

  @Test func whatDoesNotExistIsSaid() throws {
    let run = try Mailloop.run("explain", "NONE999", in: Scratch())
    #expect(run.exit == .code(2) && run.output.isEmpty)
    #expect(run.errorText.contains("NONE999") && run.errorText.contains("mailloop rules"))
    let near = try Mailloop.run("explain", "missing_dat", in: Scratch())
    #expect(near.exit == .code(2) && near.errorText.contains("FMT031"))
  }

  @Test func everyRuleOfTheListIsExplained() throws {
    let rules = try JSON(Mailloop.run("rules", "--format", "json", in: Scratch()).output).elements
    let table = try Mailloop.run("rules", in: Scratch()).outputLines
    #expect(rules.count >= 40 && table.count == rules.count)
    let codes = rules.compactMap { $0["code"].text }
    #expect(table.map { String($0.prefix { $0 != " " }) } == codes)
    #expect(Set(codes).count == codes.count)
    let all = try Mailloop.run(["explain"] + codes, in: Scratch())
    #expect(all.exit == .code(0))
    for rule in rules {
      let title = "\(rule["code"].text ?? "?") \(rule["name"].text ?? "?") (\(rule["severity"].text ?? "?"))"
      #expect(all.outputText.contains(title + "\n"))
    }
  }

  @Test(arguments: [
    [], ["lint"], ["parse"], ["relay"], ["report"], ["rules"], ["explain"], ["config"], ["config", "show"],
    ["config", "check"],
  ])
  func everyCommandHasHelp(command: [String]) throws {
    let run = try Mailloop.run(command + ["--help"], in: Scratch())
    #expect(run.exit == .code(0) && run.errors.isEmpty)
    #expect(run.outputText.contains("OVERVIEW: ") && run.outputText.contains("USAGE: mailloop"))
  }

  @Test func theVersionIsTold() throws {
    let run = try Mailloop.run("--version", in: Scratch())
    #expect(run.exit == .code(0))
    let numbers = run.outputText.dropLast().split(separator: ".")
    #expect(numbers.count == 3 && numbers.allSatisfy { Int($0) != nil }, "\(run.outputText)")
  }
}
