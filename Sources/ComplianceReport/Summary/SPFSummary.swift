import MailAuthentication

/// What SPF found for one domain.
struct SPFSummary {
  /// A domain in one of its two roles.
  struct Key: Hashable {
    /// The domain; empty when the identity has none that could be asked.
    let domain: String
    let identity: SPFRequest.Identity

    init(_ result: SPFResult) {
      domain = result.domain.map { "\($0)".lowercased() } ?? ""
      identity = result.identity
    }
  }

  let key: Key
  /// The most terms with look-ups that a check came to; one ends where a term matches.
  private(set) var lookups = 0
  /// The most of those without an answer.
  private(set) var voidLookups = 0
  /// What came of the checks, before the relay and elsewhere.
  private(set) var before: [AuthenticationOutcome: Int] = [:]
  private(set) var after: [AuthenticationOutcome: Int] = [:]
  /// Why the first check that did not pass after the relay did not, or else before it; nil when all passed.
  private(set) var reason: String?
  private var isReasonFromBefore = false

  init(key: Key) { self.key = key }

  mutating func count(_ result: SPFResult, _ stage: AuthenticationStage) {
    lookups = max(lookups, result.lookups)
    voidLookups = max(voidLookups, result.voidLookups)
    if stage == .before {
      before[result.outcome, default: 0] += 1
    } else {
      after[result.outcome, default: 0] += 1
    }
    if result.outcome != .pass, reason == nil || isReasonFromBefore && stage != .before {
      reason = "\(result.cause)"
      isReasonFromBefore = stage == .before
    }
  }

  /// How many messages were checked.
  var checks: Int { (Array(before.values) + after.values).reduce(0, +) }

  /// Whether it is a HELO name without a record, as most are: nothing is wrong with it.
  var isSilent: Bool { key.identity == .helo && [before, after].allSatisfy { $0.keys.allSatisfy { $0 == .none } } }

  /// Records near the limit come first, then reverse paths, then what is checked most often.
  static func precedes(_ left: SPFSummary, _ right: SPFSummary) -> Bool {
    (left.isNearLimit ? 0 : 1, left.key.identity == .mailFrom ? 0 : 1, right.checks, left.key.domain)
      < (right.isNearLimit ? 0 : 1, right.key.identity == .mailFrom ? 0 : 1, left.checks, right.key.domain)
  }

  /// Whether a record is near the limit, so that one more include may break it.
  var isNearLimit: Bool { lookups >= Self.nearLimit }

  private static let nearLimit = SPFLimits.lookups - 2
}
