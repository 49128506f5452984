/// What is accepted of signatures.
public struct DKIMSettings: Sendable, Hashable {
  /// How many signatures of a message are looked at.
  public var signatures = DKIMLimits.signatures
  /// By how many seconds the clock of a signer may be ahead of ours (RFC 6376, section 3.5, `t=`).
  public var clockSkew: Int64 = 300
  /// The least modulus of an RSA key in bits, which RFC 8301, section 3.2, does not allow to be below 1024; only tests do.
  package var leastRSABits = DKIMLimits.leastRSABits

  /// What the standards ask for.
  public init() {}
}
