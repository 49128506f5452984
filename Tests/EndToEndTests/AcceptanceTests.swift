import Testing

/// Baselines and suppressions: findings that are known or accepted do not count.
struct AcceptanceTests {
  @Test func aBaselineKnowsWhatItWasWrittenFrom() throws {
    let scratch = try Scratch(["a.eml": Mail.withError])
    let written = try Mailloop.run("lint", "--write-baseline", "base.json", "a.eml", in: scratch)
    #expect(written.exit == .code(1))
    #expect(try JSON(scratch.octets("base.json"))["findings"][0]["rule"].text == "FMT031")
    let again = try Mailloop.run("lint", "--baseline", "base.json", "--strict-baseline", "a.eml", in: scratch)
    #expect(again.exit == .code(0))
    #expect(again.outputText == "No problems in 1 message. 1 known from the baseline.\n")
    // Another line number and a longer message are still the same finding; another finding is new.
    try scratch.write("a.eml", Mail.text(without: ["Date", "Message-ID"], adding: ["Comments: moved down a line"]))
    let changed = try Mailloop.run("lint", "--baseline", "base.json", "a.eml", in: scratch)
    #expect(changed.exit == .code(1))
    #expect(changed.outputText.contains("FMT032") && !changed.outputText.contains("FMT031"))
  }

