extension Message {
  /// The Content-Type of a part; text/plain where there is none (RFC 2045, section 5.2), but message/rfc822 for a part
  /// of a digest (RFC 2046, section 5.1.5).
  public func contentType(of part: Int) -> ContentType {
    guard let field = first(.contentType, of: part) else {
      return parts[part].structure == .message ? .messageRFC822 : .textPlain
    }
    var converter = CharsetConverter()
    var defects = ParameterDefectLog()
    return octets.withOctetView {
      ContentType($0, field.body, limit: limits.parameters, converter: &converter, defects: &defects)
    }
  }

  /// The Content-Disposition of a part, if it has one (RFC 2183).
  public func contentDisposition(of part: Int) -> ContentDisposition? {
    guard let field = first(.contentDisposition, of: part) else { return nil }
    var converter = CharsetConverter()
    var defects = ParameterDefectLog()
    return octets.withOctetView {
      ContentDisposition($0, field.body, limit: limits.parameters, converter: &converter, defects: &defects)
    }
  }

  /// The Content-Transfer-Encoding of a part; 7bit where there is none (RFC 2045, section 6.1).
  public func transferEncoding(of part: Int) -> TransferEncoding {
    guard let field = first(.contentTransferEncoding, of: part) else { return .sevenBit }
    return octets.withOctetView { TransferEncoding.read($0, field.body).encoding } ?? .sevenBit
  }

  /// The octets of a part's body with the transfer encoding undone.
  ///
  ///     message.decodedOctets(of: 0)  // Hello, for a base64 body SGVsbG8=
  ///
  /// What is malformed is decoded as far as it goes; `diagnose()` tells of the repairs. An unknown encoding is left as it
  /// stands (RFC 2045, section 6.4).
  public func decodedOctets(of part: Int) -> [UInt8] {
    var repairs = RepairLog()
    return octets.withOctetView {
      Self.decode($0, parts[part].body, transferEncoding(of: part), repairs: &repairs)
    }
  }

  /// Undoes a transfer encoding, and reports the repairs.
  static func decode(
    _ view: OctetView, _ body: Range<Int>, _ encoding: TransferEncoding, repairs: inout RepairLog
  ) -> [UInt8] {
    switch encoding {
    case .base64: Base64.decode(view, body, repairs: &repairs)
    case .quotedPrintable: QuotedPrintable.decode(view, body, repairs: &repairs)
    case .uuencode: Uuencode.decode(view, body, repairs: &repairs).octets
    case .sevenBit, .eightBit, .binary, .other: view.copy(body)
    }
  }

  /// The body of a text part as text: transfer encoding undone, decoded from the character set that it names.
  ///
  /// An unknown character set is read as UTF-8; octets that are no character become U+FFFD.
  public func decodedText(of part: Int) -> String {
    var reader = BodyReader()
    return reader.text(of: part, in: self)
  }
}

/// Decodes the bodies of text parts, keeping what is costly to make from one part to the next.
public struct BodyReader {
  private var converter = CharsetConverter()

  /// Makes a reader; it belongs to one task.
  public init() {}

  /// The body of a text part, as `Message.decodedText(of:)` gives it.
  public mutating func text(of part: Int, in message: Message) -> String {
    var defects = CharsetDefectLog()
    let charset = message.charset(of: part, converter: &converter)
    let encoding = message.transferEncoding(of: part)
    if encoding.isIdentity {
      return message.octets.withOctetView { view in
        decode(view, message.parts[part].body, charset: charset, &defects)
      }
    }
    var repairs = RepairLog()
    let octets = message.octets.withOctetView {
      Message.decode($0, message.parts[part].body, encoding, repairs: &repairs)
    }
    return octets.withOctetView { decode($0, 0..<octets.count, charset: charset, &defects) }
  }

  private mutating func decode(
    _ view: OctetView, _ range: Range<Int>, charset: Charset?, _ defects: inout CharsetDefectLog
  ) -> String {
    let charset = charset ?? .utf8
    // ASCII and valid UTF-8 need no conversion, and most text is one of them.
    if charset == .utf8 || (charset.isASCIISuperset && view.endOfASCII(in: range) == range.upperBound) {
      return view.string(range)
    }
    var text: [UInt8] = []
    text.reserveCapacity(range.count + range.count / 4)
    converter.append(view, range, in: charset, to: &text, defects: &defects)
    return text.withOctetView { $0.string(0..<text.count) }
  }
}

extension Message {
  /// The character set of a text part: US-ASCII where none is named, nil where the name is not known.
  func charset(of part: Int, converter: inout CharsetConverter) -> Charset? {
    guard let field = first(.contentType, of: part) else { return .ascii }
    return octets.withOctetView { view in
      switch ContentTypeScan.charsetLabel(view, field.body, limit: limits.parameters) {
      case .absent: return .ascii
      case .plain(let label): return Charset(view, label: label)
      case .unclear: break
      }
      var defects = ParameterDefectLog()
      let type = ContentType(
        view, field.body, limit: limits.parameters, converter: &converter, defects: &defects)
      return type.charset.map { Charset(label: $0) } ?? .ascii
    }
  }
}
