import InternetMessage

/// Gathers the signals of a message, then weighs them.
///
/// A message without signals costs a few look-ups and no allocation.
struct OriginReader {
  let message: Message
  let view: OctetView
  let index: FieldIndex
  private(set) var seen: [Seen] = []

  /// A signal and the field in which it was seen.
  struct Seen {
    let signal: Signal
    let place: String
    let range: Range<Int>
  }

  init(_ message: Message, _ view: OctetView, _ index: FieldIndex) {
    self.message = message
    self.view = view
    self.index = index
  }

  /// Reads the message; what is known already is handed on and not kept, since copies of it cost more than the reading.
  mutating func read(_ header: TypedHeader, _ zendesk: ZendeskMarks, _ report: ReportType?) -> Origin {
    readReport(report)
    readAutoSubmitted(header)
    readPrecedence(header)
    readProductFields(header)
    readListFields()
    readPaths(header)
    readSubject()
    readZendesk(zendesk, author: header.from.first)
    let verdict = OriginVerdict(
      seen, isFromZendesk: zendesk.isFromZendesk, hasAuthor: !header.from.isEmpty,
      suppressed: header.autoResponseSuppress?.suppressed ?? [])
    return verdict.origin(evidence: evidence())
  }

  /// Notes a signal in the first field of a kind.
  mutating func note(_ signal: Signal, in kind: FieldKind) {
    guard let position = index.position(of: kind) else { return }
    note(signal, in: message.fields[position], place: kind.name)
  }

  mutating func note(_ signal: Signal, in field: HeaderField, place: String) {
    seen.append(Seen(signal: signal, place: place, range: Lexer.trimmed(view, field.body)))
  }

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
