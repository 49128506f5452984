import Foundation

/// The package's own source files, found from the place of this one.
enum SourceFiles {
  /// The texts of all Swift files below a folder of the package.
  static func below(_ folder: String, file: String = #filePath) throws -> [String] {
    let package = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let root = package.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
  }

  /// The codes of rules that a source text gives.
  static func codes(in text: String) -> [String] {
    text.components(separatedBy: "code: \"").dropFirst().map { rest in String(rest.prefix { $0 != "\"" }) }
  }
}
