import Testing

@testable import RelayConfiguration

/// Rewriting of addresses, and Exchange's rules.
struct AddressTests {
  private static let source = """
    # comment
    Ann@example.com  ann.example@example.org
    bob              bob@example.net
    @sales.example   @example.com
    "joe doe"@x      quoted@example.com
    nothing
    ann@example.com  second@example.org
    """

  @Test(arguments: [
    ("ann@EXAMPLE.com", "ann.example@example.org"), ("ann+x@example.com", "ann.example+x@example.org"),
    ("bob@example.com", "bob@example.net"), ("bob@elsewhere.example", nil), ("eve@sales.example", "eve@example.com"),
    ("eve@example.com", nil),
  ])
  func indexedTablesAreLookedUpInOrder(address: String, result: String?) {
    let table = AddressTable(source: SourceText(path: "generic", octets: Array(Self.source.utf8)))
    let hit = table.lookUp(address, isLocal: { $0 == "example.com" }, delimiter: "+")
    #expect(hit?.value == result)
    #expect(table.problems.count == 2)
  }

  @Test func patternsSeeTheWholeAddress() {
    let table = AddressTable(PatternTable(text: "/^(.*)@old\\.example$/ $1@new.example\n", .regexp))
    #expect(table.lookUp("a+b@old.example", isLocal: { _ in true }, delimiter: "+")?.value == "a+b@new.example")
    #expect(table.lookUp("a@new.example", isLocal: { _ in true }, delimiter: "+") == nil)
  }

  @Test(arguments: [
    ("user@any.thing.foo.example.com", "user@foo.example.com"), ("user@any.example.com", "user@example.com"),
    ("user@example.com", nil), ("root@host.example.com", nil), ("user@keep.example.com", nil),
    ("user@x.keep.example.com", nil), ("user@notexample.com", nil), ("user", nil),
  ])
  func hostsAreStripped(address: String, result: String?) {
    let masquerade = Masquerade(domains: ["!keep.example.com", "foo.example.com", "example.com"], exceptions: ["root"])
    #expect(masquerade.masqueraded(address) == result)
  }

  private static func export(_ commands: String...) -> TransportRuleCollection {
    let rules = commands.map {
      "<rule name=\"x\"><version><commandBlock><![CDATA[\n\($0)\n]]></commandBlock></version></rule>"
    }
    return TransportRuleCollection(
      SourceText(path: "rules.xml", octets: Array("<rules>\n\(rules.joined(separator: "\n"))\n</rules>".utf8)))
  }

  @Test func readsCommands() throws {
    let collection = Self.export(
      "New-TransportRule -Name 'It''s one' -Comments '' -Enabled:$true -ExceptIfHeaderContainsWords 'a','b c' -Quarantine $true",
      "New-TransportRule -Name \"two `\"quoted`\"\" -Mode Audit -SetAuditSeverity DoNotAudit", "Get-Nothing",
      "New-TransportRule -Name 'open")
    #expect(collection.rules.map(\.name) == ["It's one", "two \"quoted\""])
    let rule = try #require(collection.rules.first)
    #expect(rule.parameters["exceptifheadercontainswords"] == ["a", "b c"])
    #expect(rule.value("enabled") == "$true" && rule.isInForce)
    #expect(!collection.rules[1].isInForce)
    #expect(collection.problems.count == 2)
    #expect(collection.file.position(of: rule.range.lowerBound).line == 4)
  }

  @Test(arguments: ["", "<rules></rules>", "<rules><rule>", "no xml", "<!DOCTYPE x><rules/>"])
  func brokenExportsAreTold(text: String) {
    let collection = TransportRuleCollection(SourceText(path: "rules.xml", octets: Array(text.utf8)))
    #expect(collection.rules.isEmpty && collection.problems.listed.map(\.effect) == [.notJudged])
  }

  @Test func rulesAreReadToALimit() {
    let limit = RelayConfigurationLimits.transportRules
    let rule = "<rule><version><commandBlock>New-TransportRule -Name a</commandBlock></version></rule>"
    func collection(_ count: Int) -> TransportRuleCollection {
      let text = "<rules>" + String(repeating: rule + "\n", count: count) + "</rules>"
      return TransportRuleCollection(SourceText(path: "rules.xml", octets: Array(text.utf8)))
    }
    #expect(collection(limit).rules.count == limit && collection(limit).problems.count == 0)
    #expect(collection(limit + 1).rules.count == limit && collection(limit + 1).problems.count == 1)
  }

  @Test(arguments: [
    ("-RemoveHeader X-Mailer", false),
    (
      "-RemoveHeader X-Mailer -ExceptIfHeaderContainsMessageHeader X-Mailer -ExceptIfHeaderContainsWords 'zendesk mailer'",
      true
    ),
    ("-HeaderContainsMessageHeader Subject -HeaderContainsWords casino -DeleteMessage $true", true),
    (
      "-HeaderMatchesMessageHeader Auto-Submitted -HeaderMatchesPatterns '^auto-generated$' -DeleteMessage $true", false
    ),
    ("-HeaderMatchesMessageHeader Auto-Submitted -HeaderMatchesPatterns '^auto-replied' -DeleteMessage $true", true),
    (
      "-ExceptIfHeaderMatchesMessageHeader X-Mailer -ExceptIfHeaderMatchesPatterns '^Zendesk' -DeleteMessage $true",
      true
    ),
  ])
  func conditionsSpareNotifications(parameters: String, spares: Bool) throws {
    let rule = try #require(Self.export("New-TransportRule -Name a \(parameters)").rules.first)
    #expect(rule.spares(NotificationHeader.samples(from: "support@example.com")[0]) == spares)
  }
}
