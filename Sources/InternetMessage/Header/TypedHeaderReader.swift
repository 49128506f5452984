/// Reads the fields of a message's own header, and turns what their grammars report into defects.
struct TypedHeaderReader {
  let message: Message
  let view: OctetView
  private var header = TypedHeader()
  private var seen = FieldKindSet()
  /// Whether the first From field has an address of any sort, be it an empty group.
  private var hasGroupFrom = false
  /// The dated hop that stands above the field being read, and so came after it.
  private var nextHop: Hop?

  private struct Hop {
    let field: HeaderField
    /// Seconds since 1970.
    let time: Int64
  }

  init(_ message: Message, _ view: OctetView) {
    self.message = message
    self.view = view
  }

  /// Reads the header; the reader keeps nothing of it.
  mutating func read(_ defects: inout DefectList) -> TypedHeader {
    for field in message.fields() where field.kind != .other {
      read(field, isFirst: seen.insert(field.kind), &defects)
    }
    checkAuthors(&defects)
    var header = TypedHeader()
    swap(&header, &self.header)
    return header
  }

  private mutating func read(_ field: HeaderField, isFirst: Bool, _ defects: inout DefectList) {
    switch field.kind {
    case .date, .resentDate:
      let parsed = MailDate.parse(view, field.body)
      if field.kind == .date, isFirst { header.date = parsed.value }
      report(parsed, in: field, &defects) { $0.kind(isReadable: parsed.value != nil) }
    case .from, .sender, .replyTo, .to, .cc, .bcc, .resentFrom, .resentSender, .resentTo, .resentCc, .resentBcc:
      readAddresses(field, isFirst: isFirst, &defects)
    case .messageID, .inReplyTo, .references, .resentMessageID:
      readIdentifiers(field, isFirst: isFirst, &defects)
    case .received: readReceived(field, &defects)
    case .returnPath:
      let parsed = ReturnPath.parse(view, field.body)
      if isFirst { header.returnPath = parsed.value }
      report(parsed, in: field, &defects) { kind in
        switch kind {
        // A source route must still be accepted (RFC 5321, section 4.1.2), and so must obsolete white space.
        case .address(.obsoleteRoute), .address(.obsoleteSpace): nil
        default: .malformedReturnPath
        }
      }
    default: readKeyword(field, isFirst: isFirst, &defects)
    }
  }

  private mutating func readAddresses(_ field: HeaderField, isFirst: Bool, _ defects: inout DefectList) {
    let parsed = AddressList.parse(view, field.body)
    let mailboxes = parsed.value?.mailboxes ?? []
    if isFirst {
      switch field.kind {
      case .from:
        header.from = mailboxes
        hasGroupFrom = parsed.value != nil && mailboxes.isEmpty
      case .sender: header.sender = mailboxes.first
      case .replyTo: header.replyTo = mailboxes
      case .to: header.to = mailboxes
      case .cc: header.cc = mailboxes
      default: break
      }
    }
    report(parsed, in: field, &defects) { kind in
      // `Bcc:` alone is right (RFC 5322, section 3.6.3).
      kind == .empty && (field.kind == .bcc || field.kind == .resentBcc) ? nil : kind.kind
    }
    // sender = "Sender:" (mailbox / address) CRLF: whoever sends is one (RFC 6854, section 2.2).
    if field.kind == .sender || field.kind == .resentSender, parsed.defects.isEmpty, mailboxes.count > 1,
      parsed.value?.addresses.count != 1
    {
      let second = mailboxes[1].range.lowerBound
      defects.add(.malformedAddressList, at: second..<second + 1)
    }
  }

  private mutating func readIdentifiers(_ field: HeaderField, isFirst: Bool, _ defects: inout DefectList) {
    let parsed = MessageIdentifierList.parse(view, field.body)
    var identifiers = parsed.value?.identifiers ?? []
    let isUnique = field.kind == .messageID || field.kind == .resentMessageID
    if isUnique {
      report(parsed, in: field, &defects) { $0 == .obsoleteSpace ? nil : .malformedMessageID }
      // message-id = "Message-ID:" msg-id CRLF: of one message there is one (section 3.6.4).
      if parsed.defects.isEmpty, identifiers.count > 1 {
        let second = identifiers[1].range.lowerBound
        defects.add(.malformedMessageID, at: second..<second + 1)
      }
    } else {
      // obs-in-reply-to = "In-Reply-To" *WSP ":" *(phrase / msg-id) CRLF (section 4.5.4): words alone, or nothing at all.
      let isPhrase =
        identifiers.count == 1 && identifiers[0].right.isEmpty && view[identifiers[0].range.lowerBound] != 0x3C
      if isPhrase { identifiers = [] }
      report(parsed, in: field, &defects) { kind in
        switch kind {
        case .empty, .obsoletePhrase, .obsoleteSpace: nil
        case .missingAngleBrackets, .missingAt: isPhrase ? nil : .malformedMessageID
        default: .malformedMessageID
        }
      }
    }
    if isFirst { set(identifiers, of: field.kind) }
  }

