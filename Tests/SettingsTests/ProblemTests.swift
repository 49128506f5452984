import Testing

@testable import Settings

/// A configuration that is wrong, and what is said about it.
struct WrongConfiguration: Sendable, CustomTestStringConvertible {
  let toml: String
  let line: Int
  let column: Int
  let message: String
  let remedy: String

  init(_ toml: String, _ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    (self.toml, self.line, self.column, self.message, self.remedy) = (toml, line, column, message, remedy)
  }

  var testDescription: String { message }
}

@Suite struct ProblemTests {
  @Test(arguments: [
    // Keys and sections
    WrongConfiguration(
      "[lint]\nignroe = []", 2, 1, "unknown key \"ignroe\" in lint", "did you mean \"ignore\"?"),
    WrongConfiguration(
      "[lint]\n  fail_on = \"error\"", 2, 3, "unknown key \"fail_on\" in lint", "did you mean \"fail-on\"?"),
    WrongConfiguration(
      "[lint]\ndirection = \"incoming\"", 2, 1, "unknown key \"direction\" in lint",
      "direction belongs into [organisation]"),
    WrongConfiguration(
      "[limits]\nzzzzzz = 1", 2, 1, "unknown key \"zzzzzz\" in limits",
      "the keys here are nesting-depth, parts, header-fields, header-octets, parameters, message-octets"),
    WrongConfiguration("\n[lnit]", 2, 2, "unknown section \"lnit\"", "did you mean [lint]?"),
    WrongConfiguration(
      "organization.direction = 'incoming'", 1, 1, "unknown section \"organization\"", "did you mean [organisation]?"),
    WrongConfiguration("jobs = 4", 1, 1, "unknown section \"jobs\"", "jobs belongs into [lint]"),
    WrongConfiguration(
      "[frobnicate]", 1, 2, "unknown section \"frobnicate\"",
      "the sections are [lint], [limits], [organisation], [connector], [authentication], [dmarc], [relay]"),
    WrongConfiguration(
      "[[organisation.accounts]]\nsubdomian = \"a\"\nsubdomain = \"a\"", 2, 1,
      "unknown key \"subdomian\" in organisation.accounts[0]", "did you mean \"subdomain\"?"),

    // Kinds
    WrongConfiguration("lint = 5", 1, 8, "lint is a whole number", "write a table: [lint]"),
    WrongConfiguration(
      "[lint]\nignore = \"FMT001\"", 2, 10, "lint.ignore is a text", "write an array of texts, as [\"…\", \"…\"]"),
    WrongConfiguration(
      "[lint]\nignore = [\"FMT001\",\n  7]", 3, 3, "lint.ignore[1] is a whole number",
      "write a text: letters, digits and _, as in PRES001"),
    WrongConfiguration(
      "[lint]\njobs = \"2\"", 2, 8, "lint.jobs is a text", "write a whole number from 1 to 1024"),
    WrongConfiguration(
      "[limits]\nparts = 1.5", 2, 9, "limits.parts is a floating-point number", "write a whole number from 1 on"),
    WrongConfiguration(
      "[limits]\nparts = 1979-05-27 07:32:00", 2, 9, "limits.parts is a date with time",
      "write a whole number from 1 on"),
    WrongConfiguration(
      "[lint]\nfail-on = true", 2, 11, "lint.fail-on is a truth value",
      "write one of \"error\", \"warning\", \"info\", \"never\""),
    WrongConfiguration(
      "[lint]\nseverity = \"error\"", 2, 12, "lint.severity is a text", "write a table, as { FMT012 = \"info\" }"),
    WrongConfiguration(
      "[organisation]\naccounts = [\"acme\"]", 2, 13, "organisation.accounts[0] is a text",
      "write a table, as { subdomain = \"acme\" }"),

    // Values
    WrongConfiguration("[lint]\njobs = 0", 2, 8, "lint.jobs is 0", "write a whole number from 1 to 1024"),
    WrongConfiguration("[lint]\njobs = 1025", 2, 8, "lint.jobs is 1025", "write a whole number from 1 to 1024"),
    WrongConfiguration(
      "[limits]\nparts = -9223372036854775808", 2, 9, "limits.parts is -9223372036854775808",
      "write a whole number from 1 on"),
    WrongConfiguration(
      "[organisation]\ndirection = \"incomming\"", 2, 13, "organisation.direction cannot be \"incomming\"",
      "did you mean \"incoming\"? It is one of \"incoming\", \"outgoing\", \"unknown\""),
    WrongConfiguration(
      "[lint.severity]\nFMT001 = \"fatal\"", 2, 10, "lint.severity.FMT001 cannot be \"fatal\"",
      "write one of \"error\", \"warning\", \"info\""),
    WrongConfiguration(
      "[lint.severity]\n\"FMT 1\" = \"info\"", 2, 1, "\"FMT 1\" is no rule's code or name",
      "write letters, digits and _, as in PRES001"),
    WrongConfiguration(
      "[organisation]\npartner-addresses = [\"Help <help@example.com>\"]", 2, 22,
      "organisation.partner-addresses[0] cannot be \"Help <help@example.com>\"",
      "write an address or a domain, as in help@partner.example or *@partner.example"),
    WrongConfiguration(
      "[organisation]\naccounts = [{ account-ids = [] }]", 2, 13, "organisation.accounts[0] has no subdomain",
      "add subdomain = \"…\""),
    WrongConfiguration(
      "[organisation]\naccounts = [{ subdomain = \"acme.zendesk.com\" }]", 2, 27,
      "organisation.accounts[0].subdomain cannot be \"acme.zendesk.com\"",
      "write the acme of acme.zendesk.com: letters, digits and - (not at an end)"),
    WrongConfiguration(
      "[authentication]\ntrusted-relays = [\"198.51.100.0/33\"]", 2, 19,
      "authentication.trusted-relays[0] cannot be \"198.51.100.0/33\"",
      "write an address, a network or a name, as in 198.51.100.0/24 or mx.example.com"),
    WrongConfiguration(
      "[authentication]\ntrusted-relays = [\"198.51.100\"]", 2, 19,
      "authentication.trusted-relays[0] cannot be \"198.51.100\"",
      "write an address, a network or a name, as in 198.51.100.0/24 or mx.example.com"),
    WrongConfiguration(
      "[authentication]\ndns-servers = [\"192.0.2.53@0\"]", 2, 16,
      "authentication.dns-servers[0] cannot be \"192.0.2.53@0\"",
      "write an address with or without a port, as in 192.0.2.53 or 192.0.2.53@5353"),
    WrongConfiguration(
      "[authentication]\ntrusted-sealers = [\"a..b\"]", 2, 20,
      "authentication.trusted-sealers[0] cannot be \"a..b\"", "write a domain, as in mx.example.com"),
    WrongConfiguration(
      "[relay]\nredactions = [\"X*\"]", 2, 15, "relay.redactions[0] cannot be \"X*\"",
      "write text such as [redacted] or [redacted: *]: 3 to 100 visible characters beside *"),
    WrongConfiguration(
      "[relay]\nredactions = [\"*] gone\"]", 2, 15, "relay.redactions[0] cannot be \"*] gone\"",
      "write text such as [redacted] or [redacted: *]: 3 to 100 visible characters beside *"),
    WrongConfiguration(
      "[authentication]\ndns-timeout = 0", 2, 15, "authentication.dns-timeout is 0",
      "write a whole number from 1 to 300"),
    WrongConfiguration(
      "[dmarc]\nmode = \"rfc9898\"", 2, 8, "dmarc.mode cannot be \"rfc9898\"",
      "did you mean \"rfc9989\"? It is one of \"rfc9989\", \"rfc7489\""),
    WrongConfiguration(
      "[dmarc]\nmode = 9989", 2, 8, "dmarc.mode is a whole number", "write one of \"rfc9989\", \"rfc7489\""),

    // Conflicts
    WrongConfiguration(
      "[dmarc]\npublic-suffix-list = \"list.dat\"", 2, 1, "RFC 9989 uses no public suffix list",
      "remove it, or set mode = \"rfc7489\""),
    WrongConfiguration(
      "[lint]\nselect = [\"FMT\", \"FMT001\"]\nignore = [\"fmt001\"]", 2, 18,
      "\"FMT001\" stands in select and in ignore", "remove it from one of them"),
    WrongConfiguration(
      "[lint]\nignore = [\"FMT001\", \"FMT001\"]", 2, 21, "\"FMT001\" stands twice in lint.ignore", "remove one of them"
    ),
    WrongConfiguration(
      "[lint.severity]\nFMT001 = \"info\"\nfmt001 = \"error\"", 3, 1, "\"fmt001\" has more than one severity",
      "keep one of them; upper and lower case are the same here"),
    WrongConfiguration(
      "[organisation]\nsupport-addresses = [\"a@example.com\"]\npartner-addresses = [\"A@example.com\"]", 3, 22,
      "\"A@example.com\" stands in support-addresses and in partner-addresses", "remove it from one of them"),
    WrongConfiguration(
      "[[organisation.accounts]]\nsubdomain = \"acme\"\n[[organisation.accounts]]\nsubdomain = \"ACME\"", 4, 13,
      "the account \"acme\" stands here twice", "put all its account-ids into one entry"),
  ])
  func oneProblem(wrong: WrongConfiguration) throws {
    let expected = SettingsProblem(
      file: "m.toml", position: SourcePosition(line: wrong.line, column: wrong.column), message: wrong.message,
      remedy: wrong.remedy)
    #expect(try problems(in: wrong.toml) == [expected])
  }

