import Testing

/// Where settings come from, and what is said of those that are wrong.
struct ConfigurationTests {
  private static let three = Mail.text(without: ["Date", "Message-ID", "Subject"])

  @Test func theNearestFileUpwardsIsInForce() throws {
    let scratch = try Scratch([
      "mailloop.toml": "[lint]\nselect = [\"FMT031\"]\n", "a/mailloop.toml": "[lint]\nselect = [\"FMT032\"]\n",
      "a/b/m.eml": Self.three, "m.eml": Self.three,
    ])
    #expect(try Self.rules(["m.eml"], scratch, folder: "") == ["FMT031"])
    #expect(try Self.rules(["b/m.eml"], scratch, folder: "a") == ["FMT032"])
    #expect(try Self.rules(["m.eml"], scratch, folder: "a/b") == ["FMT032"])
    #expect(try Self.rules(["--config", "../mailloop.toml", "b/m.eml"], scratch, folder: "a") == ["FMT031"])
    #expect(try Self.rules(["--isolated", "m.eml"], scratch, folder: "a/b") == ["FMT031", "FMT032", "FMT136"])
  }

  @Test func thePersonalFolderComesAfterTheWorkingFolder() throws {
    let scratch = try Scratch([
      "xdg/mailloop/mailloop.toml": "[lint]\nselect = [\"FMT136\"]\n", "work/m.eml": Self.three,
      "home/.config/mailloop/mailloop.toml": "[lint]\nselect = [\"FMT032\"]\n",
    ])
    let personal = ["XDG_CONFIG_HOME": scratch.file("xdg"), "HOME": scratch.file("home")]
    #expect(try Self.rules(["m.eml"], scratch, folder: "work", environment: personal) == ["FMT136"])
    let home = ["HOME": scratch.file("home")]
    #expect(try Self.rules(["m.eml"], scratch, folder: "work", environment: home) == ["FMT032"])
    try scratch.write("work/mailloop.toml", "[lint]\nselect = [\"FMT031\"]\n")
    #expect(try Self.rules(["m.eml"], scratch, folder: "work", environment: personal) == ["FMT031"])
  }

