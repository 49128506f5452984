import InternetMessage

extension SPFRecord {
  /// Parses the octets of a record, all strings put together.
  ///
  ///     record  = version terms *SP
  ///     version = "v=spf1"
  ///     terms   = *( 1*SP ( directive / modifier ) )
  ///
  /// "Syntax errors anywhere in the record MUST be detected" (RFC 7208, section 4.6).
  package static func parse(_ octets: [UInt8]) throws(SPFSyntaxError) -> SPFRecord {
    guard octets.count <= SPFLimits.recordOctets else {
      throw SPFSyntaxError(.tooLong, at: SPFLimits.recordOctets)
    }
    guard isRecord(octets) else { throw SPFSyntaxError(.version, at: 0) }
    var parser = SPFRecordParser(octets: octets)
    var offset = versionLength
    while offset < octets.count {
      guard octets[offset] != UInt8.space else {
        offset += 1
        continue
      }
      let start = offset
      while offset < octets.count, octets[offset] != UInt8.space {
        // Visible ASCII alone; TAB and line ends separate no terms (sections 3.1 and 4.6.1).
        guard octets[offset] > 0x20, octets[offset] < 0x7F else { throw SPFSyntaxError(.octet, at: offset) }
        offset += 1
      }
      try parser.term(start..<offset)
    }
    return parser.record
  }

  /// Whether octets are an SPF record, wrong or right: `v=spf1`, and behind it a space or the end (RFC 7208, section 4.5).
  package static func isRecord(_ octets: [UInt8]) -> Bool {
    octets.count >= versionLength && zip(octets, "v=spf1".utf8).allSatisfy { $0.asciiLowercased == $1 }
      && (octets.count == versionLength || octets[versionLength] == UInt8.space)
  }

  private static let versionLength = 6
}

/// Reads the terms of a record one after the other.
private struct SPFRecordParser {
  let octets: [UInt8]
  private var directives: [SPFDirective] = []
  private var redirect: SPFMacroString?
  private var explanation: SPFMacroString?
  private var unknownModifiers: [Range<Int>] = []

  init(octets: [UInt8]) { self.octets = octets }

  var record: SPFRecord {
    SPFRecord(
      octets: octets, directives: directives, redirect: redirect, explanation: explanation,
      unknownModifiers: unknownModifiers)
  }

