public import InternetMessage

/// What the SMTP session told the receiving server, as far as it is known (RFC 5321, section 3.3).
///
///     Envelope(client: address, helo: "mail.example.com", mailFrom: "john@example.com")
public struct Envelope: Sendable, Hashable {
  /// The address of the client that handed the message over.
  public var client: IPAddress?
  /// What the client called itself in HELO or EHLO.
  public var helo: String?
  /// The reverse path without angle brackets; empty for the null path, nil when it is not known.
  public var mailFrom: String?
  /// When the message was received, as seconds since 1970.
  public var receivedAt: Int64?
  /// Where each of these was found.
  public var evidence: Evidence

  /// Where the envelope is known from.
  public struct Evidence: Sendable, Hashable {
    /// Where client and HELO name were found.
    public var client: Source?
    /// Where the reverse path was found.
    public var mailFrom: Source?
    /// How many Received fields, from the top, were written by servers of ours.
    public var ownHops = 0

    /// Where the two were found.
    public init(client: Source? = nil, mailFrom: Source? = nil) {
      self.client = client
      self.mailFrom = mailFrom
    }
  }

  /// A place where a part of the envelope can be found.
  public enum Source: Sendable, Hashable {
    /// The user or the mail server said it.
    case given
    /// A Received field, by its 0-based number from the top.
    case received(Int)
    /// The Return-Path field that final delivery put on top (RFC 5321, section 4.4).
    case returnPath
    /// A Received-SPF field above all that strangers wrote (RFC 7208, section 9.1).
    case receivedSPF
  }

  /// An envelope that is known.
  public init(
    client: IPAddress? = nil, helo: String? = nil, mailFrom: String? = nil, receivedAt: Int64? = nil,
    evidence: Evidence = Evidence(client: .given, mailFrom: .given)
  ) {
    self.client = client
    self.helo = helo
    self.mailFrom = mailFrom
    self.receivedAt = receivedAt
    self.evidence = evidence
  }
}
