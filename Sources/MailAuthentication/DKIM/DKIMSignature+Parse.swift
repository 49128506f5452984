import InternetMessage
import MailCrypto
import MailDNS

extension DKIMSignature {
  /// Takes from the tags what a signature says.
  mutating func readTags(_ view: OctetView, _ dialect: Dialect) {
    var reader = DKIMSignatureReader(view, self)
    reader.read(dialect)
    self = reader.signature
  }
}

/// Reads the tags of a signature, in the order in which RFC 6376, section 6.1.1, has them checked.
private struct DKIMSignatureReader {
  let view: OctetView
  var signature: DKIMSignature

  init(_ view: OctetView, _ signature: DKIMSignature) {
    self.view = view
    self.signature = signature
  }

  fileprivate mutating func read(_ dialect: DKIMSignature.Dialect) {
    if dialect == .dkim { readVersion() }
    readAlgorithm()
    readKeyPlace()
    switch dialect {
    case .dkim:
      readSignedNames()
      readIdentity()
      readRestOfMessageSignature()
    case .arcMessageSignature:
      signature.identityDomain = signature.domain
      readSignedNamesOfARC()
      readRestOfMessageSignature()
    case .arcSeal:
      signature.identityDomain = signature.domain
      readRestOfSeal()
    }
  }

  private mutating func readRestOfMessageSignature() {
    readCanonicalization()
    readBodyHash()
    readSignature()
    readBodyLength()
    readQueryMethods()
    readTimes()
  }

  /// Reads what an ARC-Seal has of these tags (RFC 8617, section 4.1.3); other tags are unknown there, and ignored.
  private mutating func readRestOfSeal() {
    // Section 4.1.3: h= is not allowed, and makes the chain fail.
    if value("h") != nil { refuse(.signedNames) }
    // Section 5.1.1: the fields are always brought into relaxed form. No body is covered.
    signature.canonicalization = Canonicalization(header: .relaxed, body: .relaxed)
    readSignature()
    readTimestamp()
  }

  private func value(_ tag: StaticString) -> Range<Int>? { signature.tags.value(tag, in: view) }

  private mutating func required(_ name: StaticString, _ tag: DKIMTag) -> Range<Int>? {
    let value = value(name)
    if value == nil { signature.refuse(.missingTag(tag)) }
    return value
  }

  private mutating func refuse(_ tag: DKIMTag) { signature.refuse(.malformedValue(tag)) }

  private mutating func readVersion() {
    guard let value = required("v", .version) else { return }
    if !view.equals("1", in: value) { signature.refuse(.unknownVersion) }
  }

  private mutating func readAlgorithm() {
    guard let value = required("a", .algorithm) else { return }
    // Section 3.2: values are compared with case unless the tag says otherwise.
    if view.equals("rsa-sha256", in: value) {
      signature.algorithm = .rsaSHA256
    } else if let algorithm = DKIMAlgorithm(rawValue: view.string(value)) {
      signature.algorithm = algorithm
    } else {
      signature.refuse(.unknownAlgorithm)
    }
  }

  /// Reads `d=` and `s=`, which together name the record of the key.
  private mutating func readKeyPlace() {
    signature.domainText = required("d", .domain)
    signature.selectorText = required("s", .selector)
    guard let domainText = signature.domainText else { return }
    guard let domain = SigningName.domain(view.copy(domainText)) else { return refuse(.domain) }
    signature.domain = domain
    guard let selectorText = signature.selectorText else { return }
    guard let selector = SigningName.selector(view.copy(selectorText)),
      let keyName = SigningName.keyName(selector: selector, domain: domain)
    else { return refuse(.selector) }
    signature.keyName = keyName
  }

  private mutating func readSignedNames() {
    guard let value = required("h", .signedNames) else { return }
    guard let names = ElementList.ranges(view, value),
      names.allSatisfy({ !$0.isEmpty && $0.allSatisfy { view[$0].isFieldNameText && view[$0] != UInt8(ascii: ";") } })
    else { return refuse(.signedNames) }
    signature.signedNames = names
    // Section 5.4: From must be signed, and section 6.1.1: a signature without it is not to be used.
    if !names.contains(where: { view.equalsIgnoringCase("from", in: $0) }) { signature.refuse(.fromNotSigned) }
  }

