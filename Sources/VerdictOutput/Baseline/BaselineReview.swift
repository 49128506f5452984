import MailFacts

/// What a whole run says about a baseline: which entries no longer occur.
///
/// An entry is stale when its file was judged and its finding was not seen; an entry of a file that this run did not look
/// at is left alone. After a run that ended early, or whose mailbox could not be read to its end, nothing should be pruned.
public struct BaselineReview: Sendable {
  private let baseline: Baseline
  private let files: Set<String>
  private var examined: Set<String> = []
  private var seen: Set<Fingerprint> = []

  /// Begins a review.
  public init(_ baseline: Baseline) {
    self.baseline = baseline
    files = Set(baseline.known.values.map(\.file))
  }

  /// Notes a judged message and what `Baseline.accept` recognised in it.
  public mutating func note(_ message: JudgedMessage, seen: [Fingerprint], fingerprinter: Fingerprinter) {
    let path = fingerprinter.path(message.verdict.file)
    if files.contains(path) { examined.insert(path) }
    self.seen.formUnion(seen)
  }

  /// The entries that no longer occur.
  public var stale: [Baseline.Entry] {
    baseline.entries.filter { examined.contains($0.file) && !seen.contains($0.fingerprint) }
  }

  /// The baseline without its stale entries: `--prune-baseline`.
  public var pruned: Baseline {
    var pruned = baseline
    for entry in stale { pruned.remove(entry) }
    return pruned
  }

  /// Whether the run fails for the baseline's sake: `--strict-baseline` lets no stale entry pass.
  public func fails(strict: Bool) -> Bool { strict && !stale.isEmpty }
}
