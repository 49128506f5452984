extension DKIMReason {
  /// The reason for people, as a part of a sentence.
  public var text: String {
    switch self {
    case .verified: "header and body are as they were signed"
    case .malformedTags(let kind): "the signature cannot be read: \(kind.text)"
    case .missingTag(let tag): "the signature has no \(tag.rawValue)="
    case .malformedValue(let tag): "the value of \(tag.rawValue)= of the signature is malformed"
    case .unknownVersion: "the version of the signature is not 1"
    case .unknownAlgorithm: "the signature has an unknown algorithm"
    case .unknownCanonicalization: "the signature has an unknown canonical form"
    case .unknownQueryMethod: "the signature names no known way to its key"
    case .expirationBeforeTimestamp: "the signature expires before it was made"
    case .signatureTooLong: "the signature has more than \(DKIMLimits.signatureOctets) octets"
    case .fromNotSigned: "the signature does not cover From"
    case .identityOutsideDomain: "the domain of i= is not within that of d="
    case .noKey: "no key for signature"
    case .malformedKeyRecord(let refusal): "the key record cannot be used: \(refusal.text)"
    case .unreadableKey: "the public key cannot be read"
    case .keyTooLarge(let bits): "the public key has \(bits) bits, which are more than \(DKIMLimits.greatestRSABits)"
    case .keyRevoked: "the key was revoked"
    case .keyTypeMismatch: "the key is not of the kind that the algorithm needs"
    case .hashNotAllowed: "the key record does not allow the hash of the algorithm"
    case .keyNotForEmail: "the key record does not allow mail"
    case .identityBelowStrictDomain: "the key record asks that i= and d= have the same domain"
    case .headerBeyondLimits: "the header of the message is too large to know all of its fields"
    case .obsoleteAlgorithm: "rsa-sha1 is not accepted"
    case .weakKey(let bits): "the key has \(bits) bits, which are too few"
    case .bodyHashMismatch: "the body was changed: its hash is not the one that was signed"
    case .bodyShorterThanLimit: "the body has fewer octets than l= says"
    case .signatureMismatch: "the signature does not match: a signed field was changed, or the key is another one"
    case .expired: "the signature has expired"
    case .timestampInFuture: "the signature was made in the future"
    case .tooManySignatures(let count): "too many signatures: \(count) more were not looked at"
    case .keyUnavailable(let outcome): "the key could not be asked for: \(outcome.phrase)"
    }
  }
}

extension TagList.Kind {
  fileprivate var text: String {
    switch self {
    case .emptyTag: "a tag is empty"
    case .missingEqualsSign: "a tag has no equals sign"
    case .malformedName: "the name of a tag is malformed"
    case .forbiddenOctet: "a value holds a forbidden octet"
    case .duplicate: "a tag stands there twice"
    case .tooManyTags: "it has more than \(TagLimits.tags) tags"
    }
  }
}

extension DKIMKeyRecord.Refusal {
  fileprivate var text: String {
    switch self {
    case .otherVersion: "it is of another version"
    case .malformedTags: "it is no list of tags"
    case .tooLong: "it has more than \(DKIMLimits.keyRecordOctets) octets"
    case .keyMissing: "it has no p="
    case .malformedKey: "its p= is not base64"
    case .unknownKeyType: "its kind of key is unknown"
    }
  }
}
