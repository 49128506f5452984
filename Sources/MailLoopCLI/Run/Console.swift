import Glibc

/// The process's output: results on standard output, everything else on standard error.
enum Console {
  /// Writes octets to standard output; throws when nobody reads them any more.
  static func write(_ octets: [UInt8]) throws(ClosedOutput) {
    guard write(octets, to: STDOUT_FILENO) else { throw ClosedOutput() }
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    _ = write(Array(("mailloop: " + line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes text to standard error as it is.
  static func complainVerbatim(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal, so that progress may be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows text on the last line of the terminal in place of what stood there.
  static func progress(_ text: String) { _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

  private static func write(_ octets: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < octets.count {
      let written = octets[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      offset += written
    }
    return true
  }
}

/// Nobody reads standard output any more, as with `mailloop lint … | head`.
struct ClosedOutput: Error {}
