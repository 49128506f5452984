/// Which fields of results can be believed (RFC 8601, sections 4.1, 5 and 7.1).
///
///     let trust = AuthenticationResultsTrust(authservIDs: ["mx.example.com"])
///     trust.judge([.received(isTrusted: true), .results(authservID: "mx.example.com"), .received(isTrusted: false)])
///
/// A name alone proves nothing, since everybody can write it. What counts is the place: each server adds its fields on
/// top, so that everything below the lowest Received field of our own servers was there when the message came in.
public struct AuthenticationResultsTrust: Sendable {
  /// The names under which our servers write, in small letters.
  private let authservIDs: Set<String>

  /// Trusts these names, which compare without case (RFC 8601, section 2.5).
  public init(authservIDs: some Sequence<String>) {
    self.authservIDs = Set(authservIDs.map { $0.lowercased() })
  }

  /// A field of the header, as far as it matters here.
  public enum Field: Sendable, Hashable {
    /// A Received field, and whether a server of ours wrote it.
    case received(isTrusted: Bool)
    /// A field of results with the name in it.
    case results(authservID: String?)
  }

  /// What is to be thought of a field of results.
  public enum Verdict: Sendable, Hashable {
    /// Our name, above our border: one of our servers wrote it.
    case trusted
    /// Our name below the Received field of a stranger, where none of our servers writes.
    case forged
    /// Our name directly below the Received field of our border server: a filter of ours writes there when its mail
    /// server puts the Received field on top last, and a stranger may have written it as the first field of the
    /// message. Only a border that removes forged fields makes it believable (RFC 8601, section 5).
    case doubtful
    /// Our name, yet no Received field of ours to judge the place by.
    case unplaced
    /// Somebody else's name above our border: one of our servers writes a name that is not listed.
    case unlisted
    /// No name, above our border: one of our servers writes none.
    case unnamed
    /// Somebody else's results, or without a name, from outside: to be ignored.
    case foreign
  }

  /// The verdict of each field of results, in order; the fields are given from the top of the header down.
  ///
  /// Received fields count as ours from the top as long as each was written by a server of ours: below a stranger's, a
  /// trusted name is the stranger's claim.
  public func judge(_ fields: [Field]) -> [Verdict] {
    let hops = fields.indices.filter { if case .received = fields[$0] { true } else { false } }
    let firstStranger = hops.first { fields[$0] == .received(isTrusted: false) } ?? fields.endIndex
    let border = hops.last { $0 < firstStranger }
    return fields.indices.compactMap { index in
      guard case .results(let name) = fields[index] else { return nil }
      let isOurs = name.map { authservIDs.contains($0.lowercased()) } ?? false
      guard let border else { return isOurs ? .unplaced : .foreign }
      if index < border { return isOurs ? .trusted : name == nil ? .unnamed : .unlisted }
      guard isOurs else { return .foreign }
      return index < firstStranger ? .doubtful : .forged
    }
  }
}
