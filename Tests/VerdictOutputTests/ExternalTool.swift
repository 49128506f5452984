import Foundation

/// Programs that tests compare with: other people's parsers and published schemas.
enum ExternalTool {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Our own schemas.
  static let schemas = root.appendingPathComponent("schemas")

  /// A published schema that the set-up of the tests has put beside the build, or that `MAILLOOP_TEST_SCHEMAS` leads to.
  static func publishedSchema(_ name: String) -> URL? {
    let folder = ProcessInfo.processInfo.environment["MAILLOOP_TEST_SCHEMAS"].map { URL(fileURLWithPath: $0) }
    let file = (folder ?? root.appendingPathComponent(".build/schemas")).appendingPathComponent(name)
    return FileManager.default.isReadableFile(atPath: file.path) ? file : nil
  }

  static let xmllint = executable("/usr/bin/xmllint")

  /// Python: the tests' own environment, else the system's.
  static let python = executable(root.appendingPathComponent(".build/venv/bin/python").path) ?? inPath("python3")

  /// Whether Python can validate JSON Schema.
  static let hasJSONSchema = (try? run(python, ["-c", "import jsonschema"], input: []))?.status == 0

  private static func executable(_ path: String) -> String? {
    FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  private static func inPath(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").lazy.compactMap { executable("\($0)/\(name)") }.first
  }

  struct Missing: Error {}

  /// Runs a program on octets; output and errors together.
  static func run(_ program: String?, _ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: Data) {
    guard let program else { throw Missing() }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inputFile, outputFile) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data(input).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let output = try FileHandle(forWritingTo: outputFile)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Data(contentsOf: outputFile))
  }

  /// Validates each line of JSON against a schema; gives the complaints, none when all is well.
  static func complaints(of schema: URL, about lines: [[UInt8]]) throws -> String {
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      kind = jsonschema.validators.validator_for(schema)
      kind.check_schema(schema)
      validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
      for number, line in enumerate(sys.stdin.buffer):
          for error in validator.iter_errors(json.loads(line)):
              print(number, list(error.path), error.message[:200])
      """
    let result = try run(python, ["-c", script, schema.path], input: Array(lines.joined(separator: [0x0A])))
    let output = String(decoding: result.output, as: UTF8.self)
    return result.status == 0 ? output : "exit \(result.status): \(output)"
  }
}
