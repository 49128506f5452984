/// Bounds of the domain name system, and those that we set ourselves.
package enum DNSLimits {
  /// Octets of one label (RFC 1035, section 2.3.4).
  package static let labelOctets = 63
  /// Octets of a name with its lengths and the root's (RFC 1035, section 2.3.4).
  package static let nameOctets = 255
  /// Octets of one string of a record (RFC 1035, section 3.3).
  package static let stringOctets = 255
  /// Octets of a record's data, whose length has two octets (RFC 1035, section 3.2.1).
  package static let dataOctets = 65_535
  /// The longest time to live in seconds: 31 bits (RFC 2181, section 8).
  package static let timeToLive: UInt32 = 0x7FFF_FFFF
  /// Aliases that are followed from one question; more are a failure, as a circle is.
  package static let aliases = 16
  /// Octets of a master file.
  package static let masterFileOctets = 64 << 20
  /// Records and directives of a master file.
  package static let masterFileEntries = 1_000_000
  /// Problems of a master file that are listed; the others are counted.
  package static let listedProblems = 20
  /// Octets of a name in UTF-8 that is converted to ASCII: four for each that a name can have.
  package static let internationalizedNameOctets = 1020
  /// Octets of a public suffix list; the published one has a quarter of a million.
  package static let publicSuffixListOctets = 2 * 1_024 * 1_024
  /// From how many days on a public suffix list is called old; Debian updates its own within a release.
  package static let publicSuffixListDays = 365
  /// Questions to servers that are under way at once; each takes a descriptor.
  package static let concurrentQuestions = 256
  /// Octets of a file with trust anchors.
  package static let trustAnchorOctets = 1 << 20
}
