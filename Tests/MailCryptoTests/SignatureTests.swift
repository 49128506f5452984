import MailCrypto
import Testing

/// What `openssl` made of the word "mail" with the keys of the tests.
enum ForeignSignature {
  static let rsa2048SHA256 = """
    JN9obB3a6UCeM7kX7phGIDfbSHNOsR+ICG4UMx3kqiJaN79ZNAn+fl8vhYwM/SZCrN7LvVl0dcTJtyqRj9OXCE1X6csMFAnfH2ca\
    uHcknBpjr4NBkVLPyrqPlVtJHW69jpwWNGiNM1MiIn06XAmlx4/LYVNiKgrRYhT1E/ueyvTV7/DleLMquZADGxV7/ipHMlX6kVQZ\
    jgjTtMM8FFqIvSpTf8BjMt3Vaje7ElXYR7tCg+7a5vrIgfpv3J5OwF2nu1HdBlQ678rbKGn/TBhibr2LapESTKmqQQ+y1E/QEV7I\
    A6LMBYrMO5KEiMfcpmLxuR7kJdMy0ByJN9H7tBYQ7g==
    """
  static let rsa2048SHA1 = """
    TkJ7AAwYahLg/xi5pwMskduLCzJ2GwznFzeKHR3R3GA/pJMssj0+Shhm8nxbCsG0jIDX5NDJHQM95ljdDY2j5ybY732VAITo7VwE\
    cfGyvOsBCPOU6edXkzbDVxf6BxO0miacl+u/iBWUPOIwmPU6p1aHpW8u07TUp4K1tvDzslxbIjIoh74bP3CCHq9eFsKpkgQeP9I1\
    hpdGg15tbWws8S6YhQDf3/5X8GwuHjQXBeW0ieu9DuhK9C2w+JhZeqR9yuOUYxTVSy9OtWyfqoycgbeC0G/mDkIVgeIvJDHbC93l\
    wHFesyuI0FyrsAOUGwaVX1dAtEgdpSKOCdpo70CjeA==
    """
  /// The public half of rsa2048.pem as SubjectPublicKeyInfo and as RSAPublicKey.
  static let rsa2048Info = """
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmg9EePOxz776TBTmkM2OHH3EGdvgv2Ec5l5WahS4ZjreMprkngq+pVKW\
    e6//PoVm6OSJ8hk+AIOZKKcjdT0i1hMtaIIC8hBICcDsZT7pflCqFITupn6k2d1FgIcQqfqqwhR7dyZuV0hDpZRhoT3QEDjWiSkd\
    kzd0gg9WeRZmf8XcFNCE5vSC2WHYSaQ0oo8nU3SST/gTRNc4KlkghsIW7ey1XbLoTxW2dMImAM7N+SNV+HvQrE7q79ArD4y1vmNt\
    ju4wnn2iuqgaQtlcT2ARsSfExBnYtLO6K5zZIdRpIhQHAdIQFvXoHGYv+NKJc9eA2hLkaNSW2YTzIwgb+MUe5wIDAQAB
    """
  static let rsa2048Bare = """
    MIIBCgKCAQEAmg9EePOxz776TBTmkM2OHH3EGdvgv2Ec5l5WahS4ZjreMprkngq+pVKWe6//PoVm6OSJ8hk+AIOZKKcjdT0i1hMt\
    aIIC8hBICcDsZT7pflCqFITupn6k2d1FgIcQqfqqwhR7dyZuV0hDpZRhoT3QEDjWiSkdkzd0gg9WeRZmf8XcFNCE5vSC2WHYSaQ0\
    oo8nU3SST/gTRNc4KlkghsIW7ey1XbLoTxW2dMImAM7N+SNV+HvQrE7q79ArD4y1vmNtju4wnn2iuqgaQtlcT2ARsSfExBnYtLO6\
    K5zZIdRpIhQHAdIQFvXoHGYv+NKJc9eA2hLkaNSW2YTzIwgb+MUe5wIDAQAB
    """
}

@Suite("Signatures")
struct SignatureTests {
  private static let mail = Array("mail".utf8)

