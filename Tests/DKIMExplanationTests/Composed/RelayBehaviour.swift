import InternetMessage
import MailAuthentication
import SeededRandom
import Testing

/// Something that a relay does to a message.
struct RelayBehaviour: Sendable, CustomTestStringConvertible {
  let name: String
  /// The names that say what was done; none when nothing in the message after it can tell.
  let accepted: Set<RelayEditKind>
  /// Names that are right beside those, as of a relay that encodes anew what it adds to.
  var also: Set<RelayEditKind> = []
  /// At least so many of a hundred cases must be explained, and why not all.
  let floor: Int
  /// Changes a message; false when it is none of those that it happens to.
  let apply: @Sendable (inout ComposedMail, inout SeededGenerator) -> Bool

  var testDescription: String { name }

  static let all = header + body + damage
}
