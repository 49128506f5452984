import AuthenticationReports
import InternetMessage
import SafeOutput

/// What receivers report, as JSON.
///
///     ReceiverJSON.render(reports)  // {"schemaVersion": 1, "aggregateReports": 3, …}
///
/// The form is `schemas/receiver-reports.schema.json`. The same reports give the same octets.
package enum ReceiverJSON {
  /// Renders the reports.
  package static func render(_ reports: ReceiverReports) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.value(reports)
    return json.octets + [0x0A]
  }
}

extension JSONWriter {
  mutating func value(_ reports: ReceiverReports) {
    object { json in
      json.member("schemaVersion", 1)
      json.member("aggregateReports", reports.aggregates)
      json.member("secondGeneration", reports.secondGeneration)
      json.member("failureReports", reports.failureCount)
      json.member("tlsReports", reports.sessionReports)
      json.member("duplicates", reports.duplicates)
      json.member("begin", reports.begin.flatMap { Timestamp(seconds: $0).rfc3339 })
      json.member("end", reports.end.flatMap { Timestamp(seconds: $0).rfc3339 })
      json.object("total") { json in json.members(of: reports.total) }
      json.object("otherSources") { json in json.members(of: reports.otherSources) }
      json.writeAggregates(reports)
      json.writeFailures(reports)
      json.array("tls") { json in
        for item in reports.orderedSessions {
          json.object { json in
            json.member("domain", item.domain)
            json.member("successes", item.sessions.successes)
            json.member("failures", item.sessions.failures)
            json.array("reasons") { json in
              for reason in item.sessions.orderedReasons {
                json.object { json in
                  json.member("type", reason.name)
                  json.member("sessions", reason.sessions)
                }
              }
            }
          }
        }
      }
      json.writeComplaints(reports)
    }
  }

  private mutating func members(of tally: Tally) {
    member("messages", tally.messages)
    member("passed", tally.passed)
    member("dkimAligned", tally.dkim)
    member("spfAligned", tally.spf)
    member("delivered", tally.delivered)
    member("quarantined", tally.quarantined)
    member("rejected", tally.rejected)
    member("overridden", tally.overridden)
  }

  private mutating func writeAggregates(_ reports: ReceiverReports) {
    array("domains") { json in
      for domain in reports.orderedDomains {
        json.object { json in
          json.member("domain", domain.name)
          json.key("policy")
          if let policy = domain.summary.policy { json.value(policy) } else { json.null() }
          json.members(of: domain.summary.tally)
        }
      }
    }
    array("sources") { json in
      for item in reports.orderedSources {
        json.object { json in
          json.member("address", item.source.address)
          json.member("domain", item.source.domain)
          json.member("authenticated", item.summary.authenticated.sorted())
          json.members(of: item.tally)
        }
      }
    }
    array("receivers") { json in
      for item in reports.orderedReceivers {
        json.object { json in
          json.member("name", item.name)
          json.member("reports", item.receiver.reports)
          json.member("messages", item.receiver.messages)
        }
      }
    }
    array("overrides") { json in
      for reason in reports.orderedReasons {
        json.object { json in
          json.member("reason", reason.kind.rawValue)
          json.member("messages", reason.messages)
        }
      }
    }
  }

  private mutating func value(_ policy: PublishedPolicy) {
    object { json in
      json.member("domain", policy.domain)
      json.member("p", policy.request?.rawValue)
      json.member("sp", policy.subdomainRequest?.rawValue)
      json.member("np", policy.nonexistentRequest?.rawValue)
      json.member("adkim", policy.dkimAlignment?.rawValue)
      json.member("aspf", policy.spfAlignment?.rawValue)
      json.member("pct", policy.percentage)
      json.member("fo", policy.failureOptions)
      json.member("testing", policy.testing?.rawValue)
      json.member("discoveryMethod", policy.discovery?.rawValue)
    }
  }

  private mutating func writeFailures(_ reports: ReceiverReports) {
    array("failures") { json in
      for report in reports.failures {
        json.object { json in
          json.member("source", report.feedback.sourceAddress?.description)
          json.member("domains", report.feedback.reportedDomains)
          json.member("failure", report.failure?.rawValue)
          json.member("delivery", report.delivery?.rawValue)
          json.member("aligned", report.aligned)
          json.member("authenticationResults", report.results)
          json.member("from", report.original?.from)
          json.member("subject", report.original?.subject)
          json.member("messageId", report.original?.messageIdentifier)
        }
      }
    }
  }

  private mutating func writeComplaints(_ reports: ReceiverReports) {
    array("deviations") { json in
      for item in reports.orderedDeviations {
        json.object { json in
          json.member("receiver", item.deviation.receiver)
          json.member("kind", item.deviation.kind.rawValue)
          json.member("place", item.deviation.place)
          json.member("count", item.count)
        }
      }
    }
    member("refusedFiles", reports.refusalCount)
    array("refused") { json in
      for refusal in reports.refusals {
        json.object { json in
          json.member("file", refusal.place)
          json.member("reason", refusal.failure.sentence)
        }
      }
    }
  }
}
