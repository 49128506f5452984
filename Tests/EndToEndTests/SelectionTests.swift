import Testing

/// Which rules are in force: the longest selector decides, and at equal length `--ignore` does.
struct SelectionTests {
  /// Three findings: FMT031, FMT032 and FMT136.
  private static let mail = Mail.text(without: ["Date", "Message-ID", "Subject"])

  @Test(
    arguments: [
      ([], "FMT031 FMT032 FMT136"),
      (["--select", "FMT031"], "FMT031"), (["--select", "FMT03"], "FMT031 FMT032"),
      (["--select", "FMT"], "FMT031 FMT032 FMT136"),
      (["--select", "missing_date"], "FMT031"), (["--select", "ALL"], "FMT031 FMT032 FMT136"),
      (["--select", "FMT031,FMT136"], "FMT031 FMT136"),
      (["--select", "FMT031", "--select", "FMT136"], "FMT031 FMT136"),
      (["--ignore", "FMT031"], "FMT032 FMT136"), (["--ignore", "FMT03"], "FMT136"),
      (["--ignore", "missing_date"], "FMT032 FMT136"),
      (["--select", "FMT", "--ignore", "FMT03"], "FMT136"),
      (["--select", "FMT031", "--ignore", "FMT03"], "FMT031"), (["--select", "FMT031", "--ignore", "FMT031"], ""),
      (["--select", "FMT136", "--extend-select", "FMT031"], "FMT031 FMT136"),
      (["--select", "AUTO"], ""),
    ] as [([String], String)])
  func selectorsAddAndRemove(options: [String], rules: String) throws {
    let scratch = try Scratch(["m.eml": Self.mail])
    #expect(try Self.rules(options, scratch) == rules)
  }

  @Test(
    arguments: [
      (#"select = ["FMT031"]"#, [], "FMT031"),
      (#"select = ["FMT031"]"#, ["--select", "FMT032"], "FMT032"),
      (#"select = ["FMT031"]"#, ["--extend-select", "FMT032"], "FMT031 FMT032"),
      (#"ignore = ["FMT031"]"#, [], "FMT032 FMT136"),
      (#"ignore = ["FMT031"]"#, ["--ignore", "FMT032"], "FMT136"),
      (#"ignore = ["FMT03"]"#, ["--extend-select", "FMT031"], "FMT031 FMT136"),
      (#"ignore = ["FMT031"]"#, ["--isolated"], "FMT031 FMT032 FMT136"),
    ] as [(String, [String], String)])
  func optionsStandOverTheConfiguration(lint: String, options: [String], rules: String) throws {
    let scratch = try Scratch(["m.eml": Self.mail, "mailloop.toml": "[lint]\n\(lint)\n"])
    #expect(try Self.rules(options, scratch) == rules)
  }

  @Test(arguments: ["--select", "--extend-select", "--ignore"])
  func anUnknownSelectorIsNamed(option: String) throws {
    let run = try Mailloop.run("lint", option, "FMT,NONE999", "m.eml", in: Scratch(["m.eml": Self.mail]))
    #expect(run.exit == .code(2))
    #expect(run.errorText.contains("NONE999") && run.errorText.contains("mailloop rules"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("", "", "error"), ("", "FMT031=warning", "warning"), ("", "missing_date=info", "info"),
    (#"severity = { FMT031 = "info" }"#, "", "info"), (#"severity = { FMT031 = "info" }"#, "FMT031=warning", "warning"),
  ])
  func severitiesCanBeChanged(lint: String, option: String, severity: String) throws {
    let scratch = try Scratch(["m.eml": Mail.withError, "mailloop.toml": "[lint]\n\(lint)\n"])
    let options = option.isEmpty ? [] : ["--severity", option]
    let run = try Mailloop.run(["lint", "--format", "concise"] + options + ["m.eml"], in: scratch)
    #expect(run.outputLines[0].contains(" FMT031 \(severity): "), "\(run.outputText)")
    #expect(run.exit == .code(severity == "info" ? 0 : 1))
  }

  @Test func aSeverityForNoRuleIsNamed() throws {
    let run = try Mailloop.run("lint", "--severity", "NONE999=info", "m.eml", in: Scratch(["m.eml": Mail.clean]))
    #expect(run.exit == .code(2))
    #expect(run.errorText.contains("NONE999"))
  }

  /// The rules that fired, in order.
  private static func rules(_ options: [String], _ scratch: Scratch) throws -> String {
    let run = try Mailloop.run(["lint", "--statistics", "--format", "concise"] + options + ["m.eml"], in: scratch)
    return run.outputLines.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }.sorted()
      .joined(separator: " ")
  }
}
