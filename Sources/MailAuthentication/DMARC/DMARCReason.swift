public import MailDNS

/// Why DMARC came to its outcome.
public enum DMARCReason: Error, Sendable, Hashable {
  // pass
  /// An Authenticated Identifier is aligned with the Author Domain.
  case aligned

  // fail
  /// Neither SPF nor any signature passes.
  case notAuthenticated
  /// Something passes, but for domains that are not aligned with the Author Domain.
  case notAligned

  // none
  /// No record applies to the Author Domain.
  case noRecord
  /// The only records stand several at one name, and are therefore discarded (RFC 9989, section 4.10, step 2).
  case severalRecords(DomainName)

  // permerror
  /// There is no From field, or no mailbox in it.
  case noAuthorDomain
  /// There are several From fields.
  case repeatedFrom(Int)
  /// A mailbox of From has no domain name: an address literal, or no domain at all.
  case unusableAuthorDomain(String)
  /// More than `DMARCLimits.authorDomains`.
  case tooManyAuthorDomains
  /// The record's policy is invalid, and there is no address to tell that to (RFC 9989, section 4.10.1).
  case unusablePolicy(DomainName)
  /// An identifier passes, but there are more than `DMARCLimits.walkedIdentifiers` to find the Organizational Domain of.
  case tooManyIdentifiers

  // temperror
  /// The record of a domain could not be asked for, so that the policy is unknown.
  case policyUnknown(DomainName, DNSOutcome)
  /// The record of a domain could not be asked for, so that it is unknown whether what passes is aligned.
  case alignmentUnknown(DomainName, DNSOutcome)
  /// Whether the Author Domain exists could not be found out, so that it is unknown which policy applies.
  case existenceUnknown(DNSOutcome)
  /// SPF or a signature of a domain that is aligned failed for now, and may pass later.
  case authenticationUnknown(DMARCMethod, DomainName)

  /// Of what outcome this is the reason.
  public var outcome: AuthenticationOutcome {
    switch self {
    case .aligned: .pass
    case .notAuthenticated, .notAligned: .fail
    case .noRecord, .severalRecords: .none
    case .noAuthorDomain, .repeatedFrom, .unusableAuthorDomain, .tooManyAuthorDomains, .unusablePolicy,
      .tooManyIdentifiers:
      .permerror
    case .policyUnknown, .alignmentUnknown, .existenceUnknown, .authenticationUnknown: .temperror
    }
  }
}

/// What authenticates a domain.
public enum DMARCMethod: String, Sendable, Hashable, CaseIterable {
  case spf, dkim
}
