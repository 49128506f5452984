/// Octets that are in memory already, handed out piece by piece, with another source after them.
///
/// It gives back what was read to find out what kind of file this is, and stands for a file in tests.
public struct ArrayOctets: OctetSource {
  private let octets: [UInt8]
  private let pieceOctets: Int
  private var position = 0
  private var rest: (any OctetSource)?

  /// Hands out these octets, at most `pieceOctets` at a time, then those of `rest`.
  public init(_ octets: [UInt8], pieceOctets: Int = .max, then rest: (any OctetSource)? = nil) {
    self.octets = octets
    self.pieceOctets = max(1, pieceOctets)
    self.rest = rest
  }

  /// Hands out the next octets, copied into the buffer.
  public mutating func read(into buffer: inout [UInt8], at offset: Int) throws(ReadFailure) -> Int {
    let count = min(buffer.count - offset, pieceOctets, octets.count - position)
    guard count > 0 else { return try rest?.read(into: &buffer, at: offset) ?? 0 }
    octets.withOctetView { $0.copy(position..<position + count, to: &buffer, at: offset) }
    position += count
    return count
  }
}
