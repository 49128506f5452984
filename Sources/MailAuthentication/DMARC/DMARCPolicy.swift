/// What a Domain Owner wants to become of mail that fails (RFC 9989, section 4.7: Domain Owner Assessment Policy).
public enum DMARCPolicy: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Nothing.
  case none
  /// It is suspicious.
  case quarantine
  /// It is not to be delivered.
  case reject

  /// The policy one level below, which a test asks for (RFC 9989, section 4.7, tag `t`); that of `none` is `none`.
  public var oneLevelBelow: DMARCPolicy { self == .reject ? .quarantine : .none }

  /// Whether a policy is laxer than another.
  public static func < (left: DMARCPolicy, right: DMARCPolicy) -> Bool { left.rank < right.rank }

  private var rank: Int { self == .none ? 0 : self == .quarantine ? 1 : 2 }
}

/// Which tag of a record a policy is taken from.
public enum DMARCPolicyTag: String, Sendable, Hashable, CaseIterable {
  /// `p`: for the domain itself, and for those below it where no other tag applies.
  case p
  /// `sp`: for existing subdomains.
  case sp
  /// `np`: for subdomains that do not exist.
  case np
}

/// What a record says in one of the tags of policy.
public enum DMARCStatedPolicy: Sendable, Hashable {
  /// The tag is not there.
  case absent
  /// The tag has a value that is no policy.
  case invalid
  /// The tag has a policy.
  case stated(DMARCPolicy)

  /// The policy; nil when there is none.
  public var policy: DMARCPolicy? { if case .stated(let policy) = self { policy } else { nil } }
}

/// How near an identifier must be to the Author Domain (RFC 9989, sections 3.2.10.1 and 3.2.10.2).
public enum DMARCAlignmentMode: String, Sendable, Hashable, CaseIterable {
  /// Both have the same Organizational Domain.
  case relaxed = "r"
  /// Both are the same.
  case strict = "s"
}
