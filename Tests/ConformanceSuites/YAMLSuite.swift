import Foundation

/// A suite of cases in YAML, which stands beside the package where it is present.
///
/// Python reads it, with whichever library for YAML there is: the tests' own, else the system's. What is read does not
/// depend on the library, since the nodes of the file are taken from it and not its objects. A script turns the documents
/// into JSON:
///
///     documents   a list; a mapping is a dictionary whose `pairs` also have the keys that stand again
///     octets(x)   the octets of a text by Latin-1
///     write(x)    hands over the result
package struct YAMLSuite: Sendable {
  private let file: URL

  /// A file in the folder `../shared/conformance`.
  package init(_ path: String) {
    file = Self.packageFolder.deletingLastPathComponent().appending(path: "shared/conformance/" + path)
  }

  /// Whether the file is there, and something that reads it.
  package var isPresent: Bool { FileManager.default.fileExists(atPath: file.path()) && Self.python != nil }

  /// Reads the file with a script.
  package func load<Suite: Decodable>(_ script: String) -> Result<Suite, any Error> {
    Result {
      let output = try Self.run(
        Self.python ?? URL(filePath: "/nonexistent"), ["-c", Self.reader + script, file.path()])
      return try JSONDecoder().decode(Suite.self, from: output)
    }
  }

  private static let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let python: URL? = {
    let candidates = [packageFolder.appending(path: ".build/venv/bin/python"), URL(filePath: "/usr/bin/python3")]
    return candidates.first { (try? run($0, ["-c", library])) != nil }
  }()

  private static let library = """
    try:
        from ruamel.yaml import YAML
        nodes = YAML(typ="safe", pure=True).compose_all
    except ImportError:
        from yaml import SafeLoader, compose_all
        nodes = lambda stream: compose_all(stream, SafeLoader)

    """

  private static let reader =
    library + """
      import json, sys

      class Mapping(dict):
          def __init__(self, pairs):
              super().__init__(pairs)
              self.pairs = pairs

      def plain(node):
          if node.id == "mapping":
              return Mapping([(plain(key), plain(value)) for key, value in node.value])
          if node.id == "sequence":
              return [plain(item) for item in node.value]
          is_number = node.tag.endswith(":int") and node.value.isdecimal()
          return int(node.value) if is_number else node.value

      octets = lambda text: list(str(text).encode("latin-1"))
      write = lambda suite: json.dump(suite, sys.stdout)
      documents = [plain(node) for node in nodes(open(sys.argv[1], encoding="utf-8"))]

      """

  private struct Failure: Error {
    let status: Int32
  }

  private static func run(_ program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }
}
