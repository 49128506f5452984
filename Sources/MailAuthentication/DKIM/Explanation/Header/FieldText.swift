import InternetMessage

/// A header field as text of its own, so that it can be written in other ways.
///
/// Name and body stand on both sides of the colon as they are in the message, folded by CRLF; the line end that closes the
/// field is in neither.
struct FieldText: Hashable {
  var name: [UInt8]
  var body: [UInt8]

  init(name: [UInt8], body: [UInt8]) {
    self.name = name
    self.body = body
  }

  /// The field of a message, without the octets of a hole in its body.
  init(_ field: HeaderField, without hole: Range<Int>? = nil, _ view: OctetView, terminator: UInt8) {
    // White space between name and colon belongs to the octets that `simple` keeps.
    name = view.copy(field.name.lowerBound..<max(field.name.upperBound, field.body.lowerBound - 1))
    let hole = hole ?? field.body.upperBound..<field.body.upperBound
    body = CanonicalBody.withCRLF(view, field.body.lowerBound..<hole.lowerBound, terminator: terminator)
    CanonicalBody.append(view, hole.upperBound..<field.body.upperBound, terminator: terminator, to: &body)
  }

  /// The canonical octets without a CRLF behind them (RFC 6376, sections 3.4.1 and 3.4.2).
  func canonical(_ form: CanonicalForm) -> [UInt8] {
    guard form == .relaxed else { return name + [0x3A] + body }
    var end = name.count
    while end > 0, name[end - 1].isWhiteSpace { end -= 1 }
    return name[..<end].map(\.asciiLowercased) + [0x3A] + body.collapsed
  }
}

extension [UInt8] {
  init(_ text: StaticString) {
    self = text.withUTF8Buffer { [UInt8]($0) }
  }

  /// The octets of a field body on one line, each run of white space as one space, none at the ends.
  var collapsed: [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(count)
    var isSpaceDue = false
    for (offset, octet) in enumerated() {
      if octet.isWhiteSpace {
        isSpaceDue = true
      } else if !isFold(at: offset) {
        if isSpaceDue, !octets.isEmpty { octets.append(.space) }
        isSpaceDue = false
        octets.append(octet)
      }
    }
    return octets
  }

  /// The octets of a field body on one line: without the line ends of folds (RFC 5322, section 2.2.3).
  var unfolded: [UInt8] { indices.lazy.filter { !isFold(at: $0) }.map { self[$0] } }

  /// The octets without any white space and line ends.
  var withoutSpace: [UInt8] { filter { !$0.isFoldingWhiteSpace } }

  /// The octets without white space at both ends.
  var trimmedOctets: [UInt8] {
    guard let first = firstIndex(where: { !$0.isFoldingWhiteSpace }),
      let last = lastIndex(where: { !$0.isFoldingWhiteSpace })
    else { return [] }
    return Array(self[first...last])
  }

  var asciiLowercased: [UInt8] { map(\.asciiLowercased) }

  var isASCII: Bool { allSatisfy { $0 < 0x80 } }

  /// Whether these octets stand at an offset.
  func has(_ other: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for place in other.indices where self[offset + place] != other[place] { return false }
    return true
  }

  /// The first offset from another one on at which these octets stand, in either letter case.
  func firstOffset(ofLowercased other: [UInt8], from start: Int, limit: Int) -> Int? {
    guard !other.isEmpty, limit - start >= other.count else { return nil }
    for offset in start...(limit - other.count) where self[offset].asciiLowercased == other[0] {
      var place = 1
      while place < other.count, self[offset + place].asciiLowercased == other[place] { place += 1 }
      if place == other.count { return offset }
    }
    return nil
  }

  private func isFold(at offset: Int) -> Bool {
    switch self[offset] {
    case .lineFeed: offset > 0 && self[offset - 1] == .carriageReturn
    case .carriageReturn: offset + 1 < count && self[offset + 1] == .lineFeed
    default: false
    }
  }
}
