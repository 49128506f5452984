package import InternetMessage

extension PreservedField {
  /// What became of the fields that are to survive a relay: the five (C16) of mail that Zendesk sent, and the standard
  /// fields (C17) that stand in either capture.
  ///
  /// - Parameter moved: The positions of fields that left the order of the others.
  static func all(
    _ before: MessageFacts, _ after: MessageFacts, changes: [HeaderChange], moved: Set<Int>
  ) -> [PreservedField] {
    let comparison = PreservedComparison(before: before, after: after, changes: changes, moved: moved)
    let five = before.zendesk.isFromZendesk || after.zendesk.isFromZendesk
    return (five ? PreservedFieldName.allCases.map(comparison.field) : [])
      + StandardFields.preserved.compactMap(comparison.field)
  }
}

/// The standard header fields that a relay leaves alone (C17).
package enum StandardFields {
  /// Those whose state is told of every pair.
  package static let preserved: [FieldKind] = [
    .to, .from, .cc, .replyTo, .subject, .messageID, .inReplyTo, .references, .date, .mimeVersion,
  ]

  /// Fields that a server may add where they are missing (RFC 6409, section 8).
  package static let mayBeAdded: Set<FieldKind> = [.messageID, .date, .mimeVersion, .contentType, .sender]
}

/// Tells what became of single fields.
private struct PreservedComparison {
  let before: MessageFacts
  let after: MessageFacts
  let changes: [HeaderChange]
  let moved: Set<Int>

  /// One of the five: its octets are its value.
  func field(_ name: PreservedFieldName) -> PreservedField {
    let (old, new) = (before.zendesk.mark(name), after.zendesk.mark(name))
    let expects = name != .emailID || before.zendesk.expectsEmailID(date: before.date)
    let change = change(of: name.kind)
    return PreservedField(
      name: name.name, expected: name.expectation, before: old?.value, after: new?.value,
      state: state(old, new, isMoved: isMoved(name.kind), expects: expects), manner: change?.manner ?? [],
      octets: change?.octetsAfter ?? [])
  }

  private func state(
    _ old: ZendeskMarks.Mark?, _ new: ZendeskMarks.Mark?, isMoved: Bool, expects: Bool
  ) -> PreservedField.State {
    guard let new else { return old == nil && !expects ? .notExpected : .missing }
    if new.count > max(old?.count ?? 1, 1) { return .duplicated }
    guard let old else { return .changed }
    if old.value != new.value { return .changed }
    return isMoved ? .moved : .kept
  }

  /// A standard field, whose meaning counts; nil where there was none, nor is one that must not be added.
  func field(_ kind: FieldKind) -> PreservedField? {
    let (old, new) = (before.fields.count(of: kind), after.fields.count(of: kind))
    guard old > 0 || (new > 0 && !StandardFields.mayBeAdded.contains(kind)) else { return nil }
    let change = change(of: kind)
    let was = before.first(kind).map(before.value)
    return PreservedField(
      name: kind.name, expected: "as before the relay", before: was, after: after.first(kind).map(after.value),
      state: state(old, new, change, isMoved: isMoved(kind)), manner: change?.manner ?? [],
      octets: change?.octetsAfter ?? [])
  }

  private func state(_ old: Int, _ new: Int, _ change: HeaderChange?, isMoved: Bool) -> PreservedField.State {
    if new == 0 { return .missing }
    if old > 0, new > old { return .duplicated }
    if new != old || change?.kind == .changed { return .changed }
    return isMoved ? .moved : .kept
  }

  private func isMoved(_ kind: FieldKind) -> Bool { before.fields.position(of: kind).map(moved.contains) ?? false }

  /// What happened to a field, a change of meaning before one of writing.
  private func change(of kind: FieldKind) -> HeaderChange? {
    let ofKind = changes.lazy.filter { $0.fieldKind == kind }
    return ofKind.first { $0.kind == .changed } ?? ofKind.first { $0.kind == .rewritten }
  }
}

extension MessageFacts {
  /// A field body as it stands, unfolded, without white space at its ends; encoded words are not decoded.
  package func value(of field: HeaderField) -> String {
    message.octets.withOctetView { view in Lexer.unfolded(view, Lexer.trimmed(view, field.body)) }
  }
}
