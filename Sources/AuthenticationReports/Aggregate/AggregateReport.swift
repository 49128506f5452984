/// An aggregate report about DMARC (RFC 7489, appendix C; RFC 9990).
///
///     let report = try AggregateReport.read(octets)
///     report.records.reduce(0) { $0 + $1.count }  // messages
package struct AggregateReport: Sendable, Equatable {
  /// Which generation of the format a report shows itself to be of.
  package enum Generation: String, Sendable, Hashable {
    case rfc7489
    /// By its namespace, or by an element that RFC 9990 brought.
    case rfc9990
  }

  package internal(set) var generation = Generation.rfc7489
  /// `version`.
  package internal(set) var version: String?
  /// `report_metadata`.
  package internal(set) var metadata = Metadata()
  /// `policy_published`.
  package internal(set) var policy = PublishedPolicy()
  /// `record`, in the order of the report.
  package internal(set) var records: [ReportRecord] = []
  /// The names of elements of extensions, each once.
  package internal(set) var extensions: [String] = []
  /// How the report deviates from the standard.
  package internal(set) var quirks: [ReportQuirk] = []

  /// Who reports about which time.
  package struct Metadata: Sendable, Equatable {
    /// `org_name`.
    package internal(set) var organization: String?
    /// `email`.
    package internal(set) var email: String?
    /// `extra_contact_info`.
    package internal(set) var contact: String?
    /// `report_id`.
    package internal(set) var identifier: String?
    /// `date_range/begin`, in seconds since 1970.
    package internal(set) var begin: Int64?
    /// `date_range/end`, in seconds since 1970; the last second of the period.
    package internal(set) var end: Int64?
    /// `error`.
    package internal(set) var errors: [String] = []
    /// `generator` (RFC 9990).
    package internal(set) var generator: String?
  }
}
