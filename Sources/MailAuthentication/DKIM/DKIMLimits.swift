/// Bounds of signatures and key records.
package enum DKIMLimits {
  /// How many octets one key record may have; one with an RSA key of 8192 bits has about 1,500.
  package static let keyRecordOctets = 16_384
  /// How many records of one answer are tried (RFC 6376, section 6.1.2, step 3: any of several may be chosen).
  package static let keyRecords = 8
  /// The greatest modulus of an RSA key, in bits.
  package static let greatestRSABits = 8_192
  /// The least modulus of an RSA key that is accepted, in bits (RFC 8301, section 3.2).
  package static let leastRSABits = 1_024
  /// How many octets the field of one signature may have.
  package static let signatureOctets = 65_536
}
