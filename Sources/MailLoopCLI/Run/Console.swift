import Glibc
import SafeOutput

/// The process's output: results on standard output, everything else on standard error.
enum Console {
  /// Writes octets to standard output; throws when nobody reads them any more, or when there is no room for them.
  static func write(_ octets: [UInt8]) throws(LostOutput) {
    guard let code = write(octets, to: STDOUT_FILENO) else { return }
    throw code == EPIPE ? .closed : .unwritable(code: code)
  }

  /// Writes a line to standard error.
  static func complain(_ line: String) {
    _ = write(Array(("mailloop: " + line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes lines of any origin to standard error, harmless to a terminal.
  static func complain(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalWriter.escaped(String($0)) }
    _ = write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal, so that progress may be shown.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Shows text on the last line of the terminal in place of what stood there.
  static func progress(_ text: String) { _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

  /// Writes octets; gives the `errno` of what prevented it.
  private static func write(_ octets: [UInt8], to descriptor: Int32) -> Int32? {
    var offset = 0
    while offset < octets.count {
      let written = octets[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return written < 0 ? errno : EIO }
      offset += written
    }
    return nil
  }
}

/// Results that reach nobody: the run has not told all that it should, whatever it found.
enum LostOutput: Error {
  /// Nobody reads standard output any more, as with `mailloop lint … | head`.
  case closed
  /// The system refuses standard output, as when a disk is full.
  case unwritable(code: Int32)
}
