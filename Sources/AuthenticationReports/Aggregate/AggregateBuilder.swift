import Markup

/// Makes a report of the events of its XML.
struct AggregateBuilder {
  private static let namespaces = ["http://dmarc.org/dmarc-xml/0.1", "urn:ietf:params:xml:ns:dmarc-2.0"]
  /// More messages from one address in a day than there are: such a number is no count.
  private static let mostMessages = 1_000_000_000

  var log = QuirkLog()
  /// Whether the end of the report was reached.
  private(set) var isComplete = false

  private var report = AggregateReport()
  private var record = ReportRecord()
  private var reason = ReportRecord.Reason()
  private var dkim = ReportRecord.DKIM()
  private var spf = ReportRecord.SPF()
  private var namespace: String?
  /// The elements that are open, inside of `feedback` and itself.
  private var path: [AggregateNode] = []
  /// The leaves and singular elements seen in each open element.
  private var seen: [UInt64] = []
  /// How many elements are open outside of the report, and inside of one that is passed over.
  private var outer = 0
  private var skipped = 0
  private var text = ""

  var hasTooManyRecords: Bool { report.records.count > AuthenticationReportLimits.records }

  mutating func take(_ event: XMLEvent, line: Int) {
    switch event {
    case .start(let name, let namespace): start(name, namespace, line)
    case .text(let text): take(text, line)
    case .end: end(line)
    }
  }

  mutating func finish() throws(ReportFailure) -> AggregateReport {
    guard isComplete else { throw .otherDocument }
    require(report.metadata.organization, "report_metadata/org_name")
    require(report.metadata.email, "report_metadata/email")
    require(report.metadata.identifier, "report_metadata/report_id")
    require(report.metadata.begin, "date_range/begin")
    require(report.metadata.end, "date_range/end")
    require(report.policy.domain, "policy_published/domain")
    require(report.policy.request, "policy_published/p")
    if let begin = report.metadata.begin, let end = report.metadata.end, end < begin {
      log.note(.reversedDates, "date_range")
    }
    if report.records.isEmpty {
      guard report.policy.domain != nil else { throw .missing("record") }
      log.note(.noRecords, "feedback")
    }
    report.quirks = log.quirks
    return report
  }

  // MARK: Elements

  private mutating func start(_ name: String, _ namespace: String?, _ line: Int) {
    if skipped > 0 {
      skipped += 1
      return
    }
    guard let parent = path.last else {
      startOutside(name, namespace, line)
      return
    }
    // RFC 9990, section "Extensions": elements of extensions are in namespaces of their own.
    let isForeign = namespace != nil && namespace != self.namespace
    guard !isForeign, let node = parent.child(name), node != .container(.extension) else {
      skipped = 1
      if isForeign || parent.child(name) == .container(.extension) {
        noteExtension(name)
      } else {
        log.note(.unknownElement, ReportedText.cut(name[...], to: 64), line: line)
      }
      return
    }
    if seen[seen.count - 1] & node.bit != 0, !isRepeatable(node) {
      log.note(.repeated, name, line: line)
      skipped = 1
      return
    }
    seen[seen.count - 1] |= node.bit
    begin(node)
    path.append(node)
    seen.append(0)
    text = ""
  }

  private mutating func startOutside(_ name: String, _ namespace: String?, _ line: Int) {
    guard name == "feedback", !isComplete else {
      if name == "feedback" { log.note(.repeated, name, line: line) }
      outer += 1
      return
    }
    if outer > 0 { log.note(.wrapped, "feedback", line: line) }
    if let namespace, !Self.namespaces.contains(namespace) { log.note(.wrongNamespace, "feedback", line: line) }
    if namespace == Self.namespaces[1] { report.generation = .rfc9990 }
    self.namespace = namespace
    path = [.container(.feedback)]
    seen = [0]
  }

  private func isRepeatable(_ node: AggregateNode) -> Bool {
    switch node {
    case .container(.record), .container(.reason), .container(.dkim), .container(.spf), .leaf(.error): true
    default: false
    }
  }

