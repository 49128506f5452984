/// Everything that DNS and cryptography say about one message.
///
///     let authentication = await authenticator.authenticate(message, header, now: time)
///     authentication.dkim.first?.outcome   // .pass
///     authentication.dmarc.outcome         // .fail
///
/// It is gathered before the rules judge, and is a plain value from then on.
public struct MessageAuthentication: Sendable {
  /// What is known of the SMTP session.
  public let envelope: Envelope
  /// The time at which the message was judged, in seconds since 1970: that of its receipt, as far as that is known.
  public let time: Int64
  /// What became of each signature, from the top of the header down.
  public let dkim: [DKIMResult]
  /// What was done to the message, by the index of the signature in `dkim`; for those that fail, where it was asked for.
  public let explanations: [Int: DKIMExplanation]
  /// Whether the client may send for the reverse path and for its HELO name; nil when no client is known.
  public let spf: SPFResults?
  /// What follows for the Author Domain.
  public let dmarc: DMARCResult
  /// What became of the chain of those who handed the message on; it is reported, and never decides alone.
  public let arc: ARCResult
  /// What others say to have found, from the top of the header down.
  public let claims: [AuthenticationClaim]
}

/// The results of SPF for the two identities of a session (RFC 7208, sections 2.3 and 2.4).
public struct SPFResults: Sendable {
  /// For the reverse path, or for `postmaster` at the HELO name where it is null; nil when it is not known.
  public let mailFrom: SPFResult?
  /// For the HELO name; nil when it is not known.
  public let helo: SPFResult?
}

/// A field of Authentication-Results in a message, and whether it can be believed.
public struct AuthenticationClaim: Sendable {
  /// The index of the field in `Message.fields`.
  public let field: Int
  /// What it says.
  public let results: AuthenticationResults
  /// Whether a server of ours wrote it.
  public let verdict: AuthenticationResultsTrust.Verdict
}
