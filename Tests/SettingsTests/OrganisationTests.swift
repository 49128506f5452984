import Foundation
import HelpDesk
import Testing

@testable import Settings

/// The sections `[organisation]` and `[connector]`.
@Suite struct OrganisationTests {
  /// Every key of every table, each with a value of its own.
  private static let everything = """
    [organisation]
    allow-list = ["ann@example.org", "partner.example", "*@Robots.example"]
    block-list = ["spam.example"]
    ccs-and-followers = false

    [[organisation.accounts]]
    subdomain = "Acme"
    account-ids = ["0a1b2c3"]
    brands = ["Shop", { name = "Club", id = "42", subdomain = "acme-club" }]
    environment = "production"

    [[organisation.other-accounts]]
    subdomain = "else"

    [[organisation.support-addresses]]
    address = "Support@example.com"
    account = "acme"
    brand = "Shop"
    default = true
    environment = "production"
    test = false
    kind = "distribution-list"
    connection = "smtp"
    smtp-domain = "Example.com"
    forwarding = "client"
    forwarded-over = ["old@example.com"]
    forwarding-status = "waiting"
    incoming-status = "verified"
    outgoing-status = "failed"
    spf-status = "unknown"
    cname-status = "verified"
    domain-status = "failed"
    verification-code = "abc def"
    credentials = "env:SUPPORT"
    created = "2026-01-02"

    [[organisation.agreements]]
    subdomain = "Partner"
    name = "Ours and theirs"
    direction = "both"
    status = "accepted"
    addresses = ["help@partner.example"]
    created = "2026-02-03T04:05:06+01:00"

    [[organisation.users]]
    address = "ann@example.org"
    role = "end-user"
    created = "1970-01-01T00:01:40Z"
    checked = "1970-01-01T00:03:20Z"
    verified = true
    suspended = false

    [[organisation.triggers]]
    title = "Notify requester"
    id = "360000001"
    active = true
    event = "created"
    caused-by = "end-user"
    suppressed-mail = "skip"
    recipients = ["requester-and-ccs", "boss@example.com", "user:7"]

    [[organisation.automations]]
    title = "Close"
    event = "time"

    [[organisation.suspended-tickets]]
    cause = 4
    author = "robot@example.org"
    recipient = "support@example.com"
    message-id = "1@example.org"
    created = "1970-01-01T00:00:01Z"

    [connector]
    mode = "bidirectional"
    state = "testing"
    provider = "exchange-online"
    sending-networks = ["192.0.2.0/24"]
    allowed-networks = ["198.51.100.0/24"]
    greylisting = true
    blocks-native-mail = false
    rewrites-fields = ["Reply-To"]
    redaction = { fields = ["Subject"], body = true, signs-again = false }
    removal-planned = "2026-05-06T02:00:00Z"
    quiet-hours = "22:00-05:30"
    limits = { profile = "2026", domains = 5, addresses-per-domain = 60, addresses = 70 }

    [[connector.domains]]
    name = "Example.com"
    test = true
    environment = "sandbox"
    added = "1970-01-01"
    incoming-status = "waiting"
    outgoing-status = "verified"
    signs = true
    signing-domain = "mail.example.com"
    selectors = ["s1", "s2"]
    help-desk-signs = false
    tested = ["spf", "dmarc"]
    credentials = "file:domain.auth"

    [connector.outgoing]
    host = "smtp.example.com"
    port = 587
    security = "starttls"
    authentication = ["PLAIN", "login"]
    user = "zendesk@example.com"
    credentials = "env:OUT"
    old-credentials = "file:/etc/old"
    rotation-began = "1970-01-01T00:00:09Z"
    smtp-auth-enabled = true
    blocks-linux = false

    [connector.incoming]
    host = "192.0.2.1"
    """

