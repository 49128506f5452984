/// Asks nobody: DNS is off, and every question ends as ``DNSOutcome/notAsked``.
public struct NoResolver: Resolver {
  /// A resolver that asks nobody.
  public init() {}

  /// There is nothing to wait for.
  public var answersAtOnce: Bool { true }

  /// Answers that nobody was asked.
  public func answer(_ question: DNSQuestion) async -> DNSAnswer { DNSAnswer(.notAsked) }
}
