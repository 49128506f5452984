import InternetMessage
import MailDNS

extension SPFEvaluation {
  /// The name that a term means: that of the domain itself, or its own domain expanded; nil when that is no name.
  mutating func name(_ target: SPFMacroString?, _ domain: DomainName) throws(Interruption) -> DomainName? {
    guard let target else { return domain }
    if target.isPlain { return target.name ?? SPFExpansion.name(target.octets) }
    // Terms with the local part "do not match anything" when that is not ASCII (RFC 8616, section 4).
    guard !(target.usesLocalPart && request.hasInternationalLocalPart) else { return nil }
    return try expansion(of: target, domain).name(target)
  }

  /// The values for macros, with the name of the client if it is needed.
  mutating func expansion(
    of string: SPFMacroString, _ domain: DomainName
  ) throws(Interruption) -> SPFExpansion {
    var pointer: DomainName?
    if string.usesPointer {
      if !pointerIsCounted, !isExplaining {
        // "the number of "PTR" resource records queried is included in the overall limit" (section 4.6.4).
        pointerIsCounted = true
        try countLookup(domain)
      }
      pointer = try preferredName(domain)
    }
    return SPFExpansion(request: request, domain: domain, pointer: pointer, receiver: receiver, now: now)
  }

  /// The name for `%{p}`: the domain itself, else a name below it, else any (section 7.3).
  private mutating func preferredName(_ domain: DomainName) throws(Interruption) -> DomainName? {
    if let name = try validatedName(domain, where: { $0 == domain }) { return name }
    if let name = try validatedName(domain, where: { $0.isEqualOrBelow(domain) }) { return name }
    return try validatedName(domain, where: { _ in true })
  }

  /// The first name of the client that has the client's address, of those wanted (section 5.5).
  ///
  /// Failures are no errors here: "If a DNS error occurs while doing the PTR RR lookup, then this mechanism fails to
  /// match. If a DNS error occurs while doing an A RR lookup, then that domain name is skipped".
  mutating func validatedName(
    _ domain: DomainName, where isWanted: (DomainName) -> Bool
  ) throws(Interruption) -> DomainName? {
    let pointers = try answer(DNSQuestion(.reverse(of: request.ip), .ptr))
    if pointers.isVoid { try countVoid(domain) }
    // "all records other than the first 10 MUST be ignored" (section 4.6.4).
    for name in pointers.names.prefix(SPFLimits.pointers) where isWanted(name) {
      let answer = try answer(DNSQuestion(name, request.ip.version4 == nil ? .aaaa : .a))
      if answer.isVoid { try countVoid(domain) }
      let ip = request.ip
      let isOwn = answer.addresses.contains { SPFNetwork(around: $0, .whole).contains(ip) }
      if isOwn { return name }
    }
    return nil
  }

  // MARK: Explanations

  /// Fetches the explanation of a fail; whatever goes wrong, there is none (section 6.2).
  mutating func explain(_ target: SPFMacroString, domain: DomainName) throws(Interruption) {
    depth = 1
    begin(.explanation(target.description), of: domain)
    explanation = try explanationText(target, domain)
    end(explanation == nil ? .noExplanation : .outcome(.fail), nil)
  }

  private mutating func explanationText(_ target: SPFMacroString, _ domain: DomainName) throws(Interruption) -> String?
  {
    guard let name = try name(target, domain) else { return nil }
    // "If there are any DNS processing errors [...], or if no records are returned, or if more than one record is
    // returned, or if there are syntax errors in the explanation string, then proceed as if no "exp" modifier was given."
    let texts = try answer(DNSQuestion(name, .txt)).texts
    guard texts.count == 1, texts[0].count <= SPFLimits.recordOctets,
      let string = try? SPFMacroString.parse(texts[0][...], in: .explanation),
      let text = try expansion(of: string, domain).text(string, limit: SPFLimits.explanationOctets)
    else { return nil }
    // It goes into a reply of SMTP, which is printable ASCII (RFC 5321, section 4.2).
    return String(decoding: text.map { (0x20..<0x7F).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  }
}