  private static var expected: Organisation {
    var organisation = Organisation()
    organisation.allowList = [
      .address(DeskAddress("ann@example.org")), .domain("partner.example"), .domain("robots.example"),
    ]
    organisation.blockList = [.domain("spam.example")]
    organisation.ccsAndFollowers = false
    organisation.accounts = [
      Account(
        subdomain: "acme", accountIDs: ["0a1b2c3"],
        brands: [Brand(name: "Shop"), Brand(name: "Club", id: "42", subdomain: "acme-club")], environment: .production)
    ]
    organisation.otherAccounts = [Account(subdomain: "else")]
    organisation.supportAddresses = [supportAddress]
    var agreement = SharingAgreement(subdomain: "partner")
    agreement.name = "Ours and theirs"
    agreement.direction = .both
    agreement.status = .accepted
    agreement.addresses = [DeskAddress("help@partner.example")]
    agreement.created = 1_770_087_906
    organisation.agreements = [agreement]
    var user = User(address: DeskAddress("ann@example.org"), role: .endUser, created: 100)
    user.checked = 200
    user.verified = true
    user.suspended = false
    organisation.users = [user]
    var trigger = NotificationRule(title: "Notify requester")
    trigger.id = "360000001"
    trigger.isActive = true
    trigger.event = .created
    trigger.causedBy = .endUser
    trigger.suppressedMail = .skip
    trigger.recipients = [.requesterAndCCs, .address(DeskAddress("boss@example.com")), .user("7")]
    organisation.triggers = [trigger]
    var automation = NotificationRule(title: "Close")
    automation.event = .time
    organisation.automations = [automation]
    var ticket = SuspendedTicket(cause: 4)
    ticket.author = DeskAddress("robot@example.org")
    ticket.recipient = DeskAddress("support@example.com")
    ticket.messageID = "1@example.org"
    ticket.created = 1
    organisation.suspendedTickets = [ticket]
    organisation.connector = connector
    return organisation
  }

  private static var supportAddress: SupportAddress {
    var address = SupportAddress(DeskAddress("Support@example.com"))
    address.account = "acme"
    address.brand = "Shop"
    address.isDefault = true
    address.environment = .production
    address.isTest = false
    address.kind = .distributionList
    address.connection = .smtp
    address.smtpDomain = "example.com"
    address.forwarding = .client
    address.forwardedOver = [DeskAddress("old@example.com")]
    address.forwardingStatus = .waiting
    address.incomingStatus = .verified
    address.outgoingStatus = .failed
    address.spfStatus = .unknown
    address.cnameStatus = .verified
    address.domainStatus = .failed
    address.verificationCode = "abc def"
    address.credentials = .environment("SUPPORT")
    address.created = 1_767_312_000
    return address
  }

  private static var connector: Connector {
    var connector = Connector()
    connector.mode = .bidirectional
    connector.state = .testing
    connector.provider = .exchangeOnline
    connector.sendingNetworks = ["192.0.2.0/24"]
    connector.allowedNetworks = ["198.51.100.0/24"]
    connector.greylisting = true
    connector.blocksNativeMail = false
    connector.rewritesFields = ["Reply-To"]
    var redaction = Connector.Redaction()
    redaction.fields = ["Subject"]
    redaction.body = true
    redaction.signsAgain = false
    connector.redaction = redaction
    connector.removalPlanned = 1_778_032_800
    connector.quietHours = Connector.QuietHours("22:00-05:30")
    connector.limits.profile = .of2026
    connector.limits.domainsGiven = 5
    connector.limits.addressesPerDomainGiven = 60
    connector.limits.addressesGiven = 70
    var domain = SMTPDomain("example.com")
    domain.isTest = true
    domain.environment = .sandbox
    domain.added = 0
    domain.incomingStatus = .waiting
    domain.outgoingStatus = .verified
    domain.signs = true
    domain.signingDomain = "mail.example.com"
    domain.selectors = ["s1", "s2"]
    domain.helpDeskSigns = false
    domain.tested = [.spf, .dmarc]
    domain.credentials = .file("/srv/domain.auth")
    connector.domains = [domain]
    var outgoing = SMTPEndpoint()
    outgoing.host = "smtp.example.com"
    outgoing.port = 587
    outgoing.security = .starttls
    outgoing.mechanisms = ["plain", "login"]
    outgoing.user = "zendesk@example.com"
    outgoing.credentials = .environment("OUT")
    outgoing.oldCredentials = .file("/etc/old")
    outgoing.rotationBegan = 9
    outgoing.isAuthenticationEnabled = true
    outgoing.blocksLinux = false
    connector.outgoing = outgoing
    var incoming = SMTPEndpoint()
    incoming.host = "192.0.2.1"
    connector.incoming = incoming
    return connector
  }

