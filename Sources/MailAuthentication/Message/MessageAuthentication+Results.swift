extension MessageAuthentication {
  /// What was found, for an Authentication-Results field: each signature, SPF, DMARC, and ARC where there is a chain
  /// (RFC 8601, section 2.7; RFC 8617, section 10.1).
  ///
  ///     dkim=pass header.d=example.com header.s=april header.a=rsa-sha256; spf=pass smtp.mailfrom=example.com; …
  public var methodResults: [MethodResult] {
    var results = dkim.map(\.methodResult)
    if results.isEmpty { results.append(MethodResult(method: "dkim", result: "none")) }
    if let spf {
      if let mailFrom = spf.mailFrom { results.append(mailFrom.methodResult(path: envelope.mailFrom ?? "")) }
      if let helo = spf.helo { results.append(helo.methodResult(path: envelope.helo ?? "")) }
    }
    results.append(dmarc.methodResult)
    if arc.outcome != .none { results.append(arc.methodResult) }
    return results
  }
}

extension DKIMResult {
  /// The result of one signature (RFC 8601, section 2.7.1).
  var methodResult: MethodResult {
    var properties: [ResultProperty] = []
    if let domain { properties.append(ResultProperty("header", "d", domain)) }
    if let identity { properties.append(ResultProperty("header", "i", identity)) }
    if let selector { properties.append(ResultProperty("header", "s", selector)) }
    if let algorithm { properties.append(ResultProperty("header", "a", algorithm.rawValue)) }
    return MethodResult(
      method: "dkim", result: outcome.rawValue, reason: outcome == .pass ? nil : reason.text, properties: properties)
  }
}

extension SPFResult {
  /// The result for one identity (RFC 8601, section 2.7.2).
  ///
  /// Of the reverse path only the domain is told: the rest is nobody's business who reads the field (section 7.10).
  func methodResult(path: String) -> MethodResult {
    let name = identity == .helo || path.isEmpty ? "helo" : "mailfrom"
    return MethodResult(
      method: "spf", result: outcome.rawValue, reason: outcome == .pass ? nil : "\(cause)",
      properties: [ResultProperty("smtp", name, domain.map { "\($0)" } ?? "")])
  }
}
