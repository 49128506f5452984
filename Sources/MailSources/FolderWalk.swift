import Glibc

/// Walks a folder and those in it, in the order of the octets of their names.
///
/// It holds the names of the folders that it is inside of, and nothing of what it has passed. Symbolic links to files
/// are followed, those to folders are not, so that no circle of links holds it up. Hidden entries are passed over.
///
/// A Maildir (a folder with `cur` and `new`) is known by its folders: every file in `cur` and `new` is a message
/// whatever its name, `tmp` is left out, and its hidden folders are looked into if they are Maildirs (Maildir++).
struct FolderWalk {
  enum Event {
    case file(MailPath, MailName)
    case failure(SourceFailure)
    case note(SourceNote)
  }

  private enum Role {
    case plain, maildir, maildirLeaf
  }

  private struct Level {
    var path: MailPath
    var role: Role
    /// The last comes first.
    var remaining: [Folder.Entry]
  }

  private var levels: [Level] = []
  private let depthLimit: Int
  private var start: MailPath?
  /// Whether anything was handed out.
  private var found = false
  /// Files that have no name of mail.
  private var otherFiles = 0
  private let root: MailPath

  init(_ root: MailPath, depthLimit: Int) {
    self.root = root
    self.depthLimit = depthLimit
    start = root
  }

  mutating func next() -> Event? {
    if let root = start {
      start = nil
      if let failure = enter(root, isMaildirLeaf: Self.isLeafOfMaildir(root)) { return hand(.failure(failure)) }
    }
    while let last = levels.indices.last {
      guard let entry = levels[last].remaining.popLast() else {
        levels.removeLast()
        continue
      }
      if let event = visit(entry, in: levels[last].path, levels[last].role) { return hand(event) }
    }
    guard !found else { return nil }
    found = true
    return .failure(SourceFailure(path: root, reason: .folderWithoutMail(otherFiles: otherFiles)))
  }

  private mutating func hand(_ event: Event) -> Event {
    found = true
    return event
  }

  private mutating func visit(_ entry: Folder.Entry, in folder: MailPath, _ role: Role) -> Event? {
    let path = folder.appending(entry.name)
    var kind = entry.kind
    if kind == .unknown, case .success(let known) = Folder.kind(of: path, followingLink: false) { kind = known }
    if entry.isHidden, !(role == .maildir && kind == .folder && Self.isMaildir(path)) { return nil }
    switch kind {
    case .folder:
      if role == .maildir, entry.name.elementsEqual("tmp".utf8) { return nil }
      let isLeaf = role == .maildir && (entry.name.elementsEqual("cur".utf8) || entry.name.elementsEqual("new".utf8))
      return enter(path, isMaildirLeaf: isLeaf).map { .failure($0) }
    case .link:
      if case .success(.folder) = Folder.kind(of: path) {
        return .note(SourceNote(path: path, reason: .folderLinkNotFollowed))
      }
      return file(path, entry, role)
    case .file, .unknown, .other:
      // What is neither, such as a pipe, is refused when it is opened, if it has a name of mail.
      return file(path, entry, role)
    }
  }

  private mutating func file(_ path: MailPath, _ entry: Folder.Entry, _ role: Role) -> Event? {
    if let name = role == .maildirLeaf ? .message : MailName(entry.name) { return .file(path, name) }
    otherFiles += 1
    return nil
  }

  private mutating func enter(_ path: MailPath, isMaildirLeaf: Bool) -> SourceFailure? {
    guard levels.count <= depthLimit else {
      return SourceFailure(path: path, reason: .folderTooDeep(limit: depthLimit))
    }
    switch Folder.read(path) {
    case .failure(let error):
      return SourceFailure(path: path, code: error.code, isFromWalk: !levels.isEmpty)
    case .success(let folder):
      let role: Role = isMaildirLeaf ? .maildirLeaf : Self.isMaildir(path) ? .maildir : .plain
      levels.append(Level(path: path, role: role, remaining: folder.entries.reversed()))
      return nil
    }
  }

  private static func isMaildir(_ path: MailPath) -> Bool {
    for name in ["cur", "new"] {
      guard case .success(.folder) = Folder.kind(of: path.appending(Array(name.utf8))) else { return false }
    }
    return true
  }

  /// Whether a folder that was given is `cur` or `new` of a Maildir, even if it is written `.`.
  private static func isLeafOfMaildir(_ path: MailPath) -> Bool {
    let parent = path.appending(Array("..".utf8))
    guard isMaildir(parent) else { return false }
    return ["cur", "new"].contains { Folder.isSame(path, parent.appending(Array($0.utf8))) }
  }
}
