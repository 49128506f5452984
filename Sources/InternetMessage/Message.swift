/// A message taken apart: its octets, and everything found in them as ranges (RFC 5322, RFC 2045).
///
///     let message = Message(Array("Subject: Hi\r\n\r\nHello\r\n".utf8))
///     message.text(of: message.fields[0])  // "Hi"
///
/// The octets are owned once and never changed; whoever is handed a message shares it. Parsing never fails: malformed
/// mail gives a tree and defects.
public final class Message: Sendable {
  /// The message as it was captured.
  public let octets: [UInt8]
  /// Every header field of every part, in the order of the octets; `Part.fields` says whose they are.
  public let fields: [HeaderField]
  /// The MIME tree in the order of the octets; the first is the message itself.
  public let parts: [Part]
  /// What the structure of the message shows to be wrong; `diagnose()` finds the rest.
  public let structuralDefects: DefectList
  /// The octet that ends a line in this message: LF, or CR when there is no LF at all.
  public let lineTerminator: UInt8
  /// The limits under which the message was parsed.
  public let limits: Limits

  /// Takes a message apart; malformed mail gives a tree and defects, never an error.
  ///
  ///     let message = Message(Array("To: a@example.com\n\nHello\n".utf8))
  ///     message.parts.count  // 1
  ///
  /// Time and memory are linear in the octets.
  public init(_ octets: [UInt8], limits: Limits = .default) {
    let parsed = octets.withOctetView { view in
      var parser = TreeParser(view, limits: limits)
      parser.parse()
      return parser
    }
    self.octets = octets
    self.limits = limits
    lineTerminator = parsed.lines.terminator
    fields = parsed.fields
    parts = parsed.parts
    structuralDefects = parsed.defects
  }

  /// The message as the first node of its tree.
  public var root: Part { parts[0] }
}
