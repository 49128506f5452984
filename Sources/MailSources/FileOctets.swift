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
  /// Whether reading may have to wait for somebody who writes: a pipe or a terminal.
  private let mayWait: Bool
  private let closes: Bool
  private let isStopped: @Sendable () -> Bool
  private var end: Result<Int, ReadFailure>?

  init(
    descriptor: Int32, closes: Bool, declaredSize: Int?, mayWait: Bool = false,
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.descriptor = descriptor
    self.closes = closes
    self.declaredSize = declaredSize
    self.mayWait = mayWait
    self.isStopped = isStopped
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Opens a file.
  ///
  /// A path that was given may be a pipe or a terminal. In a walk only regular files are read, and a pipe that has
  /// taken a file's place does not block.
  ///
  /// - Parameter isStopped: Whether the user has asked to stop; it ends the wait for a pipe.
  static func open(
    _ path: MailPath, isFromWalk: Bool, isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(SourceFailure) -> FileOctets {
    if path == .standardInput, !isFromWalk {
      return FileOctets(
        descriptor: STDIN_FILENO, closes: false, declaredSize: nil, mayWait: true, isStopped: isStopped)
    }
    // Without O_NONBLOCK the call itself would wait for a pipe's writer.
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
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
      return FileOctets(descriptor: descriptor, closes: true, declaredSize: nil, mayWait: true, isStopped: isStopped)
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
        if mayWait, !waitForOctets() { return (-1, EINTR) }
        // The slice check traps before the system is given a length beyond the buffer.
        let count = Glibc.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]).baseAddress, room)
        let mayTryAgain = count < 0 && (errno == EINTR || mayWait && errno == EAGAIN)
        if !mayTryAgain { return (count, errno) }
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

  /// How long a stop may go unseen, in milliseconds: a signal reaches any thread, or comes just before the wait.
  private static let patience: Int32 = 100

  /// Waits until there is something to read, or an end or an error to be told of; false when the user asks to stop.
  private func waitForOctets() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while !isStopped() {
      let ready = poll(&request, 1, Self.patience)
      if ready > 0 || ready < 0 && errno != EINTR { return true }
    }
    return false
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
