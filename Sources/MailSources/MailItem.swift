/// What a `MailSource` hands out.
package enum MailItem: Sendable {
  /// A message that has been read.
  case message(CapturedMessage)
  /// A file of its own, not opened yet, so that whoever takes it can read it beside others.
  case file(UnreadFile)
  /// Something that could not be read, or not to its end; the walk goes on.
  case failure(SourceFailure)
  /// Something that was read, with what its reader should know.
  case note(SourceNote)

  /// Whether it is a message of a mailbox, so that there may be any number of others.
  package var isOfMailbox: Bool { if case .message(let message) = self { message.index != nil } else { false } }
}

/// A file that is to be read by whoever takes it.
///
///     for item in file.items(options) { … }
package struct UnreadFile: Sendable, Hashable {
  package let path: MailPath
  /// Whether a walk found it; a path that was given may be a pipe too.
  let isFromWalk: Bool

  /// Reads the file: usually one message; several if it turns out to be a mailbox; never a `.file`.
  package func items(_ options: SourceOptions) -> FileItems {
    FileItems(path: path, isFromWalk: isFromWalk, options: options)
  }
}
