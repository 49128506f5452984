/// A value of JSON (RFC 8259) and where it stands.
///
///     let document = try JSONDocument.read(Array("{\"a\": [1, true]}".utf8))
///     document["a"]?.value    // .array of two
///     document["a"]?.offset   // 6
package struct JSONDocument: Sendable {
  /// What a value is.
  package enum Value: Sendable {
    case object([(name: String, value: JSONDocument)])
    case array([JSONDocument])
    case string(String)
    /// The number as it is written.
    case number(String)
    case bool(Bool)
    case null
  }

  /// The value itself.
  package let value: Value
  /// Where its first octet stands in the octets that were read.
  package let offset: Int

  /// A member of an object by its name; nil where there is none, or this is no object.
  package subscript(name: String) -> JSONDocument? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// Reads a whole document.
  package static func read(_ octets: [UInt8]) throws(JSONFailure) -> JSONDocument {
    var parser = JSONParser(octets)
    let document = try parser.document()
    try parser.end()
    return document
  }

  /// Reads one document or several, one after the other, with or without white space between them.
  ///
  /// The limits hold for all of them together; where there is nothing but white space, there are none.
  package static func readAll(_ octets: [UInt8]) throws(JSONFailure) -> [JSONDocument] {
    var parser = JSONParser(octets)
    var documents: [JSONDocument] = []
    while !parser.isAtEnd { documents.append(try parser.document()) }
    return documents
  }
}
