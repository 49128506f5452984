import Testing

/// Colour is for terminals, unless somebody asks (no-color.org, `CLICOLOR_FORCE`).
struct ColourTests {
  @Test(
    arguments: [
      ([], [:], false), ([], ["CLICOLOR_FORCE": "1"], true), ([], ["CLICOLOR_FORCE": "0"], false),
      ([], ["NO_COLOR": "1"], false), (["--color", "always"], [:], true),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], false),
      (["--color", "auto"], [:], false), (["--color", "always"], ["NO_COLOR": "1"], true),
      (["--color", "auto"], ["CLICOLOR_FORCE": "1"], true),
    ] as [([String], [String: String], Bool)])
  func colourIsForThoseWhoWantIt(options: [String], environment: [String: String], isColoured: Bool) throws {
    let scratch = try Scratch(["m.eml": Mail.withError])
    for command in [["lint", "--format", "full"], ["lint", "--format", "concise"], ["parse"]] {
      let run = try Mailloop.run(command + options + ["m.eml"], in: scratch, environment: environment)
      #expect(run.output.contains(0x1B) == isColoured, "\(command)")
    }
  }

  @Test(arguments: ["json", "ndjson", "sarif", "junit", "github", "gitlab", "html"])
  func formsForProgramsHaveNone(format: String) throws {
    let scratch = try Scratch(["m.eml": Mail.withError])
    let run = try Mailloop.run("lint", "--color", "always", "--format", format, "m.eml", in: scratch)
    #expect(!run.output.contains(0x1B))
  }
}
