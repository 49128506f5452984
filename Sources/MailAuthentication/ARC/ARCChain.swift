import InternetMessage
import MailDNS

/// The ARC Sets of a message, collected and put into order (RFC 8617, section 5.2, steps 1 to 3), wherever their fields
/// stand in the header.
struct ARCChain {
  /// A set whose fields are read.
  struct Link {
    let messageSignature: DKIMSignature
    let seal: DKIMSignature
    let set: ARCSet
  }

  /// The sets that have each of their fields once, the oldest first.
  private(set) var links: [Link] = []
  /// The greatest instance.
  private(set) var instances = 0
  /// Why the chain fails, or is none; nil when its structure is valid.
  private(set) var refusal: ARCReason?

  private let message: Message
  private let view: OctetView
  private var found = [Slot](repeating: Slot(), count: ARCLimits.sets + 1)

  /// What was found for one instance.
  private struct Slot {
    var results: [Results] = []
    var messageSignatures: [DKIMSignature] = []
    var seals: [DKIMSignature] = []

    var isEmpty: Bool { results.isEmpty && messageSignatures.isEmpty && seals.isEmpty }
  }

  private struct Results {
    let field: Int
    let authservID: String?
  }

  /// Collects the sets of a message.
  init(_ message: Message, _ view: OctetView, trustedSealers: Set<DomainName>) {
    self.message = message
    self.view = view
    let fields = message.root.fields.filter { ARCField(message.fields[$0].kind) != nil }
    guard !fields.isEmpty else {
      refusal = .noSets
      return
    }
    guard !message.isHeaderBeyondLimits else {
      refusal = .headerBeyondLimits
      return
    }
    // Step 1. More fields of a kind than there are instances: they are too many, or repeat one. None of them is read.
    let most = ARCField.allCases.map { kind in fields.count { ARCField(message.fields[$0].kind) == kind } }.max() ?? 0
    guard most <= ARCLimits.sets else {
      instances = most
      refusal = .tooManySets(count: most)
      return
    }
    for field in fields { read(field) }
    instances = found.lastIndex { !$0.isEmpty } ?? 0
    for instance in 1..<max(1, instances + 1) { link(instance, trustedSealers) }
    judge()
    found = []
  }

  /// Reads a field, and puts it where its instance says.
  private mutating func read(_ field: Int) {
    let body = message.fields[field].body
    switch message.fields[field].kind {
    case .arcAuthenticationResults:
      guard body.count <= ARCLimits.resultsOctets else {
        return refuse(.fieldTooLong(.authenticationResults, field: field))
      }
      let results = AuthenticationResults.parseARC(view, body)
      // Section 4.1.1: the instance, and a semicolon behind it, come before everything else. What is wrong in the rest is
      // the sealer's affair, whose seal covers it.
      let payload = results.authservIDRange?.lowerBound ?? body.upperBound
      guard let instance = results.instance, (1...ARCLimits.sets).contains(instance),
        !results.defects.contains(where: { $0.kind == .missingSemicolon && $0.offset <= payload })
      else { return refuse(.malformedInstance(.authenticationResults, field: field)) }
      found[instance].results.append(Results(field: field, authservID: results.authservID))
    case .arcMessageSignature:
      guard let (signature, instance) = signature(field, .messageSignature, .arcMessageSignature) else { return }
      found[instance].messageSignatures.append(signature)
    case .arcSeal:
      guard let (signature, instance) = signature(field, .seal, .arcSeal) else { return }
      found[instance].seals.append(signature)
    default: break
    }
  }

  private mutating func signature(
    _ field: Int, _ kind: ARCField, _ dialect: DKIMSignature.Dialect
  ) -> (DKIMSignature, Int)? {
    let signature = DKIMSignature(message, view, field: field, dialect: dialect)
    if signature.refusal == .signatureTooLong {
      refuse(.fieldTooLong(kind, field: field))
      return nil
    }
    // Section 4.2.1: position = 1*2DIGIT, from 1 to 50. It is looked for at any place of the list, although the grammar has
    // it first: no signer keeps to that.
    guard let value = signature.tags.value("i", in: view), let instance = TagValue.number(view, value, digits: 2),
      (1...Int64(ARCLimits.sets)).contains(instance)
    else {
      refuse(.malformedInstance(kind, field: field))
      return nil
    }
    return (signature, Int(instance))
  }

  private mutating func refuse(_ reason: ARCReason) {
    if refusal == nil { refusal = reason }
  }

  /// Makes a set of the fields of an instance, where each is there once.
  private mutating func link(_ instance: Int, _ trustedSealers: Set<DomainName>) {
    let slot = found[instance]
    guard slot.results.count == 1, slot.messageSignatures.count == 1, slot.seals.count == 1 else { return }
    let (results, signature, seal) = (slot.results[0], slot.messageSignatures[0], slot.seals[0])
    links.append(
      Link(
        messageSignature: signature, seal: seal,
        set: ARCSet(
          instance: instance, resultsField: results.field, messageSignatureField: signature.field,
          sealField: seal.field,
          authservID: results.authservID, sealer: seal.domainText.map { view.string($0) },
          selector: seal.selectorText.map { view.string($0) }, algorithm: seal.algorithm, timestamp: seal.timestamp,
          chainStatus: chainStatus(seal), isTrusted: seal.domain.map { trustedSealers.contains($0) } ?? false)))
  }

  /// Reads `cv=`.
  ///
  ///     chain-status = ("none" / "fail" / "pass")
  ///
  /// Words of a grammar compare without case (RFC 5234, section 2.3).
  private func chainStatus(_ seal: DKIMSignature) -> ARCChainStatus? {
    guard let value = seal.tags.value("cv", in: view), value.count == 4 else { return nil }
    return ARCChainStatus(rawValue: view.string(value).lowercased())
  }

  /// Steps 2 and 3.
  private mutating func judge() {
    // Step 2: what was broken before stays broken, and the rest is not looked at.
    if instances > 0, found[instances].seals.contains(where: { chainStatus($0) == .fail }) {
      refusal = .brokenBefore(instance: instances)
    }
    guard refusal == nil else { return }
    // Step 3, A and B.
    for instance in stride(from: instances, through: 1, by: -1) {
      let slot = found[instance]
      guard !slot.isEmpty else { return refuse(.missingSet(instance: instance)) }
      for (kind, count) in [
        (ARCField.authenticationResults, slot.results.count), (.messageSignature, slot.messageSignatures.count),
        (.seal, slot.seals.count),
      ] {
        if count == 0 { return refuse(.missing(kind, instance: instance)) }
        if count > 1 { return refuse(.repeated(kind, instance: instance)) }
      }
    }
    // Step 3, C.
    for link in links.reversed() {
      let instance = link.set.instance
      guard let status = link.set.chainStatus else { return refuse(.malformedChainStatus(instance: instance)) }
      if status != (instance == 1 ? .none : .pass) {
        return refuse(.unexpectedChainStatus(status, instance: instance))
      }
    }
  }
}
