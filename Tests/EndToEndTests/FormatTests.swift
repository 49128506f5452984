import Testing

/// The forms in which results are printed, on a small corpus with hostile text.
struct FormatTests {
  private static func corpus() throws -> Scratch {
    try Scratch([
      "mail/clean.eml": Mail.clean, "mail/error.eml": Mail.withError, "mail/hostile.eml": Mail.hostileMessage,
      "mail/in.mbox": Mail.mailbox([Mail.clean, Mail.withWarning, Mail.hostileMessage]),
    ])
  }

  private static func print(_ format: String, _ scratch: Scratch) throws -> FinishedRun {
    let run = try Mailloop.run("lint", "--mbox-format", "mboxo", "--format", format, "mail", in: scratch)
    #expect(run.exit == .code(1))
    #expect(run.errors.isEmpty, "\(run.errorText)")
    return run
  }

  @Test func conciseSaysPlaceOffsetAndMessageNumber() throws {
    let lines = try Self.print("concise", Self.corpus()).outputLines
    #expect(
      lines.contains { $0.hasPrefix("mail/error.eml:7:1: FMT031 error: ") && $0.hasSuffix(" [header, octet 146]") })
    #expect(lines.contains { $0.hasPrefix("mail/in.mbox#1:7:1: FMT032 warning: ") })
    #expect(lines.last?.hasPrefix("Found ") == true && lines.last?.hasSuffix(" in 4 of 6 messages.") == true)
  }

  @Test func aPageIsTheSameHoweverManyJobsThereAre() throws {
    let scratch = try Self.corpus()
    let pages = try ["1", "2"].map { jobs in
      try Mailloop.run(
        "lint", "--now", "2026-03-16T00:00:00Z", "--format", "html", "--jobs", jobs, "mail", in: scratch
      ).output
    }
    #expect(!pages[0].isEmpty)
    #expect(pages[0] == pages[1])
  }

  @Test func fullShowsTheLineWithACaret() throws {
    let text = try Self.print("full", Self.corpus()).outputText
    #expect(text.contains("mail/error.eml:7:1: FMT031 missing_date error: "))
    #expect(text.contains(" = help: ") && text.contains("  | ^"))
  }

  @Test func jsonIsOneArrayOfVerdicts() throws {
    let scratch = try Self.corpus()
    let verdicts = try JSON(Self.print("json", scratch).output)
    #expect(
      verdicts.elements.map { "\($0["file"].text ?? "")#\($0["index"].number ?? -1)" } == [
        "mail/clean.eml#0", "mail/error.eml#0", "mail/hostile.eml#0", "mail/in.mbox#0", "mail/in.mbox#1",
        "mail/in.mbox#2",
      ])
    let finding = verdicts[1]["findings"][0]
    #expect(finding["rule"].text == "FMT031" && finding["place"].text == "header")
    #expect(finding["offset"].number == 146 && finding["line"].number == 7 && finding["column"].number == 1)
    let lines = try Self.print("ndjson", scratch).outputLines
    #expect(lines.count == verdicts.count)
    #expect(try lines.map { try JSON(Array($0.utf8))["file"].text } == verdicts.elements.map { $0["file"].text })
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func verdictsAreOfTheirSchema() throws {
    let run = try Self.print("ndjson", Self.corpus())
    #expect(try Schemas.complaints(of: Schemas.own("verdict"), about: run.output) == "")
    let demo = try Mailloop.run(
      "lint", "--format", "ndjson", "--direction", "outgoing", Repository.demo, in: Scratch())
    #expect(demo.outputLines.count == Repository.demoMessages)
    #expect(try Schemas.complaints(of: Schemas.own("verdict"), about: demo.output) == "")
  }

  @Test func sarifNamesEveryResult() throws {
    let sarif = try JSON(Self.print("sarif", Self.corpus()).output)
    let run = sarif["runs"][0]
    #expect(sarif["version"].text == "2.1.0" && run["tool"]["driver"]["name"].text == "mailloop")
    let result = try #require(run["results"].elements.first { $0["ruleId"].text == "FMT031" })
    #expect(result["level"].text == "error")
    #expect(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].text == "header")
    #expect(result["partialFingerprints"].names == ["mailloopFinding/v1"])
  }

  @Test(.enabled(if: Schemas.published("sarif-2.1.0.json") != nil, "scripts/setup test fetches the schema"))
  func sarifIsOfItsSchema() throws {
    let schema = try #require(Schemas.published("sarif-2.1.0.json"))
    let output = try Self.print("sarif", Self.corpus()).output
    #expect(try Schemas.complaints(of: schema, about: output.filter { $0 != 0x0A }) == "")
    let broken = String(decoding: output, as: UTF8.self).replacing("\"2.1.0\"", with: "\"9\"")
    #expect(try Schemas.complaints(of: schema, about: Array(broken.utf8).filter { $0 != 0x0A }) != "")
  }

  @Test(.enabled(if: Schemas.xmllint != nil && Schemas.published("junit-10.xsd") != nil, "xmllint and its schema"))
  func junitIsOfItsSchema() throws {
    let scratch = try Self.corpus()
    try scratch.write("report.xml", octets: try Self.print("junit", scratch).output)
    let schema = try #require(Schemas.published("junit-10.xsd"))
    let child = try ChildProcess(
      #require(Schemas.xmllint), ["--noout", "--nonet", "--schema", schema, "report.xml"], folder: scratch.path,
      input: .octets([]), output: .captured, environment: [:])
    let run = child.finish()
    #expect(run.exit == .code(0), "\(run.errorText)")
  }

  @Test func githubCommandsAreOurOwnAlone() throws {
    let lines = try Self.print("github", Self.corpus()).outputLines
    let starts = ["::error file=mail/", "::warning file=mail/", "::notice file=mail/"]
    #expect(lines.allSatisfy { line in starts.contains { line.hasPrefix($0) } })
    #expect(lines.contains { $0.hasPrefix("::error file=mail/error.eml,line=7,col=1,title=FMT031 missing_date::") })
  }

  @Test func gitlabFingerprintsDiffer() throws {
    let issues = try JSON(Self.print("gitlab", Self.corpus()).output).elements
    #expect(issues.contains { $0["check_name"].text == "FMT031 missing_date" && $0["severity"].text == "major" })
    #expect(Set(issues.compactMap { $0["fingerprint"].text }).count == issues.count)
    #expect(issues.allSatisfy { ($0["location"]["lines"]["begin"].number ?? 0) > 0 })
  }

  @Test func statisticsCountByRule() throws {
    let scratch = try Scratch(["mail/1.eml": Mail.withError, "mail/2.eml": Mail.withError, "mail/3.eml": Mail.withInfo])
    let text = try Mailloop.run("lint", "--statistics", "mail", in: scratch)
    #expect(text.outputText == "2  FMT031  missing_date\n1  FMT136  empty_subject\n")
    #expect(text.exit == .code(1))
    let json = try JSON(Mailloop.run("lint", "--statistics", "--format", "json", "mail", in: scratch).output)
    #expect(json.elements.map { $0["rule"].text } == ["FMT031", "FMT136"])
    #expect(json.elements.map { $0["count"].number } == [2, 1])
  }

  @Test(arguments: ["json", "sarif", "gitlab"])
  func nothingToReportIsStillADocument(format: String) throws {
    let scratch = try Scratch(["clean.eml": Mail.clean])
    _ = try JSON(Mailloop.run("lint", "--format", format, "clean.eml", in: scratch).output)
    let failed = try Mailloop.run("lint", "--format", format, "gone.eml", in: scratch)
    #expect(failed.exit == .code(3))
    _ = try JSON(failed.output)
  }
}
