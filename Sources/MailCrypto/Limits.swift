/// Bounds of keys.
package enum CryptoLimits {
  /// The greatest modulus of an RSA key that is calculated with, in bits.
  package static let rsaBits = 8_192
  /// The least modulus of an RSA key that is calculated with, in bits; whether it is accepted is for others to say.
  package static let leastRSABits = 384
  /// How many octets the encoding of a public key may have; one of 8192 bits has 1,062.
  package static let publicKeyOctets = 2_048
  /// How many octets a file with a private key may have.
  package static let privateKeyOctets = 65_536
  /// The longest public exponent of an RSA key, in bits; nearly all keys have 65537.
  package static let exponentBits = 64
}
