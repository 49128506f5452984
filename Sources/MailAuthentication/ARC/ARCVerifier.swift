public import InternetMessage
import MailCrypto
public import MailDNS

/// Validates Authenticated Received Chains (RFC 8617).
///
///     let verifier = ARCVerifier(resolver: resolver)
///     let result = await verifier.verify(message, at: now)
///     result.outcome     // .pass
///     result.instances   // 2
///
/// One verifier serves all tasks. The cache may be that of a `DKIMVerifier`: the keys stand at the same names.
public struct ARCVerifier: Sendable {
  private let resolver: any Resolver
  private let settings: ARCSettings
  private let cache: DKIMKeyCache

  /// A verifier that asks a resolver for keys.
  public init(resolver: any Resolver, settings: ARCSettings = ARCSettings(), cache: DKIMKeyCache = DKIMKeyCache()) {
    self.resolver = resolver
    self.settings = settings
    self.cache = cache
  }

  /// What became of the chain of a message; `none` when it has none.
  ///
  /// The clock is in seconds since 1970. DNS is asked only where the structure of the chain is valid: for each key once,
  /// twice `ARCLimits.sets` at most, for all at the same time.
  public func verify(_ message: Message, at now: Int64) async -> ARCResult {
    let chain = message.octets.withOctetView { ARCChain(message, $0, trustedSealers: settings.trustedSealers) }
    var keys: [DomainName: DKIMKeyAnswer] = [:]
    if chain.refusal == nil {
      keys = await cache.answers(for: chain.links.flatMap { [$0.messageSignature, $0.seal] }, from: resolver)
    }
    return Self.judge(chain, of: message, settings: settings.dkim, now: now) { keys[$0] }
  }

  /// As `verify(_:at:)`, with keys that are there.
  package static func judge(
    _ message: Message, settings: ARCSettings = ARCSettings(), now: Int64, key: (DomainName) -> DKIMKeyAnswer?
  ) -> ARCResult {
    let chain = message.octets.withOctetView { ARCChain(message, $0, trustedSealers: settings.trustedSealers) }
    return judge(chain, of: message, settings: settings.dkim, now: now, key: key)
  }

  private static func judge(
    _ chain: ARCChain, of message: Message, settings: DKIMSettings, now: Int64, key: (DomainName) -> DKIMKeyAnswer?
  ) -> ARCResult {
    if let refusal = chain.refusal {
      return ARCResult(reason: refusal, instances: chain.instances, sets: chain.links.map(\.set))
    }
    return message.octets.withOctetView { view in
      evaluate(message, view, chain.links, settings: settings, now: now, key: key)
    }
  }

  /// Steps 4 to 7 of section 5.2, for a chain whose structure is valid.
  private static func evaluate(
    _ message: Message, _ view: OctetView, _ links: [ARCChain.Link], settings: DKIMSettings, now: Int64,
    key: (DomainName) -> DKIMKeyAnswer?
  ) -> ARCResult {
    var sets = links.map(\.set)
    var reason: ARCReason?
    var evaluation = DKIMEvaluation(
      message, view, signatures: links.map(\.messageSignature), settings: settings, now: now)
    // Steps 4 and 5: the newest has to hold; of those before it the first that does not ends the search.
    for place in links.indices.reversed() {
      let signature = links[place].messageSignature
      let result = evaluation.result(ofMessageSignature: signature, in: view, key: signature.keyName.flatMap(key))
      sets[place].messageSignature = result
      guard result.outcome != .pass else { continue }
      if place == links.count - 1 { reason = .messageSignature(result.reason, instance: sets[place].instance) }
      break
    }
    // Step 6.
    if reason == nil {
      let digests = sealDigests(message, view, links)
      for place in links.indices.reversed() {
        let seal = links[place].seal
        let result = evaluation.result(
          ofSeal: seal, digest: digests[place], key: seal.keyName.flatMap(key))
        sets[place].seal = result
        guard result.outcome != .pass else { continue }
        reason = .seal(result.reason, instance: sets[place].instance)
        break
      }
    }
    return ARCResult(reason: reason ?? .verified, instances: links.count, sets: sets)
  }

  /// The digest of what each seal covers: all sets up to its own, the oldest first, each as ARC-Authentication-Results,
  /// ARC-Message-Signature and ARC-Seal, its own seal without the value of `b=` and without a line end (section 5.1.1).
  ///
  /// Each field is read once, however many seals cover it.
  private static func sealDigests(_ message: Message, _ view: OctetView, _ links: [ARCChain.Link]) -> [[UInt8]] {
    let before = RunningDigest(.sha256)
    var octets: [UInt8] = []
    var digests: [[UInt8]] = []
    for link in links {
      octets.removeAll(keepingCapacity: true)
      for field in [link.set.resultsField, link.set.messageSignatureField] {
        CanonicalField.append(
          message.fields[field], view, form: .relaxed, terminator: message.lineTerminator, to: &octets)
      }
      before.update(octets, 0..<octets.count)
      let seal = message.fields[link.set.sealField]
      octets.removeAll(keepingCapacity: true)
      CanonicalField.append(
        seal, without: link.seal.signatureSlot(in: view), view, form: .relaxed, terminator: message.lineTerminator,
        to: &octets)
      let own = before.copy()
      own.update(octets, 0..<octets.count)
      digests.append(own.finished())
      octets.removeAll(keepingCapacity: true)
      CanonicalField.append(seal, view, form: .relaxed, terminator: message.lineTerminator, to: &octets)
      before.update(octets, 0..<octets.count)
    }
    return digests
  }
}

extension DKIMEvaluation {
  /// Judges an ARC-Message-Signature.
  ///
  /// One without `c=` is simple/simple, as in DKIM, of which RFC 8617, section 4.1.2, makes no exception; but sealers left
  /// it out that meant relaxed/relaxed, so that this is tried next.
  fileprivate mutating func result(
    ofMessageSignature signature: DKIMSignature, in view: OctetView, key: DKIMKeyAnswer?
  ) -> DKIMResult {
    let result = result(of: signature, key: key)
    guard result.outcome == .fail, signature.tags.value("c", in: view) == nil else { return result }
    var other = signature
    other.canonicalization = Canonicalization(header: .relaxed, body: .relaxed)
    let otherResult = self.result(of: other, key: key)
    return otherResult.outcome == .pass ? otherResult : result
  }
}
