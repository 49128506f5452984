public import MailDNS

/// Why a signature has its outcome.
///
/// Each reason has one outcome; `text` says it to people.
public enum DKIMReason: Sendable, Hashable {
  /// Header and body are as they were signed.
  case verified

  // The signature cannot be read or processed: neutral.

  /// The field is no list of tags, or a tag stands there twice (RFC 6376, section 3.2).
  case malformedTags(TagList.Kind)
  /// A tag that every signature must have is not there (section 6.1.1).
  case missingTag(DKIMTag)
  /// The value of a tag does not follow its grammar (section 3.5).
  case malformedValue(DKIMTag)
  /// `v=` is not 1 (section 6.1.1).
  case unknownVersion
  /// `a=` names an algorithm that we do not know.
  case unknownAlgorithm
  /// `c=` names a canonical form that we do not know.
  case unknownCanonicalization
  /// `q=` names no way to the key that we know.
  case unknownQueryMethod
  /// `x=` is not later than `t=` (section 3.5).
  case expirationBeforeTimestamp
  /// The field is longer than we read.
  case signatureTooLong

  // It can be read, and can never be verified: permerror.

  /// `h=` does not name From (section 6.1.1).
  case fromNotSigned
  /// The domain of `i=` is neither that of `d=` nor below it (section 6.1.1).
  case identityOutsideDomain
  /// There is no key where the signature says that it is: no key for signature (section 6.1.2).
  case noKey
  /// What is there in place of a key cannot be read (section 6.1.2).
  case malformedKeyRecord(DKIMKeyRecord.Refusal)
  /// The octets of `p=` are no key of the kind that the record names.
  case unreadableKey
  /// The key is longer than we calculate with.
  case keyTooLarge(bits: Int)
  /// The key was revoked: its record is there, but empty (section 3.6.1).
  case keyRevoked
  /// The key is of another kind than the algorithm (section 6.1.2).
  case keyTypeMismatch
  /// `h=` of the key record does not allow the hash of the algorithm (section 6.1.2).
  case hashNotAllowed
  /// `s=` of the key record does not allow mail (section 3.6.1).
  case keyNotForEmail
  /// `t=s` of the key record asks that `i=` and `d=` have one domain (section 3.6.1).
  case identityBelowStrictDomain
  /// The header of the message is beyond the limits of the parser, so that not all of its fields are known.
  case headerBeyondLimits

  // It does not verify: fail.

  /// rsa-sha1, which must not be accepted (RFC 8301, section 3.1).
  case obsoleteAlgorithm
  /// An RSA key that is too short to be accepted (RFC 8301, section 3.2).
  case weakKey(bits: Int)
  /// The body is not the one that was signed (RFC 6376, section 6.1.3).
  case bodyHashMismatch
  /// The body has fewer octets than `l=` says (section 3.5).
  case bodyShorterThanLimit
  /// The header fields are not those that were signed, or the signature was not made with this key (section 6.1.3).
  case signatureMismatch

  // It verifies, and is not accepted all the same: policy.

  /// The time of `x=` has passed (section 3.5).
  case expired
  /// The time of `t=` has not come yet (section 3.5).
  case timestampInFuture
  /// The message has more signatures than are looked at: this one, and so many in all.
  case tooManySignatures(count: Int)

  // Nobody knows yet: temperror.

  /// DNS gave no answer (section 6.1.2).
  case keyUnavailable(DNSOutcome)

  /// The result word for the reason (RFC 8601, section 2.7.1).
  public var outcome: AuthenticationOutcome {
    switch self {
    case .verified: .pass
    case .malformedTags, .missingTag, .malformedValue, .unknownVersion, .unknownAlgorithm, .unknownCanonicalization,
      .unknownQueryMethod, .expirationBeforeTimestamp, .signatureTooLong:
      .neutral
    case .fromNotSigned, .identityOutsideDomain, .noKey, .malformedKeyRecord, .unreadableKey, .keyTooLarge, .keyRevoked,
      .keyTypeMismatch, .hashNotAllowed, .keyNotForEmail, .identityBelowStrictDomain, .headerBeyondLimits:
      .permerror
    case .obsoleteAlgorithm, .weakKey, .bodyHashMismatch, .bodyShorterThanLimit, .signatureMismatch: .fail
    case .expired, .timestampInFuture, .tooManySignatures: .policy
    case .keyUnavailable: .temperror
    }
  }

  /// Whether nothing can be said of the signature because its key is gone, as with a capture that is older than the key;
  /// that is no failure of the message.
  public var isUnverifiable: Bool { self == .noKey }
}

/// The tags of a signature (RFC 6376, section 3.5).
public enum DKIMTag: String, Sendable, Hashable, CaseIterable {
  case version = "v"
  case algorithm = "a"
  case signature = "b"
  case bodyHash = "bh"
  case canonicalization = "c"
  case domain = "d"
  case signedNames = "h"
  case identity = "i"
  case bodyLength = "l"
  case queryMethods = "q"
  case selector = "s"
  case timestamp = "t"
  case expiration = "x"
  case copiedFields = "z"
}
