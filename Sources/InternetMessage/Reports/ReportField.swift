/// One field of a machine-readable report.
///
///     Final-Recipient: rfc822; john@example.com
public struct ReportField: Sendable, Equatable {
  /// The octets of the name.
  public let name: Range<Int>

  /// The octets of the body, folds included, without the white space at its ends.
  public let body: Range<Int>
}

/// What can be wrong with a machine-readable report.
public enum ReportDefectKind: GrammarDefectKind {
  case lexical(LexicalFlaw)
  /// There is not one field.
  case empty
  /// A line that is neither a field nor the continuation of one.
  case malformedLine
  /// A field that the standard demands is not there; the offset is that of its group.
  case missingField
  /// A field that may stand once stands again; the first one counts.
  case repeatedField
  /// A body that is not what the standard demands of its field.
  case malformedValue
  /// The fields of the message and of a recipient are not divided by an empty line (RFC 3464, section 2.1).
  case missingEmptyLine
  /// Another group of fields in a report that has one only.
  case unexpectedGroup
  /// A defect of a date.
  case date(MailDate.DefectKind)
  /// The report goes on beyond `GrammarLimits.reportFields`.
  case tooManyFields

  /// Whether it is an obsolete form that readers must still understand (RFC 5322, section 4.3).
  var isObsolete: Bool {
    switch self {
    case .date(.obsoleteYear), .date(.obsoleteZone), .date(.obsoleteComment): true
    default: false
    }
  }
}

/// Groups of fields with empty lines between them, which all machine-readable reports have in common.
struct ReportFields {
  let view: OctetView
  private(set) var groups: [[ReportField]] = []
  var log = GrammarDefectLog<ReportDefectKind>()

  init(_ view: OctetView, _ range: Range<Int>) {
    self.view = view
    read(range)
  }

  /// Reads line by line; line ends are LF and CRLF.
  private mutating func read(_ range: Range<Int>) {
    var group: [ReportField] = []
    var count = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let lineFeed = view.firstIndex(of: .lineFeed, in: position..<range.upperBound)
      let line = position..<(lineFeed ?? range.upperBound)
      position = lineFeed.map { $0 + 1 } ?? range.upperBound
      let content = Lexer.trimmed(view, line)
      if content.isEmpty {
        if !group.isEmpty { groups.append(group) }
        group = []
      } else if view[line.lowerBound].isWhiteSpace, let last = group.last {
        let lower = last.body.isEmpty ? content.lowerBound : last.body.lowerBound
        group[group.count - 1] = ReportField(name: last.name, body: lower..<content.upperBound)
      } else if let field = field(content), !view[line.lowerBound].isWhiteSpace {
        guard count < GrammarLimits.reportFields else {
          log.note(.tooManyFields, at: line.lowerBound)
          break
        }
        count += 1
        group.append(field)
      } else {
        log.note(.malformedLine, at: line.lowerBound)
      }
    }
    if !group.isEmpty { groups.append(group) }
  }

  /// Reads one line.
  ///
  ///     field = field-name ":" unstructured
  private func field(_ line: Range<Int>) -> ReportField? {
    guard let colon = view.firstIndex(of: UInt8(ascii: ":"), in: line), colon > line.lowerBound else { return nil }
    let name = Lexer.trimmed(view, line.lowerBound..<colon)
    for offset in name where !view[offset].isFieldNameText { return nil }
    return ReportField(name: name, body: Lexer.trimmed(view, colon + 1..<line.upperBound))
  }

  // MARK: Values

  /// The first field of a name, given in small letters; a second one is reported.
  mutating func first(_ name: StaticString, in group: [ReportField]) -> ReportField? {
    var found: ReportField?
    for field in group where view.equalsIgnoringCase(name, in: field.name) {
      if found == nil {
        found = field
      } else {
        log.note(.repeatedField, at: field.name.lowerBound)
        break
      }
    }
    return found
  }

  func all(_ name: StaticString, in group: [ReportField]) -> [ReportField] {
    group.filter { view.equalsIgnoringCase(name, in: $0.name) }
  }

  /// The body of a field, unfolded.
  mutating func text(_ name: StaticString, in group: [ReportField]) -> String? {
    first(name, in: group).map { Lexer.unfolded(view, $0.body) }
  }

  mutating func date(_ name: StaticString, in group: [ReportField]) -> MailDate? {
    guard let field = first(name, in: group) else { return nil }
    let parsed = MailDate.parse(view, field.body)
    for defect in parsed.defects { log.note(.date(defect.kind), at: defect.offset) }
    return parsed.value
  }

  mutating func typed(_ name: StaticString, in group: [ReportField]) -> TypedText? {
    guard let field = first(name, in: group) else { return nil }
    let (value, isWellFormed) = TypedText.parse(view, field.body)
    if !isWellFormed { log.note(.malformedValue, at: field.body.lowerBound) }
    return value
  }
}
