import MailDNS

extension DMARCReason {
  /// The reason in words without a full stop.
  public var text: String {
    switch self {
    case .aligned: "an authenticated domain is aligned"
    case .notAuthenticated: "neither SPF nor a signature passes"
    case .notAligned: "what passes is not aligned with the domain in From"
    case .noRecord: "no record applies"
    case .severalRecords(let domain): "\(domain) publishes several records, which are all discarded"
    case .noAuthorDomain: "From names no author"
    case .repeatedFrom(let count): "there are \(count) From fields"
    case .unusableAuthorDomain: "From names an author without a domain"
    case .tooManyAuthorDomains: "From names more domains than are looked at"
    case .unusablePolicy(let domain): "the record of \(domain) has no usable policy"
    case .tooManyIdentifiers: "more domains pass than are looked at"
    case .policyUnknown(let domain, let outcome): "the record of \(domain) could not be asked for: \(outcome.meaning)"
    case .alignmentUnknown(let domain, let outcome):
      "the organizational domain of \(domain) could not be found: \(outcome.meaning)"
    case .existenceUnknown(let outcome): "it could not be asked whether the domain in From exists: \(outcome.meaning)"
    case .authenticationUnknown(let method, let domain): "\(method.rawValue) for \(domain) could not be checked"
    }
  }
}
