import Testing

/// `mailloop audit` on an organisation's configuration, its DNS and its mail server's rules.
struct AuditCommandTests {
  private static let corpus = Repository.root + "/corpora/audit"
  private static let clock = ["--now", "2026-03-16T00:00:00Z"]

  private static func run(_ arguments: [String], in scratch: Scratch? = nil) throws -> FinishedRun {
    try Mailloop.run(["audit"] + arguments + clock, in: scratch ?? Scratch())
  }

  /// Every mistake of the sample is found where it stands, and nothing else.
  @Test func theSampleHasItsMistakes() throws {
    let run = try Self.run([
      Self.corpus + "/mailloop.toml", "--postfix", Self.corpus + "/postfix", "--exchange",
      Self.corpus + "/exchange.xml",
      "--format", "concise",
    ])
    #expect(run.exit == .code(1) && run.errors.isEmpty, "\(run.errorText)")
    let found = run.outputLines.filter { $0.hasPrefix(Self.corpus) }.map { line in
      line.dropFirst(Self.corpus.count + 1).split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      found == [
        "mailloop.toml:8:73: CONN018", "mailloop.toml:8:96: CONN008", "mailloop.toml:8:134: CONN014",
        "mailloop.toml:8:162: CONN013", "mailloop.toml:9:60: CONN024", "mailloop.toml:17:3: CONN301",
        "mailloop.toml:17:3: CONN303", "mailloop.toml:17:3: CONN307", "mailloop.toml:17:105: CONN019",
        "mailloop.toml:19:222: CONN020", "mailloop.toml:20:37: CONN010", "postfix/main.cf:21:1: CONN114",
        "postfix/header_checks:2:1: CONN101", "postfix/header_checks:3:1: CONN102",
        "postfix/header_checks:8:2: CONN107",
        "postfix/smtp_header_checks:1:1: CONN103", "postfix/smtp_header_checks:2:1: CONN108",
        "postfix/generic:2:1: CONN110", "exchange.xml:5:1: CONN202",
      ])
  }

  /// What a finding proposes is put into the file, and the finding is gone while the rule still works.
  @Test func proposedLinesMendTheFile() throws {
    let scratch = try Scratch()
    try scratch.write("checks", "/^X-(Mailer|Originating-IP):/ IGNORE\n/^Received:/ IGNORE\n")
    let arguments = ["--isolated", "--header-checks", "pcre:checks", "--format", "json", "--select"]
    for (rule, line) in [("CONN101", "/^X-(Mailer|Originating-IP):/ IGNORE"), ("CONN103", "/^Received:/ IGNORE")] {
      let before = try JSON(try Self.run(arguments + [rule], in: scratch).output)
      let help = try #require(before[0]["findings"][0]["help"].text)
      let lines = help.split(separator: "\n").dropFirst()
      #expect(lines.first?.hasPrefix("if !/^") == true && lines.last == "endif")
      let text = try scratch.text("checks")
      try scratch.write("checks", text.replacing(line, with: lines.joined(separator: "\n")))
      let after = try Self.run(arguments + [rule], in: scratch)
      #expect(after.exit == .code(0), "\(after.outputText)")
      // The rule still stands there, and still meets what it was written for.
      #expect(try scratch.text("checks").contains(line))
    }
  }

  @Test func theUsersOwnNotificationIsTried() throws {
    let scratch = try Scratch()
    try scratch.write("checks", "/^X-Only-Here:/ REJECT\n")
    try scratch.write("mail.eml", "X-Only-Here: yes\r\nSubject: a\r\n b\r\n\r\nBody\r\n")
    let arguments = ["--isolated", "--header-checks", "regexp:checks", "--format", "concise"]
    #expect(try Self.run(arguments, in: scratch).exit == .code(0))
    let run = try Self.run(arguments + ["--mail", "mail.eml"], in: scratch)
    #expect(run.exit == .code(1) && run.outputText.contains("CONN104 error: REJECT meets X-Only-Here of mail.eml."))
  }

  @Test(
    arguments: [
      (["--isolated"], 2), (["--isolated", "--header-checks", "checks"], 2),
      (["--isolated", "--header-checks", "pcre:gone"], 2), (["--isolated", "--main-cf", "gone"], 2),
      (["--isolated", "--postfix", "gone"], 2), (["--isolated", "--exchange", "gone"], 2),
      (["--isolated", "--main-cf", "main.cf", "--postfix", "."], 2), (["a.toml", "--config", "b.toml"], 2),
      (["gone.toml"], 2), (["--isolated", "--main-cf", "main.cf"], 0), (["slow.toml", "--dns", "zone"], 3),
      (["slow.toml", "--dns", "off"], 0), (["slow.toml", "--dns", "zone", "--exit-zero"], 3),
      (["--isolated", "--header-checks", "pcre:bad"], 1),
      (["--isolated", "--header-checks", "pcre:bad", "--exit-zero"], 0),
      (["--isolated", "--header-checks", "pcre:bad", "--fail-on", "error"], 0),
      (["--isolated", "--header-checks", "pcre:bad", "--ignore", "CONN107"], 0),
    ] as [([String], Int32)])
  func exitStatusTellsHowItWent(arguments: [String], status: Int32) throws {
    let scratch = try Scratch()
    try scratch.write("main.cf", "myhostname = mail.example.com\n")
    try scratch.write("bad", "/(/ IGNORE\n")
    try scratch.write("zone", "$MAILLOOP-TIMEOUT example.com. TXT\n")
    try scratch.write("slow.toml", "[connector]\nmode = \"outbound-only\"\ndomains = [\"example.com\"]\n")
    let run = try Self.run(arguments, in: scratch)
    #expect(run.exit == .code(status), "\(run.outputText)\(run.errorText)")
  }

  @Test(arguments: ["full", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab"])
  func everyFormatNamesTheRuleAndThePlace(format: String) throws {
    let run = try Self.run([
      "--isolated", "--postfix", Self.corpus + "/postfix", "--format", format, "--select", "CONN101",
    ])
    #expect(run.exit == .code(1))
    #expect(run.outputText.contains("CONN101") && run.outputText.contains("header_checks"), "\(run.outputText)")
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func jsonFollowsItsSchema() throws {
    let run = try Self.run([
      Self.corpus + "/mailloop.toml", "--postfix", Self.corpus + "/postfix", "--exchange",
      Self.corpus + "/exchange.xml",
      "--format", "ndjson",
    ])
    #expect(run.outputLines.count == 7)
    #expect(try Schemas.complaints(of: Schemas.own("audit"), about: run.output) == "")
  }

  /// Control characters of configuration files reach no terminal.
  @Test func hostileTextIsEscaped() throws {
    let scratch = try Scratch()
    try scratch.write("checks", "/^X-Mailer:/ NON\u{1B}[31mSENSE\n/\u{1B}]0;x\u{7}(/ A\n")
    for format in ["full", "concise", "junit", "github"] {
      let run = try Self.run(["--isolated", "--header-checks", "pcre:checks", "--format", format], in: scratch)
      #expect(run.exit == .code(1) && !run.output.contains(0x1B) && !run.output.contains(0x07), "\(format)")
    }
  }
}
