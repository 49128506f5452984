/// A configuration file as it was read: its path and its octets.
///
///     let file = SourceText(path: "/etc/postfix/main.cf", octets: octets)
///     file.position(of: 40)  // (line: 3, column: 1)
package struct SourceText: Sendable {
  /// The path as the user named or the configuration led to it.
  package let path: String
  /// The octets, at most ``RelayConfigurationLimits/fileOctets``.
  package let octets: [UInt8]
  /// Whether the file has more octets than are looked at.
  package let isCut: Bool
  private let lineStarts: [Int]

  /// Takes a file; what is beyond the limit is left out.
  package init(path: String, octets: [UInt8]) {
    self.path = path
    isCut = octets.count > RelayConfigurationLimits.fileOctets
    self.octets = isCut ? Array(octets.prefix(RelayConfigurationLimits.fileOctets)) : octets
    var starts = [0]
    for (offset, octet) in self.octets.enumerated() where octet == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The 1-based line and column, in octets, of an offset.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), octets.count)
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  /// The octets of a 1-based line without its end; empty beyond the last one.
  package func range(ofLine line: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(line) else { return octets.count..<octets.count }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : octets.count
    if end > start, octets[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a range; octets that are not UTF-8 are replaced.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: octets[range.clamped(to: octets.indices)], as: UTF8.self)
  }
}

extension UInt8 {
  /// White space as the C library's isspace() has it, by which Postfix reads its files.
  var isConfigurationSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// A letter or digit of ASCII, as isalnum() has it in the C locale.
  var isConfigurationWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
  /// The letter in lower case; other octets as they are.
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Collection<UInt8> {
  /// The octets as text; what is not UTF-8 is replaced.
  package var text: String { String(decoding: self, as: UTF8.self) }
  /// The octets with letters of ASCII in lower case.
  var lowercasedASCII: [UInt8] { map(\.lowercasedASCII) }
}
