import MailCrypto
import Testing

@Suite("Keys")
struct KeyTests {
  /// A bare RSAPublicKey in DER (RFC 8017, appendix A.1.1).
  static func bareKey(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
    func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
      let length: [UInt8] =
        content.count < 128 ? [UInt8(content.count)] : [0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
      return [tag] + length + content
    }
    func number(_ octets: [UInt8]) -> [UInt8] {
      element(2, octets.first.map { $0 >= 0x80 } == true ? [0] + octets : octets)
    }
    return element(0x30, number(modulus) + number(exponent))
  }

  /// An odd number of exactly so many bits.
  static func modulus(bits: Int) -> [UInt8] {
    var octets = [UInt8](repeating: 0xA5, count: (bits + 7) / 8)
    let top = (bits - 1) % 8
    octets[0] = octets[0] & (1 << top - 1) | 1 << top
    octets[octets.count - 1] |= 1
    return octets
  }

  private static let usual: [UInt8] = [1, 0, 1]

  @Test(
    "have a length within the limits",
    arguments: [
      (CryptoLimits.leastRSABits, true), (CryptoLimits.leastRSABits - 1, false), (512, true), (1023, true),
      (CryptoLimits.rsaBits, true), (CryptoLimits.rsaBits + 1, false),
    ])
  func lengths(_ bits: Int, _ isAccepted: Bool) {
    let encoded = Self.bareKey(modulus: Self.modulus(bits: bits), exponent: Self.usual)
    let key = Result { () throws(KeyRefusal) in try PublicKey(rsa: encoded).bits }
    #expect(key == (isAccepted ? .success(bits) : .failure(.badLength(bits: bits))))
  }

  @Test(
    "have a sane exponent",
    arguments: [
      ([3], true), ([1, 0, 1], true), ([1], false), ([2], false), ([0x10, 0], false),
      ([UInt8](repeating: 0x7F, count: 8), true), ([1] + [UInt8](repeating: 0xFF, count: 8), false),
    ] as [([UInt8], Bool)])
  func exponents(_ exponent: [UInt8], _ isAccepted: Bool) {
    let encoded = Self.bareKey(modulus: Self.modulus(bits: 1024), exponent: exponent)
    let key = Result { () throws(KeyRefusal) in try PublicKey(rsa: encoded).bits }
    #expect(key == (isAccepted ? .success(1024) : .failure(.badExponent)))
  }

  @Test("that are none are refused")
  func malformed() throws {
    let good = try octets(base64: ForeignSignature.rsa2048Info)
    for encoded in [[], [0x30], Array(good.dropLast()), good + [0], [UInt8](repeating: 0x30, count: 4_000)] {
      #expect(throws: KeyRefusal.malformed) { try PublicKey(rsa: encoded) }
    }
    #expect(throws: KeyRefusal.malformed) { try PublicKey(ed25519: [UInt8](repeating: 1, count: 31)) }
    #expect(throws: KeyRefusal.malformed) { try PublicKey(ed25519: [UInt8](repeating: 1, count: 33)) }
    #expect(throws: KeyRefusal.malformed) { try PrivateKey(pem: []) }
    #expect(throws: KeyRefusal.malformed) { try PrivateKey(pem: Array("-----BEGIN PRIVATE KEY-----".utf8)) }
    #expect(throws: KeyRefusal.malformed) { try PrivateKey(ed25519: [1]) }
  }

  @Test("of other kinds are refused, and nobody is asked for a password")
  func otherKinds() throws {
    #expect(throws: KeyRefusal.otherKind) { try PrivateKey(pem: TestKey.ec.pem) }
    #expect(throws: KeyRefusal.encrypted) { try PrivateKey(pem: TestKey.encrypted.pem) }
    // The SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, section 4) where one of RSA is due.
    let info: [UInt8] =
      [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0] + [UInt8](repeating: 9, count: 32)
    #expect(throws: KeyRefusal.otherKind) { try PublicKey(rsa: info) }
  }
}
