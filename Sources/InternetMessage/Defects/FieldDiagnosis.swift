/// Checks the fields of the headers against their grammar (RFC 5322, section 3.6; RFC 2047; RFC 6532).
struct FieldDiagnosis {
  let message: Message
  let view: OctetView
  var defects: DefectList
  private var converter = CharsetConverter()

  init(_ message: Message, _ view: OctetView, defects: DefectList) {
    self.message = message
    self.view = view
    self.defects = defects
  }

  mutating func run(hasEightBit: Bool) {
    for part in message.parts.indices {
      checkOctets(of: part, hasEightBit: hasEightBit)
      if part == 0 { checkPresence() }
    }
  }

  /// Looks for octets that a header must not hold, and for encoded words.
  private mutating func checkOctets(of part: Int, hasEightBit: Bool) {
    let header = message.parts[part].header
    let hasControl = view.hasControl(in: header)
    let mayHoldWords = HeaderText.firstMark(view, header) != nil
    let isRaw = hasEightBit && view.endOfASCII(in: header) < header.upperBound
    guard hasControl || mayHoldWords || isRaw else { return }
    for field in message.fields(of: part) {
      if hasControl, let offset = field.range.first(where: { view[$0].isHeaderControl }) {
        defects.add(.controlCharacterInHeader, at: offset..<offset + 1, part: part)
      }
      guard mayHoldWords || isRaw else { continue }
      let raw = view.endOfASCII(in: field.body)
      // Without either of them the text is what stands there.
      guard raw < field.body.upperBound || HeaderText.firstMark(view, field.body) != nil else { continue }
      checkText(of: field, firstRaw: raw, part: part)
    }
  }

  private mutating func checkText(of field: HeaderField, firstRaw raw: Int, part: Int) {
    if raw < field.body.upperBound, view.utf8Validity(field.body).isValid {
      defects.add(.utf8InHeader, at: raw..<raw + 1, part: part)
    }
    var log = HeaderTextDefectLog()
    _ = HeaderText.decoded(
      view, field.body, context: field.kind.isStructured ? .structured : .unstructured, converter: &converter,
      defects: &log)
    for entry in log.entries {
      // Parameters are judged where they are read.
      if field.kind == .contentType || field.kind == .contentDisposition, entry.kind != .rawOctetsNotUTF8 { continue }
      defects.add(Self.kind(of: entry.kind), at: entry.offset..<entry.offset + 1, part: part)
    }
  }

  private static func kind(of defect: HeaderTextDefect) -> DefectKind {
    switch defect {
    case .unknownCharset: .unknownCharsetInHeader
    case .encodedWordTooLong: .encodedWordTooLong
    case .encodedWordSplitsCharacter: .encodedWordSplitsCharacter
    case .encodedWordInQuotedString: .encodedWordInQuotedString
    case .rawOctetsNotUTF8: .invalidUTF8InHeader
    case .unknownEncoding, .badEncodedText, .spaceInEncodedWord, .encodedTextRepaired, .encodedWordNotSeparated,
      .undecodable, .eightBitInASCII, .controlInEncodedWord:
      .wrongEncodedWord
    }
  }

  /// Checks how often the fields of the message stand (RFC 5322, section 3.6).
  private mutating func checkPresence() {
    let end = message.root.header.upperBound
    var seen = FieldKindSet()
    for field in message.fields() where field.kind != .other {
      if !seen.insert(field.kind), let repeated = Self.defect(ofRepeating: field.kind) {
        defects.add(repeated, at: field.range)
      }
    }
    if !seen.contains(.from) { defects.add(.missingFrom, at: end..<end) }
    if !seen.contains(.date) { defects.add(.missingDate, at: end..<end) }
    if !seen.contains(.messageID) { defects.add(.missingMessageID, at: end..<end) }
  }

  private static func defect(ofRepeating kind: FieldKind) -> DefectKind? {
    switch kind {
    case .from, .sender, .replyTo, .to, .cc, .bcc, .messageID, .inReplyTo, .references, .subject, .date, .mimeVersion,
      .contentType, .contentTransferEncoding, .contentDisposition, .contentID, .autoSubmitted, .listID,
      .listUnsubscribe, .listUnsubscribePost, .listPost, .listHelp, .listSubscribe, .listOwner, .listArchive:
      .repeatedUniqueField
    case .returnPath: .repeatedReturnPath
    default: nil
    }
  }
}