  @Test(
    "of others verify with either encoding of the key",
    arguments: [ForeignSignature.rsa2048Info, ForeignSignature.rsa2048Bare])
  func foreign(_ encoded: String) throws {
    let key = try PublicKey(rsa: octets(base64: encoded))
    #expect(key.bits == 2048)
    #expect(key.kind == .rsa)
    for (signature, algorithm) in [
      (ForeignSignature.rsa2048SHA256, DigestAlgorithm.sha256), (ForeignSignature.rsa2048SHA1, .sha1),
    ] {
      let signature = try octets(base64: signature)
      let digest = Digest.octets(algorithm, Self.mail)
      // Twice, as the second one uses the context of the first.
      #expect(key.verify(signature, digest: digest, algorithm: algorithm))
      #expect(key.verify(signature, digest: digest, algorithm: algorithm))
      #expect(!key.verify(signature, digest: Digest.octets(algorithm, [0]), algorithm: algorithm))
      #expect(!key.verify(signature, digest: digest, algorithm: algorithm == .sha1 ? .sha256 : .sha1))
      #expect(!key.verify(signature.dropLast(), digest: digest, algorithm: algorithm))
      #expect(!key.verify([], digest: digest, algorithm: algorithm))
      #expect(key.verify(signature, digest: digest, algorithm: algorithm))
    }
  }

  @Test("of RSA are those of openssl")
  func deterministic() throws {
    let key = try PrivateKey(pem: TestKey.rsa2048.pem)
    let signature = try key.sign(digest: Digest.octets(.sha256, Self.mail), algorithm: .sha256)
    #expect(signature == (try octets(base64: ForeignSignature.rsa2048SHA256)))
    #expect(key.publicOctets == (try octets(base64: ForeignSignature.rsa2048Info)))
  }

  /// RFC 8032, section 7.1: secret key, public key, message, signature.
  private static let ed25519Vectors = [
    (
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      """
      e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155\
      5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
      """
    ),
    (
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      """
      92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
      085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
      """
    ),
  ]

  @Test("of Ed25519 are those of the standard", arguments: ed25519Vectors)
  func ed25519(_ secret: String, _ publicKey: String, _ message: String, _ signature: String) throws {
    let key = try PrivateKey(ed25519: octets(hex: secret))
    #expect(key.publicOctets == octets(hex: publicKey))
    #expect(try key.sign(digest: octets(hex: message), algorithm: .sha256) == octets(hex: signature))
    let verifier = try PublicKey(ed25519: octets(hex: publicKey))
    #expect(verifier.verify(octets(hex: signature), digest: octets(hex: message), algorithm: .sha256))
    #expect(!verifier.verify(octets(hex: signature), digest: [1], algorithm: .sha256))
    var changed = octets(hex: signature)
    changed[3] ^= 1
    #expect(!verifier.verify(changed, digest: octets(hex: message), algorithm: .sha256))
    #expect(!verifier.verify(changed + [0], digest: octets(hex: message), algorithm: .sha256))
  }

  @Test("made here verify here", arguments: [TestKey.rsa512, .rsa1024, .rsa2048, .rsa2048PKCS1, .ed25519])
  func roundTrip(_ name: TestKey) throws {
    let key = try PrivateKey(pem: name.pem)
    let digest = Digest.octets(.sha256, Self.mail)
    let signature = try key.sign(digest: digest, algorithm: .sha256)
    let publicKey =
      key.kind == .rsa ? try PublicKey(rsa: key.publicOctets) : try PublicKey(ed25519: key.publicOctets)
    #expect(publicKey.bits == key.bits)
    #expect(publicKey.verify(signature, digest: digest, algorithm: .sha256))
    for place in stride(from: 0, to: signature.count, by: 7) {
      var changed = signature
      changed[place] ^= 0x10
      #expect(!publicKey.verify(changed, digest: digest, algorithm: .sha256))
    }
  }

  @Test("verify in many tasks at once")
  func concurrent() async throws {
    let key = try PublicKey(rsa: octets(base64: ForeignSignature.rsa2048Info))
    let signature = try octets(base64: ForeignSignature.rsa2048SHA256)
    let digest = Digest.octets(.sha256, Self.mail)
    let verified = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          (0..<50).count { place in
            let isWrong = (place + task) % 2 == 0
            return key.verify(signature, digest: isWrong ? [] : digest, algorithm: .sha256) == !isWrong
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(verified == 16 * 50)
  }
}