  /// Reads `h=` of ARC-Message-Signature (RFC 8617, section 4.1.2), which may name nothing at all, and names ARC-Seal never.
  private mutating func readSignedNamesOfARC() {
    guard let value = required("h", .signedNames) else { return }
    guard let names = ElementList.ranges(view, value)?.filter({ !$0.isEmpty }),
      names.allSatisfy({ $0.allSatisfy { view[$0].isFieldNameText && view[$0] != UInt8(ascii: ";") } }),
      !names.contains(where: { view.equalsIgnoringCase("arc-seal", in: $0) })
    else { return refuse(.signedNames) }
    signature.signedNames = names
  }

  /// Reads `i=`: `[ Local-part ] "@" domain-name`, as dkim-quoted-printable.
  private mutating func readIdentity() {
    signature.identityDomain = signature.domain
    guard let value = value("i") else { return }
    guard let identity = TagValue.quotedPrintable(view, value), let sign = identity.lastIndex(of: UInt8(ascii: "@")),
      let identityDomain = SigningName.domain(Array(identity[(sign + 1)...]))
    else { return refuse(.identity) }
    signature.identity = identity
    signature.identityDomain = identityDomain
    // Section 6.1.1: the domain of i= must be that of d= or below it.
    guard let domain = signature.domain, !identityDomain.isEqualOrBelow(domain) else { return }
    signature.refuse(.identityOutsideDomain)
  }

  private mutating func readCanonicalization() {
    guard let value = value("c") else {
      signature.canonicalization = Canonicalization(header: .simple, body: .simple)
      return
    }
    let slash = view.firstIndex(of: UInt8(ascii: "/"), in: value)
    let header = form(value.lowerBound..<(slash ?? value.upperBound))
    // Section 3.5: where only one form is named, it is that of the header, and the body has `simple`.
    let body = slash.map { form($0 + 1..<value.upperBound) } ?? .simple
    guard let header, let body else { return signature.refuse(.unknownCanonicalization) }
    signature.canonicalization = Canonicalization(header: header, body: body)
  }

  private func form(_ range: Range<Int>) -> CanonicalForm? {
    view.equals("relaxed", in: range) ? .relaxed : view.equals("simple", in: range) ? .simple : nil
  }

  private mutating func readBodyHash() {
    guard let value = required("bh", .bodyHash) else { return }
    signature.bodyHash = TagValue.base64(view, value) ?? []
    let isRightLength = signature.algorithm.map { $0.digest.octetCount == signature.bodyHash.count } ?? true
    if signature.bodyHash.isEmpty || !isRightLength { refuse(.bodyHash) }
  }

  private mutating func readSignature() {
    guard let value = required("b", .signature) else { return }
    signature.signature = TagValue.base64(view, value) ?? []
    if signature.signature.isEmpty { refuse(.signature) }
  }

  /// Reads `l=`: `1*76DIGIT`.
  private mutating func readBodyLength() {
    guard let value = value("l") else { return }
    signature.bodyLength = TagValue.number(view, value, digits: 76)
    if signature.bodyLength == nil { refuse(.bodyLength) }
  }

  /// Reads `q=`, of which ways that we do not know are passed over (section 3.5).
  private mutating func readQueryMethods() {
    guard let value = value("q") else { return }
    guard let methods = ElementList.ranges(view, value), !methods.contains(where: \.isEmpty) else {
      return refuse(.queryMethods)
    }
    if !methods.contains(where: { view.equals("dns/txt", in: $0) }) { signature.refuse(.unknownQueryMethod) }
  }

  /// Reads `t=`: `1*12DIGIT`.
  private mutating func readTimestamp() {
    guard let value = value("t") else { return }
    signature.timestamp = TagValue.number(view, value, digits: 12)
    if signature.timestamp == nil { refuse(.timestamp) }
  }

  /// Reads `t=` and `x=`, which has the form of `t=`.
  private mutating func readTimes() {
    readTimestamp()
    if let value = value("x") {
      signature.expiration = TagValue.number(view, value, digits: 12)
      if signature.expiration == nil { refuse(.expiration) }
    }
    // Section 3.5: the value of x= must be greater than that of t=.
    if let timestamp = signature.timestamp, let expiration = signature.expiration, expiration <= timestamp {
      signature.refuse(.expirationBeforeTimestamp)
    }
  }
}
