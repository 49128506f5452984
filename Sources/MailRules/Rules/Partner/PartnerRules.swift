public import MailFacts

/// The rules over partners with a sharing agreement, on either side of a message; family PART.
public enum PartnerRules {
  /// Every rule of the family, in the order of the codes.
  public static let all: [any Rule<MessageFacts>] = [
    MailFromPartner(), PartnerOnTicket(), PartnerAsRequester(), NotificationToPartner(), PartnerInCopy(),
    SupportAddressOnTicket(), PartnerByWildcard(), IncompletePartnerList(),
  ]
}
