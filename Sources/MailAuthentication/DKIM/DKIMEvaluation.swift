import InternetMessage
import MailCrypto

/// Judges the signatures of one message when their keys are there: a calculation that waits for nothing.
struct DKIMEvaluation {
  private let message: Message
  private let view: OctetView
  private let settings: DKIMSettings
  private let now: Int64
  private let lineEndings: LineEndings
  private let isHeaderComplete: Bool
  private let interest: [Int]
  private var header: SignedHeader
  private var bodies: BodyDigests

  /// Prepares what all signatures share.
  init(_ message: Message, _ view: OctetView, signatures: [DKIMSignature], settings: DKIMSettings, now: Int64) {
    self.message = message
    self.view = view
    self.settings = settings
    self.now = now
    lineEndings = LineEndings(view, terminator: message.lineTerminator)
    isHeaderComplete = !message.isHeaderBeyondLimits
    interest = message.root.fields.filter { DKIMResult.UnsignedField.kinds.contains(message.fields[$0].kind) }
    header = SignedHeader(message, view)
    bodies = BodyDigests(
      message, view, lineEndings: lineEndings, announced: signatures.compactMap(\.bodyRequest))
  }

  /// Judges one signature (RFC 6376, section 6.1).
  mutating func result(of signature: DKIMSignature, key: DKIMKeyAnswer?) -> DKIMResult {
    var result = DKIMResult(signature, in: view)
    result.lineEndings = lineEndings
    guard signature.refusal == nil, let algorithm = signature.algorithm,
      let canonicalization = signature.canonicalization, let bodyRequest = signature.bodyRequest
    else { return result }
    guard isHeaderComplete else {
      // A field that is not known may be one that is signed, or a second From.
      result.reason = .headerBeyondLimits
      return result
    }
    let coverage = header.coverage(of: signature, form: canonicalization.header, interest: interest)
    result.unsignedFields = coverage.left.map { .init(kind: message.fields[$0].kind, field: $0) }
    result.copiedFields = header.copies(of: signature)
    let bodyReason = compareBody(signature, bodyRequest, &result)
    guard algorithm != .rsaSHA1 else {
      result.reason = .obsoleteAlgorithm
      return result
    }
    let digest = Digest.octets(algorithm.digest, coverage.octets)
    let keyReason = verify(signature, algorithm, digest, key ?? .none, &result)
    // A key that cannot be had comes first: without it nothing is known of who signed.
    if let keyReason, keyReason != .signatureMismatch {
      result.reason = keyReason
    } else {
      result.reason = bodyReason ?? keyReason ?? timeReason(signature) ?? .verified
    }
    return result
  }

  /// Judges an ARC-Seal by the digest of what it covers (RFC 8617, section 5.2, step 6).
  func result(ofSeal signature: DKIMSignature, digest: [UInt8], key: DKIMKeyAnswer?) -> DKIMResult {
    var result = DKIMResult(signature, in: view)
    result.lineEndings = lineEndings
    guard signature.refusal == nil, let algorithm = signature.algorithm else { return result }
    guard algorithm != .rsaSHA1 else {
      result.reason = .obsoleteAlgorithm
      return result
    }
    result.reason = verify(signature, algorithm, digest, key ?? .none, &result) ?? .verified
    return result
  }

  /// Compares the hash of the body (section 3.7, and section 6.1.3, step 3).
  private mutating func compareBody(
    _ signature: DKIMSignature, _ request: BodyDigests.Request, _ result: inout DKIMResult
  ) -> DKIMReason? {
    let found = bodies.answer(request)
    // Section 3.5, l=: more octets than there are cannot have been signed.
    guard let digest = found.digest else {
      result.isBodyIntact = false
      return .bodyShorterThanLimit
    }
    result.uncoveredBodyOctets = request.length.map { found.count - $0 } ?? 0
    let isIntact = digest == signature.bodyHash
    result.isBodyIntact = isIntact
    return isIntact ? nil : .bodyHashMismatch
  }

  /// Verifies the signature with the keys that may be used for it; gives why it does not hold.
  private func verify(
    _ signature: DKIMSignature, _ algorithm: DKIMAlgorithm, _ digest: [UInt8], _ answer: DKIMKeyAnswer,
    _ result: inout DKIMResult
  ) -> DKIMReason? {
    let keys: [DKIMKey]
    switch answer {
    case .none: return .noKey
    case .unavailable(let outcome): return .keyUnavailable(outcome)
    case .keys(let found): keys = found
    }
    var reason: DKIMReason?
    for candidate in keys {
      let refusal = candidate.refusal(for: signature, algorithm, leastRSABits: settings.leastRSABits)
      if refusal == nil, let key = candidate.key {
        let holds = key.verify(signature.signature, digest: digest, algorithm: algorithm.digest)
        if holds || result.isHeaderIntact == nil { result.note(candidate) }
        result.isHeaderIntact = holds
        if holds { return nil }
        reason = .signatureMismatch
      } else if reason == nil || reason == .malformedKeyRecord(.otherVersion) {
        // Other records may stand at the name; they say nothing as long as there is one of a key.
        reason = refusal
        result.note(candidate)
      }
    }
    return reason ?? .noKey
  }

  /// Holds the times against the clock (section 3.5).
  private func timeReason(_ signature: DKIMSignature) -> DKIMReason? {
    if let expiration = signature.expiration, now > expiration { return .expired }
    guard let timestamp = signature.timestamp else { return nil }
    let (lead, overflows) = timestamp.subtractingReportingOverflow(now)
    return overflows || lead > settings.clockSkew ? .timestampInFuture : nil
  }
}

extension DKIMSignature {
  /// What has to be known of the body; nil when the signature is refused whatever that is.
  var bodyRequest: BodyDigests.Request? {
    guard refusal == nil, let algorithm, let canonicalization else { return nil }
    return BodyDigests.Request(
      form: canonicalization.body, algorithm: algorithm.digest, length: bodyLength.map { Int(clamping: $0) })
  }
}

extension DKIMResult {
  /// What a signature says of itself.
  init(_ signature: DKIMSignature, in view: OctetView) {
    self.init(field: signature.field, reason: signature.refusal ?? .verified)
    domain = signature.domainText.map { view.string($0) }
    selector = signature.selectorText.map { view.string($0) }
    identity = signature.identity.map { String(decoding: $0, as: UTF8.self) } ?? domain.map { "@" + $0 }
    algorithm = signature.algorithm
    canonicalization = signature.canonicalization
    signedNames = signature.signedNames.map { view.string($0) }
    timestamp = signature.timestamp
    expiration = signature.expiration
    bodyLengthLimit = signature.bodyLength
  }

  /// Takes over what a key says of itself.
  fileprivate mutating func note(_ key: DKIMKey) {
    keyBits = key.key?.bits
    if case .weakKey(let bits) = key.refusal { keyBits = bits }
    if case .keyTooLarge(let bits) = key.refusal { keyBits = bits }
    isTesting = key.record?.isTesting ?? false
  }
}
