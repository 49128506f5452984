import Testing

@testable import Settings

/// What is wrong in the sections `[organisation]` and `[connector]`, with its place.
@Suite struct OrganisationProblemTests {
  @Test(arguments: [
    (
      "support-addresses = [\"a@example.com\", { address = \"A@Example.com\" }]", 51,
      "\"A@Example.com\" stands twice in support-addresses", "remove one of them"
    ),
    (
      "support-addresses = [\"a@example.com\", \"a@example.com\"]", 39,
      "\"a@example.com\" stands twice in support-addresses", "remove one of them"
    ),
    (
      "support-addresses = [{address=\"a@example.com\",environment=\"sandbox\"}, "
        + "{environment=\"production\",address=\"a@example.com\"}]", 105,
      "\"a@example.com\" stands in the sandbox and in production",
      "delete it from one of them; the help desk delivers to one account only"
    ),
    (
      "support-addresses = [{address=\"a@example.com\",account=\"x\"}, {address=\"a@example.com\",account=\"y\"}]\n"
        + "accounts = [{subdomain=\"x\",environment=\"production\"},{subdomain=\"y\",environment=\"sandbox\"}]", 70,
      "\"a@example.com\" stands in the sandbox and in production",
      "delete it from one of them; the help desk delivers to one account only"
    ),
    (
      "accounts = [{subdomain=\"acme\"}]\npartner-addresses = [\"help@acme.zendesk.com\"]", 22,
      "\"help@acme.zendesk.com\" stands in partner-addresses and lies at an own account", "remove it from one of them"
    ),
    (
      "accounts = [{subdomain=\"acme\"}]\npartner-addresses = [\"acme.zendesk.com\"]", 22,
      "\"*@acme.zendesk.com\" stands in partner-addresses and lies at an own account", "remove it from one of them"
    ),
    (
      "accounts = [{subdomain=\"acme\"}]\nagreements = [{subdomain=\"ACME\"}]", 26,
      "the partner \"acme\" is an own account",
      "describe each account that shares with another in a file of its own, with the other in other-accounts"
    ),
    (
      "support-addresses = [\"a@example.com\"]\nagreements = [{subdomain=\"p\",addresses=[\"A@example.com\"]}]", 41,
      "\"A@example.com\" is the organisation's own and a partner's", "remove it from one of them"
    ),
    (
      "accounts = [{subdomain=\"acme\"}]\nother-accounts = [{subdomain=\"Acme\"}]", 30,
      "the account \"acme\" is an own account and another's", "remove it from accounts or from other-accounts"
    ),
    (
      "other-accounts = [{subdomain=\"a\"},{subdomain=\"a\"}]", 46, "the account \"a\" stands here twice",
      "put all its account-ids into one entry"
    ),
    (
      "accounts = [{subdomain=\"a\"},{subdomain=\"b\",brands=[{name=\"B\",subdomain=\"a\"}]}]", 72,
      "the account \"a\" stands here twice", "name it once, as an account or as a brand"
    ),
    (
      "users = [\"a@example.org\",\"A@example.org\"]", 26, "\"A@example.org\" stands twice in users",
      "remove one of them"
    ),
    (
      "allow-list = [\"example.org\"]\nblock-list = [\"*@example.org\"]", 15,
      "\"*@example.org\" stands in allow-list and in block-list", "remove it from one of them"
    ),
    (
      "allow-list = [\"example.org\", \"*@EXAMPLE.org\"]", 30,
      "\"*@example.org\" stands twice in organisation.allow-list", "remove one of them"
    ),
    (
      "allow-list = [\"*@*@example.org\"]", 15, "organisation.allow-list[0] cannot be \"*@*@example.org\"",
      "write an address or a domain, as in help@partner.example or *@partner.example"
    ),
    (
      "triggers = [{title=\"t\",recipients=[\"requster\"]}]", 36,
      "organisation.triggers[0].recipients[0] cannot be \"requster\"",
      "write an address, user: and a number, or one of \"requester\", \"requester-and-ccs\", \"ccs\", \"current-user\", "
        + "\"assignee\", \"group\", \"all-agents\", \"target\""
    ),
    (
      "users = [{address=\"a@example.org\",created=\"2026-02-30\"}]", 43,
      "organisation.users[0].created cannot be \"2026-02-30\"",
      "write a date or a time in quotes, as \"2026-03-16\" or \"2026-03-16T09:30:00Z\""
    ),
    (
      "users = [{address=\"a@example.org\",created=2026-02-03}]", 43, "organisation.users[0].created is a date",
      "write a date or a time in quotes, as \"2026-03-16\" or \"2026-03-16T09:30:00Z\""
    ),
    (
      "suspended-tickets = [{}]", 22, "organisation.suspended-tickets[0] has no cause", "add cause = \"…\""
    ),
    ("ccs-and-followers = \"yes\"", 21, "organisation.ccs-and-followers is a text", "write true or false"),
    (
      "support-addresses = [{address=\"a@example.com\",knd=\"alias\"}]", 47,
      "unknown key \"knd\" in organisation.support-addresses[0]", "did you mean \"kind\"?"
    ),
    (
      "support-addresses = [{address=\"a@example.com\",kind=\"alais\"}]", 52,
      "organisation.support-addresses[0].kind cannot be \"alais\"",
      "did you mean \"alias\"? It is one of \"mailbox\", \"alias\", \"distribution-list\""
    ),
  ])
  func organisation(toml: String, column: Int, message: String, remedy: String) throws {
    let line = toml.split(separator: "\n").count + 1
    // Of two lines it is the second that is wrong, but for the accounts that explain the addresses before them.
    let expected = SettingsProblem(
      file: "m.toml", position: SourcePosition(line: toml.contains("account=") ? 2 : line, column: column),
      message: message, remedy: remedy)
    #expect(try problems(in: "[organisation]\n" + toml) == [expected])
  }

