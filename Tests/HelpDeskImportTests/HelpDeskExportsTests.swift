import HelpDesk
import HelpDeskImport
import Settings
import Testing

/// What the API returns, as its documentation describes the objects.
enum Export {
  static let addresses = #"""
    {"recipient_addresses": [
      {"id": 1, "brand_id": 42, "name": "Help", "email": "Support@example.com", "default": true,
       "forwarding_status": "verified", "spf_status": "failed", "cname_status": "unknown",
       "domain_verification_status": "verified", "domain_verification_code": "abc 123", "dns_results": null,
       "created_at": "2015-01-01T00:00:00Z", "updated_at": "2015-01-01T00:00:00Z"},
      {"id": 2, "brand_id": null, "name": "all", "email": "support@acme.zendesk.com", "default": false,
       "forwarding_status": "waiting", "created_at": null}
    ], "next_page": null, "previous_page": null, "count": 2}
    """#
  static let agreements = #"""
    {"sharing_agreements": [
      {"id": 11, "name": "We to them", "type": "outbound", "status": "accepted", "partner_name": null,
       "remote_subdomain": "Partner", "created_at": "2026-02-20T22:55:29Z", "url": "https://acme.zendesk.com/x"},
      {"id": 12, "name": "Tracker", "type": "outbound", "status": "accepted", "partner_name": "jira",
       "remote_subdomain": null, "created_at": "2026-02-20T22:55:29Z"},
      {"id": 13, "name": "Old", "type": "inbound", "status": "ssl_error", "remote_subdomain": "other"}
    ]}
    """#
  static let users = #"""
    {"users": [
      {"id": 21, "email": "ann@example.com", "role": "agent", "verified": true, "suspended": false,
       "created_at": "2020-01-01T00:00:00Z", "name": "Ann"},
      {"id": 22, "email": "x@partner.zendesk.com", "role": "end-user", "created_at": "2019-01-01T00:00:00Z"},
      {"id": 23, "email": "somebody@example.org", "role": "end-user"},
      {"id": 24, "email": null, "role": "end-user"},
      {"id": 25, "email": "SUPPORT@example.com", "role": "end-user"},
      {"id": 26, "email": "help@partner.example", "role": "end-user"}
    ]}
    """#
  static let triggers = #"""
    {"triggers": [
      {"id": 31, "title": "Notify requester\nof received request", "active": true, "conditions": {"all": [
         {"field": "update_type", "operator": "is", "value": "Create"},
         {"field": "role", "operator": "is", "value": "end_user"}], "any": []},
       "actions": [{"field": "notification_user", "value": ["requester_and_ccs", "Subject", "Body"]},
                   {"field": "status", "value": "open"},
                   {"field": "notification_user", "value": ["360001", "s", "b"]}]},
      {"id": 32, "title": "Tell all", "active": false, "conditions": {"all": [], "any":
         [{"field": "update_type", "operator": "is", "value": "Create"}]},
       "actions": [{"field": "notification_group", "value": ["7", "s", "b"]},
                   {"field": "notification_user", "value": ["dream", "s", "b"]},
                   {"field": "notification_webhook", "value": ["01", "{}"]}]}
    ]}
    {"automations": [{"id": "33", "title": "Close", "active": true,
      "conditions": {"all": [{"field": "PENDING", "operator": "greater_than", "value": "24"}]},
      "actions": [{"field": "notification_user", "value": "assignee_id"}]}]}
    """#
  static let suspended = #"""
    [{"suspended_tickets": [
      {"id": 41, "cause": "Looks like a loop", "cause_id": 4, "author": {"id": 1, "name": "R", "email": "r@example.org"},
       "recipient": "support@example.com", "message_id": "m1@example.org", "created_at": "2026-03-01T00:00:00Z"}]},
     {"suspended_ticket": {"id": 42, "cause": "Detected as spam", "author": null}}]
    """#
}

@Suite struct HelpDeskExportsTests {
  private static func organisation(_ texts: String..., account: String? = nil) throws -> HelpDeskExports {
    var exports = HelpDeskExports()
    exports.account = account
    for (index, text) in texts.enumerated() { try exports.read(Array(text.utf8), file: "\(index).json") }
    try exports.finish()
    return exports
  }

  @Test func supportAddresses() throws {
    let addresses = try Self.organisation(Export.addresses, account: "acme").organisation.supportAddresses
    var first = SupportAddress(DeskAddress("Support@example.com"))
    first.account = "acme"
    first.brand = "42"
    first.isDefault = true
    first.forwardingStatus = .verified
    first.spfStatus = .failed
    first.cnameStatus = .unknown
    first.domainStatus = .verified
    first.verificationCode = "abc 123"
    first.created = 1_420_070_400
    var second = SupportAddress(DeskAddress("support@acme.zendesk.com"))
    second.account = "acme"
    second.isDefault = false
    second.forwardingStatus = .waiting
    #expect(addresses == [first, second])
  }

  @Test func agreements() throws {
    let exports = try Self.organisation(Export.agreements)
    let agreements = exports.organisation.agreements
    #expect(agreements.map(\.subdomain) == ["partner", "other"])
    #expect(agreements.map(\.direction) == [.outgoing, .incoming])
    #expect(agreements.map(\.status) == [.accepted, .failed])
    #expect(agreements.map(\.created) == [1_771_628_129, nil])
    #expect(agreements.map(\.addresses) == [nil, nil])
    #expect(exports.organisation.partnerAddressList.incompleteSubdomains == ["partner"])
    #expect(exports.toml.contains("# left out: a sharing agreement that names no account (1)\n"))
  }

  /// Agents, and whoever is a support address or on the partner address list; the rest is counted.
  @Test func usersWhoMatter() throws {
    var exports = HelpDeskExports()
    for text in [Export.users, Export.addresses, Export.agreements] {
      try exports.read(Array(text.utf8), file: "f.json")
    }
    let partner = #"{"recipient_addresses": [{"email": "Help@partner.example"}, {"email": "a@partner.zendesk.com"}]}"#
    try exports.read(Array(partner.utf8), file: "p.json", ofPartner: "Partner")
    try exports.finish()
    let organisation = exports.organisation
    #expect(organisation.agreements[0].addresses == [DeskAddress("Help@partner.example")])
    #expect(organisation.partnerAddressList.isComplete)
    #expect(
      organisation.users.map(\.address.text) == [
        "ann@example.com", "x@partner.zendesk.com", "SUPPORT@example.com", "help@partner.example",
      ])
    #expect(organisation.users.map(\.role) == [.agent, .endUser, .endUser, .endUser])
    #expect(organisation.users.map(\.verified) == [true, nil, nil, nil])
    // The agreement is of 2026; nobody knows when the last one was created.
    #expect(organisation.exposedUsers.map(\.user) == [1, 3])
    #expect(exports.toml.contains("# left out: a user who matters to no requirement (1)\n"))
    #expect(exports.toml.contains("# left out: a user without an address (1)\n"))
  }

  @Test func everyUserWhenAskedFor() throws {
    var exports = HelpDeskExports()
    exports.keepsAllUsers = true
    try exports.read(Array(Export.users.utf8), file: "u.json")
    try exports.finish()
    #expect(exports.organisation.users.count == 5)
  }

  @Test func triggersAndAutomations() throws {
    let exports = try Self.organisation(Export.triggers)
    let organisation = exports.organisation
    var first = NotificationRule(title: "Notify requester of received request")
    first.id = "31"
    first.isActive = true
    first.event = .created
    first.causedBy = .endUser
    first.recipients = [.requesterAndCCs, .user("360001")]
    var second = NotificationRule(title: "Tell all")
    second.id = "32"
    second.isActive = false
    second.event = .either
    second.recipients = [.group, .target]
    #expect(organisation.triggers == [first, second])
    var automation = NotificationRule(title: "Close")
    automation.id = "33"
    automation.isActive = true
    automation.event = .time
    automation.recipients = [.assignee]
    #expect(organisation.automations == [automation])
    #expect(
      exports.toml.contains("# left out: the recipient \"dream\" of a notification, which is not known (1)\n"))
  }

  @Test func suspendedTickets() throws {
    let exports = try Self.organisation(Export.suspended)
    var ticket = SuspendedTicket(cause: 4)
    ticket.author = DeskAddress("r@example.org")
    ticket.recipient = DeskAddress("support@example.com")
    ticket.messageID = "m1@example.org"
    ticket.created = 1_772_323_200
    #expect(exports.organisation.suspendedTickets == [ticket])
    #expect(exports.toml.contains("# left out: a suspended ticket without the number of its cause (1)\n"))
  }

  /// What is written reads back as the same organisation, and comes out the same again.
  @Test func roundTrip() throws {
    func export() throws -> HelpDeskExports {
      try Self.organisation(
        Export.addresses, Export.agreements, Export.users, Export.triggers, Export.suspended, account: "acme")
    }
    let exports = try export()
    let read = try SettingsLoader().load(octets: Array(exports.toml.utf8), file: "import.toml").settings
    #expect(read.organisation == exports.organisation)
    #expect(try export().toml == exports.toml)
    #expect(exports.toml.hasPrefix("# 0.json: recipient_addresses (2)\n# 1.json: sharing_agreements (3)\n"))
  }

  @Test func pagesAreTakenOnce() throws {
    let exports = try Self.organisation(Export.addresses + Export.addresses, Export.addresses)
    #expect(exports.organisation.supportAddresses.count == 2)
    #expect(exports.toml.contains("# left out: a recipient_address that stands in the files twice (4)\n"))
  }

  /// Texts of others act neither on the configuration nor on a terminal.
  @Test func hostileTexts() throws {
    let hostile = #"a\"]\n[lint]\nignore = [\"ALL\"]\n# \u001b[2J\u202e\\ \u0000"#
    let text = #"{"triggers": [{"id": 1, "title": "\#(hostile)"}], "users": [{"email": "\#(hostile)@example.org"}]}"#
    var exports = HelpDeskExports()
    try exports.read(Array(text.utf8), file: "a\n[lint]\u{1B}.json")
    try exports.finish()
    let settings = try SettingsLoader().load(octets: Array(exports.toml.utf8), file: "m.toml").settings
    #expect(settings.lint == Settings().lint)
    #expect(settings.organisation.users.isEmpty)
    #expect(settings.organisation.triggers.map(\.title) == [#"a"] [lint] ignore = ["ALL"] #  [2J \  "#])
    #expect(exports.toml.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test(arguments: [
    ("{", 1, 2, "this is not JSON."), ("", nil, nil, "The file holds nothing."),
    ("[]", nil, nil, "The file holds nothing."), ("[1]", 1, 2, "the page is no object."),
    (
      "{\"tickets\": []}", 1, 1,
      "the page holds none of recipient_addresses, sharing_agreements, users, triggers, automations, suspended_tickets."
    ),
    ("{\"users\": {}}", 1, 11, "users is no array."),
    ("{\"users\": [\n 1]}", 2, 2, "users[0] is no object."),
    ("{\"users\": [\n {\"email\": 1}]}", 2, 12, "users[0].email is no text."),
    ("{\"recipient_addresses\": [{},\n {}]}", 1, 26, "recipient_addresses[0] has no email."),
    ("{\"users\":[{\"email\":\"a@b.c\",\"created_at\":\"today\"}]}", 1, 41, "users[0].created_at is no time."),
    (
      "{\"users\":[{\"email\":\"a@b.c\",\"verified\":1}]}", 1, 39,
      "users[0].verified is neither true nor false."
    ),
    ("{\"triggers\":[{\"title\":\"t\",\"id\":1.5}]}", 1, 32, "triggers[0].id is no identifier."),
    (
      "{\"triggers\":[{\"title\":\"t\",\"actions\":[{\"field\":\"notification_user\"}]}]}", 1, 38,
      "triggers[0].actions[0] has no value that names a recipient."
    ),
    ("{\"a\":1,\"a\":2}", 1, 8, "a name stands twice in one object."),
  ])
  func problems(text: String, line: Int?, column: Int?, message: String) throws {
    let failure = try #require(throws: ImportFailure.self) { _ = try Self.organisation(text) }
    #expect(failure.file == "0.json")
    #expect(failure.line == line)
    #expect(failure.column == column)
    #expect(failure.message == message)
  }

  @Test func aPartnerWithoutAnAgreement() throws {
    var exports = HelpDeskExports()
    try exports.read(Array(Export.addresses.utf8), file: "p.json", ofPartner: "stranger")
    #expect(throws: ImportFailure.self) { try exports.finish() }
    #expect(throws: ImportFailure.self) {
      try exports.read(Array(Export.users.utf8), file: "p.json", ofPartner: "partner")
    }
  }

  @Test func remarksHaveALimit() throws {
    func users(_ count: Int) -> String {
      let list = (0..<count).map { "{\"email\":\"u\($0)@example.org\",\"role\":\"r\($0)\"}" }.joined(separator: ",")
      return "{\"users\": [\(list)]}"
    }
    let full = try Self.organisation(users(ImportLimits.remarks)).toml
    #expect(full.contains("the role \"r199\""))
    let beyond = try Self.organisation(users(ImportLimits.remarks + 5)).toml
    // The roles beyond the limit, and every user: of another kind than those that are listed.
    #expect(beyond.contains("# left out: something else (\(5 + ImportLimits.remarks + 5))\n"))
  }

  @Test func filesHaveALimit() throws {
    let page = Array(Export.addresses.utf8)
    let full = page + Array(repeating: 0x20, count: ImportLimits.fileOctets - page.count)
    var exports = HelpDeskExports()
    try exports.read(full, file: "a.json")
    #expect(throws: ImportFailure(file: "b.json", message: "The file has more than 67108864 octets.")) {
      try exports.read(full + [0x20], file: "b.json")
    }
  }
}
