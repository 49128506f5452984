import InternetMessage
import MailDNS

/// Lays the record of a domain and those that it includes out as one program, for clients of one version of IP.
struct SPFProgramBuilder {
  private let cache: SPFRecordCache
  private let now: Int64
  private let question: DNSQuestion
  private let isVersion6: Bool
  private var expiry = Int64.max
  private var causes: [SPFCause] = []
  private var names: [SPFProgram.ExistsName] = []
  /// The steps; targets are the numbers of labels until the end.
  private var steps: [SPFProgram.Step] = []
  /// Where each label is.
  private var labels: [Int?] = []
  /// The cause that each label of a directive of the outermost record ends with.
  private var ends: [(label: Int, cause: Int)] = []
  /// Terms with look-ups on the way here when nothing matches.
  private var lookups = 0

  private init(_ question: DNSQuestion, _ cache: SPFRecordCache, now: Int64) {
    self.question = question
    self.cache = cache
    isVersion6 = question.type == .aaaa
    self.now = now
  }

  /// The program of a domain, from what the cache holds; the question is that for the domain's A or AAAA.
  static func program(for question: DNSQuestion, cache: SPFRecordCache, now: Int64) -> SPFProgram {
    var builder = SPFProgramBuilder(question, cache, now: now)
    builder.add(recordOf: question.name, labels: nil)
    return builder.finish()
  }

  private mutating func finish() -> SPFProgram {
    for end in ends {
      labels[end.label] = steps.count
      steps.append(.end(cause: end.cause))
    }
    // Where a label was given up, so is the run.
    steps.append(.giveUp)
    let last = steps.count - 1
    let resolved = steps.map { step in
      switch step {
      case .compare(let network, let label): SPFProgram.Step.compare(network, target: labels[label] ?? last)
      case .jump(let label): SPFProgram.Step.jump(target: labels[label] ?? last)
      case .exists(let name, let label): SPFProgram.Step.exists(name: name, target: labels[label] ?? last)
      default: step
      }
    }
    return SPFProgram(for: question, steps: resolved, causes: causes, names: names, expiry: expiry)
  }

  private mutating func newLabel() -> Int {
    labels.append(nil)
    return labels.count - 1
  }

  /// The label of a match of the outermost record.
  private mutating func endLabel(_ cause: SPFCause) -> Int {
    let label = newLabel()
    causes.append(cause)
    ends.append((label, causes.count - 1))
    return label
  }

  /// Where an included record leads: when it passes, and otherwise.
  private struct IncludeLabels {
    let pass: Int
    let other: Int
  }

  /// Adds the steps of a domain's record and of those that it redirects to; it has no labels when it is the outermost one.
  private mutating func add(recordOf first: DomainName, labels include: IncludeLabels?) {
    var domain = first
    while true {
      guard let answer = known(DNSQuestion(domain, .txt)) else { return steps.append(.missing) }
      guard case .record(let record)? = answer.policy, hasRoom else { return steps.append(.giveUp) }
      for (index, directive) in record.directives.enumerated() {
        guard hasRoom else { return steps.append(.giveUp) }
        let label =
          if let include {
            directive.qualifier == .pass ? include.pass : include.other
          } else if directive.qualifier == .fail && record.explanation != nil {
            newLabel()
          } else {
            endLabel(.match(SPFMatch(domain: domain, record: record, index: index)))
          }
        guard add(directive.mechanism, of: domain, match: label) else { return }
      }
      guard let redirect = record.redirect, !record.hasAll else {
        steps.append(.jump(target: include?.other ?? endLabel(.noMatch(domain))))
        return
      }
      guard addLookup() else { return }
      guard let target = redirect.name else { return steps.append(.giveUp) }
      domain = target
    }
  }

  /// Adds the steps of a mechanism; false when nothing behind it can be reached.
  private mutating func add(_ mechanism: SPFMechanism, of domain: DomainName, match: Int) -> Bool {
    switch mechanism {
    case .all:
      steps.append(.jump(target: match))
      return false
    case .ip4:
      if !isVersion6 { steps.append(.compare(SPFNetwork(mechanism), target: match)) }
      return true
    case .ip6:
      if isVersion6 { steps.append(.compare(SPFNetwork(mechanism), target: match)) }
      return true
    case .include(let target):
      guard let name = plain(target), addLookup() else { return false }
      let other = newLabel()
      add(recordOf: name, labels: IncludeLabels(pass: match, other: other))
      labels[other] = steps.count
      return true
    case .a(let target, let lengths):
      guard let name = target.map({ plain($0) }) ?? domain, addLookup() else { return false }
      var isVoid = false
      return add(addressesOf: name, lengths, match: match, &isVoid)
    case .mx(let target, let lengths):
      guard let name = target.map({ plain($0) }) ?? domain, addLookup() else { return false }
      return add(mailExchangesOf: name, lengths, match: match)
    case .exists(let target) where !target.usesPointer:
      guard addLookup() else { return false }
      names.append(SPFProgram.ExistsName(text: target, domain: domain))
      steps.append(.exists(name: names.count - 1, target: match))
      return true
    case .ptr, .exists:
      steps.append(.giveUp)
      return false
    }
  }

  private mutating func add(
    addressesOf name: DomainName, _ lengths: SPFPrefixLengths, match: Int, _ isVoid: inout Bool
  ) -> Bool {
    guard let answer = known(DNSQuestion(name, isVersion6 ? .aaaa : .a)) else {
      steps.append(.missing)
      return false
    }
    if answer.isVoid, !isVoid {
      isVoid = true
      steps.append(.void)
    }
    for address in answer.addresses {
      guard hasRoom else {
        steps.append(.giveUp)
        return false
      }
      steps.append(.compare(SPFNetwork(around: address, lengths), target: match))
    }
    return true
  }

  private mutating func add(mailExchangesOf name: DomainName, _ lengths: SPFPrefixLengths, match: Int) -> Bool {
    guard let answer = known(DNSQuestion(name, .mx)) else {
      steps.append(.missing)
      return false
    }
    var isVoid = answer.isVoid
    if isVoid { steps.append(.void) }
    for exchange in answer.names.prefix(SPFLimits.mailExchanges) where exchange.labelCount > 0 {
      guard add(addressesOf: exchange, lengths, match: match, &isVoid) else { return false }
    }
    guard answer.names.count <= SPFLimits.mailExchanges else {
      steps.append(.giveUp)
      return false
    }
    return true
  }

  /// A name without macros; for another one the program gives up.
  private mutating func plain(_ target: SPFMacroString) -> DomainName? {
    guard let name = target.name else {
      steps.append(.giveUp)
      return nil
    }
    return name
  }

  /// Adds a look-up; false when that would be one too many, so that records that include each other come to an end.
  private mutating func addLookup() -> Bool {
    guard lookups < SPFLimits.lookups else {
      steps.append(.giveUp)
      return false
    }
    lookups += 1
    steps.append(.lookup)
    return true
  }

  private var hasRoom: Bool { steps.count < SPFLimits.programSteps }

  private mutating func known(_ question: DNSQuestion) -> SPFAnswer? {
    guard let answer = cache.answer(to: question, now: now) else { return nil }
    expiry = min(expiry, answer.expiry)
    return answer
  }
}
