import InternetMessage

extension PreservedField {
  /// What became of the five preserved fields between two captures; nothing unless Zendesk sent the message.
  ///
  /// - Parameter moved: The positions of fields that left the order of the others.
  static func all(_ before: MessageFacts, _ after: MessageFacts, moved: Set<Int>) -> [PreservedField] {
    guard before.zendesk.isFromZendesk || after.zendesk.isFromZendesk else { return [] }
    return PreservedFieldName.allCases.map { name in
      let (old, new) = (before.zendesk.mark(name), after.zendesk.mark(name))
      let isMoved = before.fields.position(of: name.kind).map(moved.contains) ?? false
      let expects = name != .emailID || before.zendesk.expectsEmailID(date: before.date)
      return PreservedField(
        name: name.name, expected: name.expectation, before: old?.value, after: new?.value,
        state: state(old, new, isMoved: isMoved, expects: expects))
    }
  }

  private static func state(
    _ old: ZendeskMarks.Mark?, _ new: ZendeskMarks.Mark?, isMoved: Bool, expects: Bool
  ) -> State {
    guard let new else { return old == nil && !expects ? .notExpected : .missing }
    if new.count > max(old?.count ?? 1, 1) { return .duplicated }
    guard let old else { return .changed }
    if old.value != new.value { return .changed }
    return isMoved ? .moved : .kept
  }
}
