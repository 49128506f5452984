public import InternetMessage

/// An Authentication-Results field of a message, what it says, and whether to believe it.
public struct JudgedResults: Sendable, Equatable {
  /// The field.
  public let field: HeaderField
  /// What it says; ranges count from the start of the message.
  public let results: AuthenticationResults
  /// Whether to believe it.
  public let verdict: AuthenticationResultsTrust.Verdict
}

extension Message {
  /// Every Authentication-Results field of the message's own header, from the top, with a verdict.
  ///
  ///     let judged = message.judgedResults(trust: trust, relays: relays)
  ///     judged.filter { $0.verdict == .forged }
  ///
  /// The Received field on top counts as our server's, for that is where the message was captured. The next one down is
  /// ours as long as the client that a field names is one of the trusted relays, or as it names none.
  public func judgedResults(trust: AuthenticationResultsTrust, relays: TrustedRelays) -> [JudgedResults] {
    octets.withOctetView { view in
      var found: [(HeaderField, AuthenticationResults)] = []
      var places: [AuthenticationResultsTrust.Field] = []
      var isOurs = true
      for field in fields() {
        switch field.kind {
        case .received:
          places.append(.received(isTrusted: isOurs))
          isOurs = isOurs && Self.believesBelow(Received.parse(view, field.body).value, relays)
        case .authenticationResults:
          let results = AuthenticationResults.parse(view, field.body)
          places.append(.results(authservID: results.authservID))
          found.append((field, results))
        default: continue
        }
      }
      return zip(found, trust.judge(places)).map { JudgedResults(field: $0.0, results: $0.1, verdict: $1) }
    }
  }

  /// Whether the field below one of ours is ours too.
  private static func believesBelow(_ hop: Received?, _ relays: TrustedRelays) -> Bool {
    guard let source = hop?.source else { return false }
    // A hop within one machine names no client; a client without an address proves nothing.
    if source.address == nil { return source.helo == nil && source.reverseName == nil }
    return relays.contains(source)
  }
}
