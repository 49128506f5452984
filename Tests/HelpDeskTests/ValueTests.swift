import HelpDesk
import InternetMessage
import Testing

/// The small values of which an organisation is made.
@Suite struct ValueTests {
  @Test(
    arguments: [
      ("help@acme.zendesk.com", "acme"), ("Help@ACME.Zendesk.Com", "acme"), ("help@acme.zendesk.com.", "acme"),
      ("help@a.b.zendesk.com", nil), ("help@zendesk.com", nil), ("help@.zendesk.com", nil), ("acme.zendesk.com", nil),
      ("help@acme.zendesk.com.example", nil), ("help@notzendesk.com", nil), ("", nil), ("@", nil),
    ] as [(String, String?)])
  func nativeAddresses(text: String, subdomain: String?) {
    #expect(DeskAddress(text).nativeSubdomain == subdomain)
    #expect(DeskAddress(text).isNative == (subdomain != nil))
  }

  @Test func addressesAreComparedWithoutCase() {
    #expect(DeskAddress("Help@Example.COM.").key == "help@example.com")
    #expect(DeskAddress("Help@Example.COM").text == "Help@Example.COM")
    #expect(DeskAddress.key(of: AddrSpec(localPart: "Help", domain: "Example.COM.")) == "help@example.com")
  }

  @Test(
    arguments: [
      ("env:A", .environment("A")), ("env:_A1", .environment("_A1")), ("file:/etc/x", .file("/etc/x")),
      ("file:x y", .file("x y")), ("env:", nil), ("env:1A", nil), ("env:A B", nil), ("env:A$", nil), ("file:", nil),
      ("file:/a\nb", nil), ("hunter2", nil), ("", nil), ("ENV:A", nil),
    ] as [(String, CredentialReference?)])
  func references(text: String, reference: CredentialReference?) {
    #expect(CredentialReference(text) == reference)
    if let reference { #expect(reference.text == text) }
  }

  @Test func referencesHaveALongestForm() {
    #expect(CredentialReference("env:" + String(repeating: "A", count: 255)) != nil)
    #expect(CredentialReference("env:" + String(repeating: "A", count: 256)) == nil)
    #expect(CredentialReference("file:" + String(repeating: "a", count: 4096)) != nil)
    #expect(CredentialReference("file:" + String(repeating: "a", count: 4097)) == nil)
  }

  @Test(arguments: [
    ("22:00-05:30", 22 * 60, true), ("22:00-05:30", 5 * 60 + 29, true), ("22:00-05:30", 5 * 60 + 30, false),
    ("22:00-05:30", 12 * 60, false), ("01:00-02:00", 60, true), ("01:00-02:00", 120, false), ("01:00-02:00", 59, false),
  ])
  func quietHours(text: String, minute: Int, isQuiet: Bool) throws {
    let hours = try #require(Connector.QuietHours(text))
    #expect(hours.text == text)
    for day: Int64 in [0, 20_000, -3] {
      #expect(hours.contains(day * 86_400 + Int64(minute) * 60 + 59) == isQuiet)
    }
  }

  @Test(arguments: [
    "", "22:00", "22:00-", "22:00-22:00", "24:00-01:00", "22:60-23:00", "2:00-3:00", "22.00-23.00", "22:00-23:00-",
    "२२:00-23:00",
  ])
  func noQuietHours(text: String) { #expect(Connector.QuietHours(text) == nil) }

  @Test(
    arguments: [
      ("requester", .requester), ("requester-and-ccs", .requesterAndCCs), ("user:12", .user("12")),
      ("a@example.com", .address(DeskAddress("a@example.com"))), ("user:", nil), ("user:x", nil), ("Requester", nil),
      ("", nil),
    ] as [(String, NotificationRule.Recipient?)])
  func recipients(text: String, recipient: NotificationRule.Recipient?) {
    #expect(NotificationRule.Recipient(text) == recipient)
    if let recipient { #expect(recipient.text == text) }
  }

  @Test func everyWordForRecipientsIsReadBack() {
    for word in NotificationRule.Recipient.knownWords { #expect(NotificationRule.Recipient(word)?.text == word) }
  }

  /// C10 by default, newer figures as a profile, each of them to be set.
  @Test func limits() {
    var limits = ConnectorLimits()
    #expect([limits.domains, limits.addressesPerDomain, limits.addresses] == [4, 50, 200])
    limits.profile = .of2026
    #expect([limits.domains, limits.addressesPerDomain, limits.addresses] == [10, 50, 500])
    limits.addressesPerDomainGiven = 60
    #expect([limits.domains, limits.addressesPerDomain, limits.addresses] == [10, 60, 500])
  }

  @Test(arguments: Connector.Provider.allCases)
  func providersThatCannotRelay(provider: Connector.Provider) {
    let cannot: Set<Connector.Provider> = [.exchangeOnline, .microsoft365, .googleWorkspace]
    #expect(provider.cannotRelayAuthenticated == cannot.contains(provider))
  }

  @Test func whereAnAddressIsInUse() {
    var organisation = Organisation()
    organisation.accounts = [
      Account(subdomain: "acme", environment: .production), Account(subdomain: "acme-test", environment: .sandbox),
    ]
    func environment(_ text: String, account: String? = nil, own: Environment? = nil) -> Environment? {
      var address = SupportAddress(DeskAddress(text))
      address.account = account
      address.environment = own
      return organisation.environment(of: address)
    }
    #expect(environment("a@example.com") == nil)
    #expect(environment("a@example.com", account: "acme-test") == .sandbox)
    #expect(environment("a@acme-test.zendesk.com") == .sandbox)
    #expect(environment("a@acme.zendesk.com") == .production)
    #expect(environment("a@acme.zendesk.com", own: .sandbox) == .sandbox)
  }

  @Test func ownAddresses() {
    var organisation = Organisation()
    organisation.accounts = [
      Account(subdomain: "acme", accountIDs: ["0a1b2c3"], brands: [Brand(name: "Shop", subdomain: "acme-shop")])
    ]
    organisation.supportAddresses = [SupportAddress(DeskAddress("Help@example.com"))]
    #expect(organisation.ownSubdomains == ["acme", "acme-shop"])
    #expect(organisation.ownAccountIDs == ["0a1b2c3"])
    for own in ["help@EXAMPLE.com", "x@acme.zendesk.com", "x@acme-shop.zendesk.com"] {
      #expect(organisation.isOwn(DeskAddress(own)))
    }
    #expect(!organisation.isOwn(DeskAddress("x@example.com")))
  }
}
