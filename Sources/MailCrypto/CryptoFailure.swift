/// Why a key cannot be used.
public enum KeyRefusal: Error, Sendable, Hashable {
  /// The octets are not the encoding of a key of this kind.
  case malformed
  /// The key is of a kind that we do not calculate with.
  case otherKind
  /// An RSA modulus beyond the limits, in bits.
  case badLength(bits: Int)
  /// An RSA exponent that is even, below 3 or too long (RFC 8017, section 3.1).
  case badExponent
  /// The file with the private key is encrypted.
  case encrypted
  /// The library has no memory, or refuses this kind of key by its policy.
  case libraryFailure
}

/// The library could not sign: the key is too short for the digest, or memory is at its end.
public struct SigningFailure: Error, Sendable, Hashable {
  package init() {}
}
