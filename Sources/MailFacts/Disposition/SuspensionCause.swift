/// Why the help desk suspends a message, by its own numbers.
///
///     SuspensionCause.vacationReply.rawValue  // 8
///     SuspensionCause.spam.isShownByMessages  // false: never predicted
public enum SuspensionCause: Int, Sendable, Hashable, CaseIterable {
  case spam = 0, notOnAllowList, unverified, automaticMailer, loop, updateByUnknownUser, updateByAnotherUser
  case deliveryFailure, vacationReply, systemUser, unknownAuthor, blank, signUpRequired, blockListed, backscatter
  case disabled, toNoReply, serverLock, unserviceableAccount, unprocessable, unauthenticatedUpdate, userLoggedOut
  case fromSupportAddress, fromZendeskAccount, contentProcessorTimedOut, malware, failedAuthentication, fromNoReply
  case ownerUnverified, maliciousPattern, tooManyRecipients

  /// The cause in words.
  public var text: String { Self.texts[rawValue] }

  /// Whether a message, with the organisation's configuration, can show the cause.
  ///
  /// The others depend on what only the help desk knows: its filters, its users and their rights, its state.
  public var isShownByMessages: Bool {
    switch self {
    case .automaticMailer, .loop, .deliveryFailure, .vacationReply, .unknownAuthor, .blank, .blockListed,
      .toNoReply, .fromSupportAddress, .failedAuthentication, .fromNoReply, .tooManyRecipients:
      true
    default: false
    }
  }

  private static let texts = [
    "spam", "not on the allow list", "an unverified user", "an automatic mailer", "a mail loop",
    "an update by an unknown user", "an update by another user", "an automatic delivery failure",
    "an automatic vacation reply", "a system user", "an unknown author", "a blank message", "sign-up required",
    "block-listed", "backscatter", "disabled", "sent to a no-reply address", "a server lock",
    "an unserviceable account", "unprocessable", "an unauthenticated update", "a registered user who is logged out",
    "sent from a support address", "sent from a Zendesk account", "the content processor timed out", "malware",
    "failed authentication", "sent from a no-reply address", "the account owner's address is unverified",
    "a malicious pattern", "too many recipients",
  ]
}
