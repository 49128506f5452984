/// Checks the MIME fields of every part, and its body against what they say (RFC 2045, RFC 2046).
struct PartDiagnosis {
  let message: Message
  let view: OctetView
  let hasEightBit: Bool
  var defects: DefectList
  private var converter = CharsetConverter()

  init(_ message: Message, _ view: OctetView, hasEightBit: Bool, defects: DefectList) {
    self.message = message
    self.view = view
    self.hasEightBit = hasEightBit
    self.defects = defects
  }

  mutating func run() {
    for part in message.parts.indices {
      let type = contentType(of: part)
      checkDisposition(of: part)
      let encoding = transferEncoding(of: part)
      if message.isMessageRoot(part) { checkVersion(of: part) }
      if message.parts[part].structure == .leaf { checkBody(of: part, type: type, encoding: encoding) }
    }
  }

  private mutating func contentType(of part: Int) -> ContentType {
    guard let field = message.first(.contentType, of: part) else { return .textPlain }
    var log = ParameterDefectLog()
    let type = ContentType(
      view, field.body, limit: message.limits.parameters, converter: &converter, defects: &log)
    add(log, part: part, malformed: .malformedContentType)
    return type
  }

  private mutating func checkDisposition(of part: Int) {
    guard let field = message.first(.contentDisposition, of: part) else { return }
    var log = ParameterDefectLog()
    _ = ContentDisposition(
      view, field.body, limit: message.limits.parameters, converter: &converter, defects: &log)
    add(log, part: part, malformed: .malformedContentDisposition)
  }

  private mutating func add(_ log: ParameterDefectLog, part: Int, malformed: DefectKind) {
    for entry in log.entries {
      guard let kind = Self.kind(of: entry.kind, malformed: malformed) else { continue }
      defects.add(kind, at: entry.offset..<min(entry.offset + 1, view.count), part: part)
    }
  }

  private static func kind(of defect: ParameterDefect, malformed: DefectKind) -> DefectKind? {
    switch defect {
    case .emptyBody, .invalidMediaType, .invalidDisposition: malformed
    // The tree parser has judged boundaries, where their absence has consequences; a `;` at the end misleads nobody.
    case .boundaryMissing, .boundaryEmpty, .boundaryTooLong, .boundaryBadCharacter, .semicolonTrailing: nil
    // Old readers get a plain value beside the extended one, which goes before it.
    case .plainAndExtended: nil
    case .semicolonMissing, .strayText, .valueMissing, .valueEmpty, .specialsUnquoted, .spaceUnquoted,
      .quoteUnterminated, .commentUnterminated, .rawOctets, .sizeInvalid:
      .malformedParameter
    case .duplicate: .repeatedParameter
    case .tooMany: .tooManyParameters
    case .sectionMissing, .sectionDuplicate, .sectionInvalid, .charsetMissing, .charsetUnknown,
      .percentInvalid, .extendedQuoted, .undecodable:
      .brokenParameterContinuation
    case .encodedWord, .encodedWordInvalid: .encodedWordInParameter
    }
  }

  private mutating func transferEncoding(of part: Int) -> TransferEncoding {
    guard let field = message.first(.contentTransferEncoding, of: part) else { return .sevenBit }
    let reading = TransferEncoding.read(view, field.body)
    if case .other? = reading.encoding { defects.add(.unknownTransferEncoding, at: field.range, part: part) }
    if reading.encoding == nil || reading.strayText != nil {
      defects.add(.unknownTransferEncoding, at: field.range, part: part)
    }
    return reading.encoding ?? .sevenBit
  }

  /// `MIME-Version: 1.0`, comments allowed (RFC 2045, section 4).
  private mutating func checkVersion(of part: Int) {
    let mime: [FieldKind] = [.contentType, .contentTransferEncoding, .contentDisposition, .contentID]
    guard let field = message.first(.mimeVersion, of: part) else {
      // Of an attached message, often only part of the header was kept.
      guard part == 0, let first = message.fields().first(where: { mime.contains($0.kind) }) else { return }
      defects.add(.missingMIMEVersion, at: first.range, part: part)
      return
    }
    if MIMEVersion.parse(view, field.body).value?.isCurrent != true {
      defects.add(.wrongMIMEVersion, at: field.range, part: part)
    }
  }
}

// MARK: - Bodies

extension PartDiagnosis {
  private mutating func checkBody(of part: Int, type: ContentType, encoding: TransferEncoding) {
    let body = message.parts[part].body
    let isText = type.type == "text"
    var decoded: DecodedTextCheck?
    switch encoding {
    case .base64, .quotedPrintable:
      var repairs = RepairLog()
      if isText {
        var text = DecodedTextCheck(isEncodedInASCII: !hasEightBit)
        decode(body, encoding, to: &text, &repairs)
        decoded = text
      } else {
        var nothing = NoOutput()
        decode(body, encoding, to: &nothing, &repairs)
      }
      add(repairs, part: part, isBase64: encoding == .base64)
    case .sevenBit:
      if hasEightBit, case let offset = view.endOfASCII(in: body), offset < body.upperBound {
        defects.add(.eightBitInSevenBit, at: offset..<offset + 1, part: part)
      }
    default: break
    }
    if isText { checkText(of: part, type: type, encoding: encoding, decoded: decoded) }
    if type.type == "message", encoding.isIdentity { checkReport(of: part, subtype: type.subtype) }
  }

