package import InternetMessage

extension DMARCRecord {
  /// Reads a record from the strings of a TXT record, put together; nil when it is no DMARC Policy Record.
  ///
  ///     dmarc-record  = dmarc-version *(dmarc-sep dmarc-tag) [dmarc-sep]
  ///     dmarc-version = "v" equals %s"DMARC1"
  ///
  /// (RFC 9989, section 4.8.) Names compare with case (section 4.7 takes the syntax of RFC 6376, section 3.2), keywords as
  /// values without.
  public init?(_ octets: [UInt8]) {
    guard let record = octets.withOctetView({ DMARCRecord.parse($0, 0..<octets.count) }) else { return nil }
    self = record
  }

  /// Reads a record; nil when it is to be ignored as a whole (RFC 9989, section 4.7, tag `v`).
  package static func parse(_ view: OctetView, _ range: Range<Int>) -> DMARCRecord? {
    guard let version = versionEnd(view, range) else { return nil }
    let list = TagList(view, range)
    var reader = DMARCRecordReader(view, DMARCRecord(text: view.string(range)), start: range.lowerBound)
    if let first = range.first, view[first].isFoldingWhiteSpace { reader.note(.leadingWhiteSpace, "", at: first) }
    for (index, tag) in list.tags.dropFirst().enumerated() { reader.read(tag, index: index) }
    if let defect = list.defect { reader.note(.malformed(defect.kind), "", at: defect.offset) }
    return reader.finish(versionEnd: version)
  }

  /// Where the version ends; nil when the first tag is not `v=DMARC1`.
  private static func versionEnd(_ view: OctetView, _ range: Range<Int>) -> Int? {
    let end = view.firstIndex(of: UInt8(ascii: ";"), in: range) ?? range.upperBound
    guard let equals = view.firstIndex(of: UInt8(ascii: "="), in: range.lowerBound..<end),
      view.equals("v" as StaticString, in: view.trimmed(range.lowerBound..<equals)),
      view.equals("DMARC1" as StaticString, in: view.trimmed(equals + 1..<end))
    else { return nil }
    return end
  }
}

/// Puts a record together from its tags.
private struct DMARCRecordReader {
  private let view: OctetView
  private let start: Int
  private var record: DMARCRecord
  private var hasOptions = false

  init(_ view: OctetView, _ record: DMARCRecord, start: Int) {
    self.view = view
    self.record = record
    self.start = start
  }

  mutating func note(_ kind: DMARCRecordDefect.Kind, _ tag: String, at offset: Int) {
    record.defects.append(DMARCRecordDefect(kind: kind, tag: tag, offset: offset - start))
  }

  mutating func finish(versionEnd: Int) -> DMARCRecord {
    if record.policy == .absent { note(.missingPolicy, "p", at: versionEnd) }
    if hasOptions, record.failureReports.isEmpty { note(.optionsWithoutAddress, "fo", at: versionEnd) }
    return record
  }

  mutating func read(_ tag: TagList.Tag, index: Int) {
    let name = view.string(tag.name)
    let value = tag.value
    switch name {
    case "p":
      record.policy = policy(name, value)
      if index > 0 { note(.policyNotSecond, name, at: tag.name.lowerBound) }
    case "sp": record.subdomainPolicy = policy(name, value)
    case "np": record.nonexistentPolicy = policy(name, value)
    case "adkim": record.dkimAlignment = keyword(name, value) ?? .relaxed
    case "aspf": record.spfAlignment = keyword(name, value) ?? .relaxed
    case "psd": record.publicSuffix = keyword(name, value) ?? .unknown
    case "t": record.isTesting = keyword(name, value) == YesOrNo.yes
    case "rua": record.aggregateReports = uris(name, value)
    case "ruf": record.failureReports = uris(name, value)
    case "fo": readOptions(name, value)
    case "pct", "rf", "ri":
      note(.obsoleteTag, name, at: tag.name.lowerBound)
      readObsolete(name, value)
    default: note(.unknownTag, name, at: tag.name.lowerBound)
    }
  }

  private enum YesOrNo: String {
    case yes = "y"
    case no = "n"
  }

  /// The value as one of a few words; nil after it was found to be none.
  private mutating func keyword<Word: RawRepresentable<String>>(_ name: String, _ value: Range<Int>) -> Word? {
    let word = Word(rawValue: view.string(value).lowercased())
    if word == nil { note(.invalidValue, name, at: value.lowerBound) }
    return word
  }

  private mutating func policy(_ name: String, _ value: Range<Int>) -> DMARCStatedPolicy {
    let policy: DMARCPolicy? = keyword(name, value)
    return policy.map(DMARCStatedPolicy.stated) ?? .invalid
  }

  /// Reads a list of addresses.
  ///
  ///     dmarc-urilist = (dmarc-uri / obs-dmarc-uri) *(*WSP "," *WSP (dmarc-uri / obs-dmarc-uri))
  private mutating func uris(_ name: String, _ value: Range<Int>) -> [DMARCReportURI] {
    var uris: [DMARCReportURI] = []
    var position = value.lowerBound
    var invalid: Int?
    while true {
      let end = view.firstIndex(of: UInt8(ascii: ","), in: position..<value.upperBound) ?? value.upperBound
      let element = view.trimmed(position..<end)
      if uris.count == DMARCLimits.reportURIs {
        note(.tooManyURIs, name, at: position)
        return uris
      }
      if let uri = DMARCReportURI(view, element) {
        if uri.sizeLimit != nil { note(.obsoleteReportSize, name, at: element.lowerBound) }
        uris.append(uri)
      } else if invalid == nil {
        // The first one is enough: a hostile record has a million of them.
        invalid = element.lowerBound
        note(.invalidURI, name, at: element.lowerBound)
      }
      guard end < value.upperBound else { return uris }
      position = end + 1
    }
  }

  /// Reads `fo`: `0` and `1` exclude each other, and nothing stands twice (RFC 9989, section 4.8: `dmarc-fo`).
  private mutating func readOptions(_ name: String, _ value: Range<Int>) {
    hasOptions = true
    var options: Set<DMARCRecord.FailureOption> = []
    for element in ElementList.ranges(view, value) ?? [] {
      guard let option = DMARCRecord.FailureOption(rawValue: view.string(element).lowercased()),
        options.insert(option).inserted, !options.isSuperset(of: [.all, .any])
      else { return note(.invalidValue, name, at: element.lowerBound) }
    }
    if options.isEmpty { return note(.invalidValue, name, at: value.lowerBound) }
    record.failureOptions = options
  }

  /// Reads the tags of RFC 7489, section 6.4, that RFC 9989 removed.
  private mutating func readObsolete(_ name: String, _ value: Range<Int>) {
    switch name {
    case "pct":
      guard let number = TagValue.number(view, value, digits: 3), number <= 100 else { break }
      record.percentage = Int(number)
      return
    case "ri":
      guard let number = TagValue.number(view, value, digits: 10) else { break }
      record.reportInterval = number
      return
    default:
      guard let elements = ElementList.ranges(view, value), elements.allSatisfy({ isKeyword($0) }) else { break }
      record.reportFormats = elements.map { view.string($0).lowercased() }
      return
    }
    note(.invalidValue, name, at: value.lowerBound)
  }

  private func isKeyword(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.allSatisfy { view[$0].isAlpha || view[$0].isDigit || view[$0] == UInt8(ascii: "-") }
  }
}
