import MailDNS

extension DNSOutcome {
  /// What became of a question, for people.
  var phrase: String {
    switch self {
    case .found: "there are records"
    case .noSuchName: "there is no such name"
    case .noData: "there is no such record"
    case .timeOut: "DNS did not answer in time"
    case .serverFailure: "DNS failed"
    case .notAsked: "DNS is off"
    }
  }
}
