/// The four ways in which a mailbox keeps a body line that begins with "From " from ending its message.
///
/// RFC 4155 leaves the choice open; the names are those of the mbox(5) pages that qmail and mutt install.
///
///     mboxo    >From here on…      only "From " is quoted; a ">From " of the author's stays: not reversible
///     mboxrd   >From, >>From       every ">*From " is quoted by one more: reversible
///     mboxcl   >From here on…      quoted as mboxo, and a Content-Length field gives the octets of the body
///     mboxcl2  From here on…       not quoted: Content-Length alone says where the body ends
///
/// The reader takes one ">" away in mboxrd, where that restores what was written. In mboxo and mboxcl it leaves the
/// line as it is, since nobody can tell whose ">" it is, and counts it in `MboxMessage.ambiguousFromLines`.
public enum MboxFormat: String, Sendable, Hashable, CaseIterable {
  case mboxo
  case mboxrd
  case mboxcl
  case mboxcl2

  /// Whether a Content-Length field says where the body ends.
  public var usesContentLength: Bool { self == .mboxcl || self == .mboxcl2 }
}

/// What a mailbox is taken for, and why that may be wrong.
public struct MboxGuess: Sendable, Hashable {
  /// Why a guess stays in doubt.
  public enum Doubt: String, Sendable, Hashable, CaseIterable {
    /// No line is quoted in the sample, so that mboxo and mboxrd look alike; the messages are the same in both.
    case noQuotedLines
    /// Lines begin with `>From `, none with `>>From `: in mboxrd they would lose their `>`.
    case onlySingleQuotes
    /// Some messages have a Content-Length, but not every one has a right one; none is followed.
    case contentLengthUnreliable
    /// Every Content-Length is right, but one of them covers what looks like the start of a message.
    case fromLineInsideContentLength
  }

  /// The format that the mailbox is read as.
  public var format: MboxFormat
  /// Why it may be another one; nil if the sample settles it.
  public var doubt: Doubt?

  /// A format, in doubt or not.
  public init(format: MboxFormat, doubt: Doubt? = nil) {
    self.format = format
    self.doubt = doubt
  }
}
