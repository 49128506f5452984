import Testing

/// The two ways in which captures end their lines.
enum LineEnds: CaseIterable {
  case lineFeed
  case carriageReturnLineFeed

  /// A capture with all of its lines ended in this way; a CR that stands alone stays.
  func applied(to octets: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(octets.count + octets.count / 32)
    for (index, octet) in octets.enumerated() {
      let endsLine = index + 1 < octets.count && octets[index + 1] == 0x0A
      if octet == 0x0D, endsLine { continue }
      if octet == 0x0A, self == .carriageReturnLineFeed { result.append(0x0D) }
      result.append(octet)
    }
    return result
  }
}