  @Test func allProblemsAreReportedInTheOrderOfTheFile() throws {
    let found = try problems(
      in: """
        [organisation]
        direction = "sideways"
        [lint]
        jobs = 0
        ignroe = []
        [limits]
        parts = "many"
        """)
    #expect(found.map { $0.position?.line } == [2, 4, 5, 7])
  }

  @Test func whatIsBeyondTheListIsCounted() throws {
    let keys = (0..<60).map { "unknown\($0) = 1\n" }.joined()
    let error = try #require(throws: SettingsError.self) { try load("[lint]\n" + keys) }
    #expect(error.problems.count == 50)
    #expect(error.unlisted == 10)
    #expect(error.description.hasSuffix("\nand 10 more problems"))
  }

  @Test(arguments: [
    ("[lint]\nformat = json", 2, 10, "json is no value"),
    ("[lint]\nformat = json # plain", 2, 10, "json is no value"),
    ("[lint\njobs = 1", 1, 6, "the table's name does not end with ]"),
    ("[[lint]\njobs = 1", 1, 8, "the table's name does not end with ]]"),
    ("[=]", 1, 2, "a key is missing"),
    ("[lint.]", 1, 7, "a key is missing"),
    ("= 1", 1, 1, "a key is missing"),
    ("[lint]\njobs", 2, 5, "\"=\" is missing after the key"),
    ("[lint]\nseverity = { FMT001 }", 2, 21, "\"=\" is missing after the key"),
    ("[lint]\njobs =\nignore = []", 2, 7, "a value is missing"),
    ("[lint]\nignore = [\"FMT\"\n", 3, 1, "a value is missing"),
    ("[lint]\nbaseline = \"x\njobs = 1", 2, 12, "the text that begins here has no end"),
    ("[lint]\nbaseline = \"x\\", 2, 12, "the text that begins here has no end"),
    ("[lint]\nbaseline = \"\"\"x\n\"\"", 2, 12, "the text that begins here has no end"),
    ("[lint]\njobs = 1 ; two", 2, 10, "nothing more was expected in this line"),
    ("[lint] jobs = 1", 1, 8, "nothing more was expected in this line"),
  ])
  func outline(toml: String, line: Int, column: Int, message: String) throws {
    let found = try problems(in: toml)
    #expect(found.map(\.message) == ["this is not valid TOML: \(message)"])
    #expect(found.first?.position == SourcePosition(line: line, column: column))
    #expect((found.first?.remedy == TOMLSyntaxError.quoteRemedy) == message.hasSuffix("is no value"))
  }

