import Testing

/// `mailloop spf` on the records of a master file.
struct SPFCommandTests {
  private static let zone = Repository.root + "/corpora/spf/helpdesk/zone"

  private static func run(_ arguments: String..., zone: String = zone) throws -> FinishedRun {
    try Mailloop.run(["spf", "--isolated", "--dns", zone] + arguments, in: Scratch())
  }

  @Test(arguments: [
    ("192.0.2.25", "user@example.com", "pass", "match", 0), ("2001:db8:25::1", "user@example.com", "pass", "match", 0),
    ("198.51.100.200", "<user@sub.example.com>", "pass", "match", 0),
    ("2001:db8:1e77::9", "user@example.com", "pass", "match", 0),
    ("203.0.113.77", "user@example.com", "fail", "match", 1),
    ("203.0.113.77", "user@_more.letters.example", "softfail", "match", 1),
    ("203.0.113.77", "user@mx1.example.com", "none", "no-record", 0),
    ("203.0.113.77", "user@localhost", "none", "no-domain", 0),
    ("203.0.113.77", "user@_spf.letters.example", "neutral", "match", 0),
    ("203.0.113.77", "user@many.example.com", "permerror", "too-many-lookups", 1),
    ("203.0.113.77", "user@circle.example.com", "permerror", "too-many-lookups", 1),
    ("203.0.113.77", "user@wrong.example.com", "permerror", "syntax", 1),
    ("203.0.113.77", "user@twice.example.com", "permerror", "several-records", 1),
    ("203.0.113.77", "user@slow.example.com", "temperror", "lookup-failed", 3),
  ])
  func resultsHaveTheirExitStatus(ip: String, mailFrom: String, result: String, cause: String, status: Int32) throws {
    let run = try Self.run("--ip", ip, "--mail-from", mailFrom, "--helo", "mx.example.net", "--format", "json")
    let json = try JSON(run.output)
    #expect(json["result"].text == result && json["cause"]["name"].text == cause)
    #expect(run.exit == .code(status) && run.errors.isEmpty)
    let line = try Self.run("--ip", ip, "--mail-from", mailFrom, "--helo", "mx.example.net", "--format", "concise")
    #expect(line.outputLines.count == 1 && line.outputText.hasPrefix("\(result): ") && line.exit == .code(status))
  }

