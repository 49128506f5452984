import MailFacts
import MailRules
public import RelayPipeline
import SafeOutput
import VerdictOutput

/// A run record as JSON, the form in which runs are kept and compared.
///
///     RunRecordJSON.render(record)  // {"schemaVersion": 1, "toolVersion": "0.1.0", …}
///
/// The form is `schemas/run-record.schema.json`; a verdict in it has the form of `schemas/verdict.schema.json`. Headers
/// are in base64, because a captured header need not be UTF-8. The same record gives the same octets.
public enum RunRecordJSON {
  /// Renders a run record.
  public static func render(_ record: RunRecord) -> [UInt8] { render(record, receivers: nil) }

  /// Renders a run record, and what receivers report about the same mail.
  package static func render(_ record: RunRecord, receivers: ReceiverReports?) -> [UInt8] {
    var json = JSONWriter(.indented)
    let summary = RunSummary(record)
    json.object { json in
      json.member("schemaVersion", RunRecord.schemaVersion)
      json.member("toolVersion", record.toolVersion)
      json.member("corpus", record.corpus)
      json.member("time", Timestamp(seconds: record.time).rfc3339)
      json.member("configurationDigest", record.configurationDigest)
      json.object("summary") { json in json.members(of: summary) }
      json.array("rules") { json in for rule in record.rules { json.value(rule) } }
      json.array("cases") { json in for item in record.cases { json.value(item) } }
      json.member("failures", record.failures)
      if let receivers {
        json.key("receiverReports")
        json.value(receivers)
      }
    }
    return json.octets + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func members(of summary: RunSummary) {
    member("outcome", summary.outcome.key)
    member("score", summary.score.tenths.map { Double($0) / 10 })
    member("cases", summary.cases.count)
    member("pairs", summary.pairs)
    object("casesByOutcome") { json in
      for outcome in Outcome.allCases.reversed() { json.member(outcome.key, summary.count(of: outcome)) }
    }
    object("findings") { json in
      for severity in Severity.allCases.reversed() { json.member(severity.name, summary.findings[severity] ?? 0) }
    }
    array("preserved") { json in
      for name in summary.preservedNames {
        json.object { json in
          json.member("name", name)
          for state in PreservedField.State.allCases {
            json.member(state.rawValue, summary.preserved[name]?[state] ?? 0)
          }
        }
      }
    }
  }

  fileprivate mutating func value(_ rule: RuleInForce) {
    object { json in
      json.member("code", rule.description.code)
      json.member("name", rule.description.name)
      json.member("severity", rule.severity.name)
      json.member("summary", rule.description.summary)
      json.member("rationale", rule.description.rationale)
      json.member("remedy", rule.description.remedy)
      json.member("requirements", rule.description.requirements)
      json.member("standards", rule.description.standards)
    }
  }

  fileprivate mutating func value(_ item: CaseRecord) {
    object { json in
      json.member("name", item.name)
      json.member("note", item.note)
      json.key("before")
      if let before = item.before { json.value(before) } else { json.null() }
      json.key("after")
      json.value(item.after)
      json.array("changes") { json in
        for change in item.changes {
          json.object { json in
            json.member("name", change.name)
            json.member("kind", change.kind.rawValue)
            json.member("before", change.before)
            json.member("after", change.after)
            json.member("manner", change.manner.map(\.rawValue))
            json.ranges("octetsBefore", change.octetsBefore)
            json.ranges("octetsAfter", change.octetsAfter)
          }
        }
      }
      json.member("headerBefore", item.headerBefore.map(Self.base64))
      json.member("headerAfter", Self.base64(item.headerAfter))
    }
  }

  private static func base64(_ octets: [UInt8]) -> String {
    String(decoding: Base64Text.encode(octets), as: UTF8.self)
  }
}
