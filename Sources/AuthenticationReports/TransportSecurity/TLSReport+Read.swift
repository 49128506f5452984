import InternetMessage
import JSONInput
import SafeOutput

extension TLSReport {
  /// Reads the JSON of a report.
  package static func read(_ octets: [UInt8]) throws(ReportFailure) -> TLSReport {
    let document: JSONDocument
    do throws(JSONFailure) {
      document = try JSONDocument.read(octets)
    } catch {
      throw .json(error)
    }
    guard case .object = document.value, document["policies"] != nil || document["organization-name"] != nil else {
      throw .otherDocument
    }
    var reader = TLSReportReader()
    return reader.report(document)
  }
}

/// Gives the members of the JSON their types.
private struct TLSReportReader {
  private var log = QuirkLog()
  private var details = 0

  /// More sessions in a day than there are: such a number is no count.
  private static let mostSessions = 1_000_000_000_000

  mutating func report(_ document: JSONDocument) -> TLSReport {
    var report = TLSReport()
    report.organization = text(document, "organization-name")
    report.contact = text(document, "contact-info")
    report.identifier = text(document, "report-id")
    if let range = member(document, "date-range") {
      report.begin = time(range, "start-datetime")
      report.end = time(range, "end-datetime")
      if let begin = report.begin, let end = report.end, end < begin { log.note(.reversedDates, "date-range") }
    }
    for policy in elements(document, "policies", isRequired: true) {
      guard report.policies.count < AuthenticationReportLimits.policies else {
        log.note(.tooMany, "policies")
        break
      }
      report.policies.append(self.policy(policy))
    }
    if report.policies.isEmpty { log.note(.noRecords, "policies") }
    report.quirks = log.quirks
    return report
  }

  private mutating func policy(_ document: JSONDocument) -> TLSReport.Policy {
    var policy = TLSReport.Policy()
    if let values = member(document, "policy") {
      policy.kind = word(values, "policy-type") ?? .unknown
      policy.domain = text(values, "policy-domain")
      policy.lines = strings(values, "policy-string")
      policy.hosts = strings(values, "mx-host")
    }
    if let summary = member(document, "summary") {
      policy.successes = number(summary, "total-successful-session-count")
      policy.failures = number(summary, "total-failure-session-count")
    }
    for detail in elements(document, "failure-details", isRequired: false) {
      guard details < AuthenticationReportLimits.failureDetails else {
        log.note(.tooMany, "failure-details")
        break
      }
      details += 1
      policy.details.append(self.detail(detail))
    }
    // Each failed session has its reason (section 4.4), so that the sums agree where there are reasons.
    let sum = policy.details.reduce(0) { $0 + ($1.sessions ?? 0) }
    if let failures = policy.failures, !policy.details.isEmpty, sum != failures {
      log.note(.contradiction, "total-failure-session-count")
    }
    return policy
  }

  private mutating func detail(_ document: JSONDocument) -> TLSReport.FailureDetail {
    var detail = TLSReport.FailureDetail()
    detail.kindText = text(document, "result-type") ?? ""
    if !detail.kindText.isEmpty { detail.kind = word(document, "result-type") ?? .unknown }
    detail.sender = address(document, "sending-mta-ip")
    detail.receivingHost = optionalText(document, "receiving-mx-hostname")
    detail.receivingHelo = optionalText(document, "receiving-mx-helo")
    detail.receiver = address(document, "receiving-ip")
    detail.sessions = number(document, "failed-session-count")
    detail.information = optionalText(document, "additional-information")
    detail.reasonCode = optionalText(document, "failure-reason-code")
    return detail
  }

  // MARK: Members

  private mutating func member(_ document: JSONDocument, _ name: String) -> JSONDocument? {
    let value = document[name]
    if value == nil { log.note(.missing, name) }
    return value
  }

  private mutating func elements(_ document: JSONDocument, _ name: String, isRequired: Bool) -> [JSONDocument] {
    guard let value = document[name] else {
      if isRequired { log.note(.missing, name) }
      return []
    }
    guard case .array(let elements) = value.value else {
      log.note(.unknownValue, name)
      return []
    }
    return elements
  }

  private mutating func text(_ document: JSONDocument, _ name: String) -> String? {
    guard member(document, name) != nil else { return nil }
    let text = optionalText(document, name)
    if text == "" { log.note(.empty, name) }
    return text
  }

  private mutating func optionalText(_ document: JSONDocument, _ name: String) -> String? {
    switch document[name]?.value {
    case .string(let text): return cut(text, name)
    case nil, .null: return nil
    case .number, .bool, .array, .object:
      log.note(.unknownValue, name)
      return nil
    }
  }

  /// Strings; one alone stands for itself, as in the example of RFC 8460, appendix B.
  private mutating func strings(_ document: JSONDocument, _ name: String) -> [String] {
    guard case .array(let elements) = document[name]?.value else {
      return optionalText(document, name).map { [$0] } ?? []
    }
    var strings: [String] = []
    for case .string(let text) in elements.map(\.value) {
      guard strings.count < AuthenticationReportLimits.reasonsOfRecord else {
        log.note(.tooMany, name)
        break
      }
      strings.append(cut(text, name))
    }
    return strings
  }

  private mutating func cut(_ text: String, _ name: String) -> String {
    let cut = ReportedText.cut(text[...], to: AuthenticationReportLimits.valueOctets)
    if cut.utf8.count < text.utf8.count { log.note(.tooLong, name) }
    return cut
  }

  private mutating func word<Word: ReportedWord>(_ document: JSONDocument, _ name: String) -> Word? {
    guard let text = text(document, name) else { return nil }
    let (word, quirk) = Word.read(text)
    if let quirk { log.note(quirk, name) }
    return word
  }

  private mutating func number(_ document: JSONDocument, _ name: String) -> Int? {
    let text: String? =
      switch member(document, name)?.value {
      case .number(let text), .string(let text): text
      default: nil
      }
    guard let text else { return nil }
    let number = ReportedText.number(text, atMost: Self.mostSessions)
    if number == nil { log.note(.invalidNumber, name) }
    return number
  }

  private mutating func time(_ document: JSONDocument, _ name: String) -> Int64? {
    guard let text = text(document, name) else { return nil }
    let time = Timestamp(rfc3339: text)?.seconds
    if time == nil { log.note(.invalidTime, name) }
    return time
  }

  private mutating func address(_ document: JSONDocument, _ name: String) -> IPAddress? {
    guard let text = optionalText(document, name) else { return nil }
    let address = ReportedText.address(text)
    if address == nil { log.note(.invalidAddress, name) }
    return address
  }
}
