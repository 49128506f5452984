import MailAuthentication

/// A key with which messages of a run were signed, and what became of its signatures.
struct SigningKeySummary {
  /// What tells keys apart: names compare without case, so they are kept in lower case (RFC 6376, section 3.1).
  struct Key: Hashable {
    /// The signing domain; empty when a signature names none.
    let domain: String
    /// The selector; empty when a signature names none.
    let selector: String
    let algorithm: DKIMAlgorithm?

    init(_ result: DKIMResult) {
      domain = (result.domainName.map { "\($0)" } ?? result.domain ?? "").lowercased()
      selector = result.selector?.lowercased() ?? ""
      algorithm = result.algorithm
    }
  }

  let key: Key
  /// The length in bits; nil as long as nobody saw the key.
  private(set) var bits: Int?
  /// Whether the domain says that it is only testing (`t=y`).
  private(set) var isTesting = false
  /// The gravest that is wrong with it.
  private(set) var state = State.usable
  /// What became of the signatures, before the relay and elsewhere.
  private(set) var before: [AuthenticationOutcome: Int] = [:]
  private(set) var after: [AuthenticationOutcome: Int] = [:]

  init(key: Key) { self.key = key }

  /// How many signatures it made.
  var signatures: Int { (Array(before.values) + after.values).reduce(0, +) }

  /// What signs most comes first.
  static func precedes(_ left: SigningKeySummary, _ right: SigningKeySummary) -> Bool {
    (right.signatures, left.key.domain, left.key.selector, left.key.algorithm?.rawValue ?? "")
      < (left.signatures, right.key.domain, right.key.selector, right.key.algorithm?.rawValue ?? "")
  }

  mutating func count(_ result: DKIMResult, _ stage: AuthenticationStage) {
    bits = bits ?? result.keyBits
    isTesting = isTesting || result.isTesting
    state = max(state, State(result))
    if stage == .before {
      before[result.outcome, default: 0] += 1
    } else {
      after[result.outcome, default: 0] += 1
    }
  }

  /// What is wrong with a key, from nothing to the gravest.
  enum State: Int, Comparable, CaseIterable {
    case usable
    /// DNS did not answer, or the signature was not looked at.
    case unknown
    /// DNS has no key.
    case missing
    /// An RSA key of less than the 2048 bits that signers are to use (RFC 8301, section 3.2).
    case weak
    /// The algorithm is not accepted any more (RFC 8301, section 3.1).
    case obsolete
    /// What DNS has cannot be used for the signature.
    case unusable
    /// The record is empty (RFC 6376, section 3.6.1).
    case revoked

    init(_ result: DKIMResult) {
      switch result.reason {
      case .keyRevoked: self = .revoked
      case .malformedKeyRecord, .unreadableKey, .keyTooLarge, .keyTypeMismatch, .hashNotAllowed, .keyNotForEmail,
        .identityBelowStrictDomain:
        self = .unusable
      case .obsoleteAlgorithm: self = .obsolete
      case .noKey: self = .missing
      case .weakKey: self = .weak
      case .keyUnavailable, .tooManySignatures, .headerBeyondLimits: self = .unknown
      default:
        let isShort = result.keyBits.map { $0 < SigningKeySummary.leastGoodBits } ?? false
        self = isShort && result.algorithm?.keyType != .ed25519 ? .weak : .usable
      }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What signers should have at least (RFC 8301, section 3.2).
  static let leastGoodBits = 2_048
}