  private mutating func set(_ identifiers: [MessageIdentifier], of kind: FieldKind) {
    switch kind {
    case .messageID: header.messageID = identifiers.first
    case .inReplyTo: header.inReplyTo = identifiers
    case .references: header.references = identifiers
    default: break
    }
  }

  private mutating func readReceived(_ field: HeaderField, _ defects: inout DefectList) {
    let parsed = Received.parse(view, field.body)
    let date = parsed.value?.date
    if let time = date?.secondsSince1970 { check(Hop(field: field, time: time), &defects) }
    report(parsed, in: field, &defects) { kind in
      switch kind {
      case .missingDate: .receivedWithoutDate
      case .date: date == nil ? .receivedWithoutDate : nil
      case .empty, .noClauses, .lexical, .tooManyClauses: .malformedReceived
      // What servers write beyond the grammar hurts nobody.
      default: nil
      }
    }
    guard let value = parsed.value else { return }
    // Most messages have passed a few servers.
    if header.received.isEmpty { header.received.reserveCapacity(6) }
    header.received.append(value)
  }

  /// Hops stand the last one first, so that their dates must not grow downwards (RFC 5321, section 4.4).
  private mutating func check(_ hop: Hop, _ defects: inout DefectList) {
    // Clocks differ: only a hop that seems to come a minute before its predecessor is told.
    let tolerance: Int64 = 60
    if let nextHop, hop.time > nextHop.time + tolerance {
      defects.add(.receivedRunsBackwards, at: nextHop.field.range)
    }
    nextHop = hop
  }

  private mutating func readKeyword(_ field: HeaderField, isFirst: Bool, _ defects: inout DefectList) {
    switch field.kind {
    case .autoSubmitted:
      let parsed = AutoSubmitted.parse(view, field.body)
      if isFirst { header.autoSubmitted = parsed.value }
      report(parsed, in: field, &defects) { $0 == .unknownKeyword ? nil : .malformedAutoSubmitted }
    case .precedence where isFirst: header.precedence = Precedence.parse(view, field.body).value
    case .xAutoResponseSuppress where isFirst:
      header.autoResponseSuppress = AutoResponseSuppress.parse(view, field.body).value
    case .deliveredTo:
      if let value = DeliveredTo.parse(view, field.body).value { header.deliveredTo.append(value) }
    case .listID:
      let parsed = ListIdentifier.parse(view, field.body)
      if isFirst { header.listIdentifier = parsed.value }
      report(parsed, in: field, &defects) { _ in .malformedListField }
    case .listUnsubscribe, .listPost, .listHelp, .listSubscribe, .listOwner, .listArchive:
      report(ListURIs.parse(view, field.body), in: field, &defects) { kind in
        // White space inside of the brackets is ignored (RFC 2369, section 2).
        kind == .emptyElement || kind == .unexpectedText || kind == .whiteSpaceInside ? nil : .malformedListField
      }
    default: break
    }
  }

  /// Reports the defects of a field, one of each kind: the first place says enough.
  private mutating func report<Value, Kind>(
    _ parsed: Parsed<Value, Kind>, in field: HeaderField, _ defects: inout DefectList, _ kind: (Kind) -> DefectKind?
  ) {
    guard !parsed.defects.isEmpty else { return }
    var reported: Set<DefectKind> = []
    for defect in parsed.defects {
      guard let kind = kind(defect.kind), reported.insert(kind).inserted else { continue }
      // What cannot be read at all is wrong as a whole, wherever its grammar gave up.
      let isWhole = kind == .unparsableDate || kind == .malformedReturnPath
      let offset = isWhole ? field.body.lowerBound : min(defect.offset, field.body.upperBound)
      let place = offset..<(isWhole ? field.body.upperBound : min(offset + 1, field.body.upperBound))
      defects.add(kind, at: isWhole ? HeaderText.trimmed(view, place) : place)
    }
  }

  /// RFC 5322, section 3.6.2: an author at least, and a sender where there are several.
  private mutating func checkAuthors(_ defects: inout DefectList) {
    guard let field = message.first(.from) else { return }
    // A group without members is a way to say that nobody can be answered (RFC 6854, section 2.1).
    if header.from.isEmpty, !hasGroupFrom { defects.add(.fromWithoutMailbox, at: field.range) }
    if header.from.count > 1, header.sender == nil { defects.add(.severalFromWithoutSender, at: field.range) }
  }
}

extension MailDate.DefectKind {
  /// What a defect of a date means for the field.
  fileprivate func kind(isReadable: Bool) -> DefectKind {
    guard isReadable else { return .unparsableDate }
    switch self {
    case .wrongDayName: return .wrongWeekday
    case .obsoleteYear, .obsoleteZone, .obsoleteComment: return .obsoleteDate
    default: return .malformedDate
    }
  }
}

extension AddressList.DefectKind {
  /// What a defect of an address list means for the field.
  fileprivate var kind: DefectKind {
    switch self {
    case .obsoleteRoute, .obsoleteSpace, .obsoletePhrase, .emptyElement: .obsoleteAddress
    case .unquotedSpecial: .unquotedDisplayName
    default: .malformedAddressList
    }
  }
}
