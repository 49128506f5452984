/// Which way a message travels, and how that is known.
public struct Direction: Sendable, Hashable {
  /// Towards the help desk or from it.
  public enum Way: String, Sendable, CaseIterable {
    /// Towards the help desk.
    case incoming
    /// From the help desk.
    case outgoing
    /// Not known: rules that need it do not judge.
    case unknown
  }

  /// Towards the help desk or from it.
  public var way: Way
  /// The hop of that way, in words; empty when unknown.
  public var leg: String
  /// What the answer rests on.
  public var evidence: [String]

  /// Makes a direction.
  public init(way: Way, leg: String = "", evidence: [String] = []) {
    self.way = way
    self.leg = leg
    self.evidence = evidence
  }

  /// The leg of outgoing mail on which the organisation has not had it yet (C26).
  public static let firstLeg = "help desk to organisation"
  /// The leg of outgoing mail behind the organisation's own servers.
  public static let lastLeg = "organisation to recipient"

  /// A direction that nobody gave and nothing shows.
  public static let unknown = Direction(way: .unknown)
}
