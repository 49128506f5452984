import COpenSSL
import InternetMessage

/// A private key that signs: RSA with PKCS #1 v1.5 padding, or Ed25519.
///
///     let key = try PrivateKey(pem: octets)
///     let signature = try key.sign(digest: digest, algorithm: .sha256)
///
/// The key is never changed after it was made, which the library allows threads to share; that is why it is Sendable.
public final class PrivateKey: @unchecked Sendable {
  /// Which kind it is.
  public let kind: PublicKey.Kind
  /// The bits of the modulus of an RSA key; 256 for Ed25519.
  public let bits: Int
  private let key: OpaquePointer

  private init(owning key: OpaquePointer, kind: PublicKey.Kind) {
    self.key = key
    self.kind = kind
    bits = kind == .rsa ? Int(EVP_PKEY_get_bits(key)) : 256
  }

  deinit {
    // The library overwrites the numbers of the key when it lets go of it.
    EVP_PKEY_free(key)
  }

  /// Reads a PEM file: PKCS #8 (RFC 5958) for both kinds, or PKCS #1 for RSA (RFC 8017, appendix A.1.2).
  ///
  /// Nobody is asked for a password: an encrypted key is refused.
  public convenience init(pem: [UInt8]) throws(KeyRefusal) {
    guard !pem.isEmpty, pem.count <= CryptoLimits.privateKeyOctets else { throw .malformed }
    defer { ERR_clear_error() }
    var wasAsked = false
    let read = pem.withOctetView { view -> OpaquePointer? in
      guard let file = BIO_new_mem_buf(view.base, Int32(view.count)) else { return nil }
      defer { BIO_free(file) }
      return PEM_read_bio_PrivateKey(
        file, nil,
        { _, _, _, wasAsked in
          wasAsked?.assumingMemoryBound(to: Bool.self).pointee = true
          return -1
        }, &wasAsked)
    }
    guard let read else { throw wasAsked ? .encrypted : .malformed }
    if EVP_PKEY_is_a(read, "ED25519") == 1 {
      self.init(owning: read, kind: .ed25519)
      return
    }
    if let refusal = PublicKey.refusal(ofRSA: read) {
      EVP_PKEY_free(read)
      throw refusal
    }
    self.init(owning: read, kind: .rsa)
  }

  /// Takes the 32 octets of an Ed25519 seed (RFC 8032, section 5.1.5).
  public convenience init(ed25519 seed: [UInt8]) throws(KeyRefusal) {
    guard seed.count == 32 else { throw .malformed }
    defer { ERR_clear_error() }
    guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else { throw .libraryFailure }
    self.init(owning: key, kind: .ed25519)
  }

  /// The public half as it stands in `p=` of a key record: a SubjectPublicKeyInfo for RSA, 32 octets for Ed25519.
  public var publicOctets: [UInt8] {
    defer { ERR_clear_error() }
    switch kind {
    case .ed25519:
      return [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
        var length = 32
        count = EVP_PKEY_get_raw_public_key(key, buffer.baseAddress, &length) == 1 ? length : 0
      }
    case .rsa:
      var encoded: UnsafeMutablePointer<UInt8>?
      let length = i2d_PUBKEY(key, &encoded)
      guard length > 0, let encoded else { return [] }
      defer { CRYPTO_free(encoded, #file, #line) }
      return [UInt8](UnsafeBufferPointer(start: encoded, count: Int(length)))
    }
  }

  /// Signs a digest; for Ed25519 its octets are the message that is signed (RFC 8463, section 3).
  public func sign(digest: [UInt8], algorithm: DigestAlgorithm) throws(SigningFailure) -> [UInt8] {
    defer { ERR_clear_error() }
    let capacity = Int(EVP_PKEY_get_size(key))
    var isSigned = false
    let signature = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var length = capacity
      isSigned =
        kind == .rsa
        ? signRSA(digest, algorithm, buffer.baseAddress, &length) : signEd25519(digest, buffer.baseAddress, &length)
      count = isSigned ? length : 0
    }
    guard isSigned else { throw SigningFailure() }
    return signature
  }

  private func signRSA(
    _ digest: [UInt8], _ algorithm: DigestAlgorithm, _ target: UnsafeMutablePointer<UInt8>?, _ length: inout Int
  ) -> Bool {
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { return false }
    defer { EVP_PKEY_CTX_free(context) }
    return EVP_PKEY_sign_init(context) == 1 && EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
      && EVP_PKEY_CTX_set_signature_md(context, DigestType.of(algorithm).pointer) == 1
      && EVP_PKEY_sign(context, target, &length, digest, digest.count) == 1
  }

  private func signEd25519(_ digest: [UInt8], _ target: UnsafeMutablePointer<UInt8>?, _ length: inout Int) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestSignInit(context, nil, nil, nil, key) == 1
      && EVP_DigestSign(context, target, &length, digest, digest.count) == 1
  }
}
