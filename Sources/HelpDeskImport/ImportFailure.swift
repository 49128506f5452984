import JSONInput

/// Why a file of the help desk's API cannot be taken over, and where.
package struct ImportFailure: Error, Sendable, Hashable {
  /// The file.
  package let file: String
  /// The line, from 1; nil when the file as a whole is meant.
  package let line: Int?
  /// The octet in that line, from 1.
  package let column: Int?
  /// What is wrong, in one sentence; text of the file in it is not escaped yet.
  package let message: String

  /// Makes a failure about a file as a whole.
  package init(file: String, message: String) {
    self.file = file
    self.message = message
    line = nil
    column = nil
  }

  /// Makes a failure about JSON.
  init(file: String, _ failure: JSONFailure) {
    self.file = file
    line = failure.line
    column = failure.column
    message = failure.reason.words + "."
  }

  /// Makes a failure about a value.
  init(file: String, at offset: Int, in octets: [UInt8], _ message: String) {
    let position = JSONPosition(offset: offset, in: octets)
    self.file = file
    self.message = message
    line = position.line
    column = position.column
  }

  /// The failure in words, as in `users.json:12:7: users[3].email is no text`.
  package var description: String {
    let place = line.map { ":\($0):\(column ?? 1)" } ?? ""
    return "\(file)\(place): \(message)"
  }
}
