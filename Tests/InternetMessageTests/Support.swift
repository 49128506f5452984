import Foundation

@testable import InternetMessage

/// The folder of the package, from where this file stands.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Octets with every LF turned into CRLF.
func withCRLF(_ octets: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(octets.count + octets.count / 30)
  for octet in octets {
    if octet == .lineFeed { result.append(.carriageReturn) }
    result.append(octet)
  }
  return result
}

/// The tree of a message in one line: leaves with their bodies, containers in brackets.
func outline(_ message: Message, _ part: Int = 0) -> String {
  let node = message.parts[part]
  let children = message.children(of: part).map { outline(message, $0) }.joined(separator: " ")
  switch node.structure {
  case .leaf: return "\"\(message.string(node.body))\""
  case .multipart: return "[\(children)]"
  case .message: return "<\(children)>"
  }
}
