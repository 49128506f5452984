package import Compression
package import InternetMessage

/// How mail is read from paths.
package struct SourceOptions: Sendable, Hashable {
  /// The format of mailboxes; nil guesses it for each.
  package var mboxFormat: MboxFormat?
  package var mailboxLimits: MailboxLimits
  package var gzipLimits: GzipLimits
  /// How many folders deep a walk goes below a path that was given.
  package var folderDepth: Int

  /// Options with their defaults.
  package init(
    mboxFormat: MboxFormat? = nil,
    mailboxLimits: MailboxLimits = MailboxLimits(),
    gzipLimits: GzipLimits = GzipLimits(),
    folderDepth: Int = 128
  ) {
    self.mboxFormat = mboxFormat
    self.mailboxLimits = mailboxLimits
    self.gzipLimits = gzipLimits
    self.folderDepth = folderDepth
  }
}
