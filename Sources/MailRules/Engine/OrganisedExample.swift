public import MailFacts

/// An example whose finding depends on what is known of the organisation.
extension RuleExample {
  /// Makes an example that is judged for the organisation of `organisation`.
  static func organised(_ text: String) -> RuleExample {
    RuleExample(text: text, exact: false, isOrganised: true)
  }

  /// What is known when the example is judged.
  public var context: JudgingContext { isOrganised ? Self.organisation : JudgingContext() }

  /// The organisation of such examples, in words for those who read them; empty for others.
  public var preface: String {
    isOrganised
      ? "(of an organisation with the support address support@example.com, the account example.zendesk.com and a bidirectional connector)"
      : ""
  }

  private static let organisation: JudgingContext = {
    var context = JudgingContext()
    context.supportAddresses = ["support@example.com"]
    context.ownSubdomains = ["example"]
    context.connectorIsBidirectional = true
    return context
  }()
}

extension JudgingContext {
  /// What is known when the examples of rules over pairs are judged: that `[redacted]` is a declared redaction (C35).
  public static let ofPairExamples: JudgingContext = {
    var context = JudgingContext()
    context.redactions = [RedactionPattern("[redacted]")]
    return context
  }()
}
