import Foundation

/// A JSON value for expectations; a member that is not there is `nothing`.
struct JSON {
  private let value: Any?

  init(_ octets: [UInt8]) throws {
    value = try JSONSerialization.jsonObject(with: Data(octets), options: .fragmentsAllowed)
  }

  private init(value: Any?) { self.value = value }

  subscript(name: String) -> JSON { JSON(value: (value as? [String: Any])?[name]) }

  subscript(index: Int) -> JSON {
    guard let elements = value as? [Any], elements.indices.contains(index) else { return JSON(value: nil) }
    return JSON(value: elements[index])
  }

  var elements: [JSON] { (value as? [Any])?.map { JSON(value: $0) } ?? [] }
  var count: Int { (value as? [Any])?.count ?? -1 }
  var text: String? { value as? String }
  var number: Int? { (value as? NSNumber)?.intValue }
  var names: [String] { ((value as? [String: Any])?.keys).map { $0.sorted() } ?? [] }
}
