import InternetMessage

/// Finds out what a relay did to the header of a message.
///
/// Fields of a name are matched by their relaxed form first; what is left over is matched in its order, from the bottom,
/// because relays add on top. Linear in the octets of both headers.
struct HeaderComparison {
  private let before: Message
  private let after: Message
  private let first: OctetView
  private let second: OctetView
  private let meaning: FieldMeaning
  /// What happened, in the order of the message after; what is gone stands last.
  private(set) var changes: [HeaderChange] = []
  /// Positions of fields that are the same in both, before and after.
  private(set) var matches: [(before: Int, after: Int)] = []

  init(_ before: Message, _ first: OctetView, _ after: Message, _ second: OctetView) {
    self.before = before
    self.after = after
    self.first = first
    self.second = second
    meaning = FieldMeaning(before: before, after: after)
  }

  mutating func run() {
    var groups: [String: (before: [Int], after: [Int])] = [:]
    for position in before.root.fields {
      groups[key(before, first, position), default: ([], [])].before.append(position)
    }
    for position in after.root.fields { groups[key(after, second, position), default: ([], [])].after.append(position) }
    for group in groups.values { compare(group.before, group.after) }
    changes.sort(by: Self.isBefore)
    matches.sort { $0.before < $1.before }
  }

  /// The name in small letters.
  private func key(_ message: Message, _ view: OctetView, _ position: Int) -> String {
    let field = message.fields[position]
    return field.kind == .other ? view.string(field.name).lowercased() : field.kind.name
  }

  private mutating func compare(_ old: [Int], _ new: [Int]) {
    var waiting: [[UInt8]: [Int]] = [:]
    for position in new {
      waiting[CanonicalForm.relaxed(second, after.fields[position].body), default: []].append(position)
    }
    var lost: [Int] = []
    var isTaken: Set<Int> = []
    for position in old.reversed() {
      let form = CanonicalForm.relaxed(first, before.fields[position].body)
      if let match = waiting[form]?.popLast() {
        isTaken.insert(match)
        note(match: position, match)
      } else {
        lost.append(position)
      }
    }
    var fresh = new.reversed().filter { !isTaken.contains($0) }[...]
    if let position = old.first, Self.isTrace(before.fields[position].kind) {
      // A hop's own field is never another hop's field with other words.
      for position in lost { note(before.fields[position], nil, .removed) }
      for position in fresh { note(nil, after.fields[position], .added) }
      return
    }
    for position in lost {
      guard let partner = fresh.popFirst() else {
        note(before.fields[position], nil, .removed)
        continue
      }
      let (one, other) = (before.fields[position], after.fields[partner])
      let isSame = meaning.isSame(one, other)
      if isSame { matches.append((position, partner)) }
      note(one, other, isSame ? .rewritten : .changed)
    }
    for position in fresh { note(nil, after.fields[position], .added) }
  }

  /// Two fields of the same relaxed form: nothing happened, or the field was folded or its name re-cased.
  private mutating func note(match old: Int, _ new: Int) {
    matches.append((old, new))
    let (one, other) = (before.fields[old], after.fields[new])
    guard CanonicalForm.simple(first, one) != CanonicalForm.simple(second, other) else { return }
    note(one, other, .rewritten, keepsRelaxedForm: true)
  }

  private mutating func note(
    _ one: HeaderField?, _ other: HeaderField?, _ kind: HeaderChange.Kind, keepsRelaxedForm: Bool = false
  ) {
    guard let field = other ?? one, !field.name.isEmpty else { return }
    var (manner, old, new): ([FieldManner], [Range<Int>], [Range<Int>]) = ([], [], [])
    if let one, let other {
      manner = meaning.manner(one, other, isSame: kind == .rewritten)
      for hunk in TextDifference.words(first.copy(one.body), second.copy(other.body)).prefix(PairLimits.marks) {
        old.append(hunk.before.shifted(by: one.body.lowerBound))
        new.append(hunk.after.shifted(by: other.body.lowerBound))
      }
    }
    changes.append(
      HeaderChange(
        name: other.map { second.string($0.name) } ?? first.string(field.name), fieldKind: field.kind, kind: kind,
        before: one, after: other, valueBefore: one.map { Self.value(first, $0) },
        valueAfter: other.map { Self.value(second, $0) }, keepsRelaxedForm: keepsRelaxedForm, manner: manner,
        octetsBefore: old, octetsAfter: new))
  }

  private static func value(_ view: OctetView, _ field: HeaderField) -> String {
    Lexer.unfolded(view, Lexer.trimmed(view, field.body))
  }

  /// Fields that every hop adds anew.
  private static func isTrace(_ kind: FieldKind) -> Bool {
    switch kind {
    case .received, .returnPath, .deliveredTo, .dkimSignature, .authenticationResults, .receivedSPF, .arcSeal,
      .arcMessageSignature, .arcAuthenticationResults:
      true
    default: false
    }
  }

  private static func isBefore(_ one: HeaderChange, _ other: HeaderChange) -> Bool {
    switch (one.after, other.after) {
    case (let left?, let right?): left.name.lowerBound < right.name.lowerBound
    case (.some, nil): true
    case (nil, .some): false
    case (nil, nil): (one.before?.name.lowerBound ?? 0) < (other.before?.name.lowerBound ?? 0)
    }
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
