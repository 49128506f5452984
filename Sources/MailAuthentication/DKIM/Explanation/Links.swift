import InternetMessage

/// Web addresses in text that may be quoted-printable.
enum Links {
  /// Whether two texts are the same apart from the web addresses in them, and those are not.
  static func areRewritten(_ before: [UInt8], _ after: [UInt8]) -> Bool {
    let (old, new) = (split(before), split(after))
    return old.rest == new.rest && old.links != new.links && !old.links.isEmpty && !new.links.isEmpty
  }

  private static func split(_ octets: [UInt8]) -> (rest: [UInt8], links: [[UInt8]]) {
    let text = octets.withoutSoftBreaks
    var rest: [UInt8] = []
    var links: [[UInt8]] = []
    var offset = 0
    while offset < text.count {
      guard text.hasScheme(at: offset) else {
        if !text[offset].isFoldingWhiteSpace { rest.append(text[offset]) }
        offset += 1
        continue
      }
      let start = offset
      while offset < text.count, !text[offset].isFoldingWhiteSpace,
        ![0x22, 0x27, 0x3C, 0x3E, 0x29].contains(text[offset])
      {
        offset += 1
      }
      links.append(Array(text[start..<offset]))
      rest.append(0)
    }
    return (rest, links)
  }
}

extension [UInt8] {
  fileprivate var withoutSoftBreaks: [UInt8] {
    var octets: [UInt8] = []
    var offset = 0
    while offset < count {
      if has([0x3D, 0x0D, 0x0A], at: offset) {
        offset += 3
      } else {
        octets.append(self[offset])
        offset += 1
      }
    }
    return octets
  }

  fileprivate func hasScheme(at offset: Int) -> Bool {
    has([UInt8]("http://"), at: offset) || has([UInt8]("https://"), at: offset)
  }
}