  /// Every setting of lint that has an option holds when the option is not given, and gives way when it is.
  @Test func settingsHoldUntilAnOptionIsGiven() throws {
    let scratch = try Scratch(["m.eml": Mail.withError, "clean.eml": Mail.clean])
    _ = try Mailloop.run("lint", "--write-baseline", "base.json", "m.eml", in: scratch)
    try scratch.write("empty.json", #"{"schemaVersion":1,"findings":[]}"#)
    func lint(_ setting: String, _ arguments: [String]) throws -> FinishedRun {
      try scratch.write("mailloop.toml", "[lint]\n\(setting)\n")
      return try Mailloop.run(["lint"] + arguments + ["m.eml"], in: scratch)
    }
    #expect(try lint("format = \"gitlab\"", []).outputText.hasPrefix("[\n{\"description\""))
    #expect(try lint("format = \"gitlab\"", ["--format", "concise"]).outputText.hasPrefix("m.eml:7:1:"))
    #expect(try lint("baseline = \"base.json\"", []).exit == .code(0))
    #expect(try lint("baseline = \"base.json\"", ["--baseline", "empty.json"]).exit == .code(1))
    #expect(try lint("fail-on = \"never\"", []).exit == .code(0))
    #expect(try lint("fail-on = \"never\"", ["--fail-on", "error"]).exit == .code(1))
    #expect(try lint("mbox-format = \"mboxcl\"\njobs = 3", []).exit == .code(1))
  }

  @Test func showNamesEachOrigin() throws {
    let scratch = try Scratch(["mailloop.toml": "# ours\n[lint]\nfail-on = \"error\"\njobs = 2\n"])
    let run = try Mailloop.run("config", "show", "--origin", in: scratch)
    #expect(run.exit == .code(0))
    #expect(run.outputLines.contains("lint.fail-on = \"error\"  # \(scratch.path)/mailloop.toml:3"))
    #expect(run.outputLines.contains("lint.jobs = 2  # \(scratch.path)/mailloop.toml:4"))
    #expect(run.outputLines.contains("lint.mbox-format = \"auto\"  # default"))
    let plain = try Mailloop.run("config", "show", "--isolated", in: scratch)
    #expect(plain.outputLines.contains("lint.fail-on = \"warning\""))
    #expect(!plain.outputText.contains("#"))
  }

  @Test func checkSaysWhetherTheFileIsRight() throws {
    let scratch = try Scratch(["mailloop.toml": "[lint]\nfail-on = \"error\"\n"])
    let run = try Mailloop.run("config", "check", in: scratch)
    #expect(run.exit == .code(0) && run.outputText == "\(scratch.path)/mailloop.toml is right.\n")
    let none = try Mailloop.run("config", "check", "--isolated", in: scratch)
    #expect(none.exit == .code(0) && none.outputText.contains("defaults"))
    try scratch.write("mailloop.toml", "[lint]\nselect = [\"NONE999\"]\n")
    let wrong = try Mailloop.run("config", "check", in: scratch)
    #expect(wrong.exit == .code(2) && wrong.errorText.contains("NONE999"))
  }

  @Test(arguments: [
    ("[lint]\nignroe = [\"FMT\"]\n", "2:1", "did you mean \"ignore\"?"),
    ("[lnit]\nignore = [\"FMT\"]\n", "1:2", "did you mean [lint]?"),
    ("[lint]\nfail-on = \"errro\"\n", "2:11", "did you mean \"error\"?"),
    ("[lint]\nfail-on = 1\n", "2:11", "write one of \"error\""),
    ("[lint]\njobs = \"two\"\n", "2:8", "number"),
    ("[lint]\njobs = 0\n", "2:8", "1"),
    ("[lint]\nignore = \"FMT\"\n", "2:10", "["),
    ("[lint]\njobs = 1\njobs = 2\n", "3:", "jobs"),
    ("[lint]\nselect = [\"FMT001\"]\nignore = [\"FMT001\"]\n", "2:11", "stands in select and in ignore"),
    ("[lint\n", "1:", "TOML"), ("x = \n", "1:", "TOML"), ("x = \"a\n", "1:", "TOML"),
    ("[organisation]\nsupport-addresses = [\"no address\"]\n", "2:22", "address"),
    ("[limits]\nparts = -1\n", "2:9", "1"),
  ])
  func mistakesAreTold(text: String, place: String, words: String) throws {
    let scratch = try Scratch(["mailloop.toml": text, "m.eml": Mail.clean])
    for arguments in [["lint", "m.eml"], ["parse", "m.eml"], ["config", "check"], ["config", "show"]] {
      let run = try Mailloop.run(arguments, in: scratch)
      #expect(run.exit == .code(2) && run.output.isEmpty, "\(arguments)")
      #expect(run.errorText.contains("mailloop.toml:\(place)"), "\(run.errorText)")
      #expect(run.errorText.contains(words) && run.errorText.contains("help: "), "\(run.errorText)")
    }
    #expect(try Mailloop.run("lint", "--isolated", "m.eml", in: scratch).exit == .code(0))
  }

  @Test func aFileThatCannotBeReadIsTold() throws {
    let scratch = try Scratch(["m.eml": Mail.clean])
    try scratch.makeFolder("mailloop.toml")
    for arguments in [
      ["lint", "m.eml"], ["lint", "--config", "mailloop.toml", "m.eml"], ["lint", "--config", "no.toml", "m.eml"],
    ] {
      let run = try Mailloop.run(arguments, in: scratch)
      #expect(run.exit == .code(2))
      #expect(run.errorText.contains(".toml") && run.errorText.contains("help: "), "\(run.errorText)")
    }
    try scratch.write("utf16.toml", octets: [0xFF, 0xFE, 0x5B, 0])
    #expect(try Mailloop.run("lint", "--config", "utf16.toml", "m.eml", in: scratch).exit == .code(2))
  }

  private static func rules(
    _ arguments: [String], _ scratch: Scratch, folder: String, environment: [String: String] = [:]
  ) throws -> [String] {
    let child = try ChildProcess(
      Mailloop.path, ["lint", "--statistics", "--format", "json"] + arguments, folder: scratch.file(folder),
      input: .octets([]), output: .captured, environment: environment)
    return try JSON(child.finish().output).elements.compactMap { $0["rule"].text }
  }
}
