/// The reverse path that the last server wrote down (RFC 5321, section 4.4; RFC 5322, section 3.6.7).
///
///     Return-Path: <john@example.com>
public struct ReturnPath: Sendable, Equatable {
  /// What the path is.
  public enum Kind: Sendable, Equatable {
    /// `<>`: nobody wants to hear of this message (RFC 5321, section 4.5.5).
    case null
    /// `MAILER-DAEMON` without a domain, which old servers write in place of `<>`.
    case mailerDaemon
    /// An address.
    case address
  }

  /// What the path is.
  public let kind: Kind

  /// The address; empty for the null path.
  public let address: AddrSpec

  /// The octets of the path.
  public let range: Range<Int>

  /// Whether reports about this message have nowhere to go.
  public var isNull: Bool { kind != .address }

  /// What can be wrong with a path.
  public enum DefectKind: GrammarDefectKind {
    case lexical(LexicalFlaw)
    /// There is nothing, not even `<>`.
    case empty
    /// An address without angle brackets.
    case missingAngleBrackets
    /// More than one address; the first counts.
    case severalAddresses
    /// A display name or a group.
    case notAPath
    /// A defect of the address itself.
    case address(AddressList.DefectKind)
  }

  /// Reads the body of Return-Path.
  ///
  ///     return = "Return-Path:" path CRLF
  ///     path   = angle-addr / ([CFWS] "<" [CFWS] ">" [CFWS])
  package static func parse(_ view: OctetView, _ body: Range<Int>) -> Parsed<ReturnPath, DefectKind> {
    let list = AddressList.parse(view, body)
    var log = GrammarDefectLog<DefectKind>()
    for defect in list.defects {
      switch defect.kind {
      case .emptyAngleAddress: break
      case .missingDomain where isDaemon(list.value): break
      case .lexical(let flaw): log.note(.lexical(flaw), at: defect.offset)
      case .empty: log.note(.empty, at: defect.offset)
      default: log.note(.address(defect.kind), at: defect.offset)
      }
    }
    guard let value = list.value, let mailbox = value.mailboxes.first else {
      if let group = list.value, !group.addresses.isEmpty { log.note(.notAPath, at: body.lowerBound) }
      return Parsed(nil, log)
    }
    if value.mailboxes.count > 1 { log.note(.severalAddresses, at: value.mailboxes[1].range.lowerBound) }
    if mailbox.displayName != nil, !mailbox.nameIsComment { log.note(.notAPath, at: mailbox.range.lowerBound) }
    let before = mailbox.addressRange.lowerBound
    let hasAngle = view.octet(at: mailbox.range.lowerBound) == UInt8(ascii: "<") || mailbox.displayName != nil
    if !hasAngle, mailbox.routeRange == nil { log.note(.missingAngleBrackets, at: before) }
    let kind: Kind = mailbox.address.isEmpty ? .null : isDaemon(value) ? .mailerDaemon : .address
    return Parsed(ReturnPath(kind: kind, address: mailbox.address, range: mailbox.range), log)
  }

  private static func isDaemon(_ list: AddressList?) -> Bool {
    guard let address = list?.mailboxes.first?.address, address.domain.isEmpty else { return false }
    return address.localPart.utf8.elementsEqual("MAILER-DAEMON".utf8) { $0.asciiLowercased == $1.asciiLowercased }
  }
}
