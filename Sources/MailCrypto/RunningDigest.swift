import COpenSSL
package import InternetMessage

/// A digest that octets are fed to in portions, and whose state can be copied, so that many inputs with one beginning cost
/// that beginning once.
///
///     let state = RunningDigest(.sha256)
///     state.update(octets, 0..<1_000)
///     let other = state.copy()
///     state.finished() == other.finished()  // true
///
/// Belongs to one task.
package final class RunningDigest {
  private let context: OpaquePointer
  private let length: Int

  /// An empty digest.
  package convenience init(_ algorithm: DigestAlgorithm) {
    self.init(length: algorithm.octetCount)
    let result = EVP_DigestInit_ex2(context, DigestType.of(algorithm).pointer, nil)
    precondition(result == 1, "no memory for a digest")
  }

  private init(length: Int) {
    // Without memory nothing else would go on, either.
    guard let context = EVP_MD_CTX_new() else { fatalError("no memory for a digest") }
    self.context = context
    self.length = length
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest as it is now, which goes on by itself.
  package func copy() -> RunningDigest {
    let other = RunningDigest(length: length)
    let result = EVP_MD_CTX_copy_ex(other.context, context)
    precondition(result == 1, "no memory for a digest")
    return other
  }

  /// Feeds the octets of a range.
  package func update(_ octets: [UInt8], _ range: Range<Int>) {
    octets.withOctetView { update($0, range) }
  }

  /// Feeds the octets of a range of a view.
  package func update(_ view: OctetView, _ range: Range<Int>) {
    view.check(range)
    let result = EVP_DigestUpdate(context, view.base + range.lowerBound, range.count)
    precondition(result == 1, "a digest takes any octets")
  }

  /// The digest of everything that was fed, after which there is nothing more to feed.
  package func finished() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
      let result = EVP_DigestFinal_ex(context, buffer.baseAddress, nil)
      precondition(result == 1, "a digest ends once")
      count = length
    }
  }
}
