import AuthenticationReports

/// The parts of the summary in the order in which they are told: what fails most comes first, then by name.
extension ReceiverReports {
  struct NamedSource {
    let source: Source
    let summary: SourceSummary

    var tally: Tally { summary.tally }
  }

  /// The sources of which messages failed.
  var failingSources: [NamedSource] { orderedSources.filter { $0.tally.failed > 0 } }

  var orderedSources: [NamedSource] {
    sources.map { NamedSource(source: $0.key, summary: $0.value) }.sorted { left, right in
      let (a, b) = (left.tally, right.tally)
      if a.failed != b.failed { return a.failed > b.failed }
      if a.messages != b.messages { return a.messages > b.messages }
      return (left.source.address, left.source.domain) < (right.source.address, right.source.domain)
    }
  }

  var orderedDomains: [(name: String, summary: DomainSummary)] {
    domains.map { (name: $0.key, summary: $0.value) }.sorted {
      $0.summary.tally.messages != $1.summary.tally.messages
        ? $0.summary.tally.messages > $1.summary.tally.messages : $0.name < $1.name
    }
  }

  var orderedReceivers: [(name: String, receiver: Receiver)] {
    receivers.map { (name: $0.key, receiver: $0.value) }.sorted {
      $0.receiver.messages != $1.receiver.messages ? $0.receiver.messages > $1.receiver.messages : $0.name < $1.name
    }
  }

  var orderedReasons: [(kind: ReportRecord.Reason.Kind, messages: Int)] {
    reasons.map { (kind: $0.key, messages: $0.value) }.sorted {
      $0.messages != $1.messages ? $0.messages > $1.messages : $0.kind.rawValue < $1.kind.rawValue
    }
  }

  var orderedSessions: [(domain: String, sessions: Sessions)] {
    sessions.map { (domain: $0.key, sessions: $0.value) }.sorted {
      $0.sessions.failures != $1.sessions.failures
        ? $0.sessions.failures > $1.sessions.failures : $0.domain < $1.domain
    }
  }

  var orderedDeviations: [(deviation: Deviation, count: Int)] {
    deviations.map { (deviation: $0.key, count: $0.value) }.sorted {
      let (a, b) = ($0.deviation, $1.deviation)
      return (a.receiver, a.kind.rawValue, a.place) < (b.receiver, b.kind.rawValue, b.place)
    }
  }
}

extension ReceiverReports.Sessions {
  var orderedReasons: [(name: String, sessions: Int)] {
    reasons.map { (name: $0.key, sessions: $0.value) }.sorted {
      $0.sessions != $1.sessions ? $0.sessions > $1.sessions : $0.name < $1.name
    }
  }
}
