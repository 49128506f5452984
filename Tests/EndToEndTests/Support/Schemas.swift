import Foundation

/// JSON Schema and XML Schema by other people's programs.
enum Schemas {
  /// One of the schemas that the repository publishes.
  static func own(_ name: String) -> String { Repository.root + "/schemas/\(name).schema.json" }

  /// A published schema that the set-up of the tests has put beside the build, or that `MAILLOOP_TEST_SCHEMAS` leads to.
  static func published(_ name: String) -> String? {
    let folder = ProcessInfo.processInfo.environment["MAILLOOP_TEST_SCHEMAS"] ?? Repository.root + "/.build/schemas"
    let path = folder + "/" + name
    return FileManager.default.isReadableFile(atPath: path) ? path : nil
  }

  static let xmllint = executable("/usr/bin/xmllint")

  /// Python: the tests' own environment, else the system's.
  private static let python = executable(Repository.root + "/.build/venv/bin/python") ?? executable("/usr/bin/python3")

  /// Whether Python can validate JSON Schema.
  static let areUsable = (try? python.map { try runPython($0, "import jsonschema", [], []) })?.exit == .code(0)

  /// Validates each line against a schema; gives the complaints, none when all is well.
  static func complaints(of schema: String, about lines: [UInt8]) throws -> String {
    let script = """
      import glob, json, os, sys, jsonschema, referencing
      schema = json.load(open(sys.argv[1]))
      own = [json.load(open(path)) for path in glob.glob(os.path.join(sys.argv[2], "*.schema.json"))]
      registry = referencing.Registry().with_resources(
          [(other["$id"], referencing.Resource.from_contents(other)) for other in own])
      kind = jsonschema.validators.validator_for(schema)
      validator = kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)
      for number, line in enumerate(sys.stdin.buffer):
          for error in validator.iter_errors(json.loads(line)):
              print(number, list(error.path), error.message[:200])
      """
    guard let python else { return "there is no Python" }
    let run = try runPython(python, script, [schema, Repository.root + "/schemas"], lines)
    return run.exit == .code(0) ? run.outputText : run.errorText
  }

  private static func runPython(
    _ python: String, _ script: String, _ arguments: [String], _ input: [UInt8]
  ) throws -> FinishedRun {
    try ChildProcess(
      python, ["-c", script] + arguments, folder: "/", input: .octets(input), output: .captured, environment: [:]
    ).finish()
  }

  private static func executable(_ path: String) -> String? {
    FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
