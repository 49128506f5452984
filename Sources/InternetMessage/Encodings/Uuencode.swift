/// Uuencoded files, alone or within text; no standard defines them, POSIX `uuencode` does.
///
///     begin 644 hello.txt
///     %:&5L;&\
///     `
///     end
package enum Uuencode {
  /// A file found in text.
  package struct File: Sendable, Equatable {
    /// The offset of `begin`.
    package let offset: Int
    /// The permission bits, in octal as stated.
    package let mode: Int
    /// The file name.
    package let name: Range<Int>
    /// The encoded lines, from behind the `begin` line up to the end of the text.
    package let body: Range<Int>
  }

  /// Finds the first `begin` line of a range.
  package static func locate(_ view: OctetView, _ range: Range<Int>) -> File? {
    var offset = range.lowerBound
    while let start = view.lineStart(with: 0x62, 0x65, in: offset..<range.upperBound) {
      let end = view.lineEnd(in: start..<range.upperBound)
      let next = end < range.upperBound ? view.afterLineEnd(end, limit: range.upperBound) : end
      if let (mode, name) = header(view, start..<end) {
        return File(offset: start, mode: mode, name: name, body: next..<range.upperBound)
      }
      offset = next
    }
    return nil
  }

  /// Reads a `begin` line.
  ///
  ///     header = "begin " 3*4("0".."7") " " name
  private static func header(_ view: OctetView, _ line: Range<Int>) -> (mode: Int, name: Range<Int>)? {
    let start = line.lowerBound
    guard line.count > 10, view.equals(begin, in: start..<start + 6) else { return nil }
    var offset = start + 6
    var mode = 0
    while offset < line.upperBound, (0x30...0x37).contains(view[offset]), offset < start + 10 {
      mode = mode * 8 + Int(view[offset] - 0x30)
      offset += 1
    }
    guard offset >= start + 9, offset + 1 < line.upperBound, view[offset] == .space else { return nil }
    return (mode, offset + 1..<line.upperBound)
  }

  private static let begin = Array("begin ".utf8)
  private static let endLine = Array("end".utf8)

  /// Decodes the lines of a file; gives its octets and the offset behind its `end` line.
  ///
  /// A line whose spaces at the end were lost is read as if they were there.
  package static func decode(
    _ view: OctetView, _ body: Range<Int>, repairs: inout RepairLog
  ) -> (octets: [UInt8], end: Int) {
    var octets: [UInt8] = []
    octets.reserveCapacity(body.count / 4 * 3)
    var start = body.lowerBound
    while start < body.upperBound {
      let end = view.lineEnd(in: start..<body.upperBound)
      let next = end < body.upperBound ? view.afterLineEnd(end, limit: body.upperBound) : end
      if view.equals(endLine, in: start..<end) { return (octets, next) }
      if start < end { decodeLine(view, start..<end, to: &octets, &repairs) }
      start = next
    }
    repairs.record(.endMissing, at: body.upperBound)
    return (octets, body.upperBound)
  }

  private static func decodeLine(
    _ view: OctetView, _ line: Range<Int>, to octets: inout [UInt8], _ repairs: inout RepairLog
  ) {
    guard (0x20...0x60).contains(view[line.lowerBound]) else {
      return repairs.record(.outsideAlphabet, at: line.lowerBound)
    }
    let count = Int((view[line.lowerBound] &- 0x20) & 0x3F)
    let characters = (count + 2) / 3 * 4
    // Some encoders add a checksum character; more than that, or less, is a repair.
    if line.count - 1 < (count * 8 + 5) / 6 || line.count - 1 > characters + 1 {
      repairs.record(.badLineLength, at: line.lowerBound)
    }
    var bits: UInt32 = 0
    var written = 0
    for place in 0..<characters {
      let offset = line.lowerBound + 1 + place
      var character: UInt8 = .space
      if offset < line.upperBound {
        character = view[offset]
        if !(0x20...0x60).contains(character) {
          repairs.record(.outsideAlphabet, at: offset)
          character = .space
        }
      }
      bits = bits << 6 | UInt32((character &- 0x20) & 0x3F)
      guard place % 4 == 3 else { continue }
      for shift: UInt32 in [16, 8, 0] where written < count {
        octets.append(UInt8(truncatingIfNeeded: bits >> shift))
        written += 1
      }
      bits = 0
    }
  }
}
