/// A record of DNS: whose it is, its type, how long it may be kept, and its data.
///
///     DNSRecord(owner, .txt, .text([Array("v=spf1 -all".utf8)]))
public struct DNSRecord: Sendable, Hashable {
  /// The name that the record belongs to.
  public var owner: DomainName
  /// The type.
  public var type: DNSRecordType
  /// For how many seconds it may be kept.
  public var timeToLive: UInt32
  /// What DNSSEC says of it.
  public var security: DNSSECStatus
  /// The data; its kind is that of the type.
  public var data: DNSRecordData

  /// A record.
  public init(
    _ owner: DomainName, _ type: DNSRecordType, _ data: DNSRecordData, timeToLive: UInt32 = 3600,
    security: DNSSECStatus = .indeterminate
  ) {
    self.owner = owner
    self.type = type
    self.timeToLive = timeToLive
    self.security = security
    self.data = data
  }
}

/// That a question, or every question for a name, ends without records.
///
///     StatedOutcome(name, .txt, .timeOut)
///     StatedOutcome(name, nil, .serverFailure)
public struct StatedOutcome: Sendable, Hashable {
  /// The name that is asked for.
  public var name: DomainName
  /// The type that is asked for; nil for every type.
  public var type: DNSRecordType?
  /// What becomes of the question; never ``DNSOutcome/found``.
  public var outcome: DNSOutcome
  /// For how many seconds that may be kept.
  public var timeToLive: UInt32
  /// What DNSSEC says of it.
  public var security: DNSSECStatus

  /// An outcome of one question, or of all questions for a name.
  public init(
    _ name: DomainName, _ type: DNSRecordType?, _ outcome: DNSOutcome, timeToLive: UInt32 = 0,
    security: DNSSECStatus = .indeterminate
  ) {
    self.name = name
    self.type = type
    self.outcome = outcome
    self.timeToLive = timeToLive
    self.security = security
  }
}
