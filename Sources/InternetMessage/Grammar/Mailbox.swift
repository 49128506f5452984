/// One mailbox (RFC 5322, section 3.4).
///
///     "Public, John Q." <john.q@example.com>
///     john.q@example.com (John Q. Public)
public struct Mailbox: Sendable, Equatable {
  /// The display name without quotes, or the comment that stands for it; encoded words are not decoded.
  public let displayName: String?

  /// The octets of the display name as they are written, quotes or parentheses included.
  public let displayNameRange: Range<Int>?

  /// Whether the display name is a comment behind the address (section 3.4).
  public let nameIsComment: Bool

  /// The address; without a domain when there is none.
  public let address: AddrSpec

  /// The octets of the local part, the at sign and the domain.
  public let addressRange: Range<Int>

  /// The octets of an obsolete route with its colon: `@a.example,@b.example:` (section 4.4).
  public let routeRange: Range<Int>?

  /// The octets of the whole mailbox.
  public let range: Range<Int>

  /// The local part without quotes.
  public var localPart: String { address.localPart }

  /// The domain as it is written.
  public var domain: String { address.domain }

  /// The domain in small letters.
  public var normalisedDomain: String { address.normalisedDomain }

  /// The address as text, quoted where it must be.
  public var addrSpec: String { address.text }
}

/// A mailbox or a group of them (RFC 5322, section 3.4).
public enum Address: Sendable, Equatable {
  /// `John <john@example.com>`.
  case mailbox(Mailbox)

  /// `Friends: a@example.com, b@example.com;`.
  case group(name: String, mailboxes: [Mailbox])

  /// The mailboxes: one, or those of the group.
  public var mailboxes: [Mailbox] {
    switch self {
    case .mailbox(let mailbox): [mailbox]
    case .group(_, let mailboxes): mailboxes
    }
  }
}