  /// Reads a term.
  ///
  /// What is in front of `:`, `/` or `=` says of which kind it is (RFC 7208, section 4.6.1).
  ///
  ///     directive = [ qualifier ] mechanism
  ///     modifier  = redirect / explanation / unknown-modifier
  mutating func term(_ range: Range<Int>) throws(SPFSyntaxError) {
    let end = octets[range].firstIndex {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
    if let end, octets[end] == UInt8(ascii: "=") {
      try modifier(name: range.lowerBound..<end, range)
    } else {
      var name = range.lowerBound..<(end ?? range.upperBound)
      var qualifier = SPFQualifier.pass
      if let first = name.first, let explicit = SPFQualifier(rawValue: octets[first]) {
        qualifier = explicit
        name = (first + 1)..<name.upperBound
      }
      let mechanism = try mechanism(name: name, argument: name.upperBound..<range.upperBound)
      directives.append(SPFDirective(qualifier: qualifier, mechanism: mechanism, range: range))
    }
  }

  /// Reads a modifier.
  ///
  ///     unknown-modifier = name "=" macro-string
  ///     name             = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
  ///
  /// A known name is never taken for an unknown modifier, although the grammar would allow that.
  private mutating func modifier(name: Range<Int>, _ term: Range<Int>) throws(SPFSyntaxError) {
    let isName =
      name.first.map { octets[$0].isAlpha } ?? false
      && octets[name].allSatisfy {
        $0.isAlpha || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
      }
    guard isName else { throw SPFSyntaxError(.modifierName, at: name.lowerBound) }
    let value = octets[name.upperBound + 1..<term.upperBound]
    if `is`(name, "redirect") {
      guard redirect == nil else { throw SPFSyntaxError(.repeatedModifier, at: name.lowerBound) }
      redirect = try SPFMacroString.parse(value, in: .domain)
    } else if `is`(name, "exp") {
      guard explanation == nil else { throw SPFSyntaxError(.repeatedModifier, at: name.lowerBound) }
      explanation = try SPFMacroString.parse(value, in: .domain)
    } else {
      _ = try SPFMacroString.parse(value, in: .modifier)
      unknownModifiers.append(term)
    }
  }

  /// Reads a mechanism by its name; the argument begins with its colon or slash.
  private func mechanism(name: Range<Int>, argument: Range<Int>) throws(SPFSyntaxError) -> SPFMechanism {
    if `is`(name, "ip4") { return try ip4(argument) }
    if `is`(name, "include") { return .include(try domain(argument)) }
    if `is`(name, "all") {
      guard argument.isEmpty else { throw SPFSyntaxError(.unexpectedArgument, at: argument.lowerBound) }
      return .all
    }
    if `is`(name, "ip6") { return try ip6(argument) }
    if `is`(name, "a") || `is`(name, "mx") {
      // The prefix lengths are at the end; a slash further in front belongs to the domain.
      var argument = argument
      let lengths = try prefixLengths(&argument)
      let domain = try optionalDomain(argument)
      return name.count == 1 ? .a(domain, lengths) : .mx(domain, lengths)
    }
    if `is`(name, "ptr") { return .ptr(try optionalDomain(argument)) }
    if `is`(name, "exists") { return .exists(try domain(argument)) }
    throw SPFSyntaxError(.unknownMechanism, at: name.lowerBound)
  }

  private func optionalDomain(_ argument: Range<Int>) throws(SPFSyntaxError) -> SPFMacroString? {
    argument.isEmpty ? nil : try domain(argument)
  }

  private func domain(_ argument: Range<Int>) throws(SPFSyntaxError) -> SPFMacroString {
    guard let colon = argument.first else { throw SPFSyntaxError(.missingDomain, at: argument.lowerBound) }
    guard octets[colon] == UInt8(ascii: ":") else { throw SPFSyntaxError(.unexpectedArgument, at: colon) }
    return try SPFMacroString.parse(octets[colon + 1..<argument.upperBound], in: .domain)
  }

  /// Takes prefix lengths from the end of an argument.
  ///
  ///     dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]
  private func prefixLengths(_ argument: inout Range<Int>) throws(SPFSyntaxError) -> SPFPrefixLengths {
    var version6: UInt8 = 128
    var version4: UInt8 = 32
    if let slash = lengthStart(argument), slash > argument.lowerBound, octets[slash - 1] == UInt8(ascii: "/") {
      version6 = try length(slash + 1..<argument.upperBound, limit: 128)
      argument = argument.lowerBound..<slash - 1
    }
    if let slash = lengthStart(argument) {
      version4 = try length(slash + 1..<argument.upperBound, limit: 32)
      argument = argument.lowerBound..<slash
    }
    return SPFPrefixLengths(version4: version4, version6: version6)
  }

  /// The slash in front of digits that end a range.
  private func lengthStart(_ range: Range<Int>) -> Int? {
    guard let slash = octets[range].lastIndex(where: { !$0.isDigit }), octets[slash] == UInt8(ascii: "/"),
      slash + 1 < range.upperBound
    else { return nil }
    return slash
  }

  /// Reads a prefix length.
  ///
  ///     ip4-cidr-length = "/" ("0" / %x31-39 0*1DIGIT)
  ///     ip6-cidr-length = "/" ("0" / %x31-39 0*2DIGIT)
  private func length(_ digits: Range<Int>, limit: Int) throws(SPFSyntaxError) -> UInt8 {
    let hasLeadingZero = digits.count > 1 && octets[digits.lowerBound] == UInt8(ascii: "0")
    guard (1...3).contains(digits.count), !hasLeadingZero, octets[digits].allSatisfy(\.isDigit) else {
      throw SPFSyntaxError(.prefixLength, at: digits.lowerBound)
    }
    let value = octets[digits].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard value <= limit else { throw SPFSyntaxError(.prefixLength, at: digits.lowerBound) }
    return UInt8(value)
  }

  /// Reads the network of `ip4`.
  ///
  ///     IP4  = "ip4" ":" ip4-network [ ip4-cidr-length ]
  ///     qnum = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35
  private func ip4(_ argument: Range<Int>) throws(SPFSyntaxError) -> SPFMechanism {
    let (network, prefixLength) = try network(argument, limit: 32)
    guard let address = address(network), !address.isIPv6, !hasLeadingZero(network) else {
      throw SPFSyntaxError(.address, at: network.lowerBound)
    }
    return .ip4(network: UInt32(truncatingIfNeeded: address.low), prefixLength: prefixLength)
  }

  /// Reads the network of `ip6`.
  ///
  ///     IP6         = "ip6" ":" ip6-network [ ip6-cidr-length ]
  ///     ip6-network = <as per Section 2.2 of [RFC4291]>
  private func ip6(_ argument: Range<Int>) throws(SPFSyntaxError) -> SPFMechanism {
    let (network, prefixLength) = try network(argument, limit: 128)
    guard let address = address(network), address.isIPv6 else {
      throw SPFSyntaxError(.address, at: network.lowerBound)
    }
    return .ip6(high: address.high, low: address.low, prefixLength: prefixLength)
  }

  private func network(_ argument: Range<Int>, limit: Int) throws(SPFSyntaxError) -> (Range<Int>, UInt8) {
    guard let colon = argument.first, octets[colon] == UInt8(ascii: ":") else {
      throw SPFSyntaxError(.address, at: argument.lowerBound)
    }
    let rest = colon + 1..<argument.upperBound
    guard let slash = octets[rest].firstIndex(of: UInt8(ascii: "/")) else { return (rest, UInt8(limit)) }
    return (rest.lowerBound..<slash, try length(slash + 1..<rest.upperBound, limit: limit))
  }

  private func address(_ range: Range<Int>) -> IPAddress? { octets.withOctetView { IPAddress($0, range) } }

  private func hasLeadingZero(_ range: Range<Int>) -> Bool {
    octets[range].split(separator: UInt8(ascii: ".")).contains { $0.count > 1 && $0.first == UInt8(ascii: "0") }
  }

  private func `is`(_ name: Range<Int>, _ word: StaticString) -> Bool {
    octets.withOctetView { $0.equalsIgnoringCase(word, in: name) }
  }
}
