import Foundation

/// Python's own mail parser, run by `driver/parse-mail.py`.
struct PythonParser {
  /// A part as Python sees it.
  struct Node: Decodable, Sendable {
    let type: String
    /// Name and text of each field; no text where Python fails to decode it.
    let header: [[String?]]
    let children: [Node]?
    /// The decoded body of a leaf.
    let octets: Data?
  }

  private struct Line: Decodable {
    let file: String
    let root: Node
  }

  struct Failure: Error {
    let status: Int32
  }

  /// Where the interpreter is, if there is one.
  static let interpreter: URL? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: "python3") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }()

  /// What Python makes of each file.
  static func parse(_ files: [URL]) throws -> [String: Node] {
    guard let interpreter else { return [:] }
    let driver = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "driver/parse-mail.py")
    let process = Process()
    let output = Pipe()
    process.executableURL = interpreter
    // -B: nothing is written beside the sources.
    process.arguments = ["-B", driver.path()] + files.map { $0.path(percentEncoded: false) }
    process.standardOutput = output
    try process.run()
    let lines = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    var nodes: [String: Node] = [:]
    for line in lines.split(separator: 0x0A) {
      let line = try JSONDecoder().decode(Line.self, from: line)
      nodes[line.file] = line.root
    }
    return nodes
  }
}
