package import AuthenticationReports
import InternetMessage

extension ReceiverReports {
  /// Adds the reports of a file.
  package mutating func add(_ file: ReportFile, named name: String) {
    for item in file.items {
      switch item.result {
      case .success(.aggregate(let report)): add(report)
      case .success(.failure(let report)): add(report)
      case .success(.transportSecurity(let report)): add(report)
      case .failure(let failure): refuse(failure, at: item.place.isEmpty ? name : "\(name), \(item.place)")
      }
    }
  }

  /// Notes that something is no report, or cannot be read.
  package mutating func refuse(_ failure: ReportFailure, at place: String) {
    refusalCount += 1
    if refusals.count < ReceiverLimits.listed { refusals.append(Refusal(place: place, failure: failure)) }
  }

  // MARK: Aggregate reports

  private mutating func add(_ report: AggregateReport) {
    let metadata = report.metadata
    let identity = Identity(
      organization: metadata.organization, identifier: metadata.identifier, domain: report.policy.domain,
      begin: metadata.begin, end: metadata.end)
    // Without an identifier nobody can tell whether it is the same.
    if identity.identifier?.isEmpty == false, !seen.insert(identity).inserted {
      duplicates += 1
      return
    }
    aggregates += 1
    if report.generation == .rfc9990 { secondGeneration += 1 }
    addPeriod(metadata)
    let receiver = Self.receiver(metadata.organization, metadata.email)
    note(report.quirks, of: receiver)
    var messages = 0
    for record in report.records {
      messages = Tally.sum(messages, record.count)
      add(record, of: report)
    }
    guard receivers[receiver] != nil || receivers.count < ReceiverLimits.receivers else { return }
    var found = receivers[receiver] ?? Receiver()
    found.reports += 1
    found.messages = Tally.sum(found.messages, messages)
    receivers[receiver] = found
  }

  /// The name of a receiver; some leave it empty, but give an address.
  private static func receiver(_ organization: String?, _ email: String?) -> String {
    [organization, email].compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
  }

  private mutating func addPeriod(_ metadata: AggregateReport.Metadata) {
    let times = [metadata.begin, metadata.end].compactMap(\.self)
    guard let first = times.min(), let last = times.max() else { return }
    begin = min(begin ?? first, first)
    end = max(end ?? last, last)
  }

  private mutating func add(_ record: ReportRecord, of report: AggregateReport) {
    total.add(record)
    for kind in Set(record.reasons.map(\.kind)) { reasons[kind] = Tally.sum(reasons[kind] ?? 0, record.count) }
    let domain = (record.headerFrom ?? "").lowercased()
    let source = Source(address: record.source?.description ?? record.sourceText, domain: domain)
    if sources[source] != nil || sources.count < ReceiverLimits.sources {
      sources[source, default: SourceSummary()].tally.add(record)
      for name in Self.authenticated(record) where (sources[source]?.authenticated.count ?? 0) < 5 {
        sources[source]?.authenticated.insert(name)
      }
    } else {
      otherSources.add(record)
    }
    guard domains[domain] != nil || domains.count < ReceiverLimits.domains else { return }
    domains[domain, default: DomainSummary()].tally.add(record)
    // Of two that end at once, the one whose words come later, so that the order of the files does not matter.
    let known = domains[domain]?.policy?.sentence ?? ""
    let knownEnd = domains[domain]?.policyEnd ?? .min
    if let end = report.metadata.end, (knownEnd, known) < (end, report.policy.sentence) {
      domains[domain]?.policyEnd = end
      domains[domain]?.policy = report.policy
    }
  }

  private static func authenticated(_ record: ReportRecord) -> [String] {
    let dkim = record.dkimResults.filter { $0.result == .pass }.map(\.domain)
    let spf = record.spfResults.filter { $0.result == .pass }.map(\.domain)
    return (dkim + spf).filter { !$0.isEmpty }.map { $0.lowercased() }
  }

  private mutating func note(_ quirks: [ReportQuirk], of receiver: String) {
    for quirk in quirks {
      let deviation = Deviation(receiver: receiver, kind: quirk.kind, place: quirk.place)
      guard deviations[deviation] != nil || deviations.count < ReceiverLimits.listed else { return }
      deviations[deviation] = Tally.sum(deviations[deviation] ?? 0, quirk.count)
    }
  }

  // MARK: Failure reports and TLS reports

  private mutating func add(_ report: FailureReport) {
    failureCount += 1
    note(report.quirks, of: report.feedback.userAgent ?? "unknown")
    if failures.count < ReceiverLimits.listed { failures.append(report) }
  }

  private mutating func add(_ report: TLSReport) {
    let identity = Identity(
      organization: report.organization, identifier: report.identifier, domain: nil, begin: report.begin,
      end: report.end)
    if identity.identifier?.isEmpty == false, !seen.insert(identity).inserted {
      duplicates += 1
      return
    }
    sessionReports += 1
    note(report.quirks, of: Self.receiver(report.organization, report.contact))
    for policy in report.policies {
      let domain = (policy.domain ?? "").lowercased()
      guard sessions[domain] != nil || sessions.count < ReceiverLimits.domains else { continue }
      var found = sessions[domain] ?? Sessions()
      found.successes = Tally.sum(found.successes, policy.successes ?? 0)
      found.failures = Tally.sum(found.failures, policy.failures ?? 0)
      for detail in policy.details where found.reasons[detail.kindText] != nil || found.reasons.count < 50 {
        found.reasons[detail.kindText] = Tally.sum(found.reasons[detail.kindText] ?? 0, detail.sessions ?? 0)
      }
      sessions[domain] = found
    }
  }
}
