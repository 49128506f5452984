extension TOMLScanner {
  // string = ml-basic-string / basic-string / ml-literal-string / literal-string
  /// - Returns: The octets between the delimiters, or nil where the string does not end.
  mutating func scanString() -> Range<Int>? {
    guard let delimiter = peek else { return nil }
    let isBasic = delimiter == UInt8(ascii: "\"")
    let isLong = octets[offset...].starts(with: [delimiter, delimiter, delimiter])
    let opening = offset
    offset += isLong ? 3 : 1
    let start = offset
    while let octet = peek {
      if octet == delimiter {
        if let end = acceptEnd(delimiter, isLong: isLong) { return start..<end }
      } else if octet == UInt8(ascii: "\\"), isBasic {
        scanEscape()
      } else if octet == 0x0A, !isLong {
        break
      } else {
        offset += 1
      }
    }
    offset = opening
    fail("the text that begins here has no end")
    return nil
  }

  /// Passes over delimiters.
  ///
  /// Two of them may stand inside a multi-line string, also just before its end (`""""five quotes"""""`).
  ///
  /// - Returns: Where the string's octets end, or nil when it goes on.
  private mutating func acceptEnd(_ delimiter: UInt8, isLong: Bool) -> Int? {
    guard isLong else {
      offset += 1
      return offset - 1
    }
    let start = offset
    while peek == delimiter, offset < start + 5 { offset += 1 }
    return offset - start >= 3 ? offset - 3 : nil
  }

  // escaped = escape escape-seq-char, of which only U+0000 (`\u0000`, `\U00000000`) matters here
  private mutating func scanEscape() {
    let rest = octets[(offset + 1)...]
    if rest.starts(with: Array("u0000".utf8)) || rest.starts(with: Array("U00000000".utf8)) {
      noteNULEscape(at: offset)
    }
    offset = min(offset + 2, octets.count)
  }
}
