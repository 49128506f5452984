/// Answers from a master file, as a server would that knows nothing else.
///
///     let resolver = try MasterFileResolver(text: #"example.com. TXT "v=spf1 -all""#)
///     resolver.lookUp(DNSQuestion(DomainName("example.com")!, .txt)).outcome  // found
///
/// A directive for the question comes first, then records of the type, then an alias (CNAME), which is followed. A name
/// without such records exists when it has any record, or a name below it has (RFC 8020). What does not exist is
/// answered from the wildcard that covers it (RFC 4592), else with ``DNSOutcome/noSuchName``. In the record of a run
/// (``MasterFile/isRecording``) only what was asked has an answer; all else is ``DNSOutcome/notAsked``.
public struct MasterFileResolver: Resolver {
  private let isRecording: Bool
  /// What stands in the file for each name.
  private let entries: [DomainName: Entry]
  /// The keys of all names that exist, in order; names below one follow it directly.
  private let order: [[UInt8]]

  /// The answers of one name, by the number of the type.
  private struct Entry {
    var answers: [DNSRecordType: DNSAnswer] = [:]
    /// What directives say of questions of one type.
    var stated: [DNSRecordType: DNSAnswer] = [:]
    /// What a directive says of questions of every type.
    var whole: DNSAnswer?
  }

  /// The whole file is in memory.
  public var answersAtOnce: Bool { true }

  /// Answers from a file.
  public init(_ file: MasterFile) {
    isRecording = file.isRecording
    var existing = Set(file.otherNames)
    var groups: [DNSQuestion: [DNSRecord]] = [:]
    for record in file.records { groups[DNSQuestion(record.owner, record.type), default: []].append(record) }
    var entries: [DomainName: Entry] = [:]
    for (question, records) in groups {
      existing.insert(question.name)
      entries[question.name, default: Entry()].answers[question.type] = Self.answer(records)
    }
    for stated in file.outcomes {
      if stated.outcome != .noSuchName { existing.insert(stated.name) }
      let answer = DNSAnswer(stated.outcome, timeToLive: stated.timeToLive, security: stated.security)
      if let type = stated.type {
        entries[stated.name, default: Entry()].stated[type] = answer
      } else {
        entries[stated.name, default: Entry()].whole = answer
      }
    }
    self.entries = entries
    order = existing.map(Self.key).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Answers from the text of a master file; names without a final dot are below the origin.
  public init(text: String, origin: DomainName = .root) throws(MasterFileError) {
    self.init(try MasterFile(text: text, origin: origin))
  }

  /// Answers from records that no file holds.
  public init(_ records: [DNSRecord], outcomes: [StatedOutcome] = []) {
    var file = MasterFile()
    file.records = records
    file.outcomes = outcomes
    self.init(file)
  }

  /// Answers one question, as ``lookUp(_:)`` does.
  public func answer(_ question: DNSQuestion) async -> DNSAnswer { lookUp(question) }

  /// Answers one question at once.
  public func lookUp(_ question: DNSQuestion) -> DNSAnswer {
    var name = question.name
    var timeToLive = UInt32.max
    var security = DNSSECStatus.secure
    var visited: Set<DomainName> = []
    while true {
      let (answer, alias) = step(name, question.type)
      timeToLive = min(timeToLive, answer.timeToLive)
      security = security.combined(with: answer.security)
      guard let alias, answer.outcome == .found else {
        // After aliases the outcome is that of the last name (RFC 6604, section 3).
        return DNSAnswer(answer, timeToLive: timeToLive, security: security)
      }
      // A circle and a chain without end are failures (RFC 1034, section 5.2.2).
      guard visited.insert(name).inserted, visited.count <= DNSLimits.aliases else {
        return DNSAnswer(.serverFailure, security: security)
      }
      name = alias
    }
  }

  /// The answer of one name, and the alias to go on with.
  private func step(_ name: DomainName, _ type: DNSRecordType) -> (DNSAnswer, alias: DomainName?) {
    if let entry = entries[name], let found = Self.answer(entry, type) { return found }
    if isRecording { return (DNSAnswer(.notAsked), nil) }
    let (exists, encloser) = place(name)
    if exists { return (DNSAnswer(.noData), nil) }
    // The wildcard is the child `*` of the closest name that exists (RFC 4592, section 3.3.1).
    if let wildcard = DomainName(labels: [[UInt8(ascii: "*")]] + encloser.labels) {
      if let entry = entries[wildcard], let found = Self.answer(entry, type) { return found }
      if place(wildcard).exists { return (DNSAnswer(.noData), nil) }
    }
    return (DNSAnswer(.noSuchName), nil)
  }

  private static func answer(_ entry: Entry, _ type: DNSRecordType) -> (DNSAnswer, alias: DomainName?)? {
    if let answer = entry.stated[type] ?? entry.whole ?? entry.answers[type] { return (answer, nil) }
    guard let alias = entry.answers[.cname] else { return nil }
    if alias.outcome == .found { return (alias, alias.names.first) }
    if alias.security == .bogus { return (alias, nil) }
    return nil
  }

  /// The answer with the records of one name and type.
  private static func answer(_ records: [DNSRecord]) -> DNSAnswer {
    // Equal records are one, and all live as long as the shortest (RFC 2181, sections 5 and 5.2).
    var seen: Set<DNSRecordData> = []
    let data = records.map(\.data).filter { seen.insert($0).inserted }
    let security = records.reduce(DNSSECStatus.secure) { $0.combined(with: $1.security) }
    let timeToLive = records.reduce(UInt32.max) { min($0, $1.timeToLive) }
    if security == .bogus { return DNSAnswer(.serverFailure, timeToLive: timeToLive, security: .bogus) }
    return DNSAnswer(data, timeToLive: timeToLive, security: security)
  }

  /// Whether a name exists, and the longest of its suffixes that does.
  private func place(_ name: DomainName) -> (exists: Bool, encloser: DomainName) {
    let key = Self.key(name)
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    // Names below this one begin with its key; the longest common beginning is with a neighbour.
    var common = 0
    if low < order.count { common = Self.commonLabels(order[low], key) }
    if low > 0 { common = max(common, Self.commonLabels(order[low - 1], key)) }
    return (low < order.count && common == name.labelCount, name.suffix(common))
  }

  /// The labels from the rightmost on, each behind its length.
  private static func key(_ name: DomainName) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.octets.count)
    for label in name.labels.reversed() {
      key.append(UInt8(label.count))
      key += label
    }
    return key
  }

  /// How many labels two keys have in common from their beginning.
  private static func commonLabels(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var offset = 0
    var count = 0
    while offset < first.count, offset < second.count {
      let end = offset + 1 + Int(first[offset])
      guard end <= second.count, first[offset..<end].elementsEqual(second[offset..<end]) else { break }
      offset = end
      count += 1
    }
    return count
  }
}

extension DNSAnswer {
  /// The same answer with the time to live and status of a whole chain of aliases.
  fileprivate init(_ answer: DNSAnswer, timeToLive: UInt32, security: DNSSECStatus) {
    self =
      answer.outcome == .found
      ? DNSAnswer(answer.records, timeToLive: timeToLive, security: security)
      : DNSAnswer(answer.outcome, timeToLive: timeToLive, security: security)
  }
}

extension DNSSECStatus {
  /// The status of an answer that is made of two: the weaker one.
  func combined(with other: DNSSECStatus) -> DNSSECStatus {
    for status in [DNSSECStatus.bogus, .indeterminate, .insecure] where self == status || other == status {
      return status
    }
    return .secure
  }
}
