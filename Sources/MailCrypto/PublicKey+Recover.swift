import COpenSSL

extension PublicKey {
  /// The digest that an RSA signature was made over, which its public key gives back (RFC 8017, section 8.2.2).
  ///
  /// Nil when the octets below the padding are no digest by this algorithm: the signature was not made with this key, or is
  /// damaged. Ed25519 gives nothing back.
  package func digest(signedBy signature: [UInt8], algorithm: DigestAlgorithm) -> [UInt8]? {
    guard kind == .rsa else { return nil }
    defer { ERR_clear_error() }
    guard let context = EVP_PKEY_CTX_new_from_pkey(nil, key, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_verify_recover_init(context) == 1, EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1,
      EVP_PKEY_CTX_set_signature_md(context, DigestType.of(algorithm).pointer) == 1
    else { return nil }
    // The library writes as many octets as the modulus has before it cuts them down to the digest.
    var length = (bits + 7) / 8
    var octets = [UInt8](repeating: 0, count: length)
    guard EVP_PKEY_verify_recover(context, &octets, &length, signature, signature.count) == 1,
      length == algorithm.octetCount
    else { return nil }
    return Array(octets[..<length])
  }
}
