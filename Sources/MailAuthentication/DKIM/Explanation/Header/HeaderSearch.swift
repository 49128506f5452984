import InternetMessage
import MailCrypto

/// Looks for the edits of signed fields under which a signature is right.
struct HeaderSearch {
  /// One field as it was.
  struct Hit {
    let slot: Int
    let original: FieldText?
  }

  enum Outcome {
    case intact
    case found([Hit])
    case nothing(isSpent: Bool)
  }

  private let header: CoveredFields
  private let isCostly: Bool
  private let candidates: [[FieldText?]]
  private var search: HashSearch
  private var sites: [[SearchCandidate]] = []
  /// What the tags of the candidates stand for.
  private var hits: [Hit] = []

  /// - Parameter isCostly: Whether each hypothesis costs the verification of a signature.
  init(
    _ header: CoveredFields, candidates: HeaderCandidates, algorithm: DigestAlgorithm, isCostly: Bool,
    accepts: @escaping ([UInt8]) -> Bool
  ) {
    self.header = header
    self.isCostly = isCostly
    var base: [UInt8] = []
    var ranges: [Range<Int>] = []
    for (index, slot) in header.slots.enumerated() {
      let start = base.count
      base += header.canonical(slot.text, slot: index)
      ranges.append(start..<base.count)
    }
    search = HashSearch(base: base, algorithm: algorithm, accepts: accepts)
    guard base.count <= ExplanationLimits.headerOctets, !search.acceptsBase() else {
      self.candidates = []
      return
    }
    self.candidates = header.slots.indices.map(candidates.candidates)
    for (index, texts) in self.candidates.enumerated() {
      var site: [SearchCandidate] = []
      for text in texts {
        site.append(
          SearchCandidate(range: ranges[index], replacement: header.canonical(text, slot: index), tag: hits.count))
        hits.append(Hit(slot: index, original: text))
      }
      sites.append(site)
    }
  }

  /// How many candidates of a field are tried together with those of other fields.
  private static let pairDepth = 90
  private static let tripleDepth = 10

  mutating func run() -> Outcome {
    if search.acceptsBase() { return .intact }
    guard !candidates.isEmpty else { return .nothing(isSpent: false) }
    // One field; all fields written anew in one style; two fields; three.
    var single = SearchBudget(octets: 64 << 20, trials: isCostly ? ExplanationLimits.costlyTrials : 60_000)
    if let tags = search.find(sites, edits: 1, budget: &single) { return found(tags) }
    if let hits = joint() { return .found(hits) }
    var pairs = SearchBudget(octets: 24 << 20, trials: isCostly ? ExplanationLimits.costlyTrials : 40_000)
    if let tags = search.find(sites, edits: 2, perSite: Self.tripleDepth, budget: &pairs) { return found(tags) }
    if let tags = search.find(sites, edits: 2, perSite: Self.pairDepth, budget: &pairs) { return found(tags) }
    var triples = SearchBudget(trials: isCostly ? 0 : ExplanationLimits.stepTrials)
    if let tags = search.find(sites, edits: 3, perSite: Self.tripleDepth, budget: &triples) { return found(tags) }
    return .nothing(isSpent: single.isSpent || pairs.isSpent || triples.isSpent)
  }

  private func found(_ tags: [Int]) -> Outcome { .found(tags.map { hits[$0] }) }

  /// All fields in one other style, as by a server that writes the header anew.
  private mutating func joint() -> [Hit]? {
    let styles: [(FieldText) -> FieldText] = Self.styles(header.form)
    var tried: Set<[UInt8]> = []
    for style in styles {
      var octets: [UInt8] = []
      var hits: [Hit] = []
      for (index, slot) in header.slots.enumerated() {
        let text = slot.text.map(style)
        let canonical = header.canonical(text, slot: index)
        if canonical != header.canonical(slot.text, slot: index) { hits.append(Hit(slot: index, original: text)) }
        octets += canonical
      }
      guard hits.count > 1, tried.insert(octets).inserted else { continue }
      var trial = HashSearch(base: octets, algorithm: search.algorithm, accepts: search.accepts)
      if trial.acceptsBase() { return hits }
    }
    return nil
  }

  private static func styles(_ form: CanonicalForm) -> [(FieldText) -> FieldText] {
    var styles: [(FieldText) -> FieldText] = []
    let isAddress: Set<[UInt8]> = [
      [UInt8]("from"), [UInt8]("to"), [UInt8]("cc"), [UInt8]("reply-to"), [UInt8]("sender"),
    ]
    // Quotes of all address fields.
    for rewriting in 0..<4 {
      for isQuotingBare in [false, true] {
        styles.append { text in
          guard isAddress.contains(text.name.asciiLowercased),
            let list = AddressElements(text.body.unfolded.trimmedOctets)
          else { return text }
          let elements = list.elements.map { element in
            let isNamed = element.hasAngle && !element.phrase.isEmpty
            guard isNamed || isQuotingBare else { return element }
            let forms = element.rewritings
            return rewriting < forms.count ? forms[rewriting] : element
          }
          return FieldText(name: text.name, body: [.space] + AddressElements(elements: elements).value())
        }
      }
    }
    guard form == .simple else { return styles }
    for fold in Folding.all {
      styles.append { FieldText(name: $0.name, body: fold.body(of: $0.body.unfolded.trimmedOctets, name: $0.name)) }
    }
    for space in [[UInt8.space], [.tab], [UInt8](repeating: .space, count: 4), [UInt8](repeating: .space, count: 8)] {
      styles.append { FieldText(name: $0.name, body: $0.body.refolded(with: space)) }
    }
    styles.append { FieldText(name: FieldCandidates.standardName($0.name.asciiLowercased), body: $0.body) }
    styles.append { FieldText(name: FieldCandidates.capitalised($0.name), body: $0.body) }
    styles.append { FieldText(name: $0.name.asciiLowercased, body: $0.body) }
    return styles
  }
}
