import Foundation
import Testing

@testable import MailAuthentication

/// The doctests of the Python package authres, read from beside the package: what it reads from which field.
///
/// A doctest is a line behind `>>>` with its result on the next line. Three kinds of them concern us: a field is read
/// into a variable, a part of a variable is shown, and a field is shown that the package wrote.
struct AuthresSuite {
  /// One thing that the suite says, and what we say.
  struct Check: Sendable, CustomTestStringConvertible {
    /// The 1-based line in the file.
    let line: Int
    let question: String
    let expected: String
    let found: String
    /// Whether reading met a defect.
    let hasDefects: Bool
    var testDescription: String { "line \(line): \(question)" }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/conformance/authres/tests")

  private(set) var parts: [Check] = []
  private(set) var fields: [Check] = []
  /// Fields that the suite wants refused: the line, and whether we find a defect in them.
  private(set) var refused: [Check] = []
  private var variables: [String: AuthenticationResults] = [:]

  static let shared = AuthresSuite()

  private init() {
    let text = (try? String(contentsOf: Self.file, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.first {
      let number = lines.startIndex + 1
      lines = lines.dropFirst()
      guard line.hasPrefix(">>> ") else { continue }
      var source = String(line.dropFirst(4))
      while let more = lines.first, more.hasPrefix("... ") {
        source += " " + more.dropFirst(4).trimmingCharacters(in: .whitespaces)
        lines = lines.dropFirst()
      }
      let output = Array(lines.prefix { !$0.hasPrefix(">>>") && !$0.isEmpty && !$0.hasPrefix("#") })
      take(source, output, number)
    }
  }

  private mutating func take(_ source: String, _ output: [String], _ line: Int) {
    if let call = source.range(of: ".parse('") {
      guard let assigned = source[..<call.lowerBound].range(of: #"\w+ = "#, options: .regularExpression) else { return }
      let name = source[assigned].dropLast(3)
      let field = source[call.upperBound...].prefix { $0 != "'" }
      let results = Self.read(String(field))
      if let message = output.first, message.hasPrefix("Syntax error") {
        refused.append(
          Check(
            line: line, question: String(field), expected: "refused", found: "", hasDefects: !results.defects.isEmpty))
      } else {
        variables[String(name)] = results
      }
    } else if source.hasPrefix("for result in "), let results = variables["arobj"] {
      let found = results.results.flatMap { [$0.method, $0.result] }.map { "'\($0)'" }
      parts.append(
        Check(
          line: line, question: source, expected: output.joined(separator: " "), found: found.joined(separator: " "),
          hasDefects: !results.defects.isEmpty))
    } else if let shown = output.first, shown.dropFirst().hasPrefix("Authentication-Results: ") {
      let results = Self.read(String(shown.dropFirst().dropLast()))
      fields.append(
        Check(
          line: line, question: source, expected: String(shown.dropFirst().dropLast()),
          found: "Authentication-Results: " + results.summary, hasDefects: !results.defects.isEmpty))
    } else if let expected = output.first, let (results, found) = part(source) {
      parts.append(
        Check(
          line: line, question: source, expected: String(expected.dropFirst().dropLast()), found: found,
          hasDefects: !results.defects.isEmpty))
    }
  }

  private static func read(_ field: String) -> AuthenticationResults {
    AuthenticationResults.parse(Array(field.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst()))
  }

  /// What a question such as `str(arobj.results[0].properties[1].value)` asks for.
  private func part(_ source: String) -> (AuthenticationResults, String)? {
    let expression = source.hasPrefix("str(") ? String(source.dropFirst(4).dropLast()) : source
    let steps = expression.split { ".[]".contains($0) }.map(String.init)
    guard let name = steps.first, let results = variables[name], steps.count > 1 else { return nil }
    if steps[1] == "authserv_id" { return (results, results.authservID ?? "None") }
    guard steps[1] == "results", steps.count > 2, let index = Int(steps[2]), index < results.results.count else {
      return nil
    }
    let result = results.results[index]
    guard steps.count > 3 else { return (results, result.summary(withComments: false, onlyTyped: true)) }
    switch steps[3] {
    case "method": return (results, result.method)
    case "result": return (results, result.result)
    case "reason": return (results, result.reason ?? "None")
    case "properties":
      guard steps.count == 6, let index = Int(steps[4]), index < result.properties.count else { return nil }
      let property = result.properties[index]
      return (
        results, steps[5] == "type" ? property.type ?? "None" : steps[5] == "name" ? property.name : property.value
      )
    default:
      // `smtp_mailfrom`: the value of a property by its type and name.
      let words = steps[3].split(separator: "_", maxSplits: 1).map { $0.replacingOccurrences(of: "_", with: "-") }
      return words.count == 2 ? (results, result.value(words[0], words[1]) ?? "None") : nil
    }
  }
}
