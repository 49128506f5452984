public import MailFacts

/// The rules over the five preserved fields of one message: the first half of family PRES.
///
/// Codes from PRES101 on are those of a message before and after the relay (`RelayRules`).
public enum PreservedHeaderRules {
  /// Every rule of this half, in the order of the codes.
  public static let all: [any Rule<MessageFacts>] = [
    MissingPreservedHeader(), ChangedPreservedHeader(), DuplicatedPreservedHeader(), MalformedAccountID(),
    MalformedEmailID(), EmailIDTimeMismatch(), MessageIDTimeMismatch(), UnsupportedZendeskMarks(),
    ConnectorLegOpen(), ForwardedWithoutLogin(), ForeignReversePath(),
  ]
}
