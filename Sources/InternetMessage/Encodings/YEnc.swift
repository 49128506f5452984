/// Files encoded by yEnc, version 1.3, within text.
///
///     =ybegin line=128 size=5 name=hello.txt
///     (octets, each 42 higher than it was)
///     =yend size=5 crc32=3610a686
package enum YEnc {
  /// A file, or one part of it, found in text.
  package struct File: Sendable, Equatable {
    /// The offset of `=ybegin`.
    package let offset: Int
    /// The file name.
    package let name: Range<Int>
    /// The size of the whole file in octets, as stated.
    package let size: Int?
    /// The number of the part, if the file is sent in parts.
    package let part: Int?
    /// The encoded lines, from behind the header lines up to the end of the text.
    package let body: Range<Int>
  }

  private static let beginMark = Array("=ybegin ".utf8)
  private static let partMark = Array("=ypart ".utf8)
  private static let endMark = Array("=yend".utf8)

  /// Finds the first `=ybegin` line of a range.
  package static func locate(_ view: OctetView, _ range: Range<Int>) -> File? {
    var offset = range.lowerBound
    while let start = view.lineStart(with: 0x3D, 0x79, in: offset..<range.upperBound) {
      let line = start..<view.lineEnd(in: start..<range.upperBound)
      let next =
        line.upperBound < range.upperBound
        ? view.afterLineEnd(line.upperBound, limit: range.upperBound) : line.upperBound
      if starts(view, line, with: beginMark), let name = value(of: " name=", view, line) {
        var body = next
        let second = next..<view.lineEnd(in: next..<range.upperBound)
        if starts(view, second, with: partMark), second.upperBound < range.upperBound {
          body = view.afterLineEnd(second.upperBound, limit: range.upperBound)
        }
        return File(
          offset: start, name: name.lowerBound..<line.upperBound, size: number(of: " size=", view, line),
          part: number(of: " part=", view, line), body: body..<range.upperBound)
      }
      offset = next
    }
    return nil
  }

  /// Decodes the lines of a file; gives its octets and the offset behind its `=yend` line.
  package static func decode(
    _ view: OctetView, _ body: Range<Int>, repairs: inout RepairLog
  ) -> (octets: [UInt8], end: Int) {
    var octets: [UInt8] = []
    octets.reserveCapacity(body.count)
    var start = body.lowerBound
    while start < body.upperBound {
      let line = start..<view.lineEnd(in: start..<body.upperBound)
      let next =
        line.upperBound < body.upperBound ? view.afterLineEnd(line.upperBound, limit: body.upperBound) : line.upperBound
      if starts(view, line, with: endMark) {
        check(octets, against: line, view, &repairs)
        return (octets, next)
      }
      var offset = line.lowerBound
      while offset < line.upperBound {
        var octet = view[offset]
        if octet == 0x3D {
          offset += 1
          if offset < line.upperBound {
            octet = view[offset] &- 64
          } else {
            repairs.record(.escapeAtEnd, at: offset - 1)
          }
        }
        octets.append(octet &- 42)
        offset += 1
      }
      start = next
    }
    repairs.record(.endMissing, at: body.upperBound)
    return (octets, body.upperBound)
  }

  private static func check(
    _ octets: [UInt8], against line: Range<Int>, _ view: OctetView, _ repairs: inout RepairLog
  ) {
    if let size = number(of: " size=", view, line), size != octets.count {
      repairs.record(.sizeMismatch, at: line.lowerBound)
    }
    // Of a part only `pcrc32` speaks; `crc32` is then that of the whole file.
    guard let stated = value(of: " pcrc32=", view, line) ?? value(of: " crc32=", view, line) else { return }
    if number(of: " part=", view, line) != nil, value(of: " pcrc32=", view, line) == nil { return }
    var sum: UInt32 = 0
    for offset in stated { sum = sum << 4 | UInt32(view[offset].hexadecimalValue ?? 0) }
    if sum != CRC32.checksum(octets) { repairs.record(.checksumMismatch, at: stated.lowerBound) }
  }

  private static func starts(_ view: OctetView, _ line: Range<Int>, with mark: [UInt8]) -> Bool {
    line.count >= mark.count && view.equals(mark, in: line.lowerBound..<line.lowerBound + mark.count)
  }

  /// The octets of a value up to the next white space.
  private static func value(of key: String, _ view: OctetView, _ line: Range<Int>) -> Range<Int>? {
    let key = Array(key.utf8)
    var offset = line.lowerBound
    while offset + key.count <= line.upperBound {
      if view.equals(key, in: offset..<offset + key.count) {
        let start = offset + key.count
        var end = start
        while end < line.upperBound, !view[end].isWhiteSpace { end += 1 }
        return start..<end
      }
      offset += 1
    }
    return nil
  }

  private static func number(of key: String, _ view: OctetView, _ line: Range<Int>) -> Int? {
    value(of: key, view, line).flatMap { Int(view.string($0)) }
  }
}
