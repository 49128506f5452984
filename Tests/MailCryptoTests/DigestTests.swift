import MailCrypto
import Testing

@Suite("Digests")
struct DigestTests {
  /// FIPS 180-4, the examples of NIST: a message and its digests.
  private static let vectors = [
    (
      "", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    ),
    (
      "abc", "a9993e364706816aba3e25717850c26c9cd0d89d",
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test("are those of the standard, at once and in portions", arguments: vectors)
  func known(_ text: String, _ sha1: String, _ sha256: String) {
    let message = Array(text.utf8)
    for (algorithm, expected) in [(DigestAlgorithm.sha1, sha1), (.sha256, sha256)] {
      #expect(Digest.octets(algorithm, message) == octets(hex: expected))
      let digest = RunningDigest(algorithm)
      for place in message.indices { digest.update(message, place..<place + 1) }
      let portions = digest.finished()
      #expect(portions == octets(hex: expected))
      #expect(portions.count == algorithm.octetCount)
    }
  }

  @Test("cover a range alone")
  func range() {
    #expect(Digest.octets(.sha256, Array("xabcx".utf8), 1..<4) == Digest.octets(.sha256, Array("abc".utf8)))
  }
}
