/// The addresses of a field body such as that of From, To or Reply-To (RFC 5322, sections 3.4, 3.6.2 and 3.6.3).
public struct AddressList: Sendable, Equatable {
  /// Mailboxes and groups in their order.
  public let addresses: [Address]

  /// All mailboxes in their order, those of groups too.
  public var mailboxes: [Mailbox] {
    var mailboxes: [Mailbox] = []
    mailboxes.reserveCapacity(addresses.count)
    for address in addresses {
      switch address {
      case .mailbox(let mailbox): mailboxes.append(mailbox)
      case .group(_, let members): mailboxes += members
      }
    }
    return mailboxes
  }

  /// What can be wrong with a list of addresses.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// Nothing between two commas, or a comma at an end (section 4.4).
    case emptyElement
    /// `;` where no group is open; it is taken as a comma.
    case semicolonSeparator
    /// Two addresses without a comma between them.
    case missingComma
    /// A group without its `;`.
    case unterminatedGroup
    /// A group inside a group; the outer one ends there.
    case nestedGroup
    /// `:` without a name in front of it.
    case missingGroupName
    /// A display name without an address.
    case missingAddress
    /// `<>`.
    case emptyAngleAddress
    /// `<` without `>`.
    case missingAngleEnd
    /// Nothing in front of `@`.
    case missingLocalPart
    /// No `@`, or nothing behind it.
    case missingDomain
    /// A route in front of the address (section 4.4).
    case obsoleteRoute
    /// A route without its colon.
    case malformedRoute
    /// White space around a dot of an address (section 4.4).
    case obsoleteSpace
    /// Words of a local part without a dot between them.
    case spaceInLocalPart
    /// A dot at an end of a local part or domain, or two in a row.
    case misplacedDot
    /// A dot outside of quotes in a display name (section 4.1).
    case obsoletePhrase
    /// An octet that a display name may hold in quotes only.
    case unquotedSpecial
    /// Something that belongs to no address, inside angle brackets or behind an address; it is passed over.
    case unexpectedText
    /// The list goes on beyond `GrammarLimits.addresses`.
    case tooManyAddresses
  }

  /// Reads the body of an address field.
  ///
  ///     address-list = (address *("," address)) / obs-addr-list
  ///
  /// The result has no value when there is not one address.
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<AddressList, DefectKind> {
    var parser = AddressListParser(view, body)
    parser.parse()
    return Parsed(parser.addresses.isEmpty ? nil : AddressList(addresses: parser.addresses), parser.log)
  }
}
