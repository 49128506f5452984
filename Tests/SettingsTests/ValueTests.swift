import HelpDesk
import Testing

@testable import Settings

/// Every setting of a file arrives at its member of `Settings`.
@Suite struct ValueTests {
  @Test func aFileWithNothingLeavesTheDefaults() throws {
    #expect(try load("").settings == Settings())
    #expect(try load("# nothing but a comment\n").settings == Settings())
    #expect(try load("[lint]\n[limits]\n[organisation]\n").settings == Settings())
  }

  @Test func defaults() {
    let defaults = Settings()
    #expect(defaults.lint.select == nil)
    #expect(defaults.lint.failOn == .warning)
    #expect(defaults.lint.mailboxFormat == .auto)
    #expect(defaults.direction == .unknown)
  }

  /// `\n` becomes CRLF too: TOML 1.0 has both as line ends.
  @Test(arguments: ["\n", "\r\n"])
  func allSettings(lineEnd: String) throws {
    let toml = """
      [lint]
      select = ["FMT", "PRES001"]
      extend-select = ["AUTO"]
      ignore = ["FMT012"]
      severity = { FMT001 = "info", missing_preserved_header = "error" }
      fail-on = "never"
      format = "sarif"
      baseline = "known.json"
      suppressions = "/etc/mailloop/suppressions.toml"
      jobs = 2
      mbox-format = "mboxcl2"

      [limits]
      nesting-depth = 1
      parts = 2
      header-fields = 3
      header-octets = 1_000
      parameters = 0x10
      message-octets = 9223372036854775807

      [organisation]
      direction = "incoming"
      support-addresses = ["support@example.com", "hilfe@bücher.example"]
      accounts = [
        { subdomain = "Acme", account-ids = ["0a1b2c3", "4d5e6f7"] },
        { subdomain = "acme-de" },
      ]
      partner-addresses = ["support@partner.example"]

      [authentication]
      dns = "zone"
      dns-servers = ["192.0.2.53", "2001:db8::53@5353"]
      dns-timeout = 3
      trusted-relays = ["198.51.100.0/24", "2001:db8::1", "mx.example.com"]
      trusted-authserv-ids = ["mx.example.com"]
      trusted-sealers = ["lists.example.org"]

      [dmarc]
      mode = "rfc7489"
      public-suffix-list = "list.dat"

      [relay]
      redactions = ["[redacted]", "[redacted: *]"]
      """
    let settings = try load(toml.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd))
      .settings

    var lint = Settings.Lint()
    lint.select = ["FMT", "PRES001"]
    lint.extendSelect = ["AUTO"]
    lint.ignore = ["FMT012"]
    lint.severity = ["FMT001": .info, "missing_preserved_header": .error]
    lint.failOn = .never
    lint.format = .sarif
    lint.baseline = "/srv/known.json"
    lint.suppressions = "/etc/mailloop/suppressions.toml"
    lint.jobs = 2
    lint.mailboxFormat = .mboxcl2
    #expect(settings.lint == lint)

    var limits = Settings.Limits()
    limits.nestingDepth = 1
    limits.parts = 2
    limits.headerFields = 3
    limits.headerOctets = 1000
    limits.parameters = 16
    limits.messageOctets = .max
    #expect(settings.limits == limits)

    #expect(settings.direction == .incoming)
    var organisation = Organisation()
    organisation.supportAddresses = ["support@example.com", "hilfe@bücher.example"].map {
      SupportAddress(DeskAddress($0))
    }
    organisation.accounts = [
      Account(subdomain: "acme", accountIDs: ["0a1b2c3", "4d5e6f7"]),
      Account(subdomain: "acme-de"),
    ]
    organisation.partnerAddresses = [.address(DeskAddress("support@partner.example"))]
    #expect(settings.organisation == organisation)

    var authentication = Settings.Authentication()
    authentication.dns = .file("/srv/zone")
    authentication.dnsServers = ["192.0.2.53", "2001:db8::53@5353"]
    authentication.dnsTimeout = 3
    authentication.trustedRelays = ["198.51.100.0/24", "2001:db8::1", "mx.example.com"]
    authentication.trustedAuthservIDs = ["mx.example.com"]
    authentication.trustedSealers = ["lists.example.org"]
    #expect(settings.authentication == authentication)

    var dmarc = Settings.DMARC()
    dmarc.mode = .rfc7489
    dmarc.publicSuffixList = "/srv/list.dat"
    #expect(settings.dmarc == dmarc)

    #expect(settings.relay.redactions == ["[redacted]", "[redacted: *]"])
  }

  @Test(arguments: [("system", Settings.DNSSource.system), ("off", .off), ("./off", .file("/srv/./off"))])
  func sourcesOfDNS(text: String, source: Settings.DNSSource) throws {
    #expect(try load("authentication.dns = \"\(text)\"").settings.authentication.dns == source)
  }

  /// The same tables in TOML's other notations.
  @Test(arguments: [
    "organisation.accounts = [{subdomain='acme', account-ids=['0a1b2c3']}]",
    "[organisation]\naccounts = [\n  # one\n  { subdomain = \"acme\", account-ids = [ \"0a1b2c3\", ] },\n]",
    "[[organisation.accounts]]\nsubdomain = \"\"\"acme\"\"\"\naccount-ids = ['''0a1b2c3''']",
    "[ 'organisation' . \"accounts\" ]\n",
    "organisation = { accounts = [{ subdomain = \"\\u0061cme\", account-ids = [\"0a1b2c3\"] }] }",
  ])
  func notations(toml: String) throws {
    if toml.hasPrefix("[ '") {
      // An ordinary table where an array of tables belongs.
      #expect(try problems(in: toml).map(\.message) == ["organisation.accounts is a table"])
    } else {
      let expected = [Account(subdomain: "acme", accountIDs: ["0a1b2c3"])]
      #expect(try load(toml).settings.organisation.accounts == expected)
    }
  }

  @Test(arguments: Settings.SeverityLevel.allCases)
  func severityInATableOfItsOwn(level: Settings.SeverityLevel) throws {
    let settings = try load("[lint.severity]\nFMT001 = \"\(level.rawValue)\"").settings
    #expect(settings.lint.severity == ["FMT001": level])
  }

  @Test func aRelativePathWithoutFolderStaysRelative() throws {
    #expect(try load("[lint]\nbaseline = \"b.json\"", file: "mailloop.toml").settings.lint.baseline == "b.json")
  }
}
