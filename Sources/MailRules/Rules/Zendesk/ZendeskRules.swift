public import MailFacts

/// The rules over mail of other accounts and help desks, and over how mail comes to the help desk; family ZD.
public enum ZendeskRules {
  /// Every rule of the family over one message, in the order of the codes.
  public static let all: [any Rule<MessageFacts>] = [
    AutomaticMailOfOtherAccount(), AgentMailOfOtherAccount(), UnknownAccount(), OwnMarksOnForeignMail(),
    ContradictoryAccount(), OwnMailReturns(), AuthorIsDefaultReplyAddress(), SupportAddressIsUser(), ForwardedByHand(),
    ForwardedOverSeveralHops(), RequesterFromReplyTo(), OtherHelpDeskUnmarked(), OwnHelpDesksWriteToEachOther(),
  ]
}
