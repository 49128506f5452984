import InternetMessage

extension MasterFileLexer {
  /// Reads a name: labels and dots, with escapes (RFC 1035, section 5.1); without a final dot it is below the origin.
  func name(_ token: Token, origin: DomainName) throws(MasterFileFault) -> DomainName {
    let written = octets[token.range]
    guard token.kind == .word else { throw fault(.malformed(.name, Spelling.shown(written)), token) }
    if written.elementsEqual([UInt8(ascii: "@")]) { return origin }
    if written.elementsEqual([UInt8(ascii: ".")]) { return .root }
    var wire: [UInt8] = []
    var lengthPlace = 0
    wire.append(0)
    var position = token.range.lowerBound
    func close() throws(MasterFileFault) {
      let length = wire.count - lengthPlace - 1
      guard (1...DNSLimits.labelOctets).contains(length) else { throw fault(.labelLength, token) }
      wire[lengthPlace] = UInt8(length)
      lengthPlace = wire.count
    }
    var isAbsolute = false
    while position < token.range.upperBound {
      isAbsolute = false
      if octets[position] == UInt8(ascii: ".") {
        try close()
        wire.append(0)
        isAbsolute = true
        position += 1
      } else {
        guard octets[position] < 0x80 else { throw fault(.internationalName(Spelling.shown(written)), token) }
        wire.append(try unescaped(&position, in: token.range).asciiLowercased)
      }
      guard wire.count <= DNSLimits.nameOctets else { throw fault(.nameLength, token) }
    }
    if isAbsolute {
      wire.removeLast()
    } else {
      try close()
      wire += origin.octets
    }
    guard wire.count < DNSLimits.nameOctets else { throw fault(.nameLength, token) }
    return DomainName(wire: wire)
  }

  /// Reads a string with its escapes (RFC 1035, section 5.1).
  func string(_ token: Token) throws(MasterFileFault) -> [UInt8] {
    var string: [UInt8] = []
    var position = token.range.lowerBound
    while position < token.range.upperBound {
      string.append(try unescaped(&position, in: token.range))
      guard string.count <= DNSLimits.stringOctets else { throw fault(.stringLength, token) }
    }
    return string
  }

  /// Reads a time to live: seconds, or numbers with units such as `1h30m`.
  func timeToLive(_ token: Token) throws(MasterFileFault) -> UInt32 {
    let word = octets[token.range]
    let malformed = fault(.malformed(.timeToLive, Spelling.shown(word)), token)
    guard token.kind == .word, word.first?.isDigit == true else { throw malformed }
    var total: UInt64 = 0
    var number: UInt64?
    for octet in word {
      if octet.isDigit {
        // Saturates far above the limit instead of trapping.
        number = min((number ?? 0) * 10 + UInt64(octet - UInt8(ascii: "0")), 1 << 40)
      } else {
        guard let count = number, let unit = Self.seconds(octet.asciiLowercased) else { throw malformed }
        total = min(total + count * unit, 1 << 40)
        number = nil
      }
    }
    total += number ?? 0
    guard total <= DNSLimits.timeToLive else { throw fault(.timeToLiveRange(Spelling.shown(word)), token) }
    return UInt32(total)
  }

  private static func seconds(_ unit: UInt8) -> UInt64? {
    switch unit {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86_400
    case UInt8(ascii: "w"): 604_800
    default: nil
    }
  }

  /// The octet that is written at a place; `\DDD` is three decimal digits, `\X` is any other octet as it is.
  private func unescaped(_ position: inout Int, in range: Range<Int>) throws(MasterFileFault) -> UInt8 {
    let octet = octets[position]
    position += 1
    guard octet == UInt8(ascii: "\\") else { return octet }
    let start = position - 1
    guard position < range.upperBound else { throw MasterFileFault(offset: start, cause: .malformedEscape) }
    let first = octets[position]
    guard first.isDigit else {
      position += 1
      return first
    }
    guard range.upperBound - position >= 3 else { throw MasterFileFault(offset: start, cause: .malformedEscape) }
    var value = 0
    for digit in octets[position..<position + 3] {
      guard digit.isDigit else { throw MasterFileFault(offset: start, cause: .malformedEscape) }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    guard let octet = UInt8(exactly: value) else { throw MasterFileFault(offset: start, cause: .malformedEscape) }
    position += 3
    return octet
  }

  func fault(_ cause: MasterFileCause, _ token: Token) -> MasterFileFault {
    // A quoted string is shown from its quotation mark on.
    MasterFileFault(offset: token.range.lowerBound - (token.kind == .quoted ? 1 : 0), cause: cause)
  }
}
