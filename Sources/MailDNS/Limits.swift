/// Bounds of the domain name system, and those that we set ourselves.
package enum DNSLimits {
  /// Octets of one label (RFC 1035, section 2.3.4).
  package static let labelOctets = 63
  /// Octets of a name with its lengths and the root's (RFC 1035, section 2.3.4).
  package static let nameOctets = 255
}
