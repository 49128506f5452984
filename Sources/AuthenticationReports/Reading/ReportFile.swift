/// A report of any sort.
package enum AuthenticationReport: Sendable, Equatable {
  case aggregate(AggregateReport)
  case failure(FailureReport)
  case transportSecurity(TLSReport)
}

/// The reports of a file: XML, JSON, a packing of them, or a message that brings them.
///
///     for item in ReportFile.read(octets).items { … }
///
/// What a file is shows in its octets; names and media types say what they want. Every report comes out, or the reason
/// why it does not: there is always at least one item.
package struct ReportFile: Sendable, Equatable {
  /// A report, or why there is none.
  package struct Item: Sendable, Equatable {
    /// Where it was in the file, `part 2, report.xml.gz`; empty for the file itself.
    ///
    /// Names in it are the sender's.
    package let place: String
    package let result: Result<AuthenticationReport, ReportFailure>
  }

  package let items: [Item]

  /// Reads a file, of which so many octets may be unpacked in all.
  package static func read(
    _ octets: [UInt8], unpackedOctets: Int = AuthenticationReportLimits.unpackedOctets
  ) -> ReportFile {
    var reader = ReportFileReader(budget: unpackedOctets)
    reader.read(octets, place: [], depth: 0)
    return ReportFile(items: reader.items)
  }
}
