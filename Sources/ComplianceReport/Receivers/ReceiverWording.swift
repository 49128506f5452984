import AuthenticationReports
import Compression
import JSONInput
import Markup

extension ReportFailure {
  /// Why a file was refused, in a sentence.
  ///
  /// It may hold octets of the file.
  var sentence: String {
    switch self {
    case .empty: "It is empty."
    case .unknownForm: "It is neither XML nor JSON, nor gzip or zip, nor a message."
    case .noReport: "It carries no machine-readable report."
    case .gzip(let failure): "It cannot be unpacked (gzip): \(failure.words)."
    case .zip(let failure): "It cannot be unpacked (zip): \(failure.words)."
    case .nestedTooDeep: "It is packed too often over."
    case .tooManyReports: "There are more than \(AuthenticationReportLimits.reports) reports in it."
    case .markup(let failure): "Line \(failure.line), column \(failure.column): \(failure.reason.words)."
    case .json(let failure): "Line \(failure.line), column \(failure.column): \(failure.reason.words)."
    case .otherDocument: "It is no report about DMARC or TLS."
    case .tooManyRecords: "It has more than \(AuthenticationReportLimits.records) records."
    case .missing(let element): "It has no \(element)."
    case .tooLarge(let limit): "It is larger than \(limit) octets."
    case .unreadable: "It cannot be opened or read; check the path and its permissions."
    }
  }
}

extension MarkupFailure.Reason {
  fileprivate var words: String {
    switch self {
    case .empty: "there is nothing"
    case .notWellFormed(let text): "this is not well-formed XML (\(text))"
    case .wrongEncoding: "octets are not of the document's encoding"
    case .documentType: "there is a document type declaration, which no report needs"
    case .truncated: "the document ends too early"
    case .tooDeep: "elements are nested too deep"
    case .textTooLong: "a text is too long"
    case .tooLong: "the document is too long"
    case .outOfMemory: "there is not enough memory"
    }
  }
}

extension GzipFailure {
  fileprivate var words: String {
    switch self {
    case .truncated: "it ends too early"
    case .corrupt: "its data are damaged"
    case .totalOctetsExceeded(let limit): "more than \(limit) octets come out"
    case .expansionRatioExceeded(let limit): "more than \(limit) octets come out of one"
    case .outOfMemory: "there is not enough memory"
    }
  }
}

extension ZipFailure {
  fileprivate var words: String {
    switch self {
    case .noDirectory: "it has no central directory; it may have been cut off"
    case .corrupt: "its directory is damaged"
    case .corruptEntry: "its data are damaged"
    case .severalVolumes: "it is one of several volumes"
    case .zip64: "it is of the form for archives of 4 GB and more"
    case .encrypted: "it is encrypted"
    case .unknownMethod(let method): "it is packed by method \(method)"
    case .tooManyEntries(let limit): "it has more than \(limit) entries"
    case .totalOctetsExceeded(let limit): "more than \(limit) octets come out"
    case .expansionRatioExceeded(let limit): "more than \(limit) octets come out of one"
    case .outOfMemory: "there is not enough memory"
    }
  }
}

extension PublishedPolicy {
  /// `reject, subdomains none, tried only`.
  var sentence: String {
    var words = [request?.rawValue ?? "no policy"]
    if let subdomainRequest { words.append("subdomains \(subdomainRequest.rawValue)") }
    if let nonexistentRequest { words.append("non-existent \(nonexistentRequest.rawValue)") }
    if testing == .yes { words.append("testing") }
    if let percentage, percentage < 100 { words.append("\(percentage) %") }
    return words.joined(separator: ", ")
  }
}

extension ReceiverReports {
  /// `2026-03-02 to 2026-03-08 (UTC)`.
  var period: String? {
    guard let begin, let end else { return nil }
    let (first, last) = (UTCTime(begin).day, UTCTime(end).day)
    return first == last ? "\(first) (UTC)" : "\(first) to \(last) (UTC)"
  }

  /// What was read: `3 aggregate reports, 1 failure report`.
  var readSentence: String {
    var words: [String] = []
    if aggregates > 0 { words.append(Wording.count(aggregates, "aggregate report", "aggregate reports")) }
    if failureCount > 0 { words.append(Wording.count(failureCount, "failure report", "failure reports")) }
    if sessionReports > 0 { words.append(Wording.count(sessionReports, "TLS report", "TLS reports")) }
    if duplicates > 0 { words.append(Wording.count(duplicates, "duplicate", "duplicates") + " left out") }
    return words.isEmpty ? "no report" : words.joined(separator: ", ")
  }

  /// The share of messages that pass DMARC; nil when there are none.
  var passShare: Double? { total.messages > 0 ? Double(total.passed) / Double(total.messages) : nil }
}
