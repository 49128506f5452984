public import InternetMessage
import MailCrypto
import MailDNS

extension DKIMVerifier {
  /// Says what a relay did to a message whose signature fails.
  ///
  ///     for result in await verifier.verify(after, at: now) where result.outcome == .fail {
  ///       print(await verifier.explain(after, result, before: before).sentences)
  ///     }
  ///
  /// From the message alone the edit is named under which the signed hash comes out; nothing is named otherwise. With the
  /// message as it was before the relay, every difference in what is signed is named with its place. The key is the one that
  /// `verify` asked for.
  public func explain(_ message: Message, _ result: DKIMResult, before: Message? = nil) async -> DKIMExplanation {
    let signature = message.octets.withOctetView { DKIMSignature(message, $0, field: result.field) }
    let keys = await publicKeys(for: signature)
    return message.octets.withOctetView { view in
      let explainer = DKIMExplainer(message: message, signature: signature, keys: keys)
      guard let before else { return explainer.explain(view) }
      return before.octets.withOctetView { explainer.explain(view, before: before, $0) }
    }
  }
}