  @Test func everyKeyArrives() throws {
    #expect(try load(Self.everything).settings.organisation == Self.expected)
  }

  /// What `config show` lists means the same when it is read again, and no table has a key that the text above lacks.
  @Test func theListingIsTOML() throws {
    let original = try load(Self.everything)
    let shown = original.listing.compactMap { line in line.value.map { "\(line.key) = \($0)\n" } }.joined()
    #expect(try load(shown).settings == original.settings)
  }

  /// A key that is added to a table and not to the text above is noticed here.
  @Test func theTextHasEveryKey() {
    let tables: [(name: String, keys: [String])] = [
      ("support-addresses", TableForm<SupportAddress>.supportAddress.members.map(\.name)),
      ("accounts", TableForm<Account>.account.members.map(\.name)),
      ("agreements", TableForm<SharingAgreement>.agreement.members.map(\.name)),
      ("users", TableForm<User>.user.members.map(\.name)),
      ("triggers", TableForm<NotificationRule>.notificationRule.members.map(\.name)),
      ("suspended-tickets", TableForm<SuspendedTicket>.suspendedTicket.members.map(\.name)),
      ("domains", TableForm<SMTPDomain>.smtpDomain.members.map(\.name)),
      ("outgoing", TableForm<SMTPEndpoint>.endpoint.members.map(\.name)),
    ]
    for (name, keys) in tables {
      let start = Self.everything.range(of: "\(name)]")?.upperBound ?? Self.everything.endIndex
      let block = Self.everything[start...].split(separator: "\n\n", maxSplits: 1).first ?? ""
      let written = block.split(separator: "\n").drop { $0 == "]" }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      #expect(written == keys, "[\(name)]")
    }
    for key in SettingsSchema.keys where ["organisation", "connector"].contains(key.section) && key.name != "direction"
    {
      let isThere = ["\n\(key.name) = ", "\(key.section).\(key.name)]"].contains { Self.everything.contains($0) }
      #expect(isThere || key.name == "partner-addresses", "\(key.fullName)")
    }
  }

  @Test func anAddressMayStandAlone() throws {
    let settings = try load(
      "[organisation]\nsupport-addresses = [\"a@example.com\", { address = \"b@example.com\", default = true }]"
    ).settings
    #expect(settings.organisation.supportAddresses.map(\.address.text) == ["a@example.com", "b@example.com"])
    #expect(settings.organisation.supportAddresses.map(\.isDefault) == [nil, true])
  }

  /// Findings of others name the line and column of what they are about.
  @Test func positions() throws {
    let settings = try load(
      """
      [organisation]
      partner-addresses = ["a@partner.example", "b@partner.example"]
      [[organisation.support-addresses]]
      address = "a@example.com"
      [[organisation.support-addresses]]
      address = "b@example.com"
      kind = "alias"
      [connector]
      mode = "bidirectional"
      """)
    func place(_ path: SettingPath) -> [Int]? { settings.position(of: path).map { [$0.line, $0.column] } }
    let addresses = SettingPath("organisation", "support-addresses")
    #expect(place(SettingPath("organisation", "partner-addresses").index(1)) == [2, 43])
    #expect(place(addresses.index(1).key("kind")) == [7, 8])
    #expect(place(addresses.index(1).key("default")) == [5, 1])
    #expect(place(addresses.index(0)) == [3, 1])
    #expect(place(SettingPath("connector", "mode")) == [9, 8])
    #expect(place(SettingPath("connector", "provider")) == [8, 2])
    #expect(SettingsWithOrigin().position(of: addresses) == nil)
  }
}
