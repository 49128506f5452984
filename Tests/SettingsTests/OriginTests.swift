import Testing

@testable import Settings

@Suite struct OriginTests {
  private let toml =
    "[lint]\n\nfail-on = \"error\"\nignore = [\"FMT001\", \"NOPE\"]\n[lint.severity]\nNOPE2 = \"info\"\n"

  @Test func commandLineOverFileOverDefault() throws {
    var effective = try load(toml)
    #expect(effective.origin(of: "lint.fail-on") == .file("/srv/mailloop.toml", line: 3))
    #expect(effective.origin(of: "lint.jobs") == .default)

    effective.override(\.lint.failOn, with: nil, by: "--fail-on")
    #expect(effective.settings.lint.failOn == .error)

    effective.override(\.lint.failOn, with: .info, by: "--fail-on")
    effective.override(\.lint.jobs, with: 4, by: "--jobs")
    #expect(effective.settings.lint.failOn == .info)
    #expect(effective.settings.lint.jobs == 4)
    #expect(effective.origin(of: "lint.fail-on") == .commandLine("--fail-on"))
    #expect(effective.origin(of: "lint.nope") == nil)
  }

  @Test func listing() throws {
    var effective = try load(toml)
    effective.override(\.lint.mailboxFormat, with: .mboxrd, by: "--mbox-format")
    let lines = effective.listing
    #expect(lines.map(\.key) == SettingsSchema.keys.map(\.fullName))
    func line(_ key: String) -> SettingsWithOrigin.Line? { lines.first { $0.key == key } }
    #expect(line("lint.fail-on")?.value == "\"error\"")
    #expect(line("lint.fail-on")?.origin.description == "/srv/mailloop.toml:3")
    #expect(line("lint.ignore")?.value == "[\"FMT001\", \"NOPE\"]")
    #expect(line("lint.severity")?.value == "{ NOPE2 = \"info\" }")
    #expect(line("lint.severity")?.origin.description == "/srv/mailloop.toml:5")
    #expect(line("lint.select")?.value == nil)
    #expect(line("lint.select")?.origin.description == "default")
    #expect(line("lint.mbox-format")?.origin.description == "command line (--mbox-format)")
  }

  /// What is shown can be put into a file and means the same.
  @Test func theListingIsTOML() throws {
    let original = try load(
      """
      [lint]
      severity = { FMT001 = "info" }
      baseline = "a\\\\b\\"c"
      [organisation]
      accounts = [{ subdomain = "acme", account-ids = ["0a1b2c3"] }]
      """)
    let shown = original.listing.compactMap { line in line.value.map { "\(line.key) = \($0)\n" } }.joined()
    #expect(try load(shown).settings == original.settings)
  }

  @Test func othersReportAtTheRightPlace() throws {
    var effective = try load(toml)
    let problem = effective.problem(
      with: "lint.ignore", element: 1, message: "no rule is called \"NOPE\"", remedy: "see mailloop rules")
    #expect(problem?.position == SourcePosition(line: 4, column: 21))
    let member = effective.problem(with: "lint.severity", member: "NOPE2", message: "", remedy: "")
    #expect(member?.position == SourcePosition(line: 6, column: 1))
    effective.override(\.lint.ignore, with: ["NOPE"], by: "--ignore")
    #expect(effective.problem(with: "lint.ignore", element: 0, message: "", remedy: "") == nil)
  }

  @Test func everySettingIsListedOnceAndFoundByItsMember() {
    let names = SettingsSchema.keys.map(\.fullName)
    #expect(Set(names).count == names.count)
    for key in SettingsSchema.keys {
      #expect(SettingsSchema.key(of: key.member)?.fullName == key.fullName)
    }
  }
}
