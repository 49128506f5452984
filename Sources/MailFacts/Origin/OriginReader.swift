import InternetMessage

/// Gathers the signals of a message, then weighs them.
///
/// A message without signals costs a few look-ups and no allocation.
struct OriginReader {
  let message: Message
  let view: OctetView
  let index: FieldIndex
  let header: TypedHeader
  let zendesk: ZendeskMarks
  let report: ReportType?
  private(set) var seen: [Seen] = []

  /// A signal and the field in which it was seen.
  struct Seen {
    let signal: Signal
    let place: String
    let range: Range<Int>
  }

  init(
    _ message: Message, _ view: OctetView, _ index: FieldIndex, _ header: TypedHeader, _ zendesk: ZendeskMarks,
    _ report: ReportType?
  ) {
    self.message = message
    self.view = view
    self.index = index
    self.header = header
    self.zendesk = zendesk
    self.report = report
  }

  mutating func read() -> Origin {
    readReport()
    readAutoSubmitted()
    readPrecedence()
    readProductFields()
    readListFields()
    readPaths()
    readSubject()
    readZendesk()
    return OriginVerdict(seen, self).origin(evidence: evidence())
  }

  /// Notes a signal in the first field of a kind.
  mutating func note(_ signal: Signal, in kind: FieldKind) {
    guard let position = index.position(of: kind) else { return }
    note(signal, in: message.fields[position], place: kind.name)
  }

  mutating func note(_ signal: Signal, in field: HeaderField, place: String) {
    seen.append(Seen(signal: signal, place: place, range: Lexer.trimmed(view, field.body)))
  }

  func has(_ meaning: Signal.Meaning) -> Bool { seen.contains { $0.signal.meaning == meaning } }

  private func evidence() -> [SignalEvidence] {
    seen.map { seen in
      let end = min(seen.range.upperBound, seen.range.lowerBound + Self.valueLimit)
      return SignalEvidence(
        signal: seen.signal.id, place: seen.place, value: Lexer.unfolded(view, seen.range.lowerBound..<end),
        strength: seen.signal.strength)
    }
  }

  /// How many octets of a field body are kept as evidence.
  private static let valueLimit = 120
}
