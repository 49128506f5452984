import Glibc

/// Reads a configuration file from disk.
enum SettingsFile {
  /// The file's octets, at most one more than ``SettingsLimits/fileOctets``, so that a longer file shows as such.
  ///
  /// - Throws: One problem without a position: there is no such file, or it cannot be read.
  static func octets(of path: String) throws(SettingsError) -> [UInt8] {
    // O_NONBLOCK: a named pipe of that name must not hold the run up for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem(path, "cannot be opened: \(words(errno))") }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(path, "cannot be read: \(words(errno))") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw problem(path, "is not a file") }

    let limit = SettingsLimits.fileOctets + 1
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while octets.count < limit {
      let count = read(descriptor, &chunk, min(chunk.count, limit - octets.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw problem(path, "cannot be read: \(words(errno))") }
      if count == 0 { break }
      octets += chunk[..<count]
    }
    return octets
  }

  private static func problem(_ path: String, _ message: String) -> SettingsError {
    SettingsError([
      SettingsProblem(
        file: path, position: nil, message: "the configuration \(message)",
        remedy: "check its path and its permissions, or name another file")
    ])
  }

  private static func words(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
