import Glibc
import InternetMessage

/// The octets of a file descriptor, which it owns.
///
/// Files are read, never mapped: a mapped file that shrinks kills the process.
final class FileOctets: OctetSource {
  /// The size of a regular file when it was opened; nil for a pipe, and where the system does not know (`/proc`).
  let declaredSize: Int?
  /// Octets read so far.
  private(set) var delivered = 0
  /// Whether the end came before `declaredSize`.
  private(set) var hasShrunk = false

  private let descriptor: Int32
  private let closes: Bool
  private var end: Result<Int, ReadFailure>?

  init(descriptor: Int32, closes: Bool, declaredSize: Int?) {
    self.descriptor = descriptor
    self.closes = closes
    self.declaredSize = declaredSize
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Opens a file.
  ///
  /// A path that was given may be a pipe or a terminal. In a walk only regular files are read, and a pipe that has
  /// taken a file's place does not block.
  static func open(_ path: MailPath, isFromWalk: Bool) throws(SourceFailure) -> FileOctets {
    if path == .standardInput, !isFromWalk {
      return FileOctets(descriptor: STDIN_FILENO, closes: false, declaredSize: nil)
    }
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | (isFromWalk ? O_NONBLOCK : 0)
    let descriptor = path.withCString { Glibc.open($0, flags) }
    guard descriptor >= 0 else { throw SourceFailure(path: path, code: errno, isFromWalk: isFromWalk) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw SourceFailure(path: path, code: code, isFromWalk: isFromWalk)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      return FileOctets(
        descriptor: descriptor, closes: true, declaredSize: status.st_size > 0 ? Int(status.st_size) : nil)
    case S_IFIFO where !isFromWalk, S_IFCHR where !isFromWalk:
      return FileOctets(descriptor: descriptor, closes: true, declaredSize: nil)
    default:
      close(descriptor)
      throw SourceFailure(path: path, reason: .notAFile)
    }
  }

  func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
    if let end { return try end.get() }
    let room = buffer.count - offset
    guard room > 0 else { return 0 }
    let (count, code) = buffer.withUnsafeMutableBytes { bytes -> (Int, Int32) in
      while true {
        // The slice check traps before the system is given a length beyond the buffer.
        let count = Glibc.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]).baseAddress, room)
        if count >= 0 || errno != EINTR { return (count, errno) }
      }
    }
    if count > 0 {
      delivered += count
      return count
    }
    let outcome: Result<Int, ReadFailure> = count == 0 ? .success(0) : .failure(.system(code: code))
    end = outcome
    if count == 0, let declaredSize { hasShrunk = delivered < declaredSize }
    return try outcome.get()
  }
}

extension SourceFailure {
  /// The failure that an `errno` of opening a path means.
  init(path: MailPath, code: Int32, isFromWalk: Bool) {
    let reason: Reason =
      switch code {
      case ENOENT, ENOTDIR: isFromWalk ? .vanished : .noSuchPath
      case EACCES, EPERM: .permissionDenied
      case ENXIO, ENODEV: .notAFile
      default: .readError(code: code, afterOctets: 0)
      }
    self.init(path: path, reason: reason)
  }
}
