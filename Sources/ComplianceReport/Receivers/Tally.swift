package import AuthenticationReports

/// How many messages fared how.
///
/// Sums stop at the greatest number rather than overflow.
package struct Tally: Sendable, Equatable {
  package private(set) var messages = 0
  /// Those that passed DMARC, by one mechanism or both.
  package private(set) var passed = 0
  /// Those with an aligned identifier that DKIM authenticated.
  package private(set) var dkim = 0
  /// Those with an aligned identifier that SPF authenticated.
  package private(set) var spf = 0
  /// Those to which the receiver did nothing.
  package private(set) var delivered = 0
  package private(set) var quarantined = 0
  package private(set) var rejected = 0
  /// Those for which the receiver names a reason of not doing as the policy asks.
  package private(set) var overridden = 0

  package init() {}

  /// Those that failed DMARC.
  package var failed: Int { messages - passed }

  package mutating func add(_ record: ReportRecord) {
    add(record.count, to: \.messages)
    if record.passes { add(record.count, to: \.passed) }
    if record.dkim == .pass { add(record.count, to: \.dkim) }
    if record.spf == .pass { add(record.count, to: \.spf) }
    if !record.reasons.isEmpty { add(record.count, to: \.overridden) }
    switch record.disposition {
    case .none, .pass: add(record.count, to: \.delivered)
    case .quarantine: add(record.count, to: \.quarantined)
    case .reject: add(record.count, to: \.rejected)
    case .unknown: break
    }
  }

  private mutating func add(_ count: Int, to total: WritableKeyPath<Tally, Int>) {
    self[keyPath: total] = Self.sum(self[keyPath: total], count)
  }

  static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? .max : sum
  }
}
