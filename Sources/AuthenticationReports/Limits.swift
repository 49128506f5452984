/// Bounds on reports that others wrote.
package enum AuthenticationReportLimits {
  /// Octets of one report once it is unpacked.
  package static let unpackedOctets = 64 << 20
}
