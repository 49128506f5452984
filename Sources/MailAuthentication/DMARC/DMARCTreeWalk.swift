import MailDNS

/// A walk from a domain towards the root, on which each name is asked for a record (RFC 9989, section 4.10).
struct DMARCTreeWalk {
  /// Where the walk began.
  let start: DomainName
  /// What was found, the longest name first.
  private(set) var lookups: [DMARCLookup] = []

  init(from start: DomainName) { self.start = start }

  /// The names to ask, the longest first: eight at most.
  ///
  /// Below a name of eight labels and more the next is the one of seven (section 4.10, step 4).
  static func names(from start: DomainName) -> [DomainName] {
    var names = [start]
    var next = start.labelCount >= DMARCLimits.labels ? start.suffix(DMARCLimits.labels - 1) : start.parent
    // The last is the one with one label; the root is not asked.
    while let name = next, name.labelCount > 0 {
      names.append(name)
      next = name.parent
    }
    return names
  }

  /// Takes an answer; false when the walk ends with it (section 4.10, steps 2 and 6).
  mutating func take(_ lookup: DMARCLookup) -> Bool {
    lookups.append(lookup)
    switch lookup.answer {
    case .record(let record): return record.publicSuffix == .unknown
    case .several, .none: return true
    // Whatever stands above, nobody knows whether the walk would have come there.
    case .failed: return false
    }
  }

  /// The question that failed and ended the walk.
  var failure: (domain: DomainName, outcome: DNSOutcome)? {
    guard let last = lookups.last, case .failed(let outcome) = last.answer else { return nil }
    return (last.domain, outcome)
  }

  /// The Organizational Domain of where the walk began; nil when a question failed (section 4.10.2).
  var organizationalDomain: DomainName? {
    guard failure == nil else { return nil }
    var fewestLabels: DomainName?
    for lookup in lookups {
      guard let record = lookup.record else { continue }
      // Step 1.
      if record.publicSuffix == .no { return lookup.domain }
      // Step 2: one label below, in the hierarchy of names rather than among those that were asked.
      if record.publicSuffix == .yes, lookup.domain != start { return start.suffix(lookup.domain.labelCount + 1) }
      fewestLabels = lookup.domain
    }
    // Step 3, and what holds without any record.
    return fewestLabels ?? start
  }

  /// The record that applies to mail of the domain where the walk began, and where it stands (section 4.10.1): its own,
  /// that of its Organizational Domain, or that of the Public Suffix Domain above it.
  var policy: DMARCLookup? {
    if let first = lookups.first, first.record != nil { return first }
    guard let organizationalDomain else { return nil }
    let records = lookups.filter { $0.record != nil }
    return records.first { $0.domain == organizationalDomain } ?? records.first { $0.record?.publicSuffix == .yes }
  }
}
