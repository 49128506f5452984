import Testing

/// The exit status: 0 clean, 1 findings at or above `--fail-on`, 2 wrong usage, 3 incomplete input.
struct ExitStatusTests {
  @Test(arguments: [
    ("clean.eml", "info", 0), ("clean.eml", "never", 0),
    ("info.eml", "info", 1), ("info.eml", "warning", 0), ("info.eml", "error", 0), ("info.eml", "never", 0),
    ("warning.eml", "info", 1), ("warning.eml", "warning", 1), ("warning.eml", "error", 0), ("warning.eml", "never", 0),
    ("error.eml", "info", 1), ("error.eml", "warning", 1), ("error.eml", "error", 1), ("error.eml", "never", 0),
  ])
  func findingsCountFromAThreshold(file: String, threshold: String, status: Int32) throws {
    let scratch = try Self.scratch()
    let run = try Mailloop.run("lint", "--fail-on", threshold, file, in: scratch)
    #expect(run.exit == .code(status), "\(run.outputText)")
  }

  @Test(arguments: [("clean.eml", 0), ("info.eml", 0), ("warning.eml", 1), ("error.eml", 1)])
  func warningsFailByDefault(file: String, status: Int32) throws {
    #expect(try Mailloop.run("lint", file, in: Self.scratch()).exit == .code(status))
  }

  @Test func eachSampleHasTheOneFindingItIsMadeFor() throws {
    let scratch = try Self.scratch()
    for (file, rule) in [("info.eml", "FMT136 info"), ("warning.eml", "FMT032 warning"), ("error.eml", "FMT031 error")]
    {
      let lines = try Mailloop.run("lint", "--format", "concise", file, in: scratch).outputLines
      #expect(lines.count == 2 && lines[0].contains(" \(rule): "), "\(file): \(lines)")
    }
    #expect(try Mailloop.run("lint", "clean.eml", in: scratch).outputText == "No problems in 1 message.\n")
  }

  @Test func exitZeroForgivesFindingsAndNothingElse() throws {
    let scratch = try Self.scratch()
    let run = try Mailloop.run("lint", "--exit-zero", "error.eml", in: scratch)
    #expect(run.exit == .code(0))
    #expect(run.outputText.contains("FMT031"))
    #expect(try Mailloop.run("lint", "--exit-zero", "error.eml", "gone.eml", in: scratch).exit == .code(3))
    #expect(try Mailloop.run("lint", "--exit-zero", "--select", "NONE999", "error.eml", in: scratch).exit == .code(2))
  }

  @Test func incompleteInputOutweighsFindings() throws {
    let run = try Mailloop.run("lint", "gone.eml", "error.eml", in: Self.scratch())
    #expect(run.exit == .code(3))
    #expect(run.outputText.contains("FMT031"))
  }

  @Test(
    arguments: [
      ([], 0), (["lint"], 2), (["parse"], 2), (["relay"], 2), (["report"], 2), (["report", "--dmarc"], 2),
      (["explain"], 2), (["frobnicate"], 2),
      (["lint", "--frobnicate", "clean.eml"], 2), (["lint", "--jobs", "0", "clean.eml"], 2),
      (["lint", "--jobs", "many", "clean.eml"], 2), (["lint", "--format", "pdf", "clean.eml"], 2),
      (["lint", "--fail-on", "panic", "clean.eml"], 2), (["lint", "--now", "yesterday", "clean.eml"], 2),
      (["lint", "--severity", "FMT031", "clean.eml"], 2), (["lint", "--severity", "FMT031=grave", "clean.eml"], 2),
      (["lint", "--config", "a", "--isolated", "clean.eml"], 2), (["lint", "--prune-baseline", "clean.eml"], 2),
      (["lint", "--mbox-format", "pst", "clean.eml"], 2), (["lint", "--color", "sometimes", "clean.eml"], 2),
      (["rules", "--format", "xml"], 2), (["config", "frobnicate"], 2), (["explain", "NONE999"], 2),
    ] as [([String], Int32)])
  func wrongUsageIsTold(arguments: [String], status: Int32) throws {
    let run = try Mailloop.run(arguments, in: Self.scratch())
    #expect(run.exit == .code(status))
    if status == 2 {
      #expect(!run.errors.isEmpty && run.output.isEmpty, "\(run.outputText)")
      #expect(!run.errorText.contains("Fatal error"))
    }
  }

  @Test func aMisspeltOptionIsCorrected() throws {
    let run = try Mailloop.run("lint", "--selct", "FMT", "clean.eml", in: Self.scratch())
    #expect(run.errorText.contains("--selct") && run.errorText.contains("--select"))
  }

  static func scratch() throws -> Scratch {
    try Scratch([
      "clean.eml": Mail.clean, "info.eml": Mail.withInfo, "warning.eml": Mail.withWarning, "error.eml": Mail.withError,
    ])
  }
}
