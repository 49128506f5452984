public import MailFacts

/// What a run found in one case of a corpus: a single capture, or one message before and after the relay.
public struct CaseRecord: Sendable {
  /// The case's folder or file, relative to the corpus.
  public var name: String
  /// The line of the case's README: what it shows; empty where there is none.
  public var note: String
  /// The verdict on the message before the relay; nil for a single capture.
  public var before: Verdict?
  /// The verdict on the message after the relay, or on the single capture.
  ///
  /// Findings on the pair stand here.
  public var after: Verdict
  /// What the relay did to the header fields; empty for a single capture.
  public var changes: [FieldChange]
  /// The header as captured before the relay, shortened to `CaseRecord.headerLimit` octets.
  public var headerBefore: [UInt8]?
  /// The header as captured after the relay, shortened to `CaseRecord.headerLimit` octets.
  public var headerAfter: [UInt8]

  /// How many octets of a header a run record keeps.
  public static let headerLimit = 16 << 10

  /// Makes a case record.
  public init(
    name: String, note: String, before: Verdict?, after: Verdict, changes: [FieldChange], headerBefore: [UInt8]?,
    headerAfter: [UInt8]
  ) {
    self.name = name
    self.note = note
    self.before = before
    self.after = after
    self.changes = changes
    self.headerBefore = headerBefore
    self.headerAfter = headerAfter
  }
}
