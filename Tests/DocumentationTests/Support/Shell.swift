import Foundation

/// Runs programs for tests, with an environment that does not depend on who runs them.
enum Shell {
  struct Outcome {
    let status: Int32
    /// Standard output and standard error, in the order in which they were written.
    let text: String

    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  struct MissingProgram: Error { let name: String }

  /// Runs a program by its path or its name.
  static func run(
    _ program: String, _ arguments: [String] = [], in folder: URL = Repository.root, environment: [String: String] = [:]
  ) throws -> Outcome {
    guard let path = program.hasPrefix("/") ? program : Repository.program(program) else {
      throw MissingProgram(name: program)
    }
    return try temporaryFolder { scratch in
      let file = scratch.appendingPathComponent("output")
      try Data().write(to: file)
      let output = try FileHandle(forWritingTo: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = inherited.merging(environment) { _, given in given }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus, text: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }
  }

  /// Gives a folder of its own to some work and removes it afterwards.
  static func temporaryFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mailloop-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }

  /// Only what programs cannot do without: no colour choice, no language, no configuration of the user.
  private static let inherited: [String: String] = {
    var environment = ["LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"]
    for name in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "SWIFT"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }()
}
