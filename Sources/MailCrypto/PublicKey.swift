import COpenSSL
import InternetMessage
import Synchronization

/// A public key that verifies signatures: RSA with PKCS #1 v1.5 padding (RFC 8017, section 8.2), or Ed25519 (RFC 8032).
///
///     let key = try PublicKey(rsa: octets)
///     key.bits                                               // 2048
///     key.verify(signature, digest: digest, algorithm: .sha256)
///
/// May be used by several tasks at once.
///
/// The key is never changed after it was made, which the library allows threads to share. Contexts of verification are kept
/// for the next time, each in the hands of one thread from `take` to `give`. That is why the class is Sendable.
public final class PublicKey: @unchecked Sendable {
  /// The kinds of key.
  public enum Kind: Sendable, Hashable { case rsa, ed25519 }

  /// Which kind it is.
  public let kind: Kind
  /// The bits of the modulus of an RSA key; 256 for Ed25519.
  public let bits: Int
  let key: OpaquePointer
  private let contexts: [DigestAlgorithm: ContextPool]

  private init(owning key: OpaquePointer, kind: Kind, bits: Int) {
    self.key = key
    self.kind = kind
    self.bits = bits
    contexts = kind == .rsa ? [.sha1: ContextPool(), .sha256: ContextPool()] : [:]
  }

  deinit { EVP_PKEY_free(key) }

  /// Reads an RSA key in DER: a SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) or a bare RSAPublicKey (RFC 8017,
  /// appendix A.1.1), both of which stand in key records (RFC 6376, section 3.6.1, and its erratum 3017).
  public convenience init(rsa der: [UInt8]) throws(KeyRefusal) {
    guard der.count <= CryptoLimits.publicKeyOctets else { throw .malformed }
    // What the library says of a failure stays with its thread, and is not ours to leave there.
    defer { ERR_clear_error() }
    let read = der.withOctetView { view -> OpaquePointer? in
      var place: UnsafePointer<UInt8>? = view.base
      if let key = d2i_PUBKEY(nil, &place, view.count) {
        if place == view.base + view.count { return key }
        EVP_PKEY_free(key)
        return nil
      }
      place = view.base
      guard let key = d2i_PublicKey(EVP_PKEY_RSA, nil, &place, view.count) else { return nil }
      if place == view.base + view.count { return key }
      EVP_PKEY_free(key)
      return nil
    }
    guard let read else { throw .malformed }
    if let refusal = Self.refusal(ofRSA: read) {
      EVP_PKEY_free(read)
      throw refusal
    }
    self.init(owning: read, kind: .rsa, bits: Int(EVP_PKEY_get_bits(read)))
  }

  /// Takes the 32 octets of an Ed25519 key (RFC 8463, section 4.2).
  public convenience init(ed25519 octets: [UInt8]) throws(KeyRefusal) {
    guard octets.count == 32 else { throw .malformed }
    defer { ERR_clear_error() }
    guard let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, octets, octets.count) else {
      throw .libraryFailure
    }
    self.init(owning: key, kind: .ed25519, bits: 256)
  }

  /// Why an RSA key is not calculated with; a modulus or exponent of any length would cost any time.
  static func refusal(ofRSA key: OpaquePointer) -> KeyRefusal? {
    guard EVP_PKEY_is_a(key, "RSA") == 1 else { return .otherKind }
    let bits = Int(EVP_PKEY_get_bits(key))
    guard (CryptoLimits.leastRSABits...CryptoLimits.rsaBits).contains(bits) else { return .badLength(bits: bits) }
    var exponent: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) == 1 else { return .libraryFailure }
    defer { BN_free(exponent) }
    guard BN_is_odd(exponent) == 1, BN_is_one(exponent) == 0,
      Int(BN_num_bits(exponent)) <= CryptoLimits.exponentBits
    else { return .badExponent }
    return nil
  }

  /// Whether a signature over a digest was made with the private half of this key.
  ///
  /// RSA pads the digest by PKCS #1 v1.5; Ed25519 signs the octets of the digest as its message (RFC 8463, section 3).
  public func verify(_ signature: [UInt8], digest: [UInt8], algorithm: DigestAlgorithm) -> Bool {
    defer { ERR_clear_error() }
    switch kind {
    case .rsa: return verifyRSA(signature, digest: digest, algorithm: algorithm)
    case .ed25519:
      guard signature.count == 64, let context = EVP_MD_CTX_new() else { return false }
      defer { EVP_MD_CTX_free(context) }
      return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, digest, digest.count) == 1
    }
  }

  private func verifyRSA(_ signature: [UInt8], digest: [UInt8], algorithm: DigestAlgorithm) -> Bool {
    guard let pool = contexts[algorithm] else { return false }
    guard let context = pool.take() ?? makeContext(algorithm) else { return false }
    defer { pool.give(context) }
    return EVP_PKEY_verify(context.pointer, signature, signature.count, digest, digest.count) == 1
  }

  private func makeContext(_ algorithm: DigestAlgorithm) -> VerificationContext? {
    guard let pointer = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { return nil }
    let context = VerificationContext(pointer: pointer)
    guard EVP_PKEY_verify_init(pointer) == 1, EVP_PKEY_CTX_set_rsa_padding(pointer, RSA_PKCS1_PADDING) == 1,
      EVP_PKEY_CTX_set_signature_md(pointer, DigestType.of(algorithm).pointer) == 1
    else {
      EVP_PKEY_CTX_free(pointer)
      return nil
    }
    return context
  }
}

/// A context that is set up for verifications with one key, in the hands of one thread at a time.
private struct VerificationContext: @unchecked Sendable {
  let pointer: OpaquePointer
}

/// The contexts of a key that nobody uses just now.
private final class ContextPool: Sendable {
  private let idle = Mutex<[VerificationContext]>([])

  func take() -> VerificationContext? { idle.withLock { $0.popLast() } }

  func give(_ context: VerificationContext) { idle.withLock { $0.append(context) } }

  deinit {
    idle.withLock { contexts in
      for context in contexts { EVP_PKEY_CTX_free(context.pointer) }
    }
  }
}
