/// The authenticated SMTP connector between the help desk and the organisation's mail server.
///
///     [connector]
///     mode = "outbound-only"
///     provider = "microsoft-365"
///     outgoing = { host = "smtp.office365.com", port = 587, security = "starttls", credentials = "env:SMTP" }
package struct Connector: Sendable, Hashable {
  /// `mode`: which ways are authenticated (C1); without it there is no connector.
  package var mode: Mode?
  /// `state`: how far it is set up or taken down (C8, C15).
  package var state: State?
  /// `provider`: what sort of mail service the organisation runs (C22).
  package var provider: Provider?
  /// `domains`: the SMTP domains (C10).
  package var domains: [SMTPDomain] = []
  /// `outgoing`: where the help desk hands its notifications to the organisation (C3).
  package var outgoing: SMTPEndpoint?
  /// `incoming`: where the organisation hands mail to the help desk (C2, C23).
  package var incoming: SMTPEndpoint?
  /// `sending-networks`: the networks from which the help desk sends, as it publishes them (C13).
  package var sendingNetworks: [String] = []
  /// `allowed-networks`: the networks that the organisation's server allow-lists (C13); without it nobody
  /// looked.
  package var allowedNetworks: [String]?
  /// `greylisting`: whether the organisation's server greylists the help desk's mail (C12).
  package var greylisting: Bool?
  /// `blocks-native-mail`: whether the organisation's server blocks mail from native support addresses (C28).
  package var blocksNativeMail: Bool?
  /// `rewrites-fields`: standard header fields that the organisation's server is known to change (C17).
  package var rewritesFields: [String] = []
  /// `redaction`: what the organisation's server declares to take out of mail (C35).
  package var redaction: Redaction?
  /// `removal-planned`: when the connector is to be taken down, in seconds since 1970 (C29).
  package var removalPlanned: Int64?
  /// `quiet-hours`: when little mail passes (C29).
  package var quietHours: QuietHours?
  /// `limits`: how many domains and addresses there may be (C10).
  package var limits = ConnectorLimits()

  /// A connector of which nothing is known.
  package init() {}

  /// Which ways are authenticated.
  package enum Mode: String, Sendable, CaseIterable {
    case bidirectional
    case outboundOnly = "outbound-only"
  }

  /// How far a connector is set up or taken down.
  package enum State: String, Sendable, CaseIterable {
    case planned, testing, active, removed
  }

  /// A sort of mail service, as far as the requirements tell them apart.
  package enum Provider: String, Sendable, CaseIterable {
    case postfix, exim, sendmail
    /// Exchange on the organisation's own servers.
    case exchange
    case exchangeOnline = "exchange-online"
    case microsoft365 = "microsoft-365"
    case googleWorkspace = "google-workspace"
    case other

    /// Whether the service cannot authenticate a relay of outgoing mail to other systems, so that only the mode
    /// outbound only is supported (C22).
    package var cannotRelayAuthenticated: Bool {
      switch self {
      case .exchangeOnline, .microsoft365, .googleWorkspace: true
      case .postfix, .exim, .sendmail, .exchange, .other: false
      }
    }
  }
}

extension Connector {
  /// What a server declares to take out of mail before the final send (C35).
  package struct Redaction: Sendable, Hashable {
    /// `fields`: header fields that it changes.
    package var fields: [String] = []
    /// `body`: whether it changes bodies.
    package var body: Bool?
    /// `signs-again`: whether the message is signed again afterwards; without that a redaction is not legitimate.
    package var signsAgain: Bool?

    /// A redaction of which nothing is known.
    package init() {}
  }

  /// A span of the day, which may pass midnight.
  ///
  ///     "22:00-05:30"
  package struct QuietHours: Sendable, Hashable {
    /// The first minute, counted from midnight UTC.
    package let start: Int
    /// The minute after the last one.
    package let end: Int

    /// Reads `HH:MM-HH:MM` in UTC; nil for anything else, and for a span without length.
    package init?(_ text: String) {
      let sides = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.minute)
      guard sides.count == 2, let start = sides[0], let end = sides[1], start != end else { return nil }
      self.start = start
      self.end = end
    }

    /// The span as ``init(_:)`` reads it.
    package var text: String { "\(Self.clock(start))-\(Self.clock(end))" }

    /// Whether a moment, in seconds since 1970, lies in the span.
    package func contains(_ seconds: Int64) -> Bool {
      let minute = Int((seconds % 86_400 + 86_400) % 86_400) / 60
      return start < end ? (start..<end).contains(minute) : minute >= start || minute < end
    }

    private static func minute(_ text: Substring) -> Int? {
      let octets = Array(text.utf8)
      guard octets.count == 5, octets[2] == UInt8(ascii: ":") else { return nil }
      let digits = [0, 1, 3, 4].map { Int(octets[$0]) - 0x30 }
      guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
      let hour = digits[0] * 10 + digits[1]
      let minute = digits[2] * 10 + digits[3]
      return hour < 24 && minute < 60 ? hour * 60 + minute : nil
    }

    private static func clock(_ minute: Int) -> String {
      let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return parts.joined(separator: ":")
    }
  }
}
