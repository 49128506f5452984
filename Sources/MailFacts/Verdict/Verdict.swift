public import InternetMessage
public import MailAuthentication

/// Everything that mailloop says about one message: the same value for every command and every output.
///
/// Members that need a capability which was not in play are nil: `authentication` without the DNS, `loop` for a single
/// message. The JSON form is `schemas/verdict.schema.json`.
public struct Verdict: Sendable {
  /// The version of the JSON form.
  public static let schemaVersion = 1

  /// The file as the user named or the walk found it; `-` for standard input.
  public var file: String
  /// The 0-based number of the message in its mailbox; 0 for a file of one message.
  public var index: Int
  /// The size in octets.
  public var size: Int
  /// The message identifier without angle brackets, when there is one.
  public var messageID: String?
  /// The Date field as seconds since 1970, when it can be read.
  public var date: Int64?
  /// Which way the message travels.
  public var direction: Direction
  /// Who caused the message.
  public var origin: Origin
  /// Which help desk sent it, if any.
  public var sender: Sender
  /// What DNS and cryptography say; nil when nobody was asked.
  public var authentication: MessageAuthentication?
  /// The message of before the relay, when one was looked for.
  public var pair: PairedMessage?
  /// The preserved fields (C16) of mail from a help desk, before and after where a pair was given.
  public var preserved: [PreservedField]
  /// What the help desk does with the message; nil where it is not known which way it travels.
  public var disposition: Disposition?
  /// What the rules found, in the order of the octets.
  public var findings: [Finding]
  /// What the parser found, in the order of the octets.
  public var defects: [LocatedDefect]

  /// Makes a verdict.
  public init(
    file: String, index: Int, size: Int, messageID: String?, date: Int64?, direction: Direction, origin: Origin,
    sender: Sender, authentication: MessageAuthentication? = nil, preserved: [PreservedField],
    disposition: Disposition? = nil, findings: [Finding], defects: [LocatedDefect]
  ) {
    self.file = file
    self.index = index
    self.size = size
    self.messageID = messageID
    self.date = date
    self.direction = direction
    self.origin = origin
    self.sender = sender
    self.authentication = authentication
    self.preserved = preserved
    self.disposition = disposition
    self.findings = findings
    self.defects = defects
  }
}

/// A defect with its line, for people.
public struct LocatedDefect: Sendable, Hashable {
  /// What is wrong.
  public var kind: DefectKind
  /// The offset in octets.
  public var offset: Int
  /// The 1-based line.
  public var line: Int

  /// Makes a located defect.
  public init(kind: DefectKind, offset: Int, line: Int) {
    self.kind = kind
    self.offset = offset
    self.line = line
  }
}
