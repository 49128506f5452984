import InternetMessage
import MailCrypto

/// Looks for the edits of a body under which its hash is the signed one.
struct BodySearch {
  enum Outcome {
    case intact
    /// In offsets of the reading of the body as it is.
    case found([BodyEdit])
    case nothing(isSpent: Bool)
  }

  private let reading: BodyReading
  private let parts: [BodyPart]
  private let wrapped: [Range<Int>]
  private let algorithm: DigestAlgorithm
  private let octetLimit: Int?
  private let expected: [UInt8]
  private let work: SearchWork
  private var isSpent = false

  init(
    _ reading: BodyReading, parts: [BodyPart], wrapped: [Range<Int>], algorithm: DigestAlgorithm, octetLimit: Int?,
    expected: [UInt8]
  ) {
    self.reading = reading
    self.parts = parts
    self.wrapped = wrapped
    self.algorithm = algorithm
    self.octetLimit = octetLimit
    self.expected = expected
    work = SearchWork(octets: ExplanationLimits.workOctets + reading.text.count * 4)
  }

  private func search(_ reading: BodyReading) -> HashSearch {
    let expected = expected
    return HashSearch(base: reading.canonical, algorithm: algorithm, octetLimit: octetLimit) { $0 == expected }
  }

  /// How many hypotheses of a part are tried together with those of other parts, and in threes.
  private static let pairDepth = 120
  private static let mixedDepth = 60
  private static let tripleDepth = 12
  /// How many repaired bodies are searched for added text as well.
  private static let repairedBodies = 24

  mutating func run() -> Outcome {
    var base = search(reading)
    if base.acceptsBase() { return .intact }
    // One edit.
    var ends = BodySites(reading, work)
    ends.addFooters()
    if let edits = find(&base, ends, edits: 1, budget: Self.linear(reading)) { return .found(edits) }
    let sites = sites(reading, parts)
    if let edits = find(&base, sites, edits: 1, budget: Self.budget(reading)) { return .found(edits) }
    var whole = BodySites(reading, work)
    whole.addWholeParts(parts)
    if let edits = find(&base, whole, edits: 1) { return .found(edits) }
    // A line more or less, before what would be the same to whoever decodes it.
    var lines = BodySites(reading, work)
    lines.addLines()
    if let edits = find(&base, lines, edits: 1, budget: Self.budget(reading)) { return .found(edits) }
    // All of the body changed in one way, and then something added to it.
    let repairs = BodyRepairs(reading, parts: parts)
    if let edits = repaired(repairs) { return .found(edits) }
    if let edits = unwrapped() { return .found(edits) }
    // Text added to several parts, or before and behind the body.
    for kind in [RelayEditKind.footerAdded, .bannerAdded, .parametersRewritten] {
      let alike = sites.candidates(of: kind)
      if let edits = find(&base, sites, alike, edits: 2, perSite: Self.pairDepth, budget: Self.budget(reading)) {
        return .found(edits)
      }
    }
    if let edits = find(&base, sites, edits: 2, perSite: Self.mixedDepth, budget: Self.budget(reading)) {
      return .found(edits)
    }
    if let edits = repairedAndEdited(repairs) { return .found(edits) }
    if let edits = find(&base, sites, edits: 3, perSite: Self.tripleDepth) { return .found(edits) }
    return .nothing(isSpent: isSpent || work.isSpent)
  }

  /// Enough for one pass over the body with a hypothesis at each line.
  private static func linear(_ reading: BodyReading) -> SearchBudget {
    SearchBudget(octets: reading.text.count * 3 + reading.lineCount * 64 + 4_096, trials: reading.lineCount + 16)
  }

  private static func budget(_ reading: BodyReading) -> SearchBudget {
    SearchBudget(octets: ExplanationLimits.stepOctets * 3 + reading.text.count * 4, trials: 20_000)
  }

