/// The result words of all methods together (RFC 8601, section 2.7).
///
/// One method uses some of them: DKIM and ARC never say `softfail`, SPF never says `policy`.
public enum AuthenticationOutcome: String, Sendable, Hashable, CaseIterable {
  /// The method confirms the claim.
  case pass
  /// The method refutes the claim.
  case fail
  /// SPF: probably not authorised, but the domain does not commit itself (RFC 7208, section 8.5).
  case softfail
  /// Nothing can be said for or against.
  case neutral
  /// There is nothing to check.
  case none
  /// Verified, but not acceptable to the local policy (DKIM: RFC 8601, section 2.7.1).
  case policy
  /// A later try may succeed; never to be treated as a failure.
  case temperror
  /// A later try cannot succeed: the claim itself is broken.
  case permerror
}
