import InternetMessage
import MailAuthentication
import MailDNS
import SafeOutput

/// An SPF check as it is printed; whatever comes from DNS or the command line is escaped.
struct SPFReport {
  let request: SPFRequest
  let result: SPFResult
  let helo: String?
  let mailFrom: String?

  /// The limits that the counts are of (RFC 7208, section 4.6.4).
  private static let (lookupLimit, voidLimit) = (SPFLimits.lookups, SPFLimits.voidLookups)

  /// What was checked: `user@example.com` or `HELO mx.example.com`.
  private var identity: String {
    switch result.identity {
    case .helo: "HELO \(helo ?? "")"
    case .mailFrom: mailFrom.flatMap { $0.isEmpty ? nil : $0 } ?? "<> with HELO \(helo ?? "")"
    }
  }

  private var style: TerminalStyle {
    switch result.outcome {
    case .pass: .good
    case .fail, .permerror: .error
    case .softfail, .temperror: .warning
    default: .info
    }
  }

  /// One line: result, identity, client, cause.
  var concise: [UInt8] {
    var lines = TerminalWriter(colour: false)
    lines.text("\(result.outcome): \(identity) from \(request.ip): \(result.cause) [look-ups \(counts)]")
    lines.endLine()
    return lines.octets
  }

  private var counts: String {
    "\(result.lookups) of \(Self.lookupLimit), \(result.voidLookups) of \(Self.voidLimit) void"
  }

  /// The result, and each step below what led to it.
  func full(colour: Bool) -> [UInt8] {
    var lines = TerminalWriter(colour: colour)
    lines.text(result.outcome.rawValue, style)
    lines.text(": \(identity) from \(request.ip)")
    lines.endLine()
    item("cause", result.cause.description, &lines)
    if let explanation = result.explanation { item("explanation of the domain", explanation, &lines) }
    item("look-ups", counts, &lines)
    if !result.trace.steps.isEmpty { lines.endLine() }
    for (index, step) in result.trace.steps.enumerated() {
      write(step, isLast: index == result.trace.steps.count - 1, &lines)
    }
    if result.trace.omittedSteps > 0 {
      lines.text("and \(result.trace.omittedSteps) more steps")
      lines.endLine()
    }
    return lines.octets
  }

  private func item(_ name: String, _ text: String, _ lines: inout TerminalWriter) {
    lines.space(2)
    lines.text(name + ": ", .faint)
    lines.text(text)
    lines.endLine()
  }

  /// Writes a step; where an error ends the check, the last step says so, and those around it say nothing.
  private func write(_ step: SPFTraceStep, isLast: Bool, _ lines: inout TerminalWriter) {
    lines.space(2 * step.depth)
    switch step.subject {
    case .record: lines.text("\(step.domain)", .strong)
    case .directive(let text): lines.text(text)
    case .redirect(let target): lines.text("redirect=\(target)")
    case .explanation(let target): lines.text("exp=\(target)")
    }
    if let finding = step.findingText ?? (isLast ? "ends the check" : nil) { lines.text(": " + finding) }
    lines.endLine()
    for lookup in step.lookups {
      lines.space(2 * step.depth + 4)
      lines.text("\(lookup.question.name) \(lookup.question.type.mnemonic): ", .faint)
      lines.text(lookup.records.isEmpty ? lookup.outcome.meaning : lookup.records.joined(separator: " | "))
      lines.endLine()
    }
  }

  /// One object; its form is `schemas/spf.schema.json`.
  var json: [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("schemaVersion", 1)
      json.member("identity", result.identity.rawValue)
      json.member("ip", request.ip.description)
      json.member("helo", helo)
      json.member("mailFrom", mailFrom)
      json.member("domain", result.domain?.description)
      json.member("result", result.outcome.rawValue)
      json.object("cause") { json in
        json.member("name", result.cause.name)
        json.member("text", result.cause.description)
      }
      json.key("match")
      if let match = result.match {
        json.object { json in
          json.member("domain", match.domain.description)
          json.member("directive", match.text)
          json.member("index", match.index)
        }
      } else {
        json.null()
      }
      json.member("explanation", result.explanation)
      json.object("lookups") { json in
        json.member("count", result.lookups)
        json.member("limit", Self.lookupLimit)
        json.member("void", result.voidLookups)
        json.member("voidLimit", Self.voidLimit)
      }
      json.array("trace") { json in for step in result.trace.steps { Self.write(step, &json) } }
      json.member("omittedSteps", result.trace.omittedSteps)
    }
    return json.octets + [0x0A]
  }

  private static func write(_ step: SPFTraceStep, _ json: inout JSONWriter) {
    json.object { json in
      json.member("depth", step.depth)
      json.member("domain", step.domain.description)
      let (kind, text): (String, String?) =
        switch step.subject {
        case .record: ("record", nil)
        case .directive(let text): ("directive", text)
        case .redirect(let target): ("redirect", target)
        case .explanation(let target): ("explanation", target)
        }
      json.member("kind", kind)
      json.member("text", text)
      json.member("finding", step.findingName)
      json.array("lookups") { json in
        for lookup in step.lookups {
          json.object { json in
            json.member("name", lookup.question.name.description)
            json.member("type", lookup.question.type.mnemonic)
            json.member("outcome", lookup.outcome.name)
            json.member("records", lookup.records)
          }
        }
      }
    }
  }
}

extension SPFTraceStep {
  /// What came of the step, for people.
  fileprivate var findingText: String? {
    switch (finding, subject) {
    case (.outcome(let outcome), .directive): "matches: \(outcome)"
    case (.outcome, .explanation): "explains"
    case (.outcome(let outcome), _): "\(outcome)"
    case (.noMatch, _): "does not match"
    case (.followed, .record): "the redirect decides"
    case (.followed, _): "followed"
    case (.noExplanation, _): "gives no explanation"
    case (.unfinished, _): nil
    }
  }

  /// What came of the step, for machines.
  fileprivate var findingName: String {
    switch finding {
    case .outcome(let outcome): outcome.rawValue
    case .noMatch: "no-match"
    case .followed: "followed"
    case .noExplanation: "no-explanation"
    case .unfinished: "unfinished"
    }
  }
}

extension DNSOutcome {
  /// The outcome for machines.
  fileprivate var name: String {
    switch self {
    case .found: "found"
    case .noSuchName: "no-such-name"
    case .noData: "no-data"
    case .timeOut: "time-out"
    case .serverFailure: "server-failure"
    case .notAsked: "not-asked"
    }
  }
}
