/// A window that moves over a source: the octets not yet used, and room for more.
///
/// It grows only when a caller must see more at once (`fill(atLeast:)`), and shrinks to its usual size afterwards.
/// Octets are moved at most once for each that is used, so that the whole stays linear.
struct OctetWindow {
  private(set) var octets: [UInt8]
  /// The octets that were read and not used, as offsets in `octets`.
  private(set) var filled = 0..<0
  /// The offset of `filled.lowerBound` from the start of the source.
  private(set) var position = 0
  /// Whether the source has ended, well or not.
  private(set) var isAtEnd = false
  /// Why it ended, if not well.
  private(set) var failure: ReadFailure?

  private var source: any OctetSource
  private let capacity: Int

  /// Usual size: fits in a core's second-level cache together with what is copied out of it.
  static let usualCapacity = 256 << 10

  init(source: any OctetSource, capacity: Int = usualCapacity) {
    self.source = source
    self.capacity = max(4, capacity)
    octets = [UInt8](repeating: 0, count: self.capacity)
  }

  /// Gives up octets from the start.
  mutating func drop(_ count: Int) {
    precondition(count <= filled.count, "more octets given up than there are")
    filled = filled.lowerBound + count..<filled.upperBound
    position += count
  }

  /// Reads until there are at least so many octets, and returns whether there are; false means that the source ended.
  mutating func fill(atLeast count: Int) -> Bool {
    while count > filled.count, !isAtEnd {
      if filled.upperBound == octets.count { makeRoom() }
      do throws(ReadFailure) {
        let read = try source.read(into: &octets, at: filled.upperBound)
        filled = filled.lowerBound..<filled.upperBound + read
        if read == 0 { isAtEnd = true }
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    return filled.count >= count
  }

  /// Makes room behind the octets; the window doubles as octets come in, never because somebody claims that they will.
  private mutating func makeRoom() {
    if filled.count <= octets.count / 2, octets.count == capacity || filled.count > capacity / 2 {
      // At least half has been used since the last move, and at most half is moved.
      octets.moveToFront(filled)
    } else {
      let isSmallAgain = filled.count <= capacity / 2
      var other = [UInt8](repeating: 0, count: isSmallAgain ? capacity : 2 * octets.count)
      other.replaceSubrange(0..<filled.count, with: octets[filled])
      octets = other
    }
    filled = 0..<filled.count
  }
}
