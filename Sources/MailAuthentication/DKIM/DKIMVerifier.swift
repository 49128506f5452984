public import InternetMessage
import MailCrypto
public import MailDNS

/// Verifies the DKIM signatures of messages (RFC 6376, with RFC 8301, RFC 8463 and RFC 8616).
///
///     let verifier = DKIMVerifier(resolver: resolver)
///     for result in await verifier.verify(message, at: now) {
///       print(result.domain ?? "?", result.outcome.rawValue, result.reason.text)  // example.com pass header and body …
///     }
///
/// One verifier serves all tasks, and keeps the keys that it has read.
public struct DKIMVerifier: Sendable {
  private let resolver: any Resolver
  private let settings: DKIMSettings
  private let cache: DKIMKeyCache

  /// A verifier that asks a resolver for keys.
  public init(resolver: any Resolver, settings: DKIMSettings = DKIMSettings(), cache: DKIMKeyCache = DKIMKeyCache()) {
    self.resolver = resolver
    self.settings = settings
    self.cache = cache
  }

  /// The result of each signature, the topmost first; none when the message is not signed.
  ///
  /// The clock is in seconds since 1970. DNS is asked for each key once, for all that are not known at the same time, and
  /// never for a signature that cannot hold whatever the key is. Beyond `DKIMSettings.signatures` one further result says
  /// how many were not looked at.
  public func verify(_ message: Message, at now: Int64) async -> [DKIMResult] {
    let signatures = Self.signatures(of: message, limit: settings.signatures)
    guard !signatures.read.isEmpty || signatures.more > 0 else { return [] }
    let keys = await cache.answers(for: signatures.read, from: resolver)
    return Self.evaluate(message, signatures, keys: keys, settings: settings, now: now)
  }

  /// The result of each signature of a message whose keys are there: what `verify(_:at:)` does once DNS has answered.
  ///
  /// A key that is not among them is taken to be missing. Waits for nothing, and depends on nothing else.
  package static func results(
    of message: Message, keys: [DomainName: DKIMKeyAnswer], settings: DKIMSettings = DKIMSettings(), at now: Int64
  ) -> [DKIMResult] {
    evaluate(message, signatures(of: message, limit: settings.signatures), keys: keys, settings: settings, now: now)
  }

  /// The signatures of a message, the topmost first.
  struct Signatures {
    var read: [DKIMSignature] = []
    /// How many were not read.
    var more = 0
    /// The first that was not read.
    var firstBeyond: Int?
  }

  static func signatures(of message: Message, limit: Int) -> Signatures {
    var signatures = Signatures()
    message.octets.withOctetView { view in
      for index in message.root.fields where message.fields[index].kind == .dkimSignature {
        if signatures.read.count < limit {
          signatures.read.append(DKIMSignature(message, view, field: index))
        } else {
          signatures.more += 1
          if signatures.firstBeyond == nil { signatures.firstBeyond = index }
        }
      }
    }
    return signatures
  }

  /// Judges signatures whose keys are there.
  static func evaluate(
    _ message: Message, _ signatures: Signatures, keys: [DomainName: DKIMKeyAnswer], settings: DKIMSettings, now: Int64
  ) -> [DKIMResult] {
    var results = message.octets.withOctetView { view in
      var evaluation = DKIMEvaluation(message, view, signatures: signatures.read, settings: settings, now: now)
      return signatures.read.map { signature in
        evaluation.result(of: signature, key: signature.keyName.flatMap { keys[$0] })
      }
    }
    if let field = signatures.firstBeyond {
      results.append(DKIMResult(field: field, reason: .tooManySignatures(count: signatures.more)))
    }
    return results
  }

  /// The keys that are where a signature says that its own is.
  func publicKeys(for signature: DKIMSignature) async -> [PublicKey] {
    guard case .keys(let keys)? = await cache.answers(for: [signature], from: resolver).values.first else { return [] }
    return keys.compactMap(\.key)
  }
}
