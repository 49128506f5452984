import Foundation

/// A message that can be changed as relays do: header fields, and a body of leaves.
struct ComposedMail {
  struct Field {
    var name: String
    /// Everything behind the colon, folded by CRLF, without the last line end.
    var body: String
  }

  struct Leaf {
    enum Encoding: String, CaseIterable {
      case sevenBit = "7bit", eightBit = "8bit", quotedPrintable = "quoted-printable", base64
    }

    var fields: [Field]
    /// The text with CRLF line ends.
    var text: String
    var encoding: Encoding
    /// The text as it stands in the message.
    var encoded: String
    var isHTML = false
    var isText = true
  }

  var fields: [Field] = []
  /// One leaf is the body itself; its fields are those of the message.
  var leaves: [Leaf] = []
  var boundary: String?
  var preamble = ""
  var epilogue = ""
  /// What was done to the body as octets; nil for nothing.
  var replacedBody: String?

  var body: String {
    if let replacedBody { return replacedBody }
    guard let boundary else { return leaves[0].encoded }
    var text = preamble
    for leaf in leaves {
      text += "--\(boundary)\r\n"
      for field in leaf.fields { text += "\(field.name):\(field.body)\r\n" }
      text += "\r\n\(leaf.encoded)\r\n"
    }
    return text + "--\(boundary)--\r\n" + epilogue
  }

  var octets: [UInt8] {
    var text = ""
    for field in fields { text += "\(field.name):\(field.body)\r\n" }
    return Array((text + "\r\n" + body).utf8)
  }

  /// The names of the fields that are not the same in another message.
  func differences(from other: ComposedMail) -> Set<String> {
    let old = fields.map { "\($0.name):\($0.body)" }
    let new = other.fields.map { "\($0.name):\($0.body)" }
    let changed = old.filter { !new.contains($0) } + new.filter { !old.contains($0) }
    return Set(changed.map { String($0.prefix { $0 != ":" }).lowercased() })
  }

  func index(of name: String) -> Int? { fields.firstIndex { $0.name.lowercased() == name.lowercased() } }

  func value(_ name: String) -> String? {
    index(of: name).map { fields[$0].body.replacing("\r\n", with: "").trimmingCharacters(in: .whitespaces) }
  }

  mutating func set(_ name: String, _ body: String) {
    if let index = index(of: name) { fields[index].body = body } else { fields.append(Field(name: name, body: body)) }
  }

  mutating func setEncoding(_ encoding: Leaf.Encoding, ofLeaf index: Int) {
    leaves[index].encoding = encoding
    leaves[index].encoded = Self.encoded(leaves[index].text, encoding, width: 76)
    if boundary == nil {
      set("Content-Transfer-Encoding", " \(encoding.rawValue)")
    } else if let field = leaves[index].fields.firstIndex(where: { $0.name == "Content-Transfer-Encoding" }) {
      leaves[index].fields[field].body = " \(encoding.rawValue)"
    }
  }

  static func encoded(_ text: String, _ encoding: Leaf.Encoding, width: Int) -> String {
    switch encoding {
    case .sevenBit, .eightBit: return text
    case .base64:
      let line = Data(text.utf8).base64EncodedString()
      return stride(from: 0, to: line.utf8.count, by: width).map { start in
        let begin = line.index(line.startIndex, offsetBy: start)
        let end = line.index(begin, offsetBy: min(width, line.utf8.count - start))
        return String(line[begin..<end])
      }.joined(separator: "\r\n")
    case .quotedPrintable:
      // As the textbook has it: escapes of three, soft breaks so that no line is longer than the width.
      return text.components(separatedBy: "\r\n").map { quotedPrintable($0, width: width) }.joined(separator: "\r\n")
    }
  }

  private static func quotedPrintable(_ line: String, width: Int) -> String {
    let octets = Array(line.utf8)
    var result = ""
    var column = 0
    for (place, octet) in octets.enumerated() {
      let isEnd = place + 1 == octets.count
      let isPlain = (octet > 32 && octet < 127 && octet != 61) || ((octet == 32 || octet == 9) && !isEnd)
      let token = isPlain ? String(UnicodeScalar(octet)) : "=" + String(format: "%02X", octet)
      if column + token.utf8.count > (isEnd ? width : width - 1) {
        result += "=\r\n"
        column = 0
      }
      result += token
      column += token.utf8.count
    }
    return result
  }
}