  /// What only the library sees is reported with its words, which are not fixed here.
  @Test(arguments: [
    ("[lint]\njobs = 1\njobs = 2", 3), ("[lint]\n[lint]", 2), ("[lint]\njobs = 99999999999999999999", 2),
    ("[lint]\njobs = 1979-13-01", 2), ("[lint]\nbaseline = \"\\q\"", 2), ("[lint]\nignore = [,]", 2),
    ("[lint]\njobs = 1__0", 2), ("\n\n# \u{1}", 3),
  ])
  func details(toml: String, line: Int) throws {
    let found = try problems(in: toml)
    #expect(found.count == 1)
    let problem = try #require(found.first)
    #expect(problem.message.hasPrefix("this is not valid TOML: "))
    #expect(problem.position?.line == line)
  }

  @Test func columnsCountCharacters() throws {
    let found = try problems(in: "organisation = { support-addresses = [\"ü@example.com\", \"é\"] }")
    #expect(found.first?.position == SourcePosition(line: 1, column: 56))
  }

  @Test func aTerminalIsSafeFromTheFile() throws {
    let found = try problems(in: "[lint]\n\"\\u001b[31m\\u202e\" = 1")
    #expect(found.first?.message == "unknown key \"\\u{1B}[31m\\u{202E}\" in lint")
    let long = try problems(in: "[lint]\nfail-on = \"\(String(repeating: "x", count: 61))\"")
    #expect(long.first?.message == "lint.fail-on cannot be \"\(String(repeating: "x", count: 60))…\"")
  }

  @Test func aProblemReadsLikeACompilersMessage() throws {
    let error = try #require(throws: SettingsError.self) { try load("[lint]\nignroe = []", file: "/etc/m.toml") }
    #expect(error.description == "/etc/m.toml:2:1: unknown key \"ignroe\" in lint\n  help: did you mean \"ignore\"?")
  }
}
