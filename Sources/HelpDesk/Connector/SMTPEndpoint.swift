/// A server that one side hands mail to, and what it takes to be let in.
///
///     { host = "mx.example.com", port = 587, security = "starttls", authentication = ["plain"],
///       user = "zendesk@example.com", credentials = "file:/etc/mailloop/smtp.auth" }
package struct SMTPEndpoint: Sendable, Hashable {
  /// `host`: the server's name or address.
  package var host: String?
  /// `port`: its port; 587 is recommended where both are offered (C22).
  package var port: Int?
  /// `security`: the protocol that protects the connection (C2, C3).
  package var security: Security?
  /// `authentication`: the mechanisms of SMTP AUTH that the server offers (C3, C23), in small letters.
  package var mechanisms: [String] = []
  /// `user`: the name to log in by (C23).
  package var user: String?
  /// `credentials`: where the secret is kept.
  package var credentials: CredentialReference?
  /// `old-credentials`: where the secret is kept that still holds during a rotation (C28).
  package var oldCredentials: CredentialReference?
  /// `rotation-began`: since when two secrets hold, in seconds since 1970 (C28).
  package var rotationBegan: Int64?
  /// `smtp-auth-enabled`: whether the mailbox may log in over SMTP at all (C22).
  package var isAuthenticationEnabled: Bool?
  /// `blocks-linux`: whether a policy on device platforms keeps Linux clients out (C22).
  package var blocksLinux: Bool?

  /// A server of which nothing is known.
  package init() {}

  /// What protects the connection.
  package enum Security: String, Sendable, CaseIterable {
    /// TLS begun by STARTTLS (RFC 3207).
    case starttls
    /// TLS from the first octet (RFC 8314, section 3.3).
    case tls
    case none
  }
}
