import InternetMessage
import Testing

/// A message that breaks a standard, and where: each mark `↓` stands where a defect of grade warning begins.
struct Malformed: Sendable, CustomTestStringConvertible {
  let name: String
  /// The section that forbids it.
  let section: String
  /// The message with LF and marks.
  let text: String
  /// The defects in the order of the marks.
  let kinds: [DefectKind]

  init(_ name: String, _ section: String, _ fields: String, _ kinds: DefectKind...) {
    self.name = name
    self.section = section
    text = completed(fields)
    self.kinds = kinds
  }

  var testDescription: String { "\(name) (\(section))" }

  static let all = addresses + fields + parameters + bodies + structures

  /// The octets without the marks, and where the marks stand.
  func octets(lineEnd: String) -> (octets: [UInt8], marks: [Int]) {
    var octets: [UInt8] = []
    var marks: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "↓": marks.append(octets.count)
      case "\n": octets += Array(lineEnd.utf8)
      default: octets += Array(String(scalar).utf8)
      }
    }
    return (octets, marks)
  }
}