  @Test(arguments: [
    (
      "domains = [\"example.com\", { name = \"Example.com\" }]", 27,
      "\"example.com\" stands twice in connector.domains", "remove one of them"
    ),
    (
      "mode = \"bidrectional\"", 8, "connector.mode cannot be \"bidrectional\"",
      "did you mean \"bidirectional\"? It is one of \"bidirectional\", \"outbound-only\""
    ),
    (
      "outgoing = { port = 0 }", 21, "connector.outgoing.port is 0", "write a whole number from 1 to 65535"
    ),
    (
      "outgoing = []", 12, "connector.outgoing is an array",
      "write a table, as { host = \"mx.example.com\", "
        + "credentials = \"env:NAME\" }"
    ),
    (
      "quiet-hours = \"22-05\"", 15, "connector.quiet-hours cannot be \"22-05\"",
      "write a span of the day in UTC, as in 22:00-05:30"
    ),
    (
      "domains = [{ name = \"example.com\", tested = [\"spf\", \"spf\"] }]", 53,
      "\"spf\" stands twice in connector.domains[0].tested", "remove one of them"
    ),
    (
      "rewrites-fields = [\"Reply To\"]", 20, "connector.rewrites-fields[0] cannot be \"Reply To\"",
      "write the name of a header field, as in X-Mailer"
    ),
  ])
  func connector(toml: String, column: Int, message: String, remedy: String) throws {
    let expected = SettingsProblem(
      file: "m.toml", position: SourcePosition(line: 2, column: column), message: message, remedy: remedy)
    #expect(try problems(in: "[connector]\n" + toml) == [expected])
  }

  /// However a secret gets into the file, no message shows it.
  @Test(arguments: [
    "outgoing = { credentials = \"hunter2\" }", "outgoing = { credentials = \"env:hunter2!\" }",
    "outgoing = { old-credentials = 'hunter2' }", "outgoing = { credentials = hunter2 }",
    "outgoing = { credentials = [\"hunter2\"] }", "outgoing = { credentials = { password = \"hunter2\" } }",
    "outgoing = { password = \"hunter2\" }", "outgoing = { password = hunter2 }", "password = \"hunter2\"",
    "outgoing = { host = \"user:hunter2@mx.example.com\" }",
    "domains = [{ name = \"a.b\", credentials = \"hunter2\" }]",
    "outgoing = { credentials = \"hunter2\"", "outgoing = { credentials = \"env:A\" hunter2 }",
    "outgoing.credentials = \"hunter2\"\noutgoing.credentials = \"hunter2\"",
    "outgoing = { credentials = \"hunter2\\q\" }",
    "outgoing = { credentials = \"\"\"hunter2\n\"\"\" }", "outgoing.credentials = hunter2",
  ])
  func secretsAreNeverShown(toml: String) throws {
    let found = try #require(throws: SettingsError.self) { try load("[connector]\n" + toml, file: "m.toml") }
    #expect(!found.description.contains("hunter2"), "\(found)")
    #expect(found.problems.first?.position != nil)
  }

  @Test func aSecretIsToldWhereItBelongs() throws {
    let found = try problems(in: "[connector]\noutgoing = { password = \"hunter2\" }")
    #expect(found.map(\.message) == ["unknown key \"password\" in connector.outgoing"])
    #expect(
      found.map(\.remedy) == [
        "a secret never stands in this file: write credentials = \"env:NAME\" or \"file:/path\""
      ])
    let literal = try problems(in: "[connector]\noutgoing = { credentials = \"hunter2\" }")
    #expect(literal.map(\.message) == ["connector.outgoing.credentials is no reference to a secret"])
    #expect(literal.map(\.position) == [SourcePosition(line: 2, column: 28)])
  }
}
