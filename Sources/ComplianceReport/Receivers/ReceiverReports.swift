package import AuthenticationReports

/// What receivers report about an organisation's mail, summed up over any number of reports.
///
///     var reports = ReceiverReports()
///     reports.add(ReportFile.read(octets), named: "report.xml.gz")
///     reports.total.failed
///
/// The result does not depend on the order of the files but where a limit cuts.
package struct ReceiverReports: Sendable, Equatable {
  /// An address that sent in the name of a domain.
  package struct Source: Sendable, Hashable {
    /// The address, or what the receiver wrote in its place.
    package let address: String
    /// `header_from`.
    package let domain: String
  }

  /// What is known of a source.
  package struct SourceSummary: Sendable, Equatable {
    package internal(set) var tally = Tally()
    /// The domains that DKIM and SPF authenticated, aligned or not: they tell who the source is.
    package internal(set) var authenticated: Set<String> = []
  }

  /// What is known of an Author Domain.
  package struct DomainSummary: Sendable, Equatable {
    package internal(set) var tally = Tally()
    /// The published policy by the report that ends last.
    package internal(set) var policy: PublishedPolicy?
    var policyEnd = Int64.min
  }

  /// What is known of a receiver.
  package struct Receiver: Sendable, Equatable {
    package internal(set) var reports = 0
    package internal(set) var messages = 0
  }

  /// Sessions of TLS to a domain (RFC 8460).
  package struct Sessions: Sendable, Equatable {
    package internal(set) var successes = 0
    package internal(set) var failures = 0
    /// By `result-type` as it is written.
    package internal(set) var reasons: [String: Int] = [:]
  }

  /// A file, or a part of one, that was refused.
  package struct Refusal: Sendable, Equatable {
    package let place: String
    package let failure: ReportFailure
  }

  /// A deviation of a receiver's reports.
  package struct Deviation: Sendable, Hashable {
    package let receiver: String
    package let kind: ReportQuirk.Kind
    package let place: String
  }

  /// Aggregate reports that were counted, each once.
  package internal(set) var aggregates = 0
  /// Aggregate reports that came again, and were not counted again.
  package internal(set) var duplicates = 0
  /// Reports of RFC 9990 among them.
  package internal(set) var secondGeneration = 0
  package internal(set) var total = Tally()
  /// The first and the last second that aggregate reports cover.
  package internal(set) var begin: Int64?
  package internal(set) var end: Int64?
  package internal(set) var sources: [Source: SourceSummary] = [:]
  /// Messages of sources beyond the limit.
  package internal(set) var otherSources = Tally()
  package internal(set) var domains: [String: DomainSummary] = [:]
  package internal(set) var receivers: [String: Receiver] = [:]
  /// Messages by the reason why a policy was not applied.
  package internal(set) var reasons: [ReportRecord.Reason.Kind: Int] = [:]
  package internal(set) var failures: [FailureReport] = []
  /// Failure reports, those beyond the limit included.
  package internal(set) var failureCount = 0
  package internal(set) var sessions: [String: Sessions] = [:]
  /// TLS reports.
  package internal(set) var sessionReports = 0
  package internal(set) var refusals: [Refusal] = []
  /// Refusals, those beyond the limit included.
  package internal(set) var refusalCount = 0
  package internal(set) var deviations: [Deviation: Int] = [:]
  var seen: Set<Identity> = []

  package init() {}

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { aggregates + failureCount + sessionReports + refusalCount == 0 }

  /// By which a report that comes again is known (RFC 9990, section "Definition of Report-ID").
  struct Identity: Hashable {
    let organization: String?
    let identifier: String?
    let domain: String?
    let begin: Int64?
    let end: Int64?
  }
}
