/// Mail that the help desk held back, as its list of suspended tickets shows it.
///
///     { cause = 4, author = "robot@example.org", recipient = "support@example.com", message-id = "1@example.org" }
package struct SuspendedTicket: Sendable, Hashable {
  /// `cause`: the number of the cause; 4 is a loop.
  package var cause: Int
  /// `author`: whom the help desk took for the sender.
  package var author: DeskAddress?
  /// `recipient`: the address that was written to.
  package var recipient: DeskAddress?
  /// `message-id`: the message's identifier, without angle brackets.
  package var messageID: String?
  /// `created`: when it was held back, in seconds since 1970.
  package var created: Int64?

  /// Describes a suspended ticket.
  package init(cause: Int) { self.cause = cause }
}
