public import MailCrypto

/// The algorithms of `a=` (RFC 6376, section 3.3; RFC 8463, section 3).
public enum DKIMAlgorithm: String, Sendable, Hashable, CaseIterable {
  /// RSA with SHA-256.
  case rsaSHA256 = "rsa-sha256"
  /// Ed25519 over a SHA-256 digest (RFC 8463).
  case ed25519SHA256 = "ed25519-sha256"
  /// RSA with SHA-1, which is neither signed with nor accepted any more (RFC 8301, section 3.1).
  case rsaSHA1 = "rsa-sha1"

  /// The digest of header and body.
  public var digest: DigestAlgorithm { self == .rsaSHA1 ? .sha1 : .sha256 }

  /// The kind of key.
  public var keyType: DKIMKeyType { self == .ed25519SHA256 ? .ed25519 : .rsa }
}

/// The kinds of key: what `k=` of a key record says (RFC 6376, section 3.6.1; RFC 8463, section 4).
public enum DKIMKeyType: String, Sendable, Hashable, CaseIterable {
  /// RSA; also meant where a record has no `k=`.
  case rsa
  /// Ed25519.
  case ed25519
}
