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
  public var preface: String { isOrganised ? Self.organisationText : "" }

  private static let organisationText = """
    (of an organisation with the account example.zendesk.com, identifier 3fa9c21; the support addresses \
    support@example.com, the default, sales@example.com, a user as well, and support@example.zendesk.com; a \
    bidirectional connector; and agreements with partner, help@partner.example and all of partner.zendesk.com, and with \
    vendor, of which only vendor.zendesk.com is known)
    """

  private static let organisation: JudgingContext = {
    var context = JudgingContext()
    context.ownAccountIDs = ["3fa9c21"]
    context.ownSubdomains = ["example"]
    context.supportAddresses = ["support@example.com", "sales@example.com", "support@example.zendesk.com"]
    context.defaultAddresses = ["support@example.com"]
    context.userAddresses = ["sales@example.com"]
    context.partnerAddresses = ["help@partner.example", "*@partner.zendesk.com", "*@vendor.zendesk.com"]
    context.incompletePartners = ["vendor"]
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
