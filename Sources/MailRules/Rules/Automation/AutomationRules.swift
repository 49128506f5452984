public import MailFacts

/// The rules over automatic mail: what says that a program sent it, and what keeps others from answering it; family AUTO.
public enum AutomationRules {
  /// Every rule of the family, in the order of the codes.
  public static let all: [any Rule<MessageFacts>] = [
    ConflictingAutoSubmitted(), ContradictoryAutoSubmitted(), ReplyWithoutReference(),
    UnregisteredAutoSubmittedKeyword(),
    UnmarkedAutomaticMail(), NonstandardPrecedence(), ListFieldOnHelpDeskMail(), AutomaticReplyWithAuthorsReversePath(),
    NullReversePathWithoutMarks(), ReportWithReversePath(), UnknownSuppressToken(), RepeatedDeliveredTo(),
    RecipientInLoopMark(), AnswerAddressIsRecipient(), AutomaticReplyToNotification(),
  ]
}
