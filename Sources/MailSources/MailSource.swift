/// All mail of a list of paths, handed out as it is asked for.
///
///     var source = MailSource(["corpus/", "old.mbox.gz", "-"])
///     while let item = source.next() { … }
///
/// A path is a file, a folder, a Maildir, or `-` for standard input; gzip-ed or not, message or mailbox. The order is
/// that of the paths, and in a folder that of the octets of the names. Messages of their own come as `.file`, so that
/// several workers can open and read them at once; mailboxes come message by message. Whatever cannot be read is an
/// item too, and the rest follows. Memory does not grow with the number of files beyond the names of one folder.
///
/// It is a value for one task, which hands the items to others: they are Sendable.
package struct MailSource: Sequence, IteratorProtocol {
  private let options: SourceOptions
  private var paths: ArraySlice<MailPath>
  private var walk: FolderWalk?
  /// A mailbox, or a path that is not known to be a message of its own; inside of a walk or not.
  private var file: FileItems?

  /// Takes paths as they were given.
  package init(_ paths: [String], options: SourceOptions = SourceOptions()) {
    self.init(paths: paths.map { MailPath($0) }, options: options)
  }

  /// Takes paths that need not be UTF-8.
  package init(paths: [MailPath], options: SourceOptions = SourceOptions()) {
    self.paths = paths[...]
    self.options = options
  }

  package mutating func next() -> MailItem? {
    while true {
      if let item = file?.next() { return item }
      file = nil
      if let event = walk?.next() {
        if let item = take(event) { return item }
      } else {
        walk = nil
        guard let path = paths.popFirst() else { return nil }
        if let item = begin(path) { return item }
      }
    }
  }

  private mutating func begin(_ path: MailPath) -> MailItem? {
    if path != .standardInput {
      switch Folder.kind(of: path) {
      case .failure(let error):
        return .failure(SourceFailure(path: path, code: error.code, isFromWalk: false))
      case .success(.folder):
        walk = FolderWalk(path, depthLimit: options.folderDepth)
        return nil
      case .success(.file) where MailName(path.name) == .message:
        return .file(UnreadFile(path: path, isFromWalk: false))
      case .success: break
      }
    }
    file = FileItems(path: path, isFromWalk: false, options: options)
    return nil
  }

  private mutating func take(_ event: FolderWalk.Event) -> MailItem? {
    switch event {
    case .failure(let failure): return .failure(failure)
    case .note(let note): return .note(note)
    case .file(let path, .message): return .file(UnreadFile(path: path, isFromWalk: true))
    case .file(let path, .mailbox):
      file = FileItems(path: path, isFromWalk: true, options: options)
      return nil
    }
  }
}
