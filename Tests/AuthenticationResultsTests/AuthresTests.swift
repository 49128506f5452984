import Foundation
import Testing

@testable import MailAuthentication

@Suite(
  "Doctests of authres",
  .enabled(
    if: FileManager.default.fileExists(atPath: AuthresSuite.file.path()), "the folder ../shared/conformance is absent"))
struct AuthresTests {
  @Test("are all understood")
  func count() throws {
    // Every line that shows a part of a field which was read, one without `str`, and one loop over all results.
    let text = try String(contentsOf: AuthresSuite.file, encoding: .utf8)
    let asked = text.split(separator: "\n").count { line in
      line.hasPrefix(">>> str(") && !line.contains("Header(") && !line.contains("header(")
    }
    let shown = text.split(separator: "\n").count { $0.dropFirst().hasPrefix("Authentication-Results: ") }
    #expect(AuthresSuite.shared.parts.count == asked + 2)
    #expect(AuthresSuite.shared.fields.count == shown)
  }

  @Test("read the same parts", arguments: AuthresSuite.shared.parts)
  func part(_ check: AuthresSuite.Check) {
    #expect(check.found == check.expected)
  }

  @Test("write fields that are read whole", arguments: AuthresSuite.shared.fields)
  func field(_ check: AuthresSuite.Check) {
    #expect(check.found == check.expected)
    #expect(!check.hasDefects)
  }

  @Test("refuse what the documentation lists, and we report")
  func refused() throws {
    let listed = try Self.listedLines()
    #expect(AuthresSuite.shared.refused.map(\.line) == listed)
    for check in AuthresSuite.shared.refused { #expect(check.hasDefects, "line \(check.line)") }
  }

  /// The lines in the table of `docs/authentication-results.md`, each with a reason.
  static func listedLines() throws -> [Int] {
    let document = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/authentication-results.md")
    return try String(contentsOf: document, encoding: .utf8).split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, !cells[2].isEmpty else { return nil }
      return Int(cells[0])
    }
  }
}
