import Foundation

/// Reads and writes small files of the program's own, such as baselines.
enum WholeFile {
  /// The octets of a file; throws a usage error that names it.
  static func read(_ path: String, what: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw UsageError("The \(what) \(path) cannot be read.", remedy: "Check the path and its permissions.")
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