  /// Banners before the body, text in each of its parts, footers behind it, in this order.
  private func sites(_ reading: BodyReading, _ parts: [BodyPart]) -> BodySites {
    var sites = BodySites(reading, work)
    sites.addBanners()
    for part in parts
    where !part.header.isEmpty || part.encoding == .base64 || part.isHTML || part.encoding == .quotedPrintable {
      sites.addPart(part)
    }
    sites.addFooters()
    return sites
  }

  private mutating func find(
    _ search: inout HashSearch, _ sites: BodySites, _ candidates: [[SearchCandidate]]? = nil, edits: Int,
    perSite: Int = .max,
    budget: SearchBudget = SearchBudget()
  ) -> [BodyEdit]? {
    var budget = budget.limited(to: work.octets)
    let octets = budget.octets
    let tags = search.find(candidates ?? sites.sites, edits: edits, perSite: perSite, budget: &budget)
    _ = work.take(octets - budget.octets)
    if tags == nil, budget.isSpent { isSpent = true }
    return tags.map { $0.map { sites.edits[$0] } }
  }

  /// Bodies of which something was undone everywhere; and what was undone.
  private mutating func repaired(_ repairs: BodyRepairs) -> [BodyEdit]? {
    for body in repairs.bodies(work) {
      guard let reading = read(body.output) else { return nil }
      var search = search(reading)
      if search.acceptsBase() { return body.changes }
    }
    return nil
  }

  /// The same bodies with added text taken away, or changed in a second way.
  private mutating func repairedAndEdited(_ repairs: BodyRepairs) -> [BodyEdit]? {
    var searched = 0
    for body in repairs.bodies(work) {
      guard let repaired = read(body.output) else { return nil }
      var search = search(repaired)
      var ends = BodySites(repaired, work)
      ends.addFooters()
      if let edits = find(&search, ends, edits: 1, budget: Self.linear(repaired)) { return both(body, edits) }
      searched += 1
      guard searched <= Self.repairedBodies else { continue }
      let parts = parts.map { part in
        part.moved(header: body.outputRange(part.header), body: body.outputRange(part.body))
      }
      if let edits = find(&search, sites(repaired, parts), edits: 1) { return both(body, edits) }
      guard body.isOfLines else { continue }
      for second in BodyRepairs(repaired, parts: parts, isBrief: searched > Self.repairedBodies / 3).bodies(work) {
        guard let reading = read(second.output) else { return nil }
        var search = self.search(reading)
        if search.acceptsBase() { return both(body, second.changes) }
      }
    }
    return nil
  }

  /// Reads a body that was written anew, and hashes it later; nil when the work does not last.
  private func read(_ octets: [UInt8]) -> BodyReading? {
    work.take(octets.count * 3) ? BodyReading(octets, form: reading.form) : nil
  }

  /// The changes of a repaired body, and edits in offsets of it.
  private func both(_ body: TextRewriter, _ edits: [BodyEdit]) -> [BodyEdit] {
    body.changes
      + edits.map { edit in
        BodyEdit(
          kind: edit.kind, range: body.sourceRange(edit.range), original: edit.original,
          shown: edit.shown ?? Array(body.output[edit.range]))
      }
  }

  /// A list puts the message into the first part of a new one, and its footer into the second.
  private func unwrapped() -> [BodyEdit]? {
    for body in wrapped where body.upperBound <= reading.text.count {
      if let edits = unwrapped(body) { return edits }
    }
    return nil
  }

  private func unwrapped(_ body: Range<Int>) -> [BodyEdit]? {
    var search = search(BodyReading(Array(reading.text[body]), form: reading.form))
    guard search.acceptsBase() else { return nil }
    return [
      BodyEdit(kind: .messageWrapped, range: 0..<body.lowerBound, original: []),
      BodyEdit(kind: .messageWrapped, range: body.upperBound..<reading.text.count, original: []),
    ]
  }
}
