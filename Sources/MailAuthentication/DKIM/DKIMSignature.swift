package import InternetMessage
package import MailDNS

/// The field of a signature, read (RFC 6376, section 3.5).
///
///     v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=april; h=from:to; bh=…; b=…
///
/// What could be read is there even when the field as a whole is refused; when it is not, everything is there that a
/// signature must have. ARC-Message-Signature and ARC-Seal are read as well (RFC 8617, sections 4.1.2 and 4.1.3).
package struct DKIMSignature: Sendable {
  /// Which field it is.
  package enum Dialect: Sendable {
    /// DKIM-Signature.
    case dkim
    /// ARC-Message-Signature, in which `i=` is a number and `v=` has no meaning, and which need not cover From.
    case arcMessageSignature
    /// ARC-Seal, which covers the ARC fields alone: it has neither `h=` nor a body hash, and its form is always relaxed.
    case arcSeal
  }

  /// The index of the field in `Message.fields`.
  package let field: Int
  /// The tags.
  package let tags: TagList
  /// Why the signature is refused.
  package internal(set) var refusal: DKIMReason?
  /// The tag `a=`.
  package internal(set) var algorithm: DKIMAlgorithm?
  /// The tag `c=`; `simple/simple` where there is none.
  package internal(set) var canonicalization: Canonicalization?
  /// The tag `d=`.
  package internal(set) var domain: DomainName?
  /// The tag `d=` as written.
  package internal(set) var domainText: Range<Int>?
  /// The tag `s=` as written.
  package internal(set) var selectorText: Range<Int>?
  /// Where the key is: the selector, `_domainkey` and the domain (section 3.6.2.1).
  package internal(set) var keyName: DomainName?
  /// The tag `i=`, decoded; nil when it is not there.
  package internal(set) var identity: [UInt8]?
  /// The domain of `i=`, or that of `d=`.
  package internal(set) var identityDomain: DomainName?
  /// The names of the signed fields: `h=`.
  package internal(set) var signedNames: [Range<Int>] = []
  /// The hash of the body: `bh=`, decoded.
  package internal(set) var bodyHash: [UInt8] = []
  /// The signature: `b=`, decoded.
  package internal(set) var signature: [UInt8] = []
  /// How many octets of the canonical body are covered: `l=`.
  package internal(set) var bodyLength: Int64?
  /// The tag `t=`, in seconds since 1970.
  package internal(set) var timestamp: Int64?
  /// The tag `x=`, in seconds since 1970.
  package internal(set) var expiration: Int64?

  /// What stands behind `b=`, which is taken out before the field itself is hashed (section 3.7).
  package func signatureSlot(in view: OctetView) -> Range<Int>? { tags.tag("b", in: view)?.slot }

  /// Reads a field of a message.
  package init(_ message: Message, _ view: OctetView, field: Int, dialect: Dialect = .dkim) {
    self.field = field
    let body = message.fields[field].body
    let isTooLong = body.count > DKIMLimits.signatureOctets
    tags = TagList(view, isTooLong ? body.lowerBound..<body.lowerBound : body)
    if isTooLong {
      refuse(.signatureTooLong)
      return
    }
    if let defect = tags.defect { refuse(.malformedTags(defect.kind)) }
    readTags(view, dialect)
  }

  mutating func refuse(_ reason: DKIMReason) {
    if refusal == nil { refusal = reason }
  }
}
