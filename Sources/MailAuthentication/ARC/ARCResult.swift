/// What became of an Authenticated Received Chain (RFC 8617, section 5.2).
///
///     result.outcome       // .fail
///     result.reason.text   // "the seal of instance 2 does not hold: …"
///     result.instances     // 3
///
/// ARC is on its way to historic status: its result is reported, and never decides alone.
public struct ARCResult: Sendable, Hashable {
  /// Why the chain has its outcome.
  public let reason: ARCReason
  /// How many sets the chain has: the greatest instance.
  public let instances: Int
  /// The sets that have each of their fields once, the oldest first.
  public let sets: [ARCSet]

  /// The result word; `fail` where the chain does not hold, `temperror` where DNS did not answer.
  public var outcome: AuthenticationOutcome { reason.outcome }

  /// The Chain Validation Status, which a sealer would write.
  public var chainStatus: ARCChainStatus { reason.chainStatus }

  /// The lowest instance from which on every signature over the message still holds, 0 when all do, as section 5.2,
  /// step 5, counts; nil when the newest does not, or was not looked at.
  ///
  /// Since that instance was sealed nothing was changed of what its signature covers.
  public var oldestPass: Int? {
    guard let newest = sets.last, newest.instance == instances, newest.messageSignature?.outcome == .pass else {
      return nil
    }
    let failing = sets.last { $0.messageSignature?.outcome != .pass }
    return failing.map { $0.instance + 1 } ?? 0
  }

  /// Whether the chain holds and each of its sealers is trusted; by section 7.2 it is nothing to go by otherwise.
  public var isTrusted: Bool { outcome == .pass && sets.allSatisfy(\.isTrusted) }
}

/// One ARC Set: what one sealer put into the header (RFC 8617, section 4.2).
public struct ARCSet: Sendable, Hashable {
  /// The instance, from 1: `i=`.
  public let instance: Int
  /// The index of ARC-Authentication-Results in `Message.fields`.
  public let resultsField: Int
  /// The index of ARC-Message-Signature in `Message.fields`.
  public let messageSignatureField: Int
  /// The index of ARC-Seal in `Message.fields`.
  public let sealField: Int
  /// The name under which the sealer tells what it found.
  public let authservID: String?
  /// The domain that sealed: `d=` of the seal, as written.
  public let sealer: String?
  /// The selector of the seal: `s=`, as written.
  public let selector: String?
  /// The algorithm of the seal: `a=`.
  public let algorithm: DKIMAlgorithm?
  /// When it was sealed, in seconds since 1970: `t=` of the seal.
  public let timestamp: Int64?
  /// What the sealer found of the chain before: `cv=`.
  public let chainStatus: ARCChainStatus?
  /// Whether the sealer is one of those that are believed.
  public let isTrusted: Bool
  /// What became of the signature over the message; nil when it was not looked at, as those that are older than one that
  /// does not hold.
  public internal(set) var messageSignature: DKIMResult?
  /// What became of the seal; nil when it was not looked at, as nothing is once the chain has failed.
  public internal(set) var seal: DKIMResult?
}
