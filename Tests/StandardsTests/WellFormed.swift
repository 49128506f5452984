import Testing

/// A message that is well-formed, though unusual: no defect or finding of grade warning may be told of it.
struct WellFormed: Sendable, CustomTestStringConvertible {
  let name: String
  /// The section that allows what the message does.
  let section: String
  /// The message with LF: fields, and perhaps a blank line and a body.
  let text: String

  /// Makes a message from the fields that matter; those that every message needs are added where they are not given.
  init(_ name: String, _ section: String, _ fields: String) {
    self.name = name
    self.section = section
    text = completed(fields)
  }

  var testDescription: String { "\(name) (\(section))" }

  static let all = header + trace + mime + reports
}
