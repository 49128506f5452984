import InternetMessage

/// Writes a body anew with some of its octets as they may have been, and remembers where each octet came from.
struct TextRewriter {
  let source: [UInt8]
  private(set) var output: [UInt8] = []
  /// What was not as it may have been.
  private(set) var changes: [BodyEdit] = []
  /// Where copied stretches begin, in the output and in the source.
  private var anchors: [(new: Int, old: Int, length: Int)] = []
  private var offset = 0
  private let kind: RelayEditKind

  init(_ source: [UInt8], kind: RelayEditKind) {
    self.source = source
    self.kind = kind
    output.reserveCapacity(source.count)
  }

  /// Copies everything before a range, and writes other octets in its place.
  mutating func replace(_ range: Range<Int>, with octets: [UInt8]) {
    keep(to: range.lowerBound)
    // A change that touches the one before is one with it: lines of a list that are all quoted stay apart.
    changes.append(BodyEdit(kind: kind, range: range, original: octets))
    anchors.append((output.count, range.lowerBound, 0))
    output += octets
    offset = max(offset, range.upperBound)
  }

  /// Copies what is left.
  mutating func finish() { keep(to: source.count) }

  private mutating func keep(to end: Int) {
    guard end > offset else { return }
    anchors.append((output.count, offset, end - offset))
    output += source[offset..<end]
    offset = end
  }

  /// Where an offset of the output is in the source.
  func sourceOffset(_ new: Int) -> Int {
    var (low, high) = (0, anchors.count)
    guard high > 0 else { return 0 }
    while low + 1 < high {
      let middle = (low + high) / 2
      if anchors[middle].new <= new { low = middle } else { high = middle }
    }
    let anchor = anchors[low]
    return anchor.old + min(max(0, new - anchor.new), anchor.length)
  }

  /// Where an offset of the source is in the output.
  func outputOffset(_ old: Int) -> Int {
    var (low, high) = (0, anchors.count)
    guard high > 0 else { return 0 }
    while low + 1 < high {
      let middle = (low + high) / 2
      if anchors[middle].old <= old { low = middle } else { high = middle }
    }
    let anchor = anchors[low]
    return anchor.new + min(max(0, old - anchor.old), anchor.length)
  }

  /// Where a range of the output is in the source.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    return start..<max(start, range.isEmpty ? start : sourceOffset(range.upperBound))
  }

  /// Where a range of the source is in the output.
  func outputRange(_ range: Range<Int>) -> Range<Int> {
    let start = outputOffset(range.lowerBound)
    return start..<max(start, range.upperBound >= source.count ? output.count : outputOffset(range.upperBound))
  }

  /// Whether lines were changed one by one, not the encoding of parts.
  var isOfLines: Bool { kind != .transferEncodingChanged && kind != .encodingRewrapped }
}
