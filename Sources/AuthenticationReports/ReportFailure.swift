package import Compression
package import JSONInput
package import Markup

/// Why something that should be a report was refused.
package enum ReportFailure: Error, Sendable, Hashable {
  /// There is no octet.
  case empty
  /// It is neither XML nor JSON, nor a packing of them, nor a message.
  case unknownForm
  /// The message, or the archive, carries no report. RFC 6591, section 3.1, and RFC 9990, section "Email", say how.
  case noReport
  /// The gzip file cannot be unpacked.
  case gzip(GzipFailure)
  /// The archive cannot be unpacked.
  case zip(ZipFailure)
  /// Packings are deeper in each other than `AuthenticationReportLimits.nesting`.
  case nestedTooDeep
  /// There are more reports than `AuthenticationReportLimits.reports`.
  case tooManyReports
  /// The XML cannot be read.
  case markup(MarkupFailure)
  /// The JSON cannot be read.
  case json(JSONFailure)
  /// The XML holds no `feedback` element, or the JSON no object with policies: it is something else.
  case otherDocument
  /// The aggregate report has more records than `AuthenticationReportLimits.records`.
  case tooManyRecords
  /// The file is larger than so many octets, and was not looked into.
  case tooLarge(limit: Int)
  /// The system does not let the file be read.
  case unreadable
  /// What is left is not worth calling a report: this element is missing.
  case missing(String)
}
