public import MailFacts

/// The structure of a message as `mailloop parse` shows it.
public struct ParsedMessage: Sendable {
  /// One field of the message's header.
  public struct Field: Sendable, Hashable {
    /// The name as written.
    public var name: String
    /// The offset of the name in octets.
    public var offset: Int
    /// The length of the whole field with its line end, in octets.
    public var length: Int
    /// The field body, unfolded and decoded; text from mail, not escaped yet.
    public var body: String

    /// Makes a field.
    public init(name: String, offset: Int, length: Int, body: String) {
      self.name = name
      self.offset = offset
      self.length = length
      self.body = body
    }
  }

  /// One node of the MIME tree.
  public struct Part: Sendable, Hashable {
    /// The position in the tree as IMAP numbers it (RFC 3501, section 6.4.5): `1.2`; `TEXT` for the
    /// multipart that is the body of a message.
    public var path: String
    /// The media type: `text/plain`.
    public var type: String
    /// The character set, where one is named.
    public var charset: String?
    /// The content transfer encoding: `base64`; `7bit` where none is named.
    public var encoding: String
    /// The disposition: `attachment`, `inline`.
    public var disposition: String?
    /// The file name, decoded.
    public var filename: String?
    /// The offset of the body in octets.
    public var offset: Int
    /// The length of the body in octets, as transferred.
    public var length: Int
    /// The length of the body in octets, decoded; nil for a container.
    public var decodedSize: Int?

    /// Makes a part.
    public init(
      path: String, type: String, charset: String?, encoding: String, disposition: String?, filename: String?,
      offset: Int, length: Int, decodedSize: Int?
    ) {
      self.path = path
      self.type = type
      self.charset = charset
      self.encoding = encoding
      self.disposition = disposition
      self.filename = filename
      self.offset = offset
      self.length = length
      self.decodedSize = decodedSize
    }
  }

  /// The file as the user named or the walk found it; `-` for standard input.
  public var file: String
  /// The 0-based number of the message in its mailbox.
  public var index: Int
  /// The size in octets.
  public var size: Int
  /// The fields of the message's own header, in the order of the octets.
  public var header: [Field]
  /// The MIME tree, containers before their children.
  public var parts: [Part]
  /// What the parser found, in the order of the octets.
  public var defects: [LocatedDefect]

  /// Makes a parsed message.
  public init(file: String, index: Int, size: Int, header: [Field], parts: [Part], defects: [LocatedDefect]) {
    self.file = file
    self.index = index
    self.size = size
    self.header = header
    self.parts = parts
    self.defects = defects
  }
}
