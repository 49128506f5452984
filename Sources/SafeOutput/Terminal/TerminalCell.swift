/// One character of an excerpt as a terminal shows it: where it stands in the octets, what is shown, how wide.
public struct TerminalCell: Sendable, Hashable {
  /// The octets shown.
  public let octets: Range<Int>
  /// The character, or a visible escape: `\x1b`, `\xff` for an octet that is not UTF-8.
  public let text: String
  /// How many columns it takes: 0 for a combining mark, 2 for a wide character, more for an escape.
  public let columns: Int

  /// How wide a tab is shown; carets below count on it, so no tab stop of the terminal is involved.
  static let tabColumns = 4

  /// The characters from an offset up to a line feed, the end of the range, or so many columns.
  ///
  /// A carriage return right before the end of the line is part of the line end and not shown.
  public static func line(of octets: [UInt8], in range: Range<Int>, columns limit: Int) -> [TerminalCell] {
    let range = range.clamped(to: octets.startIndex..<octets.endIndex)
    var cells: [TerminalCell] = []
    var columns = 0
    var offset = range.lowerBound
    // The parser reads ahead, so it is fed a slice that no single line of a terminal outgrows.
    var input = octets[offset..<min(range.upperBound, offset + max(0, limit) * 4 + 4)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while columns < limit, offset < range.upperBound, octets[offset] != 0x0A {
      if octets[offset] == 0x0D, offset + 1 == range.upperBound || octets[offset + 1] == 0x0A { break }
      let cell: TerminalCell
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        cell = TerminalCell(scalar, at: offset..<offset + encoded.count)
      case .error(let length):
        let end = offset + max(1, length)
        cell = TerminalCell(octets: offset..<end, notUTF8: octets[offset..<end])
      case .emptyInput:
        return cells
      }
      offset = cell.octets.upperBound
      columns += cell.columns
      cells.append(cell)
    }
    return cells
  }

  private init(_ scalar: Unicode.Scalar, at octets: Range<Int>) {
    self.octets = octets
    if scalar.value == 0x09 {
      text = String(repeating: " ", count: Self.tabColumns)
      columns = Self.tabColumns
    } else {
      text = scalar.shownText
      columns = scalar.isUnsafeToShow ? text.utf8.count : scalar.terminalColumns
    }
  }

  private init(octets range: Range<Int>, notUTF8 octets: ArraySlice<UInt8>) {
    var escaped: [UInt8] = []
    for octet in octets {
      escaped.append(contentsOf: #"\x"#.utf8)
      escaped.appendHexadecimal(UInt32(octet), digits: 2)
    }
    self.octets = range
    text = String(decoding: escaped, as: UTF8.self)
    columns = escaped.count
  }
}
