/// A message as it was captured, and where it stands.
package struct CapturedMessage: Sendable, Hashable {
  /// The path as given, or as a walk found it.
  package var path: MailPath
  /// Its place in the mailbox, from 0; nil for a file of its own.
  package var index: Int?
  /// The offset of its first octet in the file, unpacked if that is gzip-ed.
  package var offset: Int
  /// The From line of the mailbox without its line end; nil if there is none.
  package var postmark: [UInt8]?
  /// The message itself.
  package var octets: [UInt8]
  /// How many octets beyond the limit for a message were left out at the end.
  package var omittedOctets = 0
  /// False if reading failed inside of the message; a `.failure` follows.
  package var isComplete = true
  /// How many lines begin with a `>From ` that the mailbox may have quoted: a signature over them may fail for it.
  package var ambiguousFromLines = 0
}
