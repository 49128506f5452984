import Foundation

/// The programs from outside that some tests need, and how they are run.
enum Programs {
  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

  /// A script of the report's driver.
  static func driver(_ name: String) -> String {
    package.appending(path: "Tests/ReportBrowserTests/driver/\(name)").path
  }

  static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].first(where: isExecutable)

  /// The tests' own Python where the set-up made one, else the system's; only one that has these modules.
  static func python(with modules: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    let candidates = [package.appending(path: ".build/venv/bin/python3").path] + folders
    return candidates.filter(isExecutable).first { (try? output(of: $0, ["-c", "import \(modules)"])) != nil }
  }

  /// Runs a program and gives what it printed.
  static func output(of program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return output
  }

  /// Makes a folder of its own for a while.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mailloop-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// A program ended before it could give its results.
  struct Failure: Error {
    let status: Int32
  }

  private static func isExecutable(_ path: String) -> Bool { FileManager.default.isExecutableFile(atPath: path) }
}
