import COpenSSL
package import InternetMessage

/// A digest that octets are fed to in portions.
///
///     var digest = Digest(.sha256)
///     digest.update(octets, 0..<octets.count)
///     digest.finish()  // 32 octets
///
/// For octets in one piece `Digest.octets` is simpler. Belongs to one task.
package struct Digest: ~Copyable {
  private let context: OpaquePointer
  private let algorithm: DigestAlgorithm

  /// An empty digest.
  package init(_ algorithm: DigestAlgorithm) {
    let type = DigestType.of(algorithm)
    // Without memory nothing else would go on, either.
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex2(context, type.pointer, nil) == 1 else {
      fatalError("no memory for a digest")
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Feeds the octets of a range.
  package mutating func update(_ octets: [UInt8], _ range: Range<Int>) {
    octets.withOctetView { update($0, range) }
  }

  /// Feeds the octets of a range of a view.
  package mutating func update(_ view: OctetView, _ range: Range<Int>) {
    view.check(range)
    let result = EVP_DigestUpdate(context, view.base + range.lowerBound, range.count)
    precondition(result == 1, "a digest takes any octets")
  }

  /// Another digest that was fed the same octets, and goes its own way from here.
  package borrowing func copy() -> Digest {
    let copy = Digest(algorithm)
    let result = EVP_MD_CTX_copy_ex(copy.context, context)
    precondition(result == 1, "no memory for a digest")
    return copy
  }

  /// The digest of everything that was fed, after which there is nothing more to feed.
  package consuming func finish() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      let result = EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(result == 1, "a digest ends once")
      count = algorithm.octetCount
    }
  }

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
