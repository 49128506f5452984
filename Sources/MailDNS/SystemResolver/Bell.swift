import Glibc

/// A pipe by which one thread wakes another out of `poll`.
struct Bell {
  /// Readable after ``ring()``.
  let descriptor: Int32
  private let writer: Int32

  /// A bell; nil when no descriptors are left.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writer) = (ends[0], ends[1])
  }

  /// Makes the descriptor readable; a full pipe is that already.
  func ring() {
    var octet: UInt8 = 0
    _ = write(writer, &octet, 1)
  }

  /// Makes the descriptor unreadable until the next time.
  func silence() {
    var octets: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &octets, 16) == 16 {}
  }

  /// Gives the descriptors back.
  func close() {
    Glibc.close(descriptor)
    Glibc.close(writer)
  }
}
