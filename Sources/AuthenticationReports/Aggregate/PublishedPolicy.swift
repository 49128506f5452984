/// The DMARC policy that a receiver found (`policy_published`).
package struct PublishedPolicy: Sendable, Equatable {
  /// What the owner of a domain asks for.
  package enum Request: String, ReportedWord {
    case none, quarantine, reject, unknown
  }

  /// How close identifiers must be.
  package enum Alignment: String, ReportedWord {
    case relaxed = "r"
    case strict = "s"
    case unknown

    package static var aliases: [String: Alignment] { ["relaxed": .relaxed, "strict": .strict] }
  }

  /// How the policy record was found (RFC 9990).
  package enum Discovery: String, ReportedWord {
    case publicSuffixList = "psl"
    case treeWalk = "treewalk"
    case unknown
  }

  /// Whether the policy is only tried (RFC 9990).
  package enum Testing: String, ReportedWord {
    case yes = "y"
    case no = "n"
    case unknown
  }

  /// `domain`: the Policy Domain.
  package internal(set) var domain: String?
  /// `p`, for the domain itself.
  package internal(set) var request: Request?
  /// `sp`, for domains below it.
  package internal(set) var subdomainRequest: Request?
  /// `np`, for domains below it that do not exist (RFC 9091, RFC 9990).
  package internal(set) var nonexistentRequest: Request?
  /// `adkim`.
  package internal(set) var dkimAlignment: Alignment?
  /// `aspf`.
  package internal(set) var spfAlignment: Alignment?
  /// `pct`, in percent; obsolete (RFC 9989).
  package internal(set) var percentage: Int?
  /// `fo`, as it is written.
  package internal(set) var failureOptions: String?
  /// `testing`.
  package internal(set) var testing: Testing?
  /// `discovery_method`.
  package internal(set) var discovery: Discovery?
}
