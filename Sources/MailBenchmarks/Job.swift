import InternetMessage

/// What is measured.
enum Job: String, CaseIterable {
  /// The tree alone, as ranges.
  case tree
  /// The tree, and every header field unfolded and decoded to a String.
  case fields
  /// The tree and every defect.
  case diagnose

  /// Does the work on one message and gives a number that depends on it.
  func run(_ octets: [UInt8]) -> Int {
    switch self {
    case .tree:
      let message = Message(octets)
      return message.parts.count + message.fields.count
    case .fields:
      let message = Message(octets)
      var reader = HeaderTextReader()
      return reader.texts(of: message).reduce(message.parts.count) { $0 + $1.utf8.count }
    case .diagnose:
      return Message(octets).diagnose().listed.count
    }
  }
}
