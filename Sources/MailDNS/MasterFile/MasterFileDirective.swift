/// The directives of a master file, without their `$`.
enum MasterFileDirective: String, CaseIterable {
  case origin = "ORIGIN"
  case timeToLive = "TTL"
  case timeOut = "MAILLOOP-TIMEOUT"
  case serverFailure = "MAILLOOP-SERVFAIL"
  case noSuchName = "MAILLOOP-NXDOMAIN"
  case noData = "MAILLOOP-NODATA"
  case notAsked = "MAILLOOP-NOTASKED"
  case dnssec = "MAILLOOP-DNSSEC"
  case recording = "MAILLOOP-RECORDING"

  /// What becomes of the question that a directive names.
  var outcome: DNSOutcome? {
    switch self {
    case .timeOut: .timeOut
    case .serverFailure: .serverFailure
    case .noSuchName: .noSuchName
    case .noData: .noData
    case .notAsked: .notAsked
    case .origin, .timeToLive, .dnssec, .recording: nil
    }
  }
}

extension DNSSECStatus {
  /// The word of the status in a master file.
  var word: String {
    switch self {
    case .secure: "secure"
    case .insecure: "insecure"
    case .bogus: "bogus"
    case .indeterminate: "indeterminate"
    }
  }

  /// Reads the word of a status in either case.
  init?(word: ArraySlice<UInt8>) {
    let word = String(decoding: word.prefix(14), as: UTF8.self).lowercased()
    guard let status = [DNSSECStatus.secure, .insecure, .bogus, .indeterminate].first(where: { $0.word == word })
    else { return nil }
    self = status
  }
}
