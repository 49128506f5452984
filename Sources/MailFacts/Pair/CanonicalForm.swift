import InternetMessage

/// Forms in which header fields and bodies are compared, after the canonicalizations of RFC 6376, section 3.4.
enum CanonicalForm {
  /// A field body in relaxed form: unfolded, each run of white space one space, none at the ends.
  static func relaxed(_ view: OctetView, _ body: Range<Int>) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(body.count)
    var isPending = false
    for offset in body {
      let octet = view[offset]
      if octet.isFoldingWhiteSpace {
        isPending = true
      } else {
        if isPending, !octets.isEmpty { octets.append(.space) }
        isPending = false
        octets.append(octet)
      }
    }
    return octets
  }

  /// A whole field octet by octet, without carriage returns: how a capture ends its lines says nothing.
  static func simple(_ view: OctetView, _ field: HeaderField) -> [UInt8] {
    var octets: [UInt8] = []
    let whole = field.name.lowerBound..<field.body.upperBound
    octets.reserveCapacity(whole.count)
    for offset in whole where view[offset] != .carriageReturn { octets.append(view[offset]) }
    return octets
  }

  /// A body with LF as line end and no empty lines at its end; relaxed, also with white space reduced.
  static func body(_ view: OctetView, _ body: Range<Int>, isRelaxed: Bool) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(body.count + 1)
    var isPending = false
    for offset in body {
      let octet = view[offset]
      switch octet {
      case .carriageReturn: continue
      case .lineFeed:
        isPending = false
        octets.append(octet)
      case .space where isRelaxed, .tab where isRelaxed: isPending = true
      default:
        if isPending { octets.append(.space) }
        isPending = false
        octets.append(octet)
      }
    }
    while octets.last == .lineFeed { octets.removeLast() }
    return octets
  }
}
