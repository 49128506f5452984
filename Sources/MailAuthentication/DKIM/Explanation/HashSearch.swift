import InternetMessage
import MailCrypto

/// One way in which octets of a canonical form may have been otherwise when they were signed.
struct SearchCandidate {
  /// The octets of the canonical form that it replaces.
  let range: Range<Int>
  /// What stood in their place.
  let replacement: [UInt8]
  /// What it is, for those who made it.
  let tag: Int
}

/// Looks for the edits with which octets have a known hash.
///
/// Candidates stand at sites, which follow each other; at most one of a site is taken. A hypothesis costs the octets from
/// its first edit on: those before are hashed once, and the state of the digest is copied. Nothing is found by chance: two
/// inputs with one SHA-256 digest have never been seen.
struct HashSearch {
  /// The canonical octets as they are now.
  let base: [UInt8]
  let algorithm: DigestAlgorithm
  /// How many octets are hashed at most: `l=`.
  let octetLimit: Int?
  /// Whether a digest is the signed one.
  let accepts: ([UInt8]) -> Bool
  private var marks: [Mark] = []

  /// How far apart the marks are.
  private var interval: Int { max(2_048, base.count / 1_024) }

  /// The state of the digest behind so many octets of the base.
  private struct Mark {
    let offset: Int
    let digest: RunningDigest
  }

  init(
    base: [UInt8], algorithm: DigestAlgorithm, octetLimit: Int? = nil, accepts: @escaping ([UInt8]) -> Bool
  ) {
    self.base = base
    self.algorithm = algorithm
    self.octetLimit = octetLimit
    self.accepts = accepts
  }

  /// Whether the base itself has the hash.
  mutating func acceptsBase() -> Bool {
    let digest = digest(before: base.count)
    guard octetLimit.map({ $0 <= base.count }) ?? true else { return false }
    return accepts(digest.finished())
  }

  /// The tags of so many candidates of different sites with which the hash comes out, in the order of their places.
  mutating func find(
    _ sites: [[SearchCandidate]], edits: Int, perSite: Int = .max, budget: inout SearchBudget
  ) -> [Int]? {
    guard edits > 0 else { return acceptsBase() ? [] : nil }
    // In the order of their places, so that from one to the next only what is between them is hashed.
    let sorted = sites.map { site in site.prefix(perSite).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    return descend(sorted[...], edits: edits, from: nil, budget: &budget)
  }

  /// The state behind what was decided so far.
  private struct Path {
    let digest: RunningDigest
    /// The offset in the base that it has come to.
    let offset: Int
    /// How many octets were hashed.
    let length: Int
  }

  private mutating func descend(
    _ sites: ArraySlice<[SearchCandidate]>, edits: Int, from path: Path?, budget: inout SearchBudget
  ) -> [Int]? {
    for site in sites.indices where sites.endIndex - site >= edits {
      var cursor = path
      for candidate in sites[site] {
        let start = candidate.range.lowerBound
        guard start >= path?.offset ?? 0 else { continue }
        // Far from the last candidate a mark of the base is nearer.
        if path == nil, let at = cursor, start - at.offset > interval { cursor = nil }
        guard let next = advanced(cursor, to: start, budget: &budget) else { return nil }
        cursor = next
        let isLast = edits == 1
        let rest = isLast ? base.count - candidate.range.upperBound : 0
        guard budget.spend(candidate.replacement.count + rest + 64) else { return nil }
        let digest = next.digest.copy()
        var length = update(digest, candidate.replacement, 0..<candidate.replacement.count, hashed: next.length)
        if isLast {
          length = update(digest, base, candidate.range.upperBound..<base.count, hashed: length)
          guard octetLimit.map({ $0 <= length }) ?? true else { continue }
          if accepts(digest.finished()) { return [candidate.tag] }
        } else {
          let taken = Path(digest: digest, offset: candidate.range.upperBound, length: length)
          if let others = descend(
            sites[(site + 1)...], edits: edits - 1, from: taken, budget: &budget)
          {
            return [candidate.tag] + others
          }
          if budget.isSpent { return nil }
        }
      }
    }
    return nil
  }

  /// A state that goes on from another one with octets of the base; nil when the budget does not last.
  private mutating func advanced(_ path: Path?, to offset: Int, budget: inout SearchBudget) -> Path? {
    guard let path else { return Path(digest: digest(before: offset), offset: offset, length: offset) }
    guard path.offset < offset else { return path }
    guard budget.spendOctets(offset - path.offset) else { return nil }
    let digest = path.digest.copy()
    let length = update(digest, base, path.offset..<offset, hashed: path.length)
    return Path(digest: digest, offset: offset, length: length)
  }

  /// Hashes octets up to the limit of `l=`; returns how many there were in all.
  private func update(_ digest: RunningDigest, _ octets: [UInt8], _ range: Range<Int>, hashed: Int) -> Int {
    var end = range.upperBound
    if let octetLimit { end = range.lowerBound + max(0, min(range.count, octetLimit - hashed)) }
    digest.update(octets, range.lowerBound..<end)
    return hashed + range.count
  }

  /// The state behind the beginning of the base, from the nearest mark: the base is hashed once in all.
  private mutating func digest(before offset: Int) -> RunningDigest {
    if marks.isEmpty { marks = [Mark(offset: 0, digest: RunningDigest(algorithm))] }
    while let last = marks.last, last.offset + interval <= offset {
      let digest = last.digest.copy()
      _ = update(digest, base, last.offset..<last.offset + interval, hashed: last.offset)
      marks.append(Mark(offset: last.offset + interval, digest: digest))
    }
    let mark = marks[min(offset / interval, marks.count - 1)]
    let digest = mark.digest.copy()
    _ = update(digest, base, mark.offset..<offset, hashed: mark.offset)
    return digest
  }
}
