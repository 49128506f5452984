import MailFacts
import RelayPipeline

/// A case with what the report derives from it once.
struct CaseSummary {
  let record: CaseRecord
  /// The identifier of its evidence in the page: `case-header-lost`.
  let anchor: String
  let outcome: Outcome
  /// The codes of the rules that fired on it, sorted, each once.
  let rules: [String]

  init(_ record: CaseRecord, anchor: String) {
    self.record = record
    self.anchor = anchor
    outcome = Outcome(record.after.findings.map(\.severity).max())
    rules = Set(record.after.findings.map(\.rule)).sorted()
  }
}

/// Gives every case an identifier that can stand in an address.
struct CaseAnchors {
  /// How many characters of a case's name its identifier keeps.
  static let limit = 80

  private var uses: [String: Int] = [:]

  /// `two hops/é` gives `case-two-hops--`, a second case of the same identifier `case-two-hops--.2`.
  mutating func anchor(for name: String) -> String {
    let letters = name.unicodeScalars.prefix(Self.limit).map { scalar -> Character in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "_", "-": Character(scalar)
      default: "-"
      }
    }
    let base = "case-" + String(letters)
    uses[base, default: 0] += 1
    let use = uses[base, default: 1]
    // The full stop cannot come from a name, so a numbered identifier collides with none.
    return use == 1 ? base : "\(base).\(use)"
  }
}
