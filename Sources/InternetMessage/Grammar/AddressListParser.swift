/// One pass over a list of addresses.
///
/// An element is a run of words and what ends it: `<`, `:`, `@`, `,`, `;` or the end. Behind a complete address the
/// next run is looked at to see whether it begins another one; it is then read once more. So no octet is read more often than three times.
struct AddressListParser {
  let view: OctetView
  var lexer: Lexer
  var log = GrammarDefectLog<AddressList.DefectKind>()
  private(set) var addresses: [Address] = []

  private var group: (name: String, start: Int)?
  private var members: [Mailbox] = []
  private var count = 0

  init(_ view: OctetView, _ body: Range<Int>) {
    self.view = view
    self.lexer = Lexer(view, body)
  }

  mutating func parse() {
    let start = lexer.offset
    var needsElement = false
    while true {
      lexer.lastComment = nil
      lexer.skipCFWS()
      guard let octet = lexer.peek else { break }
      switch octet {
      case UInt8(ascii: ","):
        // Behind an element the comma is passed with it, so this one has nothing in front of it.
        log.note(.emptyElement, at: lexer.offset)
        lexer.offset += 1
        needsElement = true
      case UInt8(ascii: ";"):
        if needsElement { log.note(.emptyElement, at: lexer.offset) }
        if group == nil { log.note(.semicolonSeparator, at: lexer.offset) }
        lexer.offset += 1
        needsElement = false
        if group != nil {
          closeGroup()
          needsElement = passSeparator()
        }
      default:
        guard count < GrammarLimits.addresses else {
          log.note(.tooManyAddresses, at: lexer.offset)
          lexer.offset = lexer.end
          continue
        }
        needsElement = readElement() && passSeparator()
      }
    }
    if needsElement { log.note(.emptyElement, at: lexer.offset) }
    if let group {
      log.note(.unterminatedGroup, at: group.start)
      closeGroup()
    }
    log.note(lexer.flaws)
    if addresses.isEmpty { log.note(.empty, at: start) }
  }

  /// Passes a comma; another element must follow it.
  private mutating func passSeparator() -> Bool {
    lexer.skipCFWS()
    return lexer.consume(",")
  }

  /// Reads a mailbox or the beginning of a group; true when a separator may follow.
  private mutating func readElement() -> Bool {
    let run = readRun()
    switch run.stop {
    case UInt8(ascii: "<"): readAngleAddress(name: run)
    case UInt8(ascii: ":"):
      openGroup(run)
      return false
    case UInt8(ascii: "@"): readAddrSpec(run)
    default: takeBareWords(run)
    }
    return true
  }

  // MARK: Groups

  /// Opens a group; the lexer stands at the colon.
  ///
  ///     group = display-name ":" [group-list] ";" [CFWS]
  private mutating func openGroup(_ run: WordRun) {
    let start = run.range?.lowerBound ?? lexer.offset
    if group != nil {
      log.note(.nestedGroup, at: start)
      closeGroup()
    }
    if run.range == nil { log.note(.missingGroupName, at: lexer.offset) }
    noteName(run)
    lexer.offset += 1
    group = (run.range.map { Lexer.text(view, $0, gap: .space) } ?? "", start)
    count += 1
  }

  private mutating func closeGroup() {
    guard let open = group else { return }
    addresses.append(.group(name: open.name, mailboxes: members))
    members = []
    group = nil
  }

  mutating func take(_ mailbox: Mailbox) {
    count += 1
    if group == nil { addresses.append(.mailbox(mailbox)) } else { members.append(mailbox) }
  }

  // MARK: Addresses without angle brackets

  /// Words without any address: one is a local part, several are a display name.
  private mutating func takeBareWords(_ run: WordRun) {
    guard let range = run.range else { return }
    let text = Lexer.text(view, range, gap: .space)
    if run.hasAdjacentWords {
      log.note(.missingAddress, at: range.lowerBound)
      take(
        Mailbox(
          displayName: text, displayNameRange: range, nameIsComment: false,
          address: AddrSpec(localPart: "", domain: ""), addressRange: range.upperBound..<range.upperBound,
          routeRange: nil, range: range))
    } else {
      log.note(.missingDomain, at: range.upperBound)
      takePlain(AddrSpec(localPart: text, domain: ""), range)
    }
  }

  /// Reads an address without angle brackets; the lexer stands at the `@`.
  ///
  ///     addr-spec = local-part "@" domain
  private mutating func readAddrSpec(_ run: WordRun) {
    let at = lexer.offset
    lexer.offset += 1
    let domain = readDomain(at: at)
    let range = (run.range?.lowerBound ?? at)..<domain.range.upperBound
    let trailing = readRun()
    if trailing.stop == UInt8(ascii: "<") {
      // An address as its own display name: `a@example.com <a@example.com>`.
      log.note(.unquotedSpecial, at: at)
      let name = range.lowerBound..<(trailing.range?.upperBound ?? range.upperBound)
      readAngleAddress(name: WordRun(range: name, stop: trailing.stop))
      return
    }
    let local = readLocalPart(run, at: at)
    finishPlain(AddrSpec(localPart: local, domain: domain.text), range, trailing)
  }

  private mutating func finishPlain(_ address: AddrSpec, _ range: Range<Int>, _ trailing: WordRun) {
    if trailing.stop == UInt8(ascii: "@") || trailing.stop == UInt8(ascii: ":") {
      if let next = trailing.range {
        log.note(.missingComma, at: next.lowerBound)
        lexer.offset = next.lowerBound
      } else {
        // `a@b@c`: what follows belongs to nothing.
        log.note(.unexpectedText, at: lexer.offset)
        skipToSeparator()
      }
    } else if let text = trailing.range {
      log.note(.unexpectedText, at: text.lowerBound)
    }
    takePlain(address, range)
  }

  /// Takes a mailbox without angle brackets; a comment is its display name.
  private mutating func takePlain(_ address: AddrSpec, _ range: Range<Int>) {
    let comment = lexer.lastComment
    let whole = comment.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) }
    take(
      Mailbox(
        displayName: comment.map { Lexer.content(view, $0) }, displayNameRange: comment,
        nameIsComment: comment != nil, address: address, addressRange: range, routeRange: nil, range: whole ?? range))
  }

  private mutating func skipToSeparator() {
    while let octet = lexer.peek, octet != UInt8(ascii: ","), octet != UInt8(ascii: ";") {
      _ = lexer.next()
      lexer.skipFoldingWhiteSpace()
    }
  }
}
