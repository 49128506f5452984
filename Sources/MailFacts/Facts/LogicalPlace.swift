public import InternetMessage

extension Message {
  /// The logical place of some octets, in words that survive re-folding: `Received[3]`, `part 1.2/Content-Type`.
  ///
  /// A field that stands once in its header is named alone; of several, each has its 1-based number from the top. Octets
  /// of a body are `body` or `part 1.2/body`, those of a header outside of its fields are `header`.
  public func place(of range: Range<Int>, part: Int) -> String {
    let owner = owner(of: range.lowerBound, startingAt: part)
    let inside = owner == 0 ? "" : "part \(path(of: owner))/"
    let node = parts[owner]
    if let field = field(at: range.lowerBound, of: owner) { return inside + label(of: field, part: owner) }
    if range.lowerBound < node.header.upperBound || (range.isEmpty && range.lowerBound == node.header.upperBound) {
      return inside + "header"
    }
    return inside + "body"
  }

  /// The innermost part at or inside of a part whose octets hold an offset.
  private func owner(of offset: Int, startingAt part: Int) -> Int {
    var owner = part
    if offset < parts[part].header.lowerBound { owner = 0 }
    // Parts stand in the order of their octets: the last that begins before the offset is the innermost candidate.
    var low = owner
    var high = parts[owner].subtreeEnd
    while low + 1 < high {
      let middle = (low + high) / 2
      if parts[middle].header.lowerBound <= offset { low = middle } else { high = middle }
    }
    while low > owner, offset > parts[low].body.upperBound, let parent = parts[low].parent { low = parent }
    return low
  }

  private func field(at offset: Int, of part: Int) -> Int? {
    var low = parts[part].fields.lowerBound
    var high = parts[part].fields.upperBound
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < parts[part].fields.upperBound, fields[low].range.contains(offset) else { return nil }
    return low
  }

  private func label(of index: Int, part: Int) -> String {
    let field = fields[index]
    guard !field.name.isEmpty else { return "header" }
    let name = field.kind == .other ? name(of: field) : field.kind.name
    var number = 0
    var total = 0
    for other in parts[part].fields where isSameName(fields[other], field) {
      total += 1
      if other <= index { number += 1 }
      if total == 100 { break }
    }
    return total > 1 ? "\(name)[\(number)]" : name
  }

  private func isSameName(_ one: HeaderField, _ other: HeaderField) -> Bool {
    guard one.kind == other.kind, one.name.count == other.name.count else { return false }
    if one.kind != .other { return true }
    return name(of: one).lowercased() == name(of: other).lowercased()
  }
}