  @Test func stepsAreToldWithWhatWasLookedUp() throws {
    let run = try Self.run("--ip", "203.0.113.77", "--mail-from", "user@sub.example.com")
    #expect(
      run.outputText == """
        fail: user@sub.example.com from 203.0.113.77
          cause: -all of example.com matches
          explanation of the domain: 203.0.113.77 may not send for example.com, see https://example.com/senders?from=user%40sub.example.com
          look-ups: 5 of 10, 0 of 2 void

        sub.example.com: the redirect decides
            sub.example.com TXT: v=spf1 redirect=example.com
          redirect=example.com: followed
            example.com: fail
                example.com TXT: v=spf1 mx include:mail.helpdesk.example include:_spf.letters.example -all exp=_why.example.com
              mx: does not match
                  example.com MX: mx1.example.com
                  mx1.example.com A: 192.0.2.25
              include:mail.helpdesk.example: does not match
                mail.helpdesk.example: softfail
                    mail.helpdesk.example TXT: v=spf1 ip4:198.51.100.0/25 ip4:198.51.100.192/26 ~all
                  ip4:198.51.100.0/25: does not match
                  ip4:198.51.100.192/26: does not match
                  ~all: matches: softfail
              include:_spf.letters.example: does not match
                _spf.letters.example: neutral
                    _spf.letters.example TXT: v=spf1 ip4:203.0.113.0/28 include:_more.letters.example ?all
                  ip4:203.0.113.0/28: does not match
                  include:_more.letters.example: does not match
                    _more.letters.example: softfail
                        _more.letters.example TXT: v=spf1 ip6:2001:db8:1e77::/48 ~all
                      ip6:2001:db8:1e77::/48: does not match
                      ~all: matches: softfail
                  ?all: matches: neutral
              -all: matches: fail
          exp=_why.example.com: explains
              _why.example.com TXT: %{i} may not send for %{d}, see https://example.com/senders?from=%{S}

        """)
  }

  @Test func theNameOfTheClientIsCheckedWhereThereIsNoPath() throws {
    let helo = try JSON(Self.run("--ip", "192.0.2.25", "--helo", "example.com", "--format", "json").output)
    #expect(helo["identity"].text == "helo" && helo["domain"].text == "example.com" && helo["result"].text == "pass")
    let null = try JSON(
      Self.run("--ip", "192.0.2.25", "--helo", "example.com", "--mail-from", "<>", "--format", "json").output)
    #expect(null["identity"].text == "mailFrom" && null["domain"].text == "example.com" && null["mailFrom"].text == "")
  }

  @Test func theTimeAndTheReceiverAreThoseGiven() throws {
    let scratch = try Scratch([
      "zone": "a.example. TXT \"v=spf1 -all exp=b.example\"\nb.example. TXT \"%{t} %{r}\"\n"
    ])
    let run = try Mailloop.run(
      "spf", "--isolated", "--dns", "zone", "--ip", "192.0.2.1", "--mail-from", "u@a.example", "--format", "json",
      "--now",
      "2026-03-16T00:00:00Z", "--receiver", "mx.example.org", in: scratch)
    #expect(try JSON(run.output)["explanation"].text == "1773619200 mx.example.org")
  }

  @Test func nothingFromDNSReachesTheTerminalAsItIs() throws {
    for format in ["full", "concise", "json"] {
      let run = try Self.run(
        "--ip", "192.0.2.1", "--mail-from", "u\u{1B}[2J\u{202E}@hostile.example.com", "--format", format)
      #expect(run.exit == .code(1))
      #expect(run.output.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }, "\(run)")
    }
  }

  @Test func withoutDNSNothingIsKnown() throws {
    let run = try Self.run("--ip", "192.0.2.1", "--mail-from", "u@example.com", "--format", "concise", zone: "off")
    #expect(run.exit == .code(3) && run.outputText.hasPrefix("temperror: ") && run.outputText.contains("DNS is off"))
  }

  @Test func serversThatDoNotAnswerLeaveEverythingOpen() throws {
    // Nobody listens on the port of discard: the system refuses at once, or the time is soon over.
    let scratch = try Scratch([
      "mailloop.toml": "[authentication]\ndns = \"system\"\ndns-servers = [\"127.0.0.1@9\"]\ndns-timeout = 1\n"
    ])
    let run = try Mailloop.run(
      "spf", "--ip", "192.0.2.1", "--mail-from", "u@example.com", "--format", "json", in: scratch)
    #expect(run.exit == .code(3), "\(run)")
    #expect(try JSON(run.output)["cause"]["name"].text == "lookup-failed")
  }

  @Test(arguments: [
    [], ["--ip", "192.0.2.300", "--helo", "a.example"], ["--ip", "192.0.2.1"],
    ["--ip", "192.0.2.1", "--mail-from", ""],
    ["--ip", "192.0.2.1", "--helo", "a.example", "--dns", "no-such-file"],
    ["--ip", "192.0.2.1", "--helo", "a.example", "--now", "yesterday"],
    ["--ip", "192.0.2.1", "--helo", "a.example", "--receiver", "a..b"],
  ])
  func wrongUsageIsRefused(arguments: [String]) throws {
    let run = try Mailloop.run(["spf", "--isolated", "--dns", Self.zone] + arguments, in: Scratch())
    #expect(run.exit == .code(2) && run.output.isEmpty && !run.errors.isEmpty, "\(run)")
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func resultsAreOfTheirSchema() throws {
    for name in [
      "example", "sub.example", "many.example", "wrong.example", "slow.example", "hostile.example", "none.example",
    ] {
      let run = try Self.run("--ip", "203.0.113.77", "--mail-from", "u@\(name).com", "--format", "json")
      let line = run.output.map { $0 == 0x0A ? 0x20 : $0 } + [0x0A]
      #expect(try Schemas.complaints(of: Schemas.own("spf"), about: line) == "")
    }
  }
}
