import InternetMessage

/// The text of HTML, for a glance: tags left out, block ends as line ends, the commonest entities undone.
///
/// Enough to look for words in the beginning of a report; nothing is shown to anybody.
enum PlainText {
  static func plain(_ octets: [UInt8]) -> [UInt8] {
    var (text, offset) = ([UInt8](), 0)
    text.reserveCapacity(octets.count)
    while offset < octets.count {
      switch octets[offset] {
      case UInt8(ascii: "<"): offset = skipTag(octets, offset, &text)
      case UInt8(ascii: "&"): offset = readEntity(octets, offset, &text)
      // Line ends of the source are spaces (HTML, section on inline formatting).
      case 0x0A, 0x0D:
        text.append(0x20)
        offset += 1
      case let octet:
        text.append(octet)
        offset += 1
      }
    }
    return text
  }

  private static func skipTag(_ octets: [UInt8], _ start: Int, _ text: inout [UInt8]) -> Int {
    guard let end = octets[start...].firstIndex(of: UInt8(ascii: ">")) else { return octets.count }
    let tag = octets[start + 1..<end].prefix(8).map(\.asciiLowercased)
    for hidden in ["style", "script", "title"] where tag.starts(with: hidden.utf8) {
      return closing(hidden, octets, end) ?? octets.count
    }
    if tag.starts(with: "blockqu".utf8) {
      // What is quoted is somebody else's, as behind `>` in plain text.
      text += Array("\n> \n".utf8)
      return closing("blockquote", octets, end) ?? octets.count
    }
    for block in blocks where tag.starts(with: block.utf8) || tag.dropFirst().starts(with: block.utf8) {
      text.append(.lineFeed)
      return end + 1
    }
    return end + 1
  }

  private static func closing(_ name: String, _ octets: [UInt8], _ start: Int) -> Int? {
    let word = Array("</\(name)".utf8)
    var offset = start
    while let open = octets[offset...].firstIndex(of: UInt8(ascii: "<")) {
      if octets.count - open >= word.count, zip(octets[open...], word).allSatisfy({ $0.asciiLowercased == $1 }) {
        return octets[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
      }
      offset = open + 1
    }
    return nil
  }

  private static func readEntity(_ octets: [UInt8], _ start: Int, _ text: inout [UInt8]) -> Int {
    for (name, value) in entities where octets[start...].starts(with: name.utf8) {
      text.append(contentsOf: value.utf8)
      return start + name.utf8.count
    }
    text.append(octets[start])
    return start + 1
  }

  private static let blocks = ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "td", "table", "pre"]
  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&nbsp;", " "), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
    ("&rsquo;", "'"), ("&auml;", "ä"), ("&ouml;", "ö"), ("&uuml;", "ü"), ("&eacute;", "é"),
  ]
}
