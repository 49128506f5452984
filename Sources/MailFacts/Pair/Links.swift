import InternetMessage

/// The links in a text, plain or HTML.
enum Links {
  /// The octets of each link, from `http` to what cannot be in a URI (RFC 3986, section 2).
  static func ranges(_ text: [UInt8]) -> [Range<Int>] {
    var links: [Range<Int>] = []
    var offset = 0
    while let colon = text[offset...].firstIndex(of: UInt8(ascii: ":")) {
      offset = colon + 1
      guard text[offset...].starts(with: [0x2F, 0x2F]), let start = start(text, before: colon) else { continue }
      var end = offset + 2
      while end < text.count, isInLink(text[end]) { end += 1 }
      // A full stop or comma behind a link belongs to the sentence.
      while end > offset + 2, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
      links.append(start..<end)
      offset = end
    }
    return links
  }

  private static func start(_ text: [UInt8], before colon: Int) -> Int? {
    for scheme in ["https", "http"] as [StaticString] {
      let start = colon - scheme.utf8CodeUnitCount
      guard start >= 0 else { continue }
      let isScheme = text.withOctetView { $0.equalsIgnoringCase(scheme, in: start..<colon) }
      if isScheme { return start }
    }
    return nil
  }

  private static func isInLink(_ octet: UInt8) -> Bool {
    switch octet {
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: ")"), UInt8(ascii: "]"):
      false
    default: true
    }
  }

  /// The text without white space and with one octet in the place of each link; nil without links.
  static func textWithout(_ text: [UInt8]) -> [UInt8]? {
    let links = ranges(text)
    guard !links.isEmpty else { return nil }
    var rest: [UInt8] = []
    var offset = 0
    for link in links {
      rest += text[offset..<link.lowerBound]
      rest.append(0)
      offset = link.upperBound
    }
    rest += text[offset...]
    return rest.filter { !$0.isFoldingWhiteSpace }
  }

  /// The hosts of links in small letters, each once.
  static func hosts(_ text: [UInt8]) -> [String] {
    var hosts: [String] = []
    var seen: Set<String> = []
    for link in ranges(text) where hosts.count < PairLimits.hosts {
      guard let slashes = text[link].firstIndex(of: UInt8(ascii: "/")) else { continue }
      let rest = text[(slashes + 2)..<link.upperBound]
      let ends: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#")]
      let host = String(decoding: rest.prefix { !ends.contains($0) }.map(\.asciiLowercased), as: UTF8.self)
      if !host.isEmpty, seen.insert(host).inserted { hosts.append(host) }
    }
    return hosts
  }

  /// The hosts that the links of one text lead to and those of another do not; the first few.
  static func newHosts(in text: [UInt8], notIn other: [UInt8]) -> String {
    let known = Set(hosts(other))
    let fresh = hosts(text).filter { !known.contains($0) }
    return (fresh.isEmpty ? hosts(text) : fresh).prefix(3).joined(separator: ", ")
  }
}