  private func decode(
    _ body: Range<Int>, _ encoding: TransferEncoding, to output: inout some OctetOutput, _ repairs: inout RepairLog
  ) {
    if encoding == .base64 {
      Base64.decode(view, body, to: &output, repairs: &repairs)
    } else {
      QuotedPrintable.decode(view, body, to: &output, repairs: &repairs)
    }
  }

  private mutating func add(_ repairs: RepairLog, part: Int, isBase64: Bool) {
    let isTruncated = repairs.entries.contains { $0.kind == .paddingMissing || $0.kind == .truncatedQuantum }
    for entry in repairs.entries {
      let kind: DefectKind
      switch entry.kind {
      case .paddingMissing, .truncatedQuantum: kind = .truncatedBase64
      case .lineTooLong: kind = .encodedLineTooLong
      // Decoders agree on these.
      case .lowerCaseHexadecimal, .trailingWhiteSpace: continue
      // Text that was cut within a group leaves such bits behind: one fault, told once.
      case .nonZeroTrailingBits where isTruncated: continue
      default: kind = isBase64 ? .malformedBase64 : .malformedQuotedPrintable
      }
      defects.add(kind, at: entry.offset..<min(entry.offset + 1, view.count), part: part)
    }
  }

  /// Reads the machine-readable part of a report (RFC 3464, RFC 8098, RFC 5965; RFC 6533 for the global forms).
  private mutating func checkReport(of part: Int, subtype: String) {
    let body = message.parts[part].body
    let found: [GrammarDefect<ReportDefectKind>]
    switch subtype {
    case "delivery-status", "global-delivery-status": found = DeliveryStatus.parse(view, body).defects
    case "disposition-notification", "global-disposition-notification":
      found = DispositionNotification.parse(view, body).defects
    case "feedback-report": found = FeedbackReport.parse(view, body).defects
    default: return
    }
    for defect in found where !defect.kind.isObsolete {
      defects.add(.malformedReport, at: defect.offset..<min(defect.offset + 1, body.upperBound), part: part)
    }
  }

  /// Reads the text in the character set that it names; `decoded` is what is known of the body with its encoding undone.
  private mutating func checkText(
    of part: Int, type: ContentType, encoding: TransferEncoding, decoded: DecodedTextCheck?
  ) {
    let body = message.parts[part].body
    if encoding.isIdentity {
      let file = Uuencode.locate(view, body)?.offset ?? YEnc.locate(view, body)?.offset
      if let file { defects.add(.uuencodedText, at: file..<file + 1, part: part) }
    }
    let header = message.parts[part].header
    let place = message.first(.contentType, of: part)?.range ?? header.upperBound..<header.upperBound
    guard let charset = type.charset.map({ Charset(label: $0) }) ?? .ascii else {
      defects.add(.unknownCharset, at: place, part: part)
      return
    }
    // Without a label, octets above 127 in an identity encoding are reported as such already.
    if encoding == .sevenBit, charset == .ascii { return }
    if encoding.isIdentity, !hasEightBit, charset.isASCIISuperset { return }
    if charset.isTotal { return }
    if let decoded, (decoded.isASCII && charset.isASCIISuperset) || (decoded.isUTF8 && charset == .utf8) { return }
    var log = CharsetDefectLog()
    if encoding.isIdentity {
      check(view, body, in: charset, &log)
    } else {
      let octets = message.decodedOctets(of: part)
      octets.withOctetView { check($0, 0..<octets.count, in: charset, &log) }
    }
    guard let first = log.entries.first else { return }
    let offset = encoding.isIdentity ? first.offset : body.lowerBound
    defects.add(.undecodableText, at: offset..<min(offset + 1, view.count), part: part)
  }

  private mutating func check(
    _ view: OctetView, _ range: Range<Int>, in charset: Charset, _ log: inout CharsetDefectLog
  ) {
    let start = charset.isASCIISuperset ? view.endOfASCII(in: range) : range.lowerBound
    guard start < range.upperBound else { return }
    if charset == .utf8 {
      if let offset = view.utf8Validity(start..<range.upperBound).firstInvalid { log.record(.undecodable, at: offset) }
      return
    }
    if charset == .windows1252 {
      let offset = view.endOfWindows1252(in: start..<range.upperBound)
      if offset < range.upperBound { log.record(.undecodable, at: offset) }
      return
    }
    if charset.name == "ISO-2022-JP", ISO2022JP.isPlain(view, range) { return }
    var text: [UInt8] = []
    converter.append(view, start..<range.upperBound, in: charset, to: &text, defects: &log)
  }
}
