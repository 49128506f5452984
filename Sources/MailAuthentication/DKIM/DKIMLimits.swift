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
  /// How many octets of a body in canonical form are held at a time, before they are hashed.
  package static let bodyBufferOctets = 65_536
  /// How many signatures of a message are looked at, the topmost first.
  package static let signatures = 20
  /// How many fields that a signature does not cover are listed.
  package static let unsignedFields = 100
  /// How many fields that a signature has copied are listed: `z=`.
  package static let copiedFields = 100
  /// How many fields of one name such a copy is compared with, from the lowest up.
  package static let comparedFields = 16
  /// How many keys are kept for the next message.
  package static let cachedKeys = 10_000
  /// For how many seconds a key is kept at most, whatever its record says.
  package static let cachedSeconds: Int64 = 86_400
}
