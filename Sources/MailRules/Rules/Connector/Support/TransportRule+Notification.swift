import RelayConfiguration

extension ConfigurationSubject {
  /// Hands out each rule that is in force, with the first notification that neither a condition nor an exception keeps
  /// out.
  func forEachActingRule(_ body: (TransportRule, NotificationHeader) -> Void) {
    for rule in transportRules?.rules ?? [] where rule.isInForce {
      if let notification = notifications.first(where: { !rule.spares($0) }) { body(rule, notification) }
    }
  }
}

extension TransportRule {
  /// The exact command by which the rule lets notifications pass.
  var exception: String {
    """
    Set-TransportRule '\(name.replacing("'", with: "''"))' -ExceptIfHeaderContainsMessageHeader 'X-Mailer' \
    -ExceptIfHeaderContainsWords 'Zendesk Mailer'
    """
  }
}
