/// One change to a body that may have been made, in offsets of a reading of it.
struct BodyEdit {
  let kind: RelayEditKind
  /// The octets that are not as they were; empty where something was removed.
  let range: Range<Int>
  /// What stood in their place.
  let original: [UInt8]
  /// What to show of them; nil for the octets themselves.
  var shown: [UInt8]?
}

extension BodyEdit {
  /// The edits without those of a kind that there are more of than anybody reads.
  static func listed(_ edits: [BodyEdit]) -> [BodyEdit] {
    var counts: [RelayEditKind: Int] = [:]
    return edits.filter { edit in
      counts[edit.kind, default: 0] += 1
      return counts[edit.kind, default: 0] <= ExplanationLimits.editsOfKind
    }
  }
}

/// Edits that may have been made at sites which follow each other.
struct BodySites {
  let reading: BodyReading
  private(set) var sites: [[SearchCandidate]] = []
  /// What the tags of candidates stand for.
  private(set) var edits: [BodyEdit] = []
  /// What parts that are written anew cost.
  let work: SearchWork
  /// How many octets hypotheses may hold.
  private var budget: Int

  init(_ reading: BodyReading, _ work: SearchWork) {
    self.reading = reading
    self.work = work
    budget = max(ExplanationLimits.stepOctets, reading.text.count)
  }

  /// Begins the next site.
  mutating func beginSite() { sites.append([]) }

  /// Adds a hypothesis to the site that was begun last.
  mutating func add(_ kind: RelayEditKind, _ range: Range<Int>, original: [UInt8] = []) {
    add(BodyEdit(kind: kind, range: range, original: original), replacing: range, with: original)
  }

  /// Adds a hypothesis whose octets are others than those to show to people.
  mutating func add(_ edit: BodyEdit, replacing range: Range<Int>, with octets: [UInt8]) {
    guard let site = sites.indices.last, sites[site].count < ExplanationLimits.partCandidates,
      budget >= octets.count
    else { return }
    budget -= octets.count
    sites[site].append(reading.candidate(replacing: range, with: octets, tag: edits.count))
    edits.append(edit)
  }

  /// Adds a hypothesis that costs next to nothing, whatever their number.
  mutating func append(_ candidate: SearchCandidate, _ edit: BodyEdit) {
    sites[sites.count - 1].append(candidate)
    edits.append(edit)
  }

  /// The hypotheses of one kind, at the same sites.
  func candidates(of kind: RelayEditKind) -> [[SearchCandidate]] {
    sites.map { site in site.filter { edits[$0.tag].kind == kind } }
  }
}
