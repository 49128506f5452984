import Foundation
import InternetMessage

/// Compares a message with what Python makes of it.
struct Comparison {
  /// A respect in which two readings differ.
  enum Respect: Hashable, Comparable, CustomStringConvertible {
    /// The tree of content types.
    case structure
    /// What Python takes apart although it is neither a multipart nor an attached message.
    case blocks
    /// The decoded octets of a leaf.
    case body
    /// The names of fields.
    case names
    /// The text of a field.
    case text(String)

    var description: String {
      switch self {
      case .structure: "structure"
      case .blocks: "blocks"
      case .body: "body"
      case .names: "names"
      case .text(let name): "text of \(name)"
      }
    }
  }

  let message: Message
  private(set) var differences: [Respect: String] = [:]

  init(_ message: Message, _ root: PythonParser.Node) {
    self.message = message
    let ours = Self.outline(message)
    let theirs = Self.outline(root)
    guard ours == theirs else {
      differences[.structure] = "\(ours) instead of \(theirs)"
      // The parts of different trees cannot be told which belongs to which: only the first header is compared.
      compareHeader(of: 0, with: root)
      return
    }
    compare(0, with: root)
  }

  /// Content types as a tree: `multipart/mixed(text/plain text/html)`.
  private static func outline(_ message: Message, _ part: Int = 0) -> String {
    let children = message.children(of: part).map { outline(message, $0) }
    let type = message.contentType(of: part).mediaType
    return children.isEmpty ? type : type + "(" + children.joined(separator: " ") + ")"
  }

  private static func outline(_ node: PythonParser.Node) -> String {
    guard let children = node.children, !children.isEmpty, !node.isTakenApartInExcess else { return node.type }
    return node.type + "(" + children.map(outline).joined(separator: " ") + ")"
  }

  private mutating func compare(_ part: Int, with node: PythonParser.Node) {
    compareHeader(of: part, with: node)
    if let octets = node.octets {
      let ours = Self.withLF(message.decodedOctets(of: part))
      let theirs = Self.withLF(Array(octets))
      if ours != theirs {
        let place = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        differences[.body] =
          "part \(message.path(of: part)): \(ours.count) octets instead of \(theirs.count), from \(place ?? min(ours.count, theirs.count))"
      }
    }
    if node.isTakenApartInExcess {
      differences[.blocks] = "\(node.type) of \(node.children?.count ?? 0) parts"
      return
    }
    for (child, node) in zip(message.children(of: part), node.children ?? []) { compare(child, with: node) }
  }

  private mutating func compareHeader(of part: Int, with node: PythonParser.Node) {
    let fields = message.fields(of: part)
    let names = fields.map { message.name(of: $0) }
    let theirNames = node.header.map { $0.first.flatMap { $0 } ?? "" }
    guard names == theirNames else {
      differences[.names] = "\(names) instead of \(theirNames)"
      return
    }
    for (field, entry) in zip(fields, node.header) {
      let text = Self.trimmed(message.text(of: field))
      guard let theirs = entry.last.flatMap({ $0 }).map(Self.trimmed), text != theirs else { continue }
      differences[.text(message.name(of: field))] = "\(text.debugDescription) instead of \(theirs.debugDescription)"
    }
  }

  /// Python opens a file as text, by which every line end becomes LF.
  private static func withLF(_ octets: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(octets.count)
    for (index, octet) in octets.enumerated() {
      if octet == 0x0A, index > 0, octets[index - 1] == 0x0D { continue }
      result.append(octet == 0x0D ? 0x0A : octet)
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension PythonParser.Node {
  /// Python reads the body of any message type as messages; a message is in message/rfc822 and message/global alone.
  fileprivate var isTakenApartInExcess: Bool {
    children != nil && type.hasPrefix("message/") && type != "message/rfc822" && type != "message/global"
  }
}
