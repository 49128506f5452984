/// The rules of the family CONN: the connector, the mail server's own rules, and what DNS says.
enum ConnectorRules {
  /// All of them in the order of their codes.
  static let all: [any Rule<ConfigurationSubject>] =
    organisation + mailServer + exchange + dns

  /// The mail server's tables and parameters.
  private static let mailServer: [any Rule<ConfigurationSubject>] = [
    HeaderRuleHarmsPreservedField(), HeaderRuleHarmsSignedField(), HeaderRuleRemovesReceived(),
    HeaderRuleStopsNotification(), HeaderRuleAddsAnsweringField(), BodyRuleChangesBody(), BrokenConfigurationLine(),
    ActionWithoutEffect(), RuleNotJudged(), NotificationAddressRewritten(), OutputConversion(), HeaderSizeLimit(),
    MessageSizeLimit(), GreylistingPolicy(), MissingHeadersAdded(), NoSigningMilter(), ConnectorCannotAuthenticate(),
    ConnectionNotEncrypted(), SecretInConfiguration(), HelpDeskLoginMissing(),
  ]

  /// Exchange's mail flow rules.
  private static let exchange: [any Rule<ConfigurationSubject>] = [
    TransportRuleHarmsHeader(), TransportRuleChangesBody(), TransportRuleChangesSubject(),
    TransportRuleStopsNotification(),
  ]

  /// The organisation's own picture of the connector.
  private static let organisation: [any Rule<ConfigurationSubject>] = [
    ConnectorModeMissing(), CCsAndFollowersOff(), TestDataLeft(), AddressOnOtherDomain(),
    NativeAddressOnConnector(), AddressBesideConnector(), ConnectorLimitExceeded(), SharedCredentials(),
    GreylistingConfigured(), SendingNetworkNotAllowed(), DomainNotSigned(), ForwardedWithoutConnector(),
    VerificationWaiting(), VerificationFailed(), ModeNotSupported(), MicrosoftSubmission(), IncomingLogin(),
    AddressNoMailbox(), DomainNotTested(), RotationOpen(), NativeMailBlocked(), RemovalNotQuiet(),
    AddressesLeft(), DefaultAddressNotExternal(), OtherConnectorOnRelay(), UnauthenticatedArrivals(),
    DeclaredRedactionNotSigned(),
  ]

  /// What DNS says of the connector's domains.
  private static let dns: [any Rule<ConfigurationSubject>] = [
    SPFLacksHelpDesk(), SPFUnusable(), SigningAliasMissing(), OwnKeyMissing(), DomainWithoutDMARC(),
    DomainNotVerified(), HelpDeskHostMissing(), CloudMailByExchange(), DomainWithoutExchange(),
  ]
}
