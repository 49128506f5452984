import Synchronization

/// A source that several workers take items from.
///
///     while let (position, item) = shared.next() { … }
///
/// Positions count from 0 in the order of the source, so that results can be put back into it.
package final class SharedMailSource: Sendable {
  private struct Contents {
    var source: MailSource
    var position = 0
  }

  private let contents: Mutex<Contents>

  /// Shares the mail of a list of paths.
  package init(paths: [MailPath], options: SourceOptions) {
    contents = Mutex(Contents(source: MailSource(paths: paths, options: options)))
  }

  /// The next item; a mailbox is read under the lock, a `.file` by the worker that took it.
  package func next() -> (position: Int, item: MailItem)? {
    contents.withLock { contents in
      guard let item = contents.source.next() else { return nil }
      defer { contents.position += 1 }
      return (contents.position, item)
    }
  }
}
