public import MailDNS

/// What a check found (RFC 7208, section 2.6).
public struct SPFResult: Sendable {
  /// The result: `none`, `neutral`, `pass`, `fail`, `softfail`, `temperror` or `permerror`.
  public let outcome: AuthenticationOutcome
  /// Which identity was checked.
  public let identity: SPFRequest.Identity
  /// The domain that was checked; nil when the identity has none that could be asked.
  public let domain: DomainName?
  /// Why the result is what it is.
  public let cause: SPFCause
  /// What the domain says of a fail: printable ASCII, written by strangers; nil when it says nothing.
  public let explanation: String?
  /// How many terms caused look-ups, of the ten that there may be (RFC 7208, section 4.6.4).
  public let lookups: Int
  /// How many of those gave no records, of the two that there may be (RFC 7208, section 4.6.4).
  public let voidLookups: Int
  /// What was done, step by step; empty unless it was asked for.
  public let trace: SPFTrace

  /// The directive that decided; nil when none did.
  public var match: SPFMatch? { if case .match(let match) = cause { match } else { nil } }
}

/// A directive that matched.
public struct SPFMatch: Sendable {
  /// The domain whose record has the directive: that of the identity, or one that a `redirect` leads to.
  public let domain: DomainName
  /// The record.
  public let record: SPFRecord
  /// Which of its directives.
  public let index: Int

  /// The directive.
  public var directive: SPFDirective { record.directives[index] }
  /// The directive as it was published.
  public var text: String { record.text(of: directive.range) }
}
