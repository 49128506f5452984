package import Compression

/// Something that could not be read, or not to its end.
package struct SourceFailure: Error, Sendable, Hashable {
  /// Why.
  package enum Reason: Sendable, Hashable {
    case noSuchPath
    case permissionDenied
    /// A walk found it, and it was gone when it was opened.
    case vanished
    /// No file below the folder has a name of mail; so many other files are there.
    case folderWithoutMail(otherFiles: Int)
    /// A device, socket or, inside a folder, a pipe.
    case notAFile
    case binary(BinaryKind)
    /// The file has no octets at all.
    case empty
    /// What was unpacked before was handed out.
    case brokenGzip(GzipFailure, unpackedOctets: Int)
    /// The file had so many octets when it was opened, and fewer came; those were handed out.
    case shrank(from: Int, to: Int)
    /// The system refused with an `errno` after so many octets.
    case readError(code: Int32, afterOctets: Int)
    /// The user asked to stop while it was read; what had come by then was handed out.
    case stopped(afterOctets: Int)
    case folderTooDeep(limit: Int)
  }

  package var path: MailPath
  package var reason: Reason

  /// A failure at a path.
  package init(path: MailPath, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}
