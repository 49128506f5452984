/// Bounds on reports that others wrote.
package enum AuthenticationReportLimits {
  /// Octets of one report once it is unpacked, and of all reports of one file or message together.
  package static let unpackedOctets = 64 << 20
  /// Records of one aggregate report.
  ///
  /// A record takes some 500 octets, so that the octets run out before.
  package static let records = 1 << 18
  /// Results of DKIM or SPF of one record.
  ///
  /// RFC 9990 (section "DKIM Signatures in Aggregate Reports") asks for at most 100. The rest is left out, and said to
  /// be.
  package static let resultsOfRecord = 100
  /// Reasons of one record.
  package static let reasonsOfRecord = 100
  /// Octets of one value of a report; what is longer is cut.
  package static let valueOctets = 4096
  /// Kinds of deviations listed for one report.
  package static let quirks = 100
  /// How deep packings may be in each other: a gzip file in an archive in a message.
  package static let nesting = 4
  /// Reports of one file or message.
  package static let reports = 1000
  /// Policies of one TLS report.
  package static let policies = 10_000
  /// Failure details of one TLS report.
  package static let failureDetails = 100_000
}
