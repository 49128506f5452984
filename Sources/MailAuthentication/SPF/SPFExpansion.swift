import InternetMessage
import MailDNS

/// Puts the values of one check in place of macros (RFC 7208, section 7.3).
struct SPFExpansion {
  let request: SPFRequest
  /// The domain whose record is evaluated.
  let domain: DomainName
  /// The validated name of the client; nil for `unknown`.
  let pointer: DomainName?
  let receiver: DomainName?
  let now: Int64

  /// The text with all macros replaced; nil when it is longer than it may be.
  func text(_ string: SPFMacroString, limit: Int) -> [UInt8]? {
    var text: [UInt8] = []
    for piece in string.pieces {
      append(piece, of: string, to: &text)
      guard text.count <= limit else { return nil }
    }
    return text
  }

  /// The name that a text with all macros replaced is; nil when it is none.
  ///
  /// Only the right end of a long text can be a name, so the text is written from its end, and no further than a name
  /// goes: time and memory are bounded however many macros there are.
  func name(_ string: SPFMacroString) -> DomainName? {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(min(string.octets.count + 64, Self.keptOctets))
    for piece in string.pieces.reversed() {
      let start = reversed.count
      append(piece, of: string, to: &reversed)
      reversed[start...].reverse()
      if reversed.count > Self.keptOctets { break }
    }
    reversed.reverse()
    return Self.name(reversed)
  }

  /// More than a name has: what is beyond is cut off anyway.
  private static let keptOctets = 2 * SPFLimits.nameOctets

  private func append(_ piece: SPFMacroString.Piece, of string: SPFMacroString, to text: inout [UInt8]) {
    switch piece {
    case .literal(let range): text.append(contentsOf: string.octets[range])
    case .percent: text.append(UInt8(ascii: "%"))
    case .space: text.append(UInt8.space)
    case .encodedSpace: text.append(contentsOf: "%20".utf8)
    case .macro(let macro): append(macro, to: &text)
    }
  }

  private func append(_ macro: SPFMacro, to text: inout [UInt8]) {
    switch macro.letter {
    case .sender: macro.append(request.sender, to: &text)
    case .localPart: macro.append(request.localPart, to: &text)
    case .senderDomain: macro.append(request.senderDomain, to: &text)
    case .domain: macro.append(Self.dotted(domain), to: &text)
    case .address: macro.append(Self.address(request.ip), to: &text)
    case .pointer: macro.append(pointer.map(Self.dotted) ?? Self.unknown, to: &text)
    case .version: macro.append(request.ip.version4 == nil ? Self.ip6 : Self.inAddr, to: &text)
    case .helo: macro.append(request.helo, to: &text)
    case .readableAddress:
      // "%{c}" of IPv4 is as "%{i}"; a mapped address is one of IPv4 (sections 5 and 7.3).
      let ip = request.ip
      macro.append(ip.version4 == nil ? Array(ip.description.utf8) : Self.address(ip), to: &text)
    case .receiver: macro.append(receiver.map(Self.dotted) ?? Self.unknown, to: &text)
    case .time: macro.append(Array(String(now).utf8), to: &text)
    }
  }

  /// The labels of a name with dots between them, their octets as they are.
  static func dotted(_ name: DomainName) -> [UInt8] {
    var text = Array(name.octets.dropFirst())
    var place = Int(name.octets.first ?? 0)
    while place < text.count {
      let length = Int(text[place])
      text[place] = UInt8(ascii: ".")
      place += 1 + length
    }
    return text
  }

  private static let unknown = Array("unknown".utf8)
  private static let inAddr = Array("in-addr".utf8)
  private static let ip6 = Array("ip6".utf8)

  /// The address as `%{i}` has it: numbers for IPv4, nibbles for IPv6, with dots between them (section 7.3).
  static func address(_ ip: IPAddress) -> [UInt8] {
    guard let value = ip.version4 else {
      var text = [UInt8](repeating: UInt8(ascii: "."), count: 63)
      for nibble in 0..<32 {
        let half = nibble < 16 ? ip.high : ip.low
        text[2 * nibble] = UInt8(truncatingIfNeeded: half >> UInt64(60 - nibble % 16 * 4) & 15).hexadecimalDigit
      }
      return text
    }
    var text: [UInt8] = []
    text.reserveCapacity(16)
    for shift in [UInt32(24), 16, 8, 0] {
      let number = UInt8(truncatingIfNeeded: value >> shift)
      if number >= 100 { text.append(0x30 + number / 100) }
      if number >= 10 { text.append(0x30 + number / 10 % 10) }
      text.append(0x30 + number % 10)
      if shift > 0 { text.append(UInt8(ascii: ".")) }
    }
    return text
  }

  /// A name to ask for; nil when a label is empty or too long.
  ///
  /// "if the expanded domain name exceeds 253 characters (the maximum length of a domain name in this format), the left
  /// side is truncated to fit, by removing successive domain labels (and their following dots) until the total length does
  /// not exceed 253 characters" (section 7.3).
  static func name(_ text: [UInt8]) -> DomainName? {
    var rest = text[...]
    if rest.last == UInt8(ascii: ".") { rest.removeLast() }
    if rest.count > SPFLimits.nameOctets {
      let earliest = rest.endIndex - SPFLimits.nameOctets
      guard let dot = rest[(earliest - 1)...].firstIndex(of: UInt8(ascii: ".")) else { return nil }
      rest = rest[(dot + 1)...]
    }
    return DomainName(dotted: rest)
  }
}
