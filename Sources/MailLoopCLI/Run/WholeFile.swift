import Foundation

/// Reads and writes whole files, such as baselines.
enum WholeFile {
  /// The octets of a file; throws a usage error that names it.
  static func read(_ path: String, what: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw UsageError("The \(what) \(path) cannot be read.", remedy: "Check the path and its permissions.")
    }
  }

  /// The octets of a file, and no more than `limit` of them; nil when it cannot be opened or read, as a folder.
  static func beginning(of path: String, limit: Int) -> [UInt8]? {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      return Array(try file.read(upToCount: limit) ?? Data())
    } catch {
      return nil
    }
  }

  /// Writes a file in one step, so that nobody sees half of it.
  static func write(_ octets: [UInt8], to path: String, what: String) throws {
    do {
      try Data(octets).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw UsageError(
        "The \(what) \(path) cannot be written.", remedy: "Check that its folder exists and may be written to.")
    }
  }
}
