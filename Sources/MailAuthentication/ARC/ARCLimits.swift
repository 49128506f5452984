/// Bounds of Authenticated Received Chains.
package enum ARCLimits {
  /// How many ARC Sets a message may have (RFC 8617, section 5.2, step 1).
  package static let sets = 50
  /// How many octets one ARC-Authentication-Results field may have; the other two fields are signatures, which have
  /// `DKIMLimits.signatureOctets`.
  package static let resultsOctets = 65_536
}
