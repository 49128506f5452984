import HelpDesk

extension Settings {
  /// `incoming` (towards the help desk), `outgoing` (from it) or `unknown`.
  package enum Direction: String, Sendable, CaseIterable {
    case incoming, outgoing, unknown
  }

  /// The section `[organisation]`: whose mail this is.
  enum OrganisationSection {
    static let keys: [SettingKey] = [
      SettingKey("organisation", "direction", \.direction, .choice(Settings.Direction.self)),
      SettingKey("organisation", "support-addresses", \.organisation.supportAddresses, .tables(.supportAddress)),
      SettingKey("organisation", "accounts", \.organisation.accounts, .tables(.account)),
      SettingKey("organisation", "other-accounts", \.organisation.otherAccounts, .tables(.account)),
      SettingKey("organisation", "agreements", \.organisation.agreements, .tables(.agreement)),
      SettingKey("organisation", "partner-addresses", \.organisation.partnerAddresses, .patterns),
      SettingKey("organisation", "users", \.organisation.users, .tables(.user)),
      SettingKey("organisation", "triggers", \.organisation.triggers, .tables(.notificationRule)),
      SettingKey("organisation", "automations", \.organisation.automations, .tables(.notificationRule)),
      SettingKey("organisation", "suspended-tickets", \.organisation.suspendedTickets, .tables(.suspendedTicket)),
      SettingKey("organisation", "allow-list", \.organisation.allowList, .patterns),
      SettingKey("organisation", "block-list", \.organisation.blockList, .patterns),
      SettingKey("organisation", "ccs-and-followers", \.organisation.ccsAndFollowers, .optional(.flag)),
    ]
  }
}

extension TableForm where Value == Account {
  static var account: TableForm {
    TableForm(
      Account(subdomain: ""), example: "{ subdomain = \"acme\" }",
      [
        Member("subdomain", \.subdomain, .subdomain, isRequired: true),
        Member("account-ids", \.accountIDs, .texts(.accountID)),
        Member("brands", \.brands, .tables(.brand)),
        .optional("environment", \.environment, .choice(Environment.self)),
      ])
  }
}

extension TableForm where Value == Brand {
  static var brand: TableForm {
    TableForm(
      Brand(name: ""), example: "{ name = \"Shop\" }", short: "name",
      [
        Member("name", \.name, .text(.line), isRequired: true),
        .optional("id", \.id, .text(.number)),
        .optional("subdomain", \.subdomain, .subdomain),
      ])
  }
}

extension TableForm where Value == SupportAddress {
  static var supportAddress: TableForm {
    TableForm(
      SupportAddress(DeskAddress("")), example: "{ address = \"support@example.com\" }", short: "address",
      [
        Member("address", \.address, .deskAddress, isRequired: true),
        .optional("account", \.account, .subdomain),
        .optional("brand", \.brand, .text(.line)),
        .optional("default", \.isDefault, .flag),
        .optional("environment", \.environment, .choice(Environment.self)),
        .optional("test", \.isTest, .flag),
        .optional("kind", \.kind, .choice(SupportAddress.Kind.self)),
        .optional("connection", \.connection, .choice(SupportAddress.Connection.self)),
        .optional("smtp-domain", \.smtpDomain, .domain),
        .optional("forwarding", \.forwarding, .choice(SupportAddress.Forwarding.self)),
        Member("forwarded-over", \.forwardedOver, .deskAddresses),
        .optional("forwarding-status", \.forwardingStatus, .choice(VerificationState.self)),
        .optional("incoming-status", \.incomingStatus, .choice(VerificationState.self)),
        .optional("outgoing-status", \.outgoingStatus, .choice(VerificationState.self)),
        .optional("spf-status", \.spfStatus, .choice(VerificationState.self)),
        .optional("cname-status", \.cnameStatus, .choice(VerificationState.self)),
        .optional("domain-status", \.domainStatus, .choice(VerificationState.self)),
        .optional("verification-code", \.verificationCode, .text(.line)),
        .optional("credentials", \.credentials, .credentials),
        .optional("created", \.created, .moment),
      ])
  }
}

extension TableForm where Value == SharingAgreement {
  static var agreement: TableForm {
    TableForm(
      SharingAgreement(subdomain: ""), example: "{ subdomain = \"partner\", status = \"accepted\" }",
      [
        Member("subdomain", \.subdomain, .subdomain, isRequired: true),
        .optional("name", \.name, .text(.line)),
        .optional("direction", \.direction, .choice(SharingAgreement.Direction.self)),
        .optional("status", \.status, .choice(SharingAgreement.Status.self)),
        .optional("addresses", \.addresses, .deskAddresses),
        .optional("created", \.created, .moment),
      ])
  }
}

extension TableForm where Value == User {
  static var user: TableForm {
    TableForm(
      User(address: DeskAddress("")), example: "{ address = \"ann@example.org\" }", short: "address",
      [
        Member("address", \.address, .deskAddress, isRequired: true),
        .optional("role", \.role, .choice(User.Role.self)),
        .optional("created", \.created, .moment),
        .optional("checked", \.checked, .moment),
        .optional("verified", \.verified, .flag),
        .optional("suspended", \.suspended, .flag),
      ])
  }
}

extension TableForm where Value == NotificationRule {
  static var notificationRule: TableForm {
    TableForm(
      NotificationRule(title: ""), example: "{ title = \"Notify requester\", recipients = [\"requester\"] }",
      [
        Member("title", \.title, .text(.line), isRequired: true),
        .optional("id", \.id, .text(.number)),
        .optional("active", \.isActive, .flag),
        .optional("event", \.event, .choice(NotificationRule.Event.self)),
        .optional("caused-by", \.causedBy, .choice(NotificationRule.Cause.self)),
        .optional("suppressed-mail", \.suppressedMail, .choice(NotificationRule.SuppressedMail.self)),
        Member("recipients", \.recipients, .list(.recipient, key: \.text)),
      ])
  }
}

extension TableForm where Value == SuspendedTicket {
  static var suspendedTicket: TableForm {
    TableForm(
      SuspendedTicket(cause: -1), example: "{ cause = 4, author = \"robot@example.org\" }",
      [
        Member("cause", \.cause, .number(0...999), isRequired: true),
        .optional("author", \.author, .deskAddress),
        .optional("recipient", \.recipient, .deskAddress),
        .optional("message-id", \.messageID, .text(.line)),
        .optional("created", \.created, .moment),
      ])
  }
}
