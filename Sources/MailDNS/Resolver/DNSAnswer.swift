public import InternetMessage

/// What became of a question.
public struct DNSAnswer: Sendable, Hashable {
  /// Whether there are records, and if not, why.
  public let outcome: DNSOutcome
  /// The records of the type that was asked for, in the order of the answer; none unless the outcome is `found`.
  public let records: [DNSRecordData]
  /// For how many seconds the answer may be kept.
  public let timeToLive: UInt32
  /// What DNSSEC says of the answer.
  public let security: DNSSECStatus

  /// An answer with records.
  public init(_ records: [DNSRecordData], timeToLive: UInt32, security: DNSSECStatus = .indeterminate) {
    outcome = records.isEmpty ? .noData : .found
    self.records = records
    self.timeToLive = timeToLive
    self.security = security
  }

  /// An answer without records.
  public init(_ outcome: DNSOutcome, timeToLive: UInt32 = 0, security: DNSSECStatus = .indeterminate) {
    self.outcome = outcome
    records = []
    self.timeToLive = timeToLive
    self.security = security
  }
}

/// Whether an answer has records, and if not, why.
public enum DNSOutcome: Sendable, Hashable {
  /// There are records.
  case found
  /// The name does not exist (RCODE 3).
  case noSuchName
  /// The name exists without a record of this type.
  case noData
  /// No server answered in time.
  case timeOut
  /// A server failed, refused, or gave an answer that DNSSEC calls bogus.
  case serverFailure
  /// Nobody was asked: DNS is off.
  case notAsked

  /// Whether trying again later may give something else (what SPF, DKIM and DMARC call temporary).
  public var isTemporary: Bool { self == .timeOut || self == .serverFailure || self == .notAsked }
}

/// What DNSSEC says of an answer.
public enum DNSSECStatus: Sendable, Hashable {
  /// Validated up to a trust anchor.
  case secure
  /// Not signed, provably.
  case insecure
  /// Signed wrongly: the answer is not used.
  case bogus
  /// Nobody validated.
  case indeterminate
}

/// The data of one record.
public enum DNSRecordData: Sendable, Hashable {
  /// A or AAAA.
  case address(IPAddress)
  /// CNAME or PTR.
  case name(DomainName)
  /// MX.
  case mailExchange(preference: UInt16, DomainName)
  /// TXT: its strings, each of at most 255 octets.
  case text([[UInt8]])
}

extension DNSAnswer {
  /// The TXT records, the strings of each put together without anything between them (RFC 7208, section 3.3; RFC 6376,
  /// section 3.6.2.2).
  package var texts: [[UInt8]] {
    records.compactMap { if case .text(let strings) = $0 { Array(strings.joined()) } else { nil } }
  }

  /// The addresses.
  package var addresses: [IPAddress] {
    records.compactMap { if case .address(let address) = $0 { address } else { nil } }
  }

  /// The names that an alias or a pointer gives.
  package var names: [DomainName] {
    records.compactMap { if case .name(let name) = $0 { name } else { nil } }
  }

  /// The mail exchanges, in the order of the answer.
  package var mailExchanges: [(preference: UInt16, name: DomainName)] {
    records.compactMap { if case .mailExchange(let preference, let name) = $0 { (preference, name) } else { nil } }
  }
}