  private mutating func noteExtension(_ name: String) {
    let name = ReportedText.cut(name[...], to: 64)
    guard !report.extensions.contains(name), report.extensions.count < AuthenticationReportLimits.quirks else { return }
    report.extensions.append(name)
  }

  private mutating func begin(_ node: AggregateNode) {
    switch node {
    case .container(.record): record = ReportRecord()
    case .container(.reason): reason = ReportRecord.Reason()
    case .container(.dkim): dkim = ReportRecord.DKIM()
    case .container(.spf): spf = ReportRecord.SPF()
    default: break
    }
  }

  private mutating func take(_ text: String, _ line: Int) {
    guard skipped == 0, let node = path.last else { return }
    if case .leaf = node {
      self.text += text
    } else if !ReportedText.trimmed(text).isEmpty {
      log.note(.strayText, "feedback", line: line)
    }
  }

  private mutating func end(_ line: Int) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let node = path.popLast() else {
      outer -= 1
      return
    }
    let seen = self.seen.removeLast()
    switch node {
    case .leaf(let leaf): set(leaf, line)
    case .container(.feedback): isComplete = true
    case .container(.record): add(record, seen, line)
    case .container(.row):
      demand(
        [(.leaf(.source), "source_ip"), (.leaf(.count), "count"), (.container(.evaluated), "policy_evaluated")], seen,
        line)
    case .container(.evaluated):
      demand(
        [(.leaf(.disposition), "disposition"), (.leaf(.alignedDKIM), "dkim"), (.leaf(.alignedSPF), "spf")], seen, line)
    case .container(.identifiers): demand([(.leaf(.headerFrom), "header_from")], seen, line)
    case .container(.reason): add(reason, to: \.reasons, AuthenticationReportLimits.reasonsOfRecord, "reason", line)
    case .container(.dkim):
      demand([(.leaf(.dkimDomain), "dkim/domain"), (.leaf(.dkimResult), "dkim/result")], seen, line)
      add(dkim, to: \.dkimResults, AuthenticationReportLimits.resultsOfRecord, "auth_results/dkim", line)
    case .container(.spf):
      demand([(.leaf(.spfDomain), "spf/domain"), (.leaf(.spfResult), "spf/result")], seen, line)
      add(spf, to: \.spfResults, AuthenticationReportLimits.resultsOfRecord, "auth_results/spf", line)
    default: break
    }
  }

  private mutating func add(_ record: ReportRecord, _ seen: UInt64, _ line: Int) {
    demand(
      [(.container(.row), "row"), (.container(.identifiers), "identifiers"), (.container(.results), "auth_results")],
      seen, line)
    if seen & AggregateNode.container(.results).bit != 0, record.dkimResults.isEmpty, record.spfResults.isEmpty {
      log.note(.noResults, "auth_results", line: line)
    }
    report.records.append(record)
  }

  private mutating func add<Value>(
    _ value: Value, to list: WritableKeyPath<ReportRecord, [Value]>, _ limit: Int, _ place: String, _ line: Int
  ) {
    guard record[keyPath: list].count < limit else {
      log.note(.tooMany, place, line: line)
      return
    }
    record[keyPath: list].append(value)
  }

  private mutating func demand(_ nodes: [(AggregateNode, String)], _ seen: UInt64, _ line: Int) {
    for (node, place) in nodes where seen & node.bit == 0 { log.note(.missing, place, line: line) }
  }

  private mutating func require<Value>(_ value: Value?, _ place: String) {
    if value == nil { log.note(.missing, place) }
  }

  // MARK: Values

  private mutating func set(_ leaf: AggregateNode.Leaf, _ line: Int) {
    let trimmed = ReportedText.trimmed(text)
    let value = ReportedText.cut(trimmed, to: AuthenticationReportLimits.valueOctets)
    if value.utf8.count < trimmed.utf8.count { log.note(.tooLong, leaf.place, line: line) }
    text = ""
    switch leaf {
    case .version:
      report.version = value
      if value != "1.0" { log.note(.unexpectedVersion, leaf.place, line: line) }
    case .organization: report.metadata.organization = filled(value, leaf, line)
    case .email: report.metadata.email = filled(value, leaf, line)
    case .contact: report.metadata.contact = value
    case .identifier: report.metadata.identifier = filled(value, leaf, line)
    case .begin: report.metadata.begin = time(value, leaf, line)
    case .end: report.metadata.end = time(value, leaf, line)
    case .error where report.metadata.errors.count < AuthenticationReportLimits.reasonsOfRecord:
      report.metadata.errors.append(value)
    case .error: log.note(.tooMany, leaf.place, line: line)
    case .generator:
      report.metadata.generator = value
      report.generation = .rfc9990
    case .policyDomain: report.policy.domain = filled(value, leaf, line)
    case .p: report.policy.request = word(value, leaf, line)
    case .sp: report.policy.subdomainRequest = word(value, leaf, line)
    case .np: report.policy.nonexistentRequest = word(value, leaf, line)
    case .adkim: report.policy.dkimAlignment = word(value, leaf, line)
    case .aspf: report.policy.spfAlignment = word(value, leaf, line)
    case .pct: report.policy.percentage = number(value, leaf, line, atMost: 100)
    case .fo: report.policy.failureOptions = value
    case .testing:
      report.policy.testing = word(value, leaf, line)
      report.generation = .rfc9990
    case .discovery:
      report.policy.discovery = word(value, leaf, line)
      report.generation = .rfc9990
    default: setOfRecord(leaf, value, line)
    }
  }

  private mutating func setOfRecord(_ leaf: AggregateNode.Leaf, _ value: String, _ line: Int) {
    switch leaf {
    case .source:
      record.sourceText = value
      record.source = ReportedText.address(value)
      if record.source == nil { log.note(.invalidAddress, leaf.place, line: line) }
    case .count: record.count = number(value, leaf, line, atMost: Self.mostMessages) ?? 0
    case .disposition: record.disposition = word(value, leaf, line)
    case .alignedDKIM: record.dkim = word(value, leaf, line)
    case .alignedSPF: record.spf = word(value, leaf, line)
    case .reasonType: reason.kind = word(value, leaf, line)
    case .reasonComment: reason.comment = value.isEmpty ? nil : value
    case .headerFrom: record.headerFrom = filled(value, leaf, line)
    case .envelopeFrom: record.envelopeFrom = value
    case .envelopeTo: record.envelopeTo = value
    case .dkimDomain: dkim.domain = filled(value, leaf, line) ?? ""
    case .selector: dkim.selector = value
    case .dkimResult: dkim.result = word(value, leaf, line)
    case .dkimComment: dkim.comment = value.isEmpty ? nil : value
    case .spfDomain: spf.domain = filled(value, leaf, line) ?? ""
    case .scope: spf.scope = word(value, leaf, line)
    case .spfResult: spf.result = word(value, leaf, line)
    case .spfComment: spf.comment = value.isEmpty ? nil : value
    default: break
    }
  }

  private mutating func filled(_ value: String, _ leaf: AggregateNode.Leaf, _ line: Int) -> String? {
    if value.isEmpty { log.note(.empty, leaf.place, line: line) }
    return value
  }

  private mutating func word<Word: ReportedWord>(_ value: String, _ leaf: AggregateNode.Leaf, _ line: Int) -> Word {
    let (word, quirk) = Word.read(value)
    if let quirk { log.note(quirk, leaf.place, line: line) }
    return word
  }

  private mutating func number(_ value: String, _ leaf: AggregateNode.Leaf, _ line: Int, atMost limit: Int) -> Int? {
    let number = ReportedText.number(value, atMost: limit)
    if number == nil { log.note(value.isEmpty ? .empty : .invalidNumber, leaf.place, line: line) }
    return number
  }

  private mutating func time(_ value: String, _ leaf: AggregateNode.Leaf, _ line: Int) -> Int64? {
    let time = ReportedText.seconds(value)
    if time == nil { log.note(value.isEmpty ? .empty : .invalidTime, leaf.place, line: line) }
    return time
  }
}
