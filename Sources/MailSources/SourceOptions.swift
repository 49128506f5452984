package import Compression
package import InternetMessage

/// How mail is read from paths.
package struct SourceOptions: Sendable {
  /// The format of mailboxes; nil guesses it for each.
  package var mboxFormat: MboxFormat?
  package var mailboxLimits: MailboxLimits
  package var gzipLimits: GzipLimits
  /// How many folders deep a walk goes below a path that was given.
  package var folderDepth: Int
  /// Whether the user has asked to stop: a pipe that nothing comes from is then left.
  package var isStopped: @Sendable () -> Bool

  /// Options with their defaults.
  package init(
    mboxFormat: MboxFormat? = nil,
    mailboxLimits: MailboxLimits = MailboxLimits(),
    gzipLimits: GzipLimits = GzipLimits(),
    folderDepth: Int = 128,
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.mboxFormat = mboxFormat
    self.mailboxLimits = mailboxLimits
    self.gzipLimits = gzipLimits
    self.folderDepth = folderDepth
    self.isStopped = isStopped
  }
}
