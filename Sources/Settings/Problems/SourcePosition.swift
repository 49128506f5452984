/// A place in a configuration file.
///
/// `mailloop.toml:3:8` is the eighth character of the third line.
package struct SourcePosition: Sendable, Hashable {
  /// The line, counted from 1.
  package let line: Int
  /// The character in its line (Unicode scalar), counted from 1.
  package let column: Int

  /// Names a place by line and column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the line and column of an octet offset; an offset beyond the end is the end.
  init(offset: Int, in octets: [UInt8]) {
    let end = max(0, min(offset, octets.count))
    var line = 1
    var lineStart = 0
    for index in 0..<end where octets[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    // Octets 10xxxxxx continue a scalar (RFC 3629 section 3), all others begin one.
    let column = octets[lineStart..<end].count { $0 & 0xC0 != 0x80 } + 1
    self.init(line: line, column: column)
  }
}
