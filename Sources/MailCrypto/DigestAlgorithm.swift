/// The digests that mail authentication knows.
public enum DigestAlgorithm: Sendable, Hashable {
  /// SHA-1: 20 octets; read to say that it is refused (RFC 8301, section 3.1).
  case sha1
  /// SHA-256: 32 octets.
  case sha256
}
