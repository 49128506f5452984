/// The rules of the family CONN: the connector, the mail server's own rules, and what DNS says.
enum ConnectorRules {
  /// All of them in the order of their codes.
  static let all: [any Rule<ConfigurationSubject>] =
    mailServer + exchange

  /// The mail server's tables and parameters.
  private static let mailServer: [any Rule<ConfigurationSubject>] = [
    HeaderRuleHarmsPreservedField(), HeaderRuleHarmsSignedField(), HeaderRuleRemovesReceived(),
    HeaderRuleStopsNotification(), HeaderRuleAddsAnsweringField(), BodyRuleChangesBody(), BrokenConfigurationLine(),
    ActionWithoutEffect(), RuleNotJudged(), NotificationAddressRewritten(), OutputConversion(), HeaderSizeLimit(),
    MessageSizeLimit(), GreylistingPolicy(), MissingHeadersAdded(), NoSigningMilter(), ConnectorCannotAuthenticate(),
    ConnectionNotEncrypted(), SecretInConfiguration(),
  ]

  /// Exchange's mail flow rules.
  private static let exchange: [any Rule<ConfigurationSubject>] = [
    TransportRuleHarmsHeader(), TransportRuleChangesBody(), TransportRuleChangesSubject(),
    TransportRuleStopsNotification(),
  ]
}
