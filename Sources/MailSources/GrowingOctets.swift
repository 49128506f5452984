import InternetMessage

/// Octets of a source whose size may not be known.
///
/// What goes beyond the size that is expected is read in portions and put together at the end, each portion given up as it
/// is copied: an array that grows would hold the octets up to three times.
struct GrowingOctets {
  private var portions: [[UInt8]] = []
  private var last: [UInt8]
  private var filled: Int
  private var before = 0

  /// How many octets there are.
  var count: Int { before + filled }

  private static let portionOctets = 1 << 20

  /// Octets that were read already, with room for as many more as are expected.
  init(_ octets: consuming [UInt8], expecting more: Int) {
    filled = octets.count
    last = octets
    last.append(contentsOf: repeatElement(0, count: more))
  }

  /// Reads once, not beyond a limit; false when there is nothing more or the limit is reached.
  mutating func read(from source: inout any OctetSource, limit: Int) throws(ReadFailure) -> Bool {
    if filled == last.count {
      portions.append(last)
      before += filled
      filled = 0
      last = [UInt8](repeating: 0, count: min(Self.portionOctets, max(0, limit - before)))
    }
    let read = try source.read(into: &last, at: filled)
    filled += read
    return read > 0
  }

  /// Hands over all octets in one array, and keeps none.
  mutating func joined() -> [UInt8] {
    last.removeLast(last.count - filled)
    defer { (portions, last) = ([], []) }
    guard !portions.isEmpty else { return last }
    if last.isEmpty, portions.count == 1 { return portions[0] }
    var all: [UInt8] = []
    all.reserveCapacity(count)
    for place in portions.indices {
      all += portions[place]
      portions[place] = []
    }
    all += last
    return all
  }
}
