import InternetMessage

/// Makes the hypotheses for each field that a signature covers.
struct HeaderCandidates {
  private let message: Message
  private let view: OctetView
  private let header: CoveredFields
  private let timestamp: Int64?
  /// The copies of `z=`.
  private let copies: [FieldText]
  /// The fields of the message, each with its name in small letters.
  private let others: [(name: [UInt8], text: FieldText)]

  init(_ message: Message, _ view: OctetView, header: CoveredFields, signature: DKIMSignature) {
    self.message = message
    self.view = view
    self.header = header
    timestamp = signature.timestamp
    copies = CopiedFields.read(signature, view).map { FieldText(name: $0.name, body: $0.body) }
    others = message.root.fields.prefix(Self.otherFields).compactMap { index in
      let field = message.fields[index]
      guard !field.name.isEmpty, field.body.count <= ExplanationLimits.fieldOctets else { return nil }
      let text = FieldText(field, view, terminator: message.lineTerminator)
      return (text.name.filter { !$0.isWhiteSpace }.asciiLowercased, text)
    }
  }

  /// How many fields of the message are looked at for copies of others.
  private static let otherFields = 200

  /// The hypotheses for a slot.
  func candidates(_ index: Int) -> [FieldText?] {
    let slot = header.slots[index]
    var list = FieldCandidates(form: header.form, slot: slot)
    if let present = slot.text, present.body.count > ExplanationLimits.fieldOctets { return [] }
    for copy in copies where copy.name.asciiLowercased == slot.name {
      list.add(FieldText(name: slot.text?.name ?? copy.name, body: copy.body))
      list.add(copy)
      list.add(body: [.space] + copy.body.trimmedOctets)
    }
    let kind =
      FieldKind.allCases.first { $0.name.utf8.elementsEqual(FieldCandidates.standardName(slot.name)) } ?? .other
    // A list wraps the message, whose own type then stands in its first part.
    if kind == .contentType || kind == .contentTransferEncoding { list.addCopies(partBodies(kind)) }
    list.addNames()
    list.addFolds()
    if index < header.slots.count - 1 { add(kind, slot, to: &list) }
    return list.texts
  }

  private func add(_ kind: FieldKind, _ slot: CoveredFields.Slot, to list: inout FieldCandidates) {
    // Signed to be absent, and there now; or one of the same name was put below or taken away.
    if slot.text != nil { list.add(nil) }
    for other in others where other.name == slot.name { list.add(other.text) }
    switch kind {
    case .subject:
      list.addSubjects()
      list.addCopies(bodies(named: ["thread-topic"], containing: "subject", not: slot))
    case .from, .sender, .replyTo, .to, .cc, .resentFrom, .resentTo, .resentCc:
      list.addAddresses()
      list.addAddressCopies(bodies(named: Self.addressSources(kind), containing: slot.name, not: slot))
      if kind == .replyTo || kind == .sender {
        list.addAuthor(bodies(named: ["from"], containing: [UInt8]("\0"), not: slot))
      }
    case .date, .resentDate:
      list.addCopies(bodies(named: [], containing: "date", not: slot))
      list.addDates(others: dates())
    case .messageID, .inReplyTo, .references, .resentMessageID, .contentID:
      list.addCopies(bodies(named: [], containing: slot.name, not: slot))
      list.addIdentifiers(identifiers(kind))
    case .contentTransferEncoding: list.addTransferEncodings()
    case .contentType, .contentDisposition:
      list.addParameters()
    case .mimeVersion: list.addUsualValues(kind)
    default:
      list.addEncodedText()
      list.addCopies(bodies(named: [], containing: slot.name, not: slot))
    }
    list.addUsualValues(kind)
    list.addLetterCase()
  }

  /// Where else the addresses of a field may stand.
  private static func addressSources(_ kind: FieldKind) -> [StaticString] {
    switch kind {
    case .from: ["reply-to", "sender", "return-path", "x-original-sender", "x-sender", "cc", "x-google-original-from"]
    case .sender, .replyTo: ["from", "sender", "return-path", "x-original-sender", "reply-to"]
    case .to, .cc: ["delivered-to", "x-original-to", "x-forwarded-to", "envelope-to", "x-envelope-to", "x-rcpt-to"]
    default: []
    }
  }

  /// The bodies of fields with these names, or with a longer name that holds the name of the slot: X-Original-From.
  private func bodies(named names: [StaticString], containing: StaticString, not slot: CoveredFields.Slot) -> [[UInt8]]
  {
    bodies(named: names, containing: [UInt8](containing), not: slot)
  }

  private func bodies(named names: [StaticString], containing word: [UInt8], not slot: CoveredFields.Slot) -> [[UInt8]]
  {
    let names = names.map { [UInt8]($0) }
    let found = others.filter { other in
      other.name != slot.name
        && (names.contains(other.name)
          || other.name.firstOffset(ofLowercased: word, from: 0, limit: other.name.count) != nil)
    }
    return found.prefix(Self.copyLimit).map(\.text.body)
  }

  private static let copyLimit = 16

  /// The fields of this kind of the parts on the first two levels.
  private func partBodies(_ kind: FieldKind) -> [[UInt8]] {
    message.parts.indices.dropFirst().prefix(8).filter { message.parts[$0].depth <= 2 }.compactMap { part in
      message.first(kind, of: part).map { FieldText($0, view, terminator: message.lineTerminator).body }
    }
  }

  /// Points in time that the message tells of: those of the trace fields from the oldest on, and that of the signature.
  private func dates() -> [MailDate] {
    var dates: [MailDate] = timestamp.map { [MailDate(secondsSince1970: $0)] } ?? []
    for other in others.reversed() where other.name == [UInt8]("received") && dates.count < 8 {
      guard let semicolon = other.text.body.lastIndex(of: 0x3B) else { continue }
      let date = other.text.body.withOctetView { MailDate.parse($0, semicolon + 1..<$0.count).value }
      if let date { dates.append(date) }
    }
    return dates
  }

  /// Everything in angle brackets with an at sign that stands in fields which hold identifiers.
  private func identifiers(_ kind: FieldKind) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for other in others {
      let isIdentifying =
        [[UInt8]("in-reply-to"), [UInt8]("references"), [UInt8]("message-id")].contains(other.name)
        || other.name.firstOffset(ofLowercased: [UInt8]("message-id"), from: 0, limit: other.name.count) != nil
      guard isIdentifying else { continue }
      for word in other.text.body.split(whereSeparator: \.isFoldingWhiteSpace)
      where word.first == 0x3C && word.last == 0x3E && found.count < 40 { found.append(Array(word)) }
    }
    return found
  }
}
