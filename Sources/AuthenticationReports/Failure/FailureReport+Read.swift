import InternetMessage

extension FailureReport {
  /// Reads the report that a part of a message holds (`message/feedback-report`, RFC 5965, section 2).
  static func read(_ message: Message, part: Int) throws(ReportFailure) -> FailureReport {
    // RFC 5965 forbids a transfer encoding here, and senders use base64.
    let octets = message.decodedOctets(of: part)
    guard var report = octets.withOctetView({ FailureReportReader.read($0) }) else {
      throw .missing("Feedback-Type")
    }
    guard report.feedback.type == .authenticationFailure else { throw .otherDocument }
    var log = QuirkLog()
    for quirk in report.quirks { log.note(quirk.kind, quirk.place, line: quirk.line) }
    if let container = message.parts[part].parent {
      report.original = original(of: message, in: container, except: part)
    }
    if report.original == nil { log.note(.missing, "message/rfc822") }
    report.quirks = log.quirks
    return report
  }

  /// The third part (RFC 6522, section 3): the message, or its header.
  private static func original(of message: Message, in container: Int, except part: Int) -> Original? {
    for child in message.children(of: container) where child != part {
      if message.parts[child].structure == .message {
        let root = child + 1
        guard root < message.parts[child].subtreeEnd else { continue }
        return Original(message, part: root, isWhole: true)
      }
      if message.contentType(of: child).mediaType == "text/rfc822-headers" {
        return Original(Message(message.decodedOctets(of: child), limits: message.limits), part: 0, isWhole: false)
      }
    }
    return nil
  }
}

extension FailureReport.Original {
  fileprivate init(_ message: Message, part: Int, isWhole: Bool) {
    func text(_ kind: FieldKind) -> String? {
      message.first(kind, of: part).map {
        let text = ReportedText.trimmed(message.text(of: $0))
        return ReportedText.cut(text, to: AuthenticationReportLimits.valueOctets)
      }
    }
    self.init(isWhole: isWhole, from: text(.from), subject: text(.subject), messageIdentifier: text(.messageID))
  }
}

/// Reads the fields that RFC 6591 adds to a feedback report.
private struct FailureReportReader {
  let view: OctetView
  let report: FeedbackReport
  var log = QuirkLog()

  static func read(_ view: OctetView) -> FailureReport? {
    let parsed = FeedbackReport.parse(view, 0..<view.count)
    guard let value = parsed.value, value.typeText != nil else { return nil }
    var reader = FailureReportReader(view: view, report: value)
    return reader.read()
  }

  private mutating func read() -> FailureReport {
    var failure = FailureReport(feedback: report)
    failure.failure = required("auth-failure").map { word($0, "Auth-Failure") }
    failure.delivery = text("delivery-result").map { word($0, "Delivery-Result") }
    failure.results = required("authentication-results")
    failure.dkimDomain = text("dkim-domain")
    failure.dkimIdentity = text("dkim-identity")
    failure.dkimSelector = text("dkim-selector")
    failure.spfRecord = text("spf-dns")
    // RFC 9991 demands it where DMARC failed.
    let alignment = failure.failure == .dmarc ? required("identity-alignment") : text("identity-alignment")
    failure.aligned = alignment.map { mechanisms($0) }
    // RFC 5965, section 3.1, RFC 6591, section 3.1.
    if report.userAgent == nil { log.note(.missing, "User-Agent") }
    if report.version == nil { log.note(.missing, "Version") }
    if let version = report.version, version != "1" { log.note(.unexpectedVersion, "Version") }
    if report.reportedDomains.isEmpty { log.note(.missing, "Reported-Domain") }
    if report.sourceAddress == nil {
      log.note(text("source-ip") == nil ? .missing : .invalidAddress, "Source-IP")
    }
    failure.quirks = log.quirks
    return failure
  }

  /// `Identity-Alignment: dkim, spf` or `none`.
  private mutating func mechanisms(_ text: String) -> [String] {
    let words = text.split(separator: ",").map { ReportedText.trimmed($0.lowercased()).description }
    if words.contains(where: { !["none", "dkim", "spf"].contains($0) }) {
      log.note(.unknownValue, "Identity-Alignment")
    }
    return words.filter { $0 != "none" && !$0.isEmpty }.prefix(AuthenticationReportLimits.reasonsOfRecord).map(\.self)
  }

  private mutating func required(_ name: StaticString) -> String? {
    let value = text(name)
    if value == nil { log.note(.missing, Self.written(name)) }
    return value
  }

  private func text(_ name: StaticString) -> String? {
    report.fields.first { view.equalsIgnoringCase(name, in: $0.name) }.map {
      ReportedText.cut(view.string($0.body)[...], to: AuthenticationReportLimits.valueOctets)
    }
  }

  private mutating func word<Word: ReportedWord>(_ text: String, _ place: String) -> Word {
    let (word, quirk) = Word.read(text)
    if let quirk { log.note(quirk, place) }
    return word
  }

  /// `Auth-Failure` of `auth-failure`.
  private static func written(_ name: StaticString) -> String {
    "\(name)".split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
  }
}
