package import InternetMessage
package import MailCrypto

/// Finds out what a relay did to a message whose signature fails.
///
///     DKIMExplainer(message: after, signature: signature, keys: [key]).explain(view)
///
/// A value is taken for that of the signed message only when it gives the signed hash, of the body by `bh=`, of the header
/// by the signature itself: an RSA signature gives the hash back to whoever has the public key, so that a hypothesis costs
/// one hash; an Ed25519 signature is verified for each.
package struct DKIMExplainer {
  private let message: Message
  private let signature: DKIMSignature
  private let keys: [PublicKey]

  package init(message: Message, signature: DKIMSignature, keys: [PublicKey]) {
    self.message = message
    self.signature = signature
    self.keys = keys
  }

  /// Whether header and body are as they were signed, which needs no explanation.
  package func holds(_ view: OctetView) -> Bool {
    guard let algorithm = signature.algorithm, let forms = signature.canonicalization else { return false }
    return isBodyIntact(view, algorithm, forms.body) && isHeaderIntact(view, algorithm, forms.header)
  }

  /// Explains the failure; `view` shows the octets of the message.
  package func explain(_ view: OctetView) -> DKIMExplanation {
    guard let algorithm = signature.algorithm, let forms = signature.canonicalization,
      signature.bodyHash.count == algorithm.digest.octetCount
    else { return DKIMExplanation(header: .unexplained(.unreadable), body: .unexplained(.unreadable)) }
    return DKIMExplanation(
      header: header(view, algorithm, forms.header), body: body(view, algorithm, forms.body))
  }

  /// Explains the failure with the message as it was before the relay; the views show the octets of both.
  ///
  /// What the search finds alone stands, for it is proven; the comparison gives the rest.
  package func explain(_ view: OctetView, before: Message, _ old: OctetView) -> DKIMExplanation {
    let alone = explain(view)
    guard !alone.isComplete, let algorithm = signature.algorithm, let forms = signature.canonicalization,
      let original = Self.signature(like: signature, in: before, old)
    else { return alone }
    let comparison = CaptureComparison(
      before: .init(message: before, view: old, signature: original),
      after: .init(message: message, view: view, signature: signature), form: forms)
    let explainer = DKIMExplainer(message: before, signature: original, keys: keys)
    var (header, body) = (alone.header, alone.body)
    if case .unexplained = header, let edits = comparison.header(), !edits.isEmpty {
      header = explainer.isHeaderIntact(old, algorithm, forms.header) ? .explained(edits) : .compared(edits)
    }
    if case .unexplained = body, let edits = comparison.body(), !edits.isEmpty {
      body = explainer.isBodyIntact(old, algorithm, forms.body) ? .explained(edits) : .compared(edits)
    }
    return DKIMExplanation(header: header, body: body)
  }

  /// The field of another capture that holds the same signature.
  private static func signature(like signature: DKIMSignature, in message: Message, _ view: OctetView) -> DKIMSignature?
  {
    for index in message.root.fields.prefix(searchedFields) where message.fields[index].kind == .dkimSignature {
      let other = DKIMSignature(message, view, field: index)
      if other.signature == signature.signature, other.bodyHash == signature.bodyHash, !other.signature.isEmpty {
        return other
      }
    }
    return nil
  }

  private static let searchedFields = 1_000

  private func isHeaderIntact(_ view: OctetView, _ algorithm: DKIMAlgorithm, _ form: CanonicalForm) -> Bool {
    guard let fields = CoveredFields(message, view, signature, form: form),
      let accepts = SignatureOracle.accepts(signature, algorithm, keys: keys)
    else { return false }
    return accepts(Digest.octets(algorithm.digest, fields.octets))
  }

  private func isBodyIntact(_ view: OctetView, _ algorithm: DKIMAlgorithm, _ form: CanonicalForm) -> Bool {
    var bodies = BodyDigests(
      message, view, lineEndings: LineEndings(view, terminator: message.lineTerminator))
    let length = signature.bodyLength.map { Int(clamping: $0) }
    return bodies.answer(.init(form: form, algorithm: algorithm.digest, length: length)).digest == signature.bodyHash
  }

  private func header(_ view: OctetView, _ algorithm: DKIMAlgorithm, _ form: CanonicalForm) -> DKIMExplanation.Half {
    guard let fields = CoveredFields(message, view, signature, form: form) else { return .unexplained(.tooLarge) }
    guard let accepts = SignatureOracle.accepts(signature, algorithm, keys: keys) else {
      return .unexplained(keys.isEmpty ? .unreadable : .otherKey)
    }
    let candidates = HeaderCandidates(message, view, header: fields, signature: signature)
    var search = HeaderSearch(
      fields, candidates: candidates, algorithm: algorithm.digest, isCostly: algorithm.keyType == .ed25519,
      accepts: accepts)
    switch search.run() {
    case .intact: return .intact
    case .found(let hits):
      let places = EditPlaces(message, view)
      return .explained(hits.map { places.edit(fields.slots[$0.slot], original: $0.original) })
    case .nothing(let isSpent): return .unexplained(isSpent ? .budgetSpent : .noKnownEdit)
    }
  }

  /// How many parts are looked at for a message that was put into them.
  private static let wrappedParts = 3

  private func body(_ view: OctetView, _ algorithm: DKIMAlgorithm, _ form: CanonicalForm) -> DKIMExplanation.Half {
    let range = message.root.body
    guard range.count <= ExplanationLimits.bodyOctets else { return .unexplained(.tooLarge) }
    let text = CanonicalBody.withCRLF(view, range, terminator: message.lineTerminator)
    let reading = BodyReading(text, form: form)
    guard reading.lineCount <= ExplanationLimits.bodyLines else { return .unexplained(.tooLarge) }
    let places = BodyPlaces(message, view, reading)
    let parts = BodyPart.all(message, place: places.reading)
    // What a list may have wrapped: the first parts, whatever they hold.
    let wrapped = message.parts.indices.filter { message.parts[$0].parent == 0 }.prefix(Self.wrappedParts).map {
      index in
      let body = message.parts[index].body
      return places.reading(body.lowerBound)..<max(places.reading(body.lowerBound), places.reading(body.upperBound))
    }
    var search = BodySearch(
      reading, parts: parts, wrapped: wrapped, algorithm: algorithm.digest,
      octetLimit: signature.bodyLength.map { Int(clamping: $0) }, expected: signature.bodyHash)
    switch search.run() {
    case .intact: return .intact
    case .found(let edits):
      let all = EditPlaces(message, view)
      return .explained(BodyEdit.listed(edits).map { all.edit($0, reading, places) })
    case .nothing(let isSpent): return .unexplained(isSpent ? .budgetSpent : .noKnownEdit)
    }
  }
}

/// What a signature says of digests.
enum SignatureOracle {
  /// A test of whether a digest is the signed one; nil when no digest can be, whatever it is.
  static func accepts(
    _ signature: DKIMSignature, _ algorithm: DKIMAlgorithm, keys: [PublicKey]
  ) -> (([UInt8]) -> Bool)? {
    let octets = signature.signature
    switch algorithm.keyType {
    case .rsa:
      let signed = keys.compactMap { $0.digest(signedBy: octets, algorithm: algorithm.digest) }
      return signed.isEmpty ? nil : { signed.contains($0) }
    case .ed25519:
      let keys = keys.filter { $0.kind == .ed25519 }
      guard !keys.isEmpty else { return nil }
      return { digest in keys.contains { $0.verify(octets, digest: digest, algorithm: algorithm.digest) } }
    }
  }
}
