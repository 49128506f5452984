import InternetMessage

/// What holds for the decoded bodies of any message.
enum BodyInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    let message = Message(octets)
    var reader = BodyReader()
    var violations: [String] = []
    for part in message.parts.indices {
      let body = message.parts[part].body
      let decoded = message.decodedOctets(of: part)
      // A line of uuencode that says 63 octets and has lost its spaces is the most that one octet can stand for.
      let factor = message.transferEncoding(of: part) == .uuencode ? 64 : 1
      if decoded.count > factor * body.count { violations.append("part \(part) decodes to \(decoded.count) octets") }
      let text = reader.text(of: part, in: message)
      // Most octets of text are two octets of UTF-8; U+FFFD for each octet that is no character makes three.
      if text.utf8.count > 8 * decoded.count + 64 {
        violations.append("part \(part) becomes \(text.utf8.count) octets")
      }
      if message.decodedText(of: part) != text {
        violations.append("the text of part \(part) depends on those before it")
      }
    }
    return violations
  }
}
