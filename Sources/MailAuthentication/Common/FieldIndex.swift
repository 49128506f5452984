package import InternetMessage

/// The fields of a header by their names, from the bottom up, as a signature names them (RFC 6376, section 5.4.2).
///
/// Made once for a message, in time linear in its header; each choice then costs the length of a name. Names are hashed with
/// a seed that changes with each process, so that nobody can write names that fall together.
package struct FieldIndex: Sendable {
  /// The lowest field of each name, by slot, of which there is a power of two; none where it is negative.
  private var lowest: [Int]
  /// For each field the next one above with its name; negative when there is none.
  private var above: [Int]
  private let fields: ArraySlice<HeaderField>

  /// Looks at the fields of the message itself.
  package init(_ message: Message, _ view: OctetView) {
    fields = message.fields(of: 0)
    var slots = 64
    while slots < 2 * fields.count { slots *= 2 }
    lowest = [Int](repeating: -1, count: slots)
    above = [Int](repeating: -1, count: fields.count)
    for index in fields.indices where !fields[index].name.isEmpty {
      let slot = slot(of: fields[index].name, of: view, in: view)
      above[index - fields.startIndex] = lowest[slot]
      lowest[slot] = index
    }
  }

  /// Chooses fields for one signature: each name that comes again means the next field above.
  package struct Cursor {
    private let index: FieldIndex
    private var next: [Int]

    package init(_ index: FieldIndex) {
      self.index = index
      next = index.lowest
    }

    /// The field that a name means now; nil when there is none left, by which nothing is signed (section 5.4.2).
    package mutating func choose(_ name: Range<Int>, in view: OctetView) -> Int? {
      take(index.slot(of: name, of: view, in: view))
    }

    /// As `choose(_:in:)`, for a name that does not stand in the message.
    package mutating func choose(_ name: String, in view: OctetView) -> Int? {
      let name = Array(name.utf8)
      return take(name.withOctetView { index.slot(of: 0..<name.count, of: $0, in: view) })
    }

    private mutating func take(_ slot: Int) -> Int? {
      let field = next[slot]
      guard field >= 0 else { return nil }
      next[slot] = index.above[field - index.fields.startIndex]
      return field
    }

    /// Whether a field was not chosen: neither it nor one of its name above it.
    package func isLeft(_ field: Int, in view: OctetView) -> Bool {
      field <= next[index.slot(of: index.fields[field].name, of: view, in: view)]
    }
  }

  /// Where a name, which stands in some octets, stands or would stand among those of the message.
  private func slot(of name: Range<Int>, of owner: OctetView, in view: OctetView) -> Int {
    let mask = lowest.count - 1
    var slot = Self.hash(name, in: owner) & mask
    while lowest[slot] >= 0, !Self.matches(fields[lowest[slot]].name, in: view, name, in: owner) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func hash(_ name: Range<Int>, in view: OctetView) -> Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    for (place, offset) in name.enumerated() {
      word = word &<< 8 | UInt64(view[offset].asciiLowercased)
      if place & 7 == 7 {
        hasher.combine(word)
        word = 0
      }
    }
    hasher.combine(word)
    return hasher.finalize()
  }

  private static func matches(
    _ first: Range<Int>, in view: OctetView, _ second: Range<Int>, in other: OctetView
  ) -> Bool {
    guard first.count == second.count else { return false }
    let distance = second.lowerBound - first.lowerBound
    for offset in first where view[offset].asciiLowercased != other[offset + distance].asciiLowercased { return false }
    return true
  }
}
