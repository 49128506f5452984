import InternetMessage

/// A published SPF record, taken apart (RFC 7208, section 4.6.1).
///
///     v=spf1 mx include:_spf.example.net ip4:192.0.2.0/24 -all
///
/// A record is parsed once, never changes, and is shared by all checks that need it.
public final class SPFRecord: Sendable {
  /// The octets of the record.
  package let octets: [UInt8]
  /// The directives, from left to right.
  public let directives: [SPFDirective]
  /// The domain whose record counts when no directive matches (RFC 7208, section 6.1).
  public let redirect: SPFMacroString?
  /// The domain with the explanation of a fail (RFC 7208, section 6.2).
  public let explanation: SPFMacroString?
  /// Modifiers that nobody knows; they mean nothing (RFC 7208, section 6).
  public let unknownModifiers: [Range<Int>]
  /// What each directive says of addresses alone, so that most of them are decided without looking at them closer.
  private let networks: [SPFNetwork]
  /// Whether there is an `all`, because of which a `redirect` is ignored (RFC 7208, section 5.1).
  let hasAll: Bool

  init(
    octets: [UInt8], directives: [SPFDirective], redirect: SPFMacroString?, explanation: SPFMacroString?,
    unknownModifiers: [Range<Int>]
  ) {
    self.octets = octets
    self.directives = directives
    self.redirect = redirect
    self.explanation = explanation
    self.unknownModifiers = unknownModifiers
    networks = directives.map { SPFNetwork($0.mechanism) }
    hasAll = directives.contains { if case .all = $0.mechanism { true } else { false } }
  }

  /// Parses a record; throws what is wrong first, with its octet.
  public static func parse(_ text: some StringProtocol) throws(SPFSyntaxError) -> SPFRecord {
    try parse(Array(text.utf8))
  }

  /// The first directive from one on that matches an address, or that more than the address decides.
  func nextCandidate(from start: Int, for ip: IPAddress) -> Int? {
    let (version4, high, low) = (ip.version4, ip.high, ip.low)
    var index = start
    while index < networks.count {
      if networks[index].mayMatch(version4: version4, high: high, low: low) { return index }
      index += 1
    }
    return nil
  }

  /// The text of a directive or modifier.
  public func text(of range: Range<Int>) -> String { String(decoding: octets[range], as: UTF8.self) }

  /// How many terms cause look-ups in this record alone, not counting those of the records that it includes.
  public var lookupTerms: Int {
    directives.count { $0.mechanism.causesLookup } + (redirect != nil && !hasAll ? 1 : 0)
  }
}

extension SPFRecord: CustomStringConvertible {
  /// The record as it was published.
  public var description: String { String(decoding: octets, as: UTF8.self) }
}

/// A mechanism with what follows when it matches (RFC 7208, section 4.6.1).
public struct SPFDirective: Sendable {
  /// What a match means.
  public let qualifier: SPFQualifier
  /// What is matched.
  public let mechanism: SPFMechanism
  /// Where the directive stands in its record.
  public let range: Range<Int>
}

/// What the match of a mechanism means (RFC 7208, section 4.6.2).
public enum SPFQualifier: UInt8, Sendable, Hashable, CaseIterable {
  /// `+`, or nothing.
  case pass = 0x2B
  /// `-`
  case fail = 0x2D
  /// `~`
  case softfail = 0x7E
  /// `?`
  case neutral = 0x3F

  /// The result of a check that ends with this qualifier.
  public var outcome: AuthenticationOutcome {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .softfail: .softfail
    case .neutral: .neutral
    }
  }
}

/// What the client is compared with (RFC 7208, section 5).
public enum SPFMechanism: Sendable, Hashable {
  /// Matches always (section 5.1).
  case all
  /// Matches when another domain's record passes (section 5.2).
  case include(SPFMacroString)
  /// Matches an address of a name, by default of the domain (section 5.3).
  case a(SPFMacroString?, SPFPrefixLengths)
  /// Matches an address of a mail exchange (section 5.4).
  case mx(SPFMacroString?, SPFPrefixLengths)
  /// Matches a validated name of the client; not to be published (section 5.5).
  case ptr(SPFMacroString?)
  /// Matches a network of IPv4 (section 5.6); the bits behind the prefix are as they were published.
  case ip4(network: UInt32, prefixLength: UInt8)
  /// Matches a network of IPv6 (section 5.6).
  case ip6(high: UInt64, low: UInt64, prefixLength: UInt8)
  /// Matches when a name has an address of IPv4, whatever it is (section 5.7).
  case exists(SPFMacroString)

  /// Whether evaluating it counts as a look-up (RFC 7208, section 4.6.4).
  public var causesLookup: Bool {
    switch self {
    case .all, .ip4, .ip6: false
    case .include, .a, .mx, .ptr, .exists: true
    }
  }
}

/// The prefix lengths of `a` and `mx` (RFC 7208, section 5.6: dual-cidr-length).
public struct SPFPrefixLengths: Sendable, Hashable {
  /// Bits that are compared for IPv4: 0 to 32.
  public let version4: UInt8
  /// Bits that are compared for IPv6: 0 to 128.
  public let version6: UInt8

  /// Single addresses.
  public static let whole = SPFPrefixLengths(version4: 32, version6: 128)
}
