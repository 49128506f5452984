/// A macro: a letter, what is done with its value, and where the value is split (RFC 7208, section 7.1).
///
///     %{ir}     the address, its parts reversed
///     %{l1r-}   the local part, split at hyphens, reversed, the rightmost part
public struct SPFMacro: Sendable, Hashable {
  /// What a macro stands for (RFC 7208, section 7.2).
  public enum Letter: UInt8, Sendable, Hashable, CaseIterable {
    /// `s`: the sender.
    case sender = 0x73
    /// `l`: the local part of the sender.
    case localPart = 0x6C
    /// `o`: the domain of the sender.
    case senderDomain = 0x6F
    /// `d`: the domain whose record is evaluated.
    case domain = 0x64
    /// `i`: the address, as a name has it.
    case address = 0x69
    /// `p`: the validated name of the address.
    case pointer = 0x70
    /// `v`: `in-addr` or `ip6`.
    case version = 0x76
    /// `h`: the HELO name.
    case helo = 0x68
    /// `c`: the address, as people write it; in explanations.
    case readableAddress = 0x63
    /// `r`: the host that checks; in explanations.
    case receiver = 0x72
    /// `t`: the time in seconds since 1970; in explanations.
    case time = 0x74

    /// Whether the letter is allowed in explanations alone (section 7.2).
    public var isForExplanations: Bool { self == .readableAddress || self == .receiver || self == .time }
  }

  /// The octets at which a value may be split (RFC 7208, section 7.1).
  public struct Delimiters: OptionSet, Sendable, Hashable {
    /// A bit for each of `.-+,/_=`, in this order.
    public let rawValue: UInt8

    /// Makes a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The dot, at which a value is split when nothing else is said.
    public static let dot = Delimiters(rawValue: 1)

    /// The delimiter that an octet is, or nothing.
    init(_ octet: UInt8) {
      switch octet {
      case UInt8(ascii: "."): self.init(rawValue: 1)
      case UInt8(ascii: "-"): self.init(rawValue: 2)
      case UInt8(ascii: "+"): self.init(rawValue: 4)
      case UInt8(ascii: ","): self.init(rawValue: 8)
      case UInt8(ascii: "/"): self.init(rawValue: 16)
      case UInt8(ascii: "_"): self.init(rawValue: 32)
      case UInt8(ascii: "="): self.init(rawValue: 64)
      default: self.init()
      }
    }

    func contains(_ octet: UInt8) -> Bool { !isDisjoint(with: Delimiters(octet)) }
  }

  /// What the macro stands for.
  public let letter: Letter
  /// Whether the value is escaped as in a URL: the letter is a capital (RFC 7208, section 7.3).
  public let isURLEscaped: Bool
  /// How many of the rightmost parts are kept, after a reversal; nil for all.
  public let parts: Int?
  /// Whether the parts are reversed.
  public let isReversed: Bool
  /// Where the value is split; parts are joined by dots.
  public let delimiters: Delimiters
}

extension SPFMacro {
  /// Appends a value, transformed as the macro says.
  ///
  /// No delimiter is treated specially, so there may be empty parts (RFC 7208, section 7.3). Time is linear in the value.
  func append(_ value: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) {
    let start = text.count
    if isReversed {
      appendReversed(value, to: &text)
    } else {
      var first = value.startIndex
      if let parts {
        var left = parts
        var index = value.endIndex
        while index > value.startIndex {
          let before = value.index(before: index)
          if delimiters.contains(value[before]) { left -= 1 }
          if left == 0 {
            first = index
            break
          }
          index = before
        }
      }
      for octet in value[first...] { text.append(delimiters.contains(octet) ? UInt8(ascii: ".") : octet) }
    }
    if isURLEscaped { Self.escape(&text, from: start) }
  }

  /// The rightmost parts of the reversed list are the first ones of the value, the last of them in front.
  private func appendReversed(_ value: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) {
    var end = value.endIndex
    if var left = parts {
      var index = value.startIndex
      while index < value.endIndex {
        if delimiters.contains(value[index]) { left -= 1 }
        if left == 0 {
          end = index
          break
        }
        index = value.index(after: index)
      }
    }
    while true {
      var start = end
      while start > value.startIndex, !delimiters.contains(value[value.index(before: start)]) {
        start = value.index(before: start)
      }
      text.append(contentsOf: value[start..<end])
      guard start > value.startIndex else { return }
      text.append(UInt8(ascii: "."))
      end = value.index(before: start)
    }
  }

  /// Escapes what is not unreserved in a URI (RFC 7208, section 7.3; RFC 3986, section 2.3).
  private static func escape(_ text: inout [UInt8], from start: Int) {
    guard text[start...].contains(where: { !$0.isUnreserved }) else { return }
    let plain = Array(text[start...])
    text.removeSubrange(start...)
    for octet in plain {
      if octet.isUnreserved {
        text.append(octet)
      } else {
        text.append(UInt8(ascii: "%"))
        text.append((octet >> 4).hexadecimalDigit)
        text.append((octet & 15).hexadecimalDigit)
      }
    }
  }
}

extension UInt8 {
  /// `unreserved` of RFC 3986, section 2.3: letters, digits, `-._~`.
  fileprivate var isUnreserved: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// The capital hexadecimal digit of a value below 16.
  var hexadecimalDigit: UInt8 { self < 10 ? 0x30 + self : 0x37 + self }
}
