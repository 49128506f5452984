public import MailDNS

extension MessageAuthentication {
  /// The one domain in From; nil when there is none, or more than one (RFC 9989, section 3.2.2).
  public var authorDomain: DomainName? {
    dmarc.evaluations.count == 1 ? dmarc.evaluations[0].authorDomain : nil
  }

  /// Whether a domain is near enough to the Author Domain to speak for it, whatever became of its check.
  ///
  /// DMARC says so where a record applies. Without one, a domain counts as near when one of the two is below the other.
  public func isAligned(_ domain: DomainName) -> Bool {
    guard let author = authorDomain, let evaluation = dmarc.decisive else { return false }
    if let identifier = evaluation.identifiers.first(where: { $0.domain == domain }) { return identifier.isNear }
    return domain.isEqualOrBelow(author) || domain.labelCount > 1 && author.isEqualOrBelow(domain)
  }

  /// Whether the result of SPF is for a domain that is near enough to the Author Domain; nil without a result.
  public var isSPFAligned: Bool? { spf?.identifier.map { isAligned($0.domain) } }
}
