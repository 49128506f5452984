import Glibc

/// The entries of a folder, as far as a walk needs them.
struct Folder {
  enum Kind {
    case file, folder, link, other, unknown
  }

  struct Entry {
    var name: [UInt8]
    var kind: Kind

    var isHidden: Bool { name.first == UInt8(ascii: ".") }
  }

  /// Sorted by the octets of their names, so that every run has the same order.
  let entries: [Entry]

  /// Reads a folder; the error is an `errno`.
  static func read(_ path: MailPath) -> Result<Folder, SystemError> {
    guard let stream = path.withCString({ opendir($0) }) else { return .failure(SystemError(code: errno)) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in Array(bytes.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      entries.append(Entry(name: name, kind: kind(entry.pointee.d_type)))
    }
    let code = errno
    guard code == 0 else { return .failure(SystemError(code: code)) }
    entries.sort { $0.name.lexicographicallyPrecedes($1.name) }
    return .success(Folder(entries: entries))
  }

  struct SystemError: Error {
    var code: Int32
  }

  private static func kind(_ type: UInt8) -> Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): .unknown
    default: .other
    }
  }

  /// What a path leads to, through a symbolic link if it is one; the error is an `errno`.
  static func kind(of path: MailPath, followingLink: Bool = true) -> Result<Kind, SystemError> {
    status(of: path, followingLink: followingLink).map { status in
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    }
  }

  /// Whether two paths lead to the same file or folder.
  static func isSame(_ one: MailPath, _ other: MailPath) -> Bool {
    guard case .success(let first) = status(of: one), case .success(let second) = status(of: other) else {
      return false
    }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private static func status(of path: MailPath, followingLink: Bool = true) -> Result<stat, SystemError> {
    var status = stat()
    let code = path.withCString { followingLink ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? .success(status) : .failure(SystemError(code: errno))
  }
}
