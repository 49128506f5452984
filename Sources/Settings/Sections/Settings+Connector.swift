import HelpDesk

extension Settings {
  /// The section `[connector]`: how the organisation relays the help desk's mail.
  enum ConnectorSection {
    static let keys: [SettingKey] = [
      SettingKey("connector", "mode", \.organisation.connector.mode, .optional(.choice(Connector.Mode.self))),
      SettingKey("connector", "state", \.organisation.connector.state, .optional(.choice(Connector.State.self))),
      SettingKey(
        "connector", "provider", \.organisation.connector.provider, .optional(.choice(Connector.Provider.self))),
      SettingKey("connector", "domains", \.organisation.connector.domains, .tables(.smtpDomain)),
      SettingKey("connector", "outgoing", \.organisation.connector.outgoing, .optional(.table(.endpoint))),
      SettingKey("connector", "incoming", \.organisation.connector.incoming, .optional(.table(.endpoint))),
      SettingKey("connector", "sending-networks", \.organisation.connector.sendingNetworks, .texts(.relay)),
      SettingKey(
        "connector", "allowed-networks", \.organisation.connector.allowedNetworks, .optional(.texts(.relay))),
      SettingKey("connector", "greylisting", \.organisation.connector.greylisting, .optional(.flag)),
      SettingKey("connector", "blocks-native-mail", \.organisation.connector.blocksNativeMail, .optional(.flag)),
      SettingKey("connector", "rewrites-fields", \.organisation.connector.rewritesFields, .texts(.fieldName)),
      SettingKey("connector", "redaction", \.organisation.connector.redaction, .optional(.table(.redaction))),
      SettingKey("connector", "removal-planned", \.organisation.connector.removalPlanned, .optional(.moment)),
      SettingKey("connector", "quiet-hours", \.organisation.connector.quietHours, .optional(.quietHours)),
      SettingKey("connector", "limits", \.organisation.connector.limits, .table(.connectorLimits)),
    ]
  }
}

extension TableForm where Value == SMTPEndpoint {
  static var endpoint: TableForm {
    TableForm(
      SMTPEndpoint(), example: "{ host = \"mx.example.com\", credentials = \"env:NAME\" }",
      [
        .optional("host", \.host, .host),
        .optional("port", \.port, .number(1...65_535)),
        .optional("security", \.security, .choice(SMTPEndpoint.Security.self)),
        Member("authentication", \.mechanisms, .mechanisms),
        .optional("user", \.user, .text(.line)),
        .optional("credentials", \.credentials, .credentials),
        .optional("old-credentials", \.oldCredentials, .credentials),
        .optional("rotation-began", \.rotationBegan, .moment),
        .optional("smtp-auth-enabled", \.isAuthenticationEnabled, .flag),
        .optional("blocks-linux", \.blocksLinux, .flag),
      ])
  }
}

extension TableForm where Value == SMTPDomain {
  static var smtpDomain: TableForm {
    TableForm(
      SMTPDomain(""), example: "{ name = \"example.com\" }", short: "name",
      [
        Member("name", \.name, .domain, isRequired: true),
        .optional("test", \.isTest, .flag),
        .optional("environment", \.environment, .choice(Environment.self)),
        .optional("added", \.added, .moment),
        .optional("incoming-status", \.incomingStatus, .choice(VerificationState.self)),
        .optional("outgoing-status", \.outgoingStatus, .choice(VerificationState.self)),
        .optional("signs", \.signs, .flag),
        .optional("signing-domain", \.signingDomain, .domain),
        Member("selectors", \.selectors, .texts(.domain)),
        .optional("help-desk-signs", \.helpDeskSigns, .flag),
        .optional("tested", \.tested, .words(SMTPDomain.Test.self)),
        .optional("credentials", \.credentials, .credentials),
      ])
  }
}

extension TableForm where Value == Connector.Redaction {
  static var redaction: TableForm {
    TableForm(
      Connector.Redaction(), example: "{ fields = [\"Subject\"], signs-again = true }",
      [
        Member("fields", \.fields, .texts(.fieldName)),
        .optional("body", \.body, .flag),
        .optional("signs-again", \.signsAgain, .flag),
      ])
  }
}

extension TableForm where Value == ConnectorLimits {
  static var connectorLimits: TableForm {
    TableForm(
      ConnectorLimits(), example: "{ profile = \"2026\" }",
      [
        Member("profile", \.profile, .choice(ConnectorLimits.Profile.self), isRequired: false),
        .optional("domains", \.domainsGiven, .number(1...100_000)),
        .optional("addresses-per-domain", \.addressesPerDomainGiven, .number(1...100_000)),
        .optional("addresses", \.addressesGiven, .number(1...100_000)),
      ])
  }
}
