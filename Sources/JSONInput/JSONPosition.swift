/// A place in JSON, for people.
package struct JSONPosition: Sendable, Hashable {
  /// The line, from 1.
  package let line: Int
  /// The octet in that line, from 1.
  package let column: Int

  /// Counts the lines before an offset, in time linear in it.
  package init(offset: Int, in octets: [UInt8]) {
    let before = octets.prefix(offset)
    line = before.lazy.filter { $0 == 0x0A }.count + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    column = before.endIndex - start + 1
  }
}
