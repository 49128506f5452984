import MailFacts

/// The findings that were known and accepted when a baseline was written: later runs report only what is new.
///
/// A finding is recognised by its fingerprint. The other members of an entry are for people who read the file.
public struct Baseline: Sendable, Equatable {
  /// The version of the file's form (`schemas/baseline.schema.json`).
  public static let schemaVersion = 1

  /// One known finding.
  public struct Entry: Sendable, Hashable {
    /// What recognises it.
    public let fingerprint: Fingerprint
    /// The rule's code.
    public let rule: String
    /// The path of the file, as `Fingerprinter.path` gives it.
    public let file: String
    /// The 0-based number of the message in the file.
    public let index: Int
    /// The logical place.
    public let place: String
  }

  private(set) var known: [Fingerprint: Entry] = [:]

  /// Makes an empty baseline.
  public init() {}

  /// The entries in the order of their files, messages, rules and places.
  public var entries: [Entry] { known.values.sorted(by: Entry.areInOrder) }

  /// Adds every finding of a message that no suppression accepts: `--write-baseline`.
  public mutating func record(_ message: JudgedMessage, fingerprinter: Fingerprinter) {
    let verdict = message.verdict
    let path = fingerprinter.path(verdict.file)
    for (index, fingerprint) in fingerprinter.fingerprints(of: verdict).enumerated() {
      if case .suppression = message.acceptances[index] { continue }
      let finding = verdict.findings[index]
      insert(
        Entry(fingerprint: fingerprint, rule: finding.rule, file: path, index: verdict.index, place: finding.place))
    }
  }

  /// Accepts the findings of a message that the baseline knows, and names them for `BaselineReview`.
  ///
  /// A pure function of one message, so that several jobs can apply the baseline at once.
  public func accept(in message: inout JudgedMessage, fingerprinter: Fingerprinter) -> [Fingerprint] {
    var seen: [Fingerprint] = []
    for (index, fingerprint) in fingerprinter.fingerprints(of: message.verdict).enumerated()
    where known[fingerprint] != nil {
      message.accept(at: index, because: .baseline)
      seen.append(fingerprint)
    }
    return seen
  }

  mutating func insert(_ entry: Entry) { known[entry.fingerprint] = entry }

  mutating func remove(_ entry: Entry) { known[entry.fingerprint] = nil }
}

extension Baseline.Entry {
  fileprivate static func areInOrder(_ left: Self, _ right: Self) -> Bool {
    (left.file, left.index, left.rule, left.place, left.fingerprint.text)
      < (right.file, right.index, right.rule, right.place, right.fingerprint.text)
  }
}
