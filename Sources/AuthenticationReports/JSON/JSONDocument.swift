/// A value of JSON (RFC 8259).
///
///     try JSONDocument.read(Array("{\"a\": [1, true]}".utf8))  // object([(name: "a", value: array([…]))])
enum JSONDocument: Sendable {
  case object([(name: String, value: JSONDocument)])
  case array([JSONDocument])
  case string(String)
  /// The number as it is written.
  case number(String)
  case bool(Bool)
  case null

  /// A member of an object by its name; nil where there is none, or this is no object.
  subscript(name: String) -> JSONDocument? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// Reads a whole document.
  static func read(_ octets: [UInt8]) throws(JSONFailure) -> JSONDocument {
    var parser = JSONParser(octets)
    return try parser.document()
  }
}