  @Test func whatIsGoneIsToldAndPruned() throws {
    let scratch = try Scratch(["a.eml": Mail.withError, "b.eml": Mail.withError])
    _ = try Mailloop.run("lint", "--write-baseline", "base.json", "a.eml", "b.eml", in: scratch)
    try scratch.write("a.eml", Mail.clean)
    #expect(try Mailloop.run("lint", "--baseline", "base.json", "a.eml", "b.eml", in: scratch).exit == .code(0))
    let strict = try Mailloop.run("lint", "--baseline", "base.json", "--strict-baseline", "a.eml", "b.eml", in: scratch)
    #expect(strict.exit == .code(1))
    #expect(strict.errorText.contains("FMT031 at a.eml, header, no longer occurs"))
    // What was not looked at, or not to its end, is not gone.
    let other = try Mailloop.run("lint", "--baseline", "base.json", "--strict-baseline", "b.eml", in: scratch)
    #expect(other.exit == .code(0))
    let before = try scratch.octets("base.json")
    let broken = try Mailloop.run("lint", "--baseline", "base.json", "--prune-baseline", "a.eml", "c.eml", in: scratch)
    #expect(broken.exit == .code(3))
    #expect(try scratch.octets("base.json") == before)
    let pruned = try Mailloop.run("lint", "--baseline", "base.json", "--prune-baseline", "a.eml", "b.eml", in: scratch)
    #expect(pruned.exit == .code(0))
    #expect(try JSON(scratch.octets("base.json"))["findings"].elements.map { $0["file"].text } == ["b.eml"])
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func baselinesAreOfTheirSchema() throws {
    let scratch = try Scratch()
    _ = try Mailloop.run("lint", "--write-baseline", "base.json", Repository.demo, in: scratch)
    let octets = try scratch.octets("base.json").filter { $0 != 0x0A }
    #expect(octets.count > 1_000)
    #expect(try Schemas.complaints(of: Schemas.own("baseline"), about: octets) == "")
  }

  @Test(arguments: ["beside", "option", "configuration"])
  func suppressionsWithAReasonAccept(way: String) throws {
    let table = Self.table(rule: "FMT031", file: "a.eml")
    let scratch = try Scratch(["mail/a.eml": Mail.withError, "mail/b.eml": Mail.withError])
    var arguments = ["lint", "--now", "2026-03-16T00:00:00Z", "--format", "concise", "mail"]
    switch way {
    case "beside": try scratch.write("mail/suppressions.toml", table)
    case "option":
      try scratch.write("accepted.toml", table)
      arguments += ["--suppressions", "accepted.toml"]
    default:
      try scratch.write("accepted.toml", table)
      try scratch.write("mailloop.toml", "[lint]\nsuppressions = \"accepted.toml\"\n")
    }
    let run = try Mailloop.run(arguments, in: scratch)
    #expect(run.exit == .code(1))
    #expect(run.outputLines.count == 2 && run.outputLines[0].hasPrefix("mail/b.eml:"), "\(run.outputText)")
    #expect(run.outputText.hasSuffix(" 1 suppressed.\n"))
  }

  @Test func anExpiredSuppressionIsToldAndTheFindingStands() throws {
    let table = Self.table(rule: "FMT031", file: "a.eml", more: "expires = \"2026-03-15\"\n")
    let scratch = try Scratch(["a.eml": Mail.withError, "suppressions.toml": table])
    let inTime = try Mailloop.run("lint", "--now", "2026-03-15T23:59:59Z", "a.eml", in: scratch)
    #expect(inTime.exit == .code(0) && inTime.errors.isEmpty)
    let late = try Mailloop.run("lint", "--now", "2026-03-16T00:00:00Z", "a.eml", in: scratch)
    #expect(late.exit == .code(1))
    #expect(late.outputText.contains("FMT031"))
    #expect(late.errorText.contains("warning: ") && late.errorText.contains("has expired"))
  }

  @Test(arguments: [
    ("[[suppression]]\nrule = \"FMT031\"\nfile = \"a.eml\"\n", "1:1", "no reason"),
    ("\n\n[[suppression]]\nfile = \"a.eml\"\nreason = \"r\"\n", "3:1", "no rule"),
    ("[[suppression]]\nrule = \"FMT031\"\nreason = \"r\"\n", "1:1", "no message"),
    (table(rule: "NONE999", file: "a.eml"), "1:1", "NONE999"),
    (table(rule: "FMT031", file: "a.eml", more: "expires = \"soon\"\n"), "1:1", "no date"),
    (table(rule: "FMT031", file: "a.eml", more: "resaon = \"r\"\n"), "5:1", "did you mean \"reason\""),
    ("[[suppression]\n", "1:", "TOML"),
  ])
  func brokenSuppressionsAreTold(text: String, place: String, words: String) throws {
    let scratch = try Scratch(["mail/a.eml": Mail.withError, "mail/suppressions.toml": text])
    let beside = try Mailloop.run("lint", "mail", in: scratch)
    #expect(beside.exit == .code(2))
    #expect(beside.outputText.contains("FMT031"), "the finding stands: \(beside.outputText)")
    let option = try Mailloop.run("lint", "--suppressions", "mail/suppressions.toml", "mail", in: scratch)
    #expect(option.exit == .code(2))
    #expect(option.output.isEmpty)
    for run in [beside, option] {
      #expect(run.errorText.contains("mail/suppressions.toml:\(place)"), "\(run.errorText)")
      #expect(run.errorText.contains(words), "\(run.errorText)")
    }
  }

  @Test(arguments: [
    ("no JSON", "not JSON"), ("[]", "wrong type"), ("{}", "schemaVersion"), (#"{"schemaVersion":1}"#, "findings"),
    (#"{"schemaVersion":99,"findings":[]}"#, "version 99"), ("", "not JSON"),
    (
      #"{"schemaVersion":1,"findings":[{"fingerprint":"x","rule":"r","file":"f","index":0,"place":"p"}]}"#,
      "fingerprint"
    ),
  ])
  func brokenBaselinesAreTold(text: String, words: String) throws {
    let scratch = try Scratch(["a.eml": Mail.clean, "base.json": text])
    let run = try Mailloop.run("lint", "--baseline", "base.json", "a.eml", in: scratch)
    #expect(run.exit == .code(2))
    #expect(run.errorText.contains("base.json") && run.errorText.contains(words), "\(run.errorText)")
  }

  @Test func aBaselineThatCannotBeReadOrWrittenIsTold() throws {
    let scratch = try Scratch(["a.eml": Mail.withError])
    let read = try Mailloop.run("lint", "--baseline", "gone.json", "a.eml", in: scratch)
    #expect(read.exit == .code(2) && read.errorText.contains("gone.json"))
    let written = try Mailloop.run("lint", "--write-baseline", "gone/base.json", "a.eml", in: scratch)
    #expect(written.exit == .code(2) && written.errorText.contains("gone/base.json"))
    #expect(written.outputText.contains("FMT031"), "what was judged is still reported")
  }

  private static func table(rule: String, file: String, more: String = "") -> String {
    "[[suppression]]\nrule = \"\(rule)\"\nfile = \"\(file)\"\nreason = \"the old relay, until March\"\n" + more
  }
}
