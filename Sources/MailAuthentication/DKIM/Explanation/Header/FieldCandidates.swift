import InternetMessage

/// What one signed field may have been when it was signed, the most likely first.
///
/// Hypotheses with one canonical form count once: under `relaxed` a field folded in another way is the same field.
struct FieldCandidates {
  let form: CanonicalForm
  /// The field as it is now; nil when it is missing.
  let present: FieldText?
  /// The name to give to a field that is missing.
  let name: [UInt8]
  /// The hypotheses; nil is a field that was not there.
  private(set) var texts: [FieldText?] = []
  private var seen: Set<[UInt8]>

  init(form: CanonicalForm, slot: CoveredFields.Slot) {
    self.form = form
    present = slot.text
    name = slot.text?.name ?? Self.standardName(slot.name)
    seen = [slot.text?.canonical(form) ?? []]
  }

  /// Adds a hypothesis.
  mutating func add(_ text: FieldText?) {
    guard texts.count < ExplanationLimits.fieldCandidates, text?.body.count ?? 0 <= ExplanationLimits.fieldOctets * 2
    else { return }
    if seen.insert(text?.canonical(form) ?? []).inserted { texts.append(text) }
  }

  /// Adds a body as it stands.
  mutating func add(body: [UInt8]) { add(FieldText(name: name, body: body)) }

  /// Adds a value, given on one line; where folds count, also folded in the ways that writers of mail do.
  mutating func add(value: [UInt8], folds: [Folding] = Folding.usual) {
    guard form == .simple else { return add(body: [.space] + value) }
    for fold in folds { add(body: fold.body(of: value, name: name)) }
  }

  /// The value of the present body on one line.
  var value: [UInt8]? { present.map { $0.body.unfolded.trimmedOctets } }

  /// The name as its standard writes it, from one in small letters.
  static func standardName(_ name: [UInt8]) -> [UInt8] {
    let text = String(decoding: name, as: UTF8.self)
    if let kind = FieldKind.allCases.first(where: { $0 != .other && $0.name.lowercased() == text }) {
      return Array(kind.name.utf8)
    }
    return capitalised(name)
  }

  /// A name with a capital at the beginning of each of its words.
  static func capitalised(_ name: [UInt8]) -> [UInt8] {
    var octets = name.asciiLowercased
    for offset in octets.indices where octets[offset].isAlpha && (offset == 0 || octets[offset - 1] == 0x2D) {
      octets[offset] &-= 0x20
    }
    return octets
  }
}

extension FieldCandidates {
  /// The name in other letter case, which only `simple` keeps (RFC 6376, section 3.4.1).
  mutating func addNames() {
    guard form == .simple, let present else { return }
    let plain = present.name.filter { !$0.isWhiteSpace }
    var names = [Self.standardName(plain.asciiLowercased), Self.capitalised(plain), plain.asciiLowercased]
    names.append(plain.map { $0.isAlpha ? $0 & 0xDF : $0 })
    // Only the first letter: Content-type, Message-id.
    names.append(plain.prefix(1) + plain.dropFirst().map(\.asciiLowercased))
    names.append(plain + [.space])
    for name in names { add(FieldText(name: name, body: present.body)) }
  }

  /// The same words with line ends and white space in other places.
  mutating func addFolds() {
    guard let present else { return }
    let value = present.body.unfolded.trimmedOctets
    if form == .simple {
      for fold in Folding.all { add(body: fold.body(of: value, name: name)) }
      // One octet of white space at the folds, whatever it was.
      for space in [[UInt8.space], [.tab], [UInt8](repeating: .space, count: 4), [UInt8](repeating: .space, count: 8)] {
        add(body: present.body.refolded(with: space))
      }
      add(body: present.body.collapsed)
      add(value: value.collapsed, folds: Folding.all)
    }
    // A fold inside of a word adds white space that was not there.
    add(body: [.space] + present.body.joined.trimmedOctets)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")] {
      add(value: value.collapsed.spaced(after: separator, [.space]))
      add(value: value.collapsed.spaced(after: separator, []))
    }
    if !value.contains(where: { $0 == 0x22 || $0 == 0x28 }), value.count < 1_000 { add(value: value.withoutSpace) }
  }
}

extension [UInt8] {
  /// A folded body with other white space at the beginning of its continuation lines.
  func refolded(with space: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    var offset = 0
    while offset < count {
      if self[offset] == .lineFeed {
        octets.append(.lineFeed)
        offset += 1
        while offset < count, self[offset].isWhiteSpace { offset += 1 }
        octets += space
      } else {
        octets.append(self[offset])
        offset += 1
      }
    }
    return octets
  }

  /// A folded body without its folds and the white space behind each.
  var joined: [UInt8] {
    refolded(with: []).filter { $0 != .lineFeed && $0 != .carriageReturn }
  }

  /// The octets with this much white space behind each separator outside of quotes.
  func spaced(after separator: UInt8, _ space: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    var isQuoted = false
    var offset = 0
    while offset < count {
      let octet = self[offset]
      octets.append(octet)
      offset += 1
      if octet == 0x22 { isQuoted.toggle() }
      guard octet == separator, !isQuoted else { continue }
      while offset < count, self[offset].isWhiteSpace { offset += 1 }
      if offset < count { octets += space }
    }
    return octets
  }
}
