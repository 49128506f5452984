import JSONInput
import SafeOutput

/// One object of an export, such as a support address, with its name for messages.
struct ExportRecord {
  let document: JSONDocument
  /// The name of the object, as in `users[3]`; empty for a page as a whole.
  let name: String
  let file: String
  let octets: [UInt8]

  /// Says what is wrong with the object or with one of its members.
  func failure(_ member: String? = nil, _ message: String) -> ImportFailure {
    let value = member.flatMap { document[$0] } ?? document
    let path = member.map(path) ?? (name.isEmpty ? "the page" : name)
    return ImportFailure(file: file, at: value.offset, in: octets, "\(path) \(message).")
  }

  /// The name of a member, as in `users[3].email`.
  private func path(_ member: String) -> String { name.isEmpty ? member : "\(name).\(member)" }

  /// A text; nil where there is none or null.
  func text(_ member: String) throws(ImportFailure) -> String? {
    switch document[member]?.value {
    case .string(let text): return text
    case nil, .null: return nil
    default: throw failure(member, "is no text")
    }
  }

  /// A text that must be there.
  func requiredText(_ member: String) throws(ImportFailure) -> String {
    guard let text = try text(member) else { throw failure("has no \(member)") }
    return text
  }

  func failure(_ message: String) -> ImportFailure { failure(nil, message) }

  /// A number of an object, which some exports write as a text.
  func identifier(_ member: String) throws(ImportFailure) -> String? {
    switch document[member]?.value {
    case .number(let text), .string(let text):
      guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw failure(member, "is no identifier")
      }
      return text
    case nil, .null: return nil
    default: throw failure(member, "is no identifier")
    }
  }

  /// `true` or `false`; nil where there is none or null.
  func flag(_ member: String) throws(ImportFailure) -> Bool? {
    switch document[member]?.value {
    case .bool(let flag): return flag
    case nil, .null: return nil
    default: throw failure(member, "is neither true nor false")
    }
  }

  /// A time as seconds since 1970.
  func moment(_ member: String) throws(ImportFailure) -> Int64? {
    guard let text = try text(member) else { return nil }
    guard let time = Timestamp(rfc3339: text), time.rfc3339 != nil else { throw failure(member, "is no time") }
    return time.seconds
  }

  /// The objects of an array; none where there is none or null.
  func records(_ member: String) throws(ImportFailure) -> [ExportRecord] {
    switch document[member]?.value {
    case .array(let elements):
      var records: [ExportRecord] = []
      for (index, element) in elements.enumerated() {
        let record = ExportRecord(document: element, name: "\(path(member))[\(index)]", file: file, octets: octets)
        guard case .object = element.value else { throw record.failure("is no object") }
        records.append(record)
      }
      return records
    case nil, .null: return []
    default: throw failure(member, "is no array")
    }
  }

  /// The object of a member; nil where there is none or null.
  func record(_ member: String) throws(ImportFailure) -> ExportRecord? {
    switch document[member]?.value {
    case .object:
      return document[member].map { ExportRecord(document: $0, name: path(member), file: file, octets: octets) }
    case nil, .null: return nil
    default: throw failure(member, "is no object")
    }
  }
}
