/// The address to which a copy was delivered (RFC 9228).
///
///     Delivered-To: john@example.com
///
/// Loops are found by comparing it octet by octet (section 3), so the text is kept as it is written.
public struct DeliveredTo: Sendable, Equatable {
  /// The field body without white space at its ends, unfolded.
  public let verbatim: String

  /// The address, or nil where the body is none: qmail's `Autoresponder`.
  public let address: AddrSpec?

  /// The octets of the text.
  public let range: Range<Int>

  /// What can be wrong with the body.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing.
    case empty
    /// Angle brackets, a name or a comment: the standard has one `addr-spec` and nothing else.
    case notAnAddrSpec
    /// More than one address.
    case severalAddresses
  }

  /// Reads the body of Delivered-To.
  ///
  ///     "Delivered-To:" FWS Mailbox FWS CRLF
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<DeliveredTo, DefectKind> {
    var log = GrammarDefectLog<DefectKind>()
    let range = Lexer.trimmed(view, body)
    guard !range.isEmpty else {
      log.note(.empty, at: body.lowerBound)
      return Parsed(nil, log)
    }
    let list = AddressList.parse(view, range)
    let mailboxes = list.value?.mailboxes ?? []
    if mailboxes.count > 1 {
      log.note(.severalAddresses, at: mailboxes[1].range.lowerBound)
    } else if !list.defects.isEmpty || mailboxes.first?.addressRange != range {
      log.note(.notAnAddrSpec, at: range.lowerBound)
    }
    let address = mailboxes.first.map(\.address).flatMap { $0.domain.isEmpty ? nil : $0 }
    return Parsed(DeliveredTo(verbatim: Lexer.unfolded(view, range), address: address, range: range), log)
  }
}
