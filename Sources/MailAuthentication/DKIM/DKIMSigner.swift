public import InternetMessage
public import MailCrypto
import MailDNS

/// Signs messages (RFC 6376, section 5, with RFC 8301 and RFC 8463).
///
///     let signer = try DKIMSigner(key: key, domain: "example.com", selector: "april")
///     let field = try signer.sign(message)  // DKIM-Signature: v=1; a=rsa-sha256; …
///     let signed = field + message.octets
///
/// The field has its line end, CRLF or what else ends the lines of the message, and is put in front of it.
public struct DKIMSigner: Sendable {
  private let key: PrivateKey
  private let domain: String
  private let selector: String
  private let options: DKIMSigningOptions

  /// Why nothing is signed.
  public enum Refusal: Error, Sendable, Hashable {
    /// `d=` is no domain name.
    case malformedDomain
    /// `s=` is no selector, or too long with the domain.
    case malformedSelector
    /// `i=` is no address, or its domain is not within that of `d=`.
    case malformedIdentity
    /// A name in `h=` is no field name.
    case malformedFieldName
    /// `x=` is not later than `t=`, or one of them is negative or has more than twelve digits.
    case malformedTime
    /// `l=` is greater than the canonical body.
    case malformedBodyLength
    /// An RSA key below 1024 bits, which must not be used (RFC 8301, section 3.2).
    case weakKey(bits: Int)
    /// The message has no From, or `h=` does not name it (RFC 6376, section 5.4).
    case fromNotSigned
    /// The header of the message is too large to know all of its fields.
    case headerBeyondLimits
    /// The field would be longer than verifiers read it.
    case fieldTooLong
    /// The library could not sign.
    case libraryFailure
  }

  /// A signer for a key whose public half is, or will be, at `selector._domainkey.domain`.
  public init(
    key: PrivateKey, domain: String, selector: String, options: DKIMSigningOptions = DKIMSigningOptions()
  ) throws(Refusal) {
    guard let domainName = SigningName.domain(Array(domain.utf8)) else { throw .malformedDomain }
    guard let selectorName = SigningName.selector(Array(selector.utf8)),
      SigningName.keyName(selector: selectorName, domain: domainName) != nil
    else { throw .malformedSelector }
    guard key.kind != .rsa || key.bits >= options.leastRSABits else { throw .weakKey(bits: key.bits) }
    if let identity = options.identity {
      let octets = Array(identity.utf8)
      guard let sign = octets.lastIndex(of: UInt8(ascii: "@")),
        let identityDomain = SigningName.domain(Array(octets[(sign + 1)...])), identityDomain.isEqualOrBelow(domainName)
      else { throw .malformedIdentity }
    }
    let times = [options.timestamp, options.expiration].compactMap { $0 }
    guard times.allSatisfy({ (0..<1_000_000_000_000).contains($0) }),
      times.count < 2 || times[0] < times[1]
    else { throw .malformedTime }
    let names = options.signedFields.names
    guard names.count <= TagLimits.elements, names.allSatisfy({ Self.isFieldName($0) }) else {
      throw .malformedFieldName
    }
    self.key = key
    self.domain = domain
    self.selector = selector
    self.options = options
  }

  private static func isFieldName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0.isFieldNameText && $0 != UInt8(ascii: ";") }
  }

  private var algorithm: DKIMAlgorithm { key.kind == .rsa ? .rsaSHA256 : .ed25519SHA256 }

  /// Signs a message: gives the octets of the field to put in front of it.
  public func sign(_ message: Message) throws(Refusal) -> [UInt8] {
    guard !message.isHeaderBeyondLimits else { throw .headerBeyondLimits }
    return try message.octets.withOctetView { (view) throws(Refusal) in try sign(message, view) }
  }

  private func sign(_ message: Message, _ view: OctetView) throws(Refusal) -> [UInt8] {
    let names = options.signedFields.names(for: message)
    guard message.first(.from) != nil, names.contains(where: { $0.lowercased() == "from" }) else {
      throw .fromNotSigned
    }
    let lineEndings = LineEndings(message)
    var bodies = BodyDigests(message, view, lineEndings: lineEndings)
    let form = options.canonicalization.body
    guard options.bodyLength ?? 0 >= 0,
      let bodyHash = bodies.answer(.init(form: form, algorithm: algorithm.digest, length: options.bodyLength)).digest
    else { throw .malformedBodyLength }
    var field = DKIMFieldWriter()
    field.append("v", "1")
    field.append("a", algorithm.rawValue)
    field.append("c", options.canonicalization.description)
    field.append("d", domain)
    field.append("s", selector)
    if let identity = options.identity { field.append("i", DKIMFieldWriter.quotedPrintable(Array(identity.utf8))) }
    if let timestamp = options.timestamp { field.append("t", String(timestamp)) }
    if let expiration = options.expiration { field.append("x", String(expiration)) }
    if let length = options.bodyLength { field.append("l", String(length)) }
    field.append("h", names: names)
    if options.copiesFields { field.append("z", breakable: copiedFields(message, view, names: names)) }
    field.append("bh", breakable: Base64.encoded(bodyHash))
    field.openSignature()
    let digest = Digest.octets(
      algorithm.digest, signedOctets(message, view, names: names, field: field.octets))
    // It throws one error, which says no more than this one.
    guard let signature = try? key.sign(digest: digest, algorithm: algorithm.digest) else { throw .libraryFailure }
    field.close(Base64.encoded(signature))
    guard field.octets.count <= DKIMLimits.signatureOctets else { throw .fieldTooLong }
    return field.octets(lineEndings: lineEndings)
  }

  /// The octets that are signed: the fields that the names choose, and the signature's own field up to `b=`.
  private func signedOctets(_ message: Message, _ view: OctetView, names: [String], field: [UInt8]) -> [UInt8] {
    let header = SignedHeader(message, view)
    var octets = header.octets(names: names, form: options.canonicalization.header)
    let own = Message(field + [.carriageReturn, .lineFeed, .carriageReturn, .lineFeed])
    own.octets.withOctetView { view in
      CanonicalField.append(
        own.fields[0], without: nil, view, form: options.canonicalization.header, terminator: .lineFeed, to: &octets)
    }
    return octets
  }

  /// The signed fields as they are now: `z=`, for whoever looks into a signature that breaks (section 3.5).
  private func copiedFields(_ message: Message, _ view: OctetView, names: [String]) -> [UInt8] {
    var copies: [[UInt8]] = []
    for name in Set(names.map { $0.lowercased() }).sorted() {
      for field in message.fields(of: 0) where view.string(field.name).lowercased() == name {
        copies.append(
          view.copy(field.name) + [UInt8(ascii: ":")]
            + Array(DKIMFieldWriter.quotedPrintable(view.copy(field.body)).utf8))
      }
    }
    return Array(copies.joined(separator: [UInt8(ascii: "|")]))
  }
}
