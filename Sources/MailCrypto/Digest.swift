import COpenSSL
package import InternetMessage

/// Digests of octets in one piece; those that come in portions have a `RunningDigest`.
///
///     Digest.octets(.sha256, octets)  // 32 octets
package enum Digest {
  /// The digest of the octets of a range.
  package static func octets(_ algorithm: DigestAlgorithm, _ octets: [UInt8], _ range: Range<Int>? = nil) -> [UInt8] {
    octets.withOctetView { Self.octets(algorithm, $0, range ?? 0..<octets.count) }
  }

  /// The digest of the octets of a range of a view.
  package static func octets(_ algorithm: DigestAlgorithm, _ view: OctetView, _ range: Range<Int>) -> [UInt8] {
    view.check(range)
    return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      let result = EVP_Digest(
        view.base + range.lowerBound, range.count, buffer.baseAddress, nil, DigestType.of(algorithm).pointer, nil)
      precondition(result == 1, "no memory for a digest")
      count = algorithm.octetCount
    }
  }
}

extension DigestAlgorithm {
  /// How many octets a digest has.
  package var octetCount: Int { self == .sha1 ? 20 : 32 }
}

/// A digest of the library, looked up once for the life of the process.
///
/// The library never changes what it fetched, and counts its references in a way that threads may share; we never release
/// it. That is why the pointer may be shared.
struct DigestType: @unchecked Sendable {
  let pointer: OpaquePointer

  private init(_ name: String) {
    // Every provider of the library has both; a process without them could verify nothing.
    guard let pointer = EVP_MD_fetch(nil, name, nil) else { fatalError("OpenSSL has no \(name)") }
    self.pointer = pointer
  }

  private static let sha1 = DigestType("SHA1")
  private static let sha256 = DigestType("SHA256")

  static func of(_ algorithm: DigestAlgorithm) -> DigestType { algorithm == .sha1 ? sha1 : sha256 }
}
