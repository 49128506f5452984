/// The canonical forms of RFC 6376, section 3.4, written as the standard reads and without any thought of speed: what the
/// real ones are held to.
package enum CanonicalReference {
  private static let crlf: [UInt8] = [0x0D, 0x0A]

  /// The lines of some octets without their ends; the last one is empty when the octets end with a line end.
  static func lines(_ octets: ArraySlice<UInt8>, terminator: UInt8) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for octet in octets {
      if octet == terminator {
        if terminator == 0x0A, lines[lines.count - 1].last == 0x0D { lines[lines.count - 1].removeLast() }
        lines.append([])
      } else {
        lines[lines.count - 1].append(octet)
      }
    }
    return lines
  }

  /// A line with each run of white space as one space, and none at its end.
  static func reduced(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for octet in line {
      let isSpace = octet == 0x20 || octet == 0x09
      if isSpace, result.last == 0x20 { continue }
      result.append(isSpace ? 0x20 : octet)
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }

  /// Sections 3.4.3 and 3.4.4.
  package static func body(_ octets: ArraySlice<UInt8>, isRelaxed: Bool, terminator: UInt8) -> [UInt8] {
    var lines = lines(octets, terminator: terminator)
    if isRelaxed { lines = lines.map(reduced) }
    while lines.last == [] { lines.removeLast() }
    if lines.isEmpty { return isRelaxed ? [] : crlf }
    return Array(lines.map { $0 + crlf }.joined())
  }

  /// Sections 3.4.1 and 3.4.2, for a field without the line end behind it; the result has one.
  package static func field(
    name: ArraySlice<UInt8>, body: ArraySlice<UInt8>, whole: ArraySlice<UInt8>, isRelaxed: Bool, terminator: UInt8
  ) -> [UInt8] {
    guard isRelaxed else { return Array(lines(whole, terminator: terminator).joined(separator: crlf)) + crlf }
    var value = reduced(Array(lines(body, terminator: terminator).joined()))
    if value.first == 0x20 { value.removeFirst() }
    let lowercased = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return lowercased + [0x3A] + value + crlf
  }
}
