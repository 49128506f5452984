import InternetMessage
import MailAuthentication
import MailDNS

/// Declared redactions in a message, and whether it was signed again behind them (C35).
///
///     pair.redaction?.signing   // .verified("example.com")
public struct Redaction: Sendable, Hashable {
  /// Who signed the message after it was redacted.
  public enum Signing: Sendable, Hashable {
    /// A signature that is new behind the relay passes and is aligned with the domain in From.
    case verified(String)
    /// There is such a signature, and nobody could check it: DNS was not asked, or did not answer.
    case unchecked(String)
    /// There is such a signature, and it does not pass.
    case failed(String)
    /// No new signature is of the domain in From.
    case missing
  }

  /// The parts in which only declared redactions differ, in the message after.
  public let parts: [Int]
  /// Whether the subject was redacted.
  public let isInSubject: Bool
  /// Who signed then.
  public let signing: Signing

  /// Nil where nothing was redacted.
  init?(
    _ bodies: [BodyChange], _ changes: [HeaderChange], before: MessageFacts, after: MessageFacts,
    _ authentication: MessageAuthentication?
  ) {
    let patterns = after.context.redactions
    guard !patterns.isEmpty else { return nil }
    parts = bodies.filter { $0.kind == .redacted }.map(\.part)
    isInSubject = changes.contains { change in
      guard change.fieldKind == .subject, change.kind == .changed, let one = change.before, let other = change.after
      else {
        return false
      }
      let (old, new) = (Array(before.message.text(of: one).utf8), Array(after.message.text(of: other).utf8))
      return RedactionPattern.explain(old, new, TextDifference.words(old, new), patterns)
    }
    if parts.isEmpty, !isInSubject { return nil }
    signing = Self.signing(changes, after, authentication)
  }

  /// The best of the signatures that were not there before.
  private static func signing(
    _ changes: [HeaderChange], _ after: MessageFacts, _ authentication: MessageAuthentication?
  ) -> Signing {
    let fresh = changes.filter { $0.fieldKind == .dkimSignature && $0.kind == .added }.compactMap(\.after)
    guard let author = after.header.from.first?.address.normalisedDomain, !fresh.isEmpty else { return .missing }
    guard let authentication else {
      let domains = after.message.octets.withOctetView { view in
        fresh.map { SignatureTags(view, $0.body).domain.lowercased() }
      }
      // Without DNS, a domain counts as near when one of the two is below the other.
      let near = domains.first { $0 == author || author.hasSuffix("." + $0) || $0.hasSuffix("." + author) }
      return near.map { .unchecked($0) } ?? .missing
    }
    let starts = Set(fresh.map(\.name.lowerBound))
    let results = authentication.dkim.filter { result in
      starts.contains(after.message.fields[result.field].name.lowerBound)
        && result.domainName.map(authentication.isAligned) ?? false
    }
    guard let best = results.first(where: { $0.outcome == .pass }) ?? results.first, let domain = best.domain else {
      return .missing
    }
    switch best.outcome {
    case .pass: return .verified(domain)
    case .temperror: return .unchecked(domain)
    default: return .failed(domain)
    }
  }
}
