extension Message {
  /// The body of a field as text: unfolded (RFC 5322, section 2.2.3), its encoded words decoded (RFC 2047).
  ///
  ///     message.text(of: subject)  // "café noir" for "Subject: =?utf-8?Q?caf=C3=A9_noir?="
  ///
  /// What cannot be decoded stays as it stands. For many fields a `HeaderTextReader` is faster.
  public func text(of field: HeaderField) -> String {
    var reader = HeaderTextReader()
    return reader.text(of: field, in: self)
  }
}

/// Decodes the bodies of header fields, keeping what is costly to make from one field to the next.
///
///     var reader = HeaderTextReader()
///     let bodies = reader.texts(of: message)
public struct HeaderTextReader {
  private var converter = CharsetConverter()
  private var defects = HeaderTextDefectLog()

  /// Makes a reader; it belongs to one task.
  public init() {}

  /// The body of a field as text, as `Message.text(of:)` gives it.
  public mutating func text(of field: HeaderField, in message: Message) -> String {
    message.octets.withOctetView { text(of: field, in: $0) }
  }

  /// The bodies of all fields of a message as text, in their order.
  public mutating func texts(of message: Message) -> [String] {
    message.octets.withOctetView { view in
      var texts: [String] = []
      texts.reserveCapacity(message.fields.count)
      for field in message.fields { texts.append(text(of: field, in: view)) }
      return texts
    }
  }

  private mutating func text(of field: HeaderField, in view: OctetView) -> String {
    HeaderText.decoded(
      view, field.body, context: field.kind.isStructured ? .structured : .unstructured, converter: &converter,
      defects: &defects)
  }
}

extension FieldKind {
  /// Whether the body has a grammar, so that an encoded word may stand in its phrases and comments only (RFC 2047, §5).
  var isStructured: Bool {
    switch self {
    case .from, .sender, .replyTo, .to, .cc, .bcc, .resentFrom, .resentSender, .resentTo, .resentCc, .resentBcc,
      .messageID, .inReplyTo, .references, .resentMessageID, .date, .resentDate, .received, .returnPath,
      .mimeVersion, .contentType, .contentTransferEncoding, .contentDisposition, .contentID, .autoSubmitted,
      .listID, .listUnsubscribe, .listPost, .listHelp, .listSubscribe, .listOwner, .listArchive, .deliveredTo:
      true
    default: false
    }
  }
}
