/// A domain of the connector.
///
///     [[connector.domains]]
///     name = "example.com"
///     selectors = ["ours"]
///     help-desk-signs = true
package struct SMTPDomain: Sendable, Hashable {
  /// `name`: the domain, in small letters.
  package var name: String
  /// `test`: whether it exists for a test and is to be deleted afterwards (C5).
  package var isTest: Bool?
  /// `environment`: whether customers' mail goes over it (C5).
  package var environment: Environment?
  /// `added`: when it was added to the connector, in seconds since 1970 (C34).
  package var added: Int64?
  /// `incoming-status`: how far the verification of the way in has come (C20).
  package var incomingStatus: VerificationState?
  /// `outgoing-status`: how far the verification of the way out has come (C20).
  package var outgoingStatus: VerificationState?
  /// `signs`: whether the organisation signs its outgoing mail (C14).
  package var signs: Bool?
  /// `signing-domain`: the `d=` of the organisation's own signature, where that is not the domain (C14).
  package var signingDomain: String?
  /// `selectors`: the selectors of the organisation's own signature (C14).
  package var selectors: [String] = []
  /// `help-desk-signs`: whether the help desk is set to sign in the organisation's name (C25).
  package var helpDeskSigns: Bool?
  /// `tested`: what was checked in the sandbox before production (C27); an empty array says that
  /// nothing was.
  package var tested: [Test]?
  /// `credentials`: where the domain's own credentials are kept (C3, C11).
  package var credentials: CredentialReference?

  /// Describes a domain.
  package init(_ name: String) { self.name = name }

  /// What can be checked in a sandbox.
  package enum Test: String, Sendable, CaseIterable {
    case spf, dkim, dmarc
  }
}
