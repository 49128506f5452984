public import MailFacts

/// Every rule there is.
public enum RuleCatalogue {
  /// The rules that judge one message, in the order of their codes within each family.
  public static let messageRules: [any Rule<MessageFacts>] =
    FormatRules.all + AutomationRules.all + ZendeskRules.all + PartnerRules.all + PreservedHeaderRules.all

  /// The rules that judge what DNS and cryptography say about a message.
  public static let authenticationRules: [any Rule<AuthenticatedMessage>] = AuthenticationRules.all

  /// The rules that judge a message before and after a relay.
  public static let pairRules: [any Rule<PairFacts>] = RelayRules.all

  /// The rules that judge a configuration.
  public static let configurationRules: [any Rule<ConfigurationSubject>] = ConnectorRules.all

  /// The rules that judge messages in their sequence.
  package static let rateRules: [any Rule<RatedMessage>] = LoopRules.all

  /// What the rules are, for `mailloop rules`, `mailloop explain` and the checking of selectors.
  public static var descriptions: [RuleDescription] {
    mailDescriptions + configurationRules.map(\.description)
  }

  /// The rules among them that judge mail: those that a run over messages answers for.
  package static var mailDescriptions: [RuleDescription] {
    messageRules.map(\.description) + authenticationRules.map(\.description) + pairRules.map(\.description)
      + rateRules.map(\.description)
  }
}
