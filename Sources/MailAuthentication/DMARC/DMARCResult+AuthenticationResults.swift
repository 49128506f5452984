import MailDNS

extension DMARCResult {
  /// The result for an Authentication-Results field (RFC 9989, sections 9.1 and 9.2).
  ///
  ///     dmarc=fail header.from=example.com policy.dmarc=reject
  public var methodResult: MethodResult {
    var properties: [ResultProperty] = []
    if let decisive {
      properties.append(ResultProperty("header", "from", decisive.authorDomain.description))
      if let policy = decisive.appliedPolicy { properties.append(ResultProperty("policy", "dmarc", policy.rawValue)) }
    }
    return MethodResult(method: "dmarc", result: outcome.rawValue, properties: properties)
  }
}
