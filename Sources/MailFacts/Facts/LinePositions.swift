public import InternetMessage

extension Message {
  /// The 1-based lines and columns of offsets, in one pass over the octets.
  ///
  ///     message.positions(of: [0, 512])  // [(1, 1), (9, 14)]
  ///
  /// Lines end in LF, in messages without any LF in CR; columns count octets. The offsets may come in any order.
  public func positions(of offsets: [Int]) -> [(line: Int, column: Int)] {
    var positions = [(line: Int, column: Int)](repeating: (1, 1), count: offsets.count)
    var line = 1
    var start = 0
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let offset = min(max(offsets[index], 0), octets.count)
      while let next = lineStart(after: start), next <= offset {
        start = next
        line += 1
      }
      positions[index] = (line, offset - start + 1)
    }
    return positions
  }
}
