import InternetMessage

extension PreservedField {
  /// What is to be seen of the five preserved fields in one message; nothing unless Zendesk sent it.
  static func all(in marks: ZendeskMarks, date: Int64?) -> [PreservedField] {
    guard marks.isFromZendesk else { return [] }
    return PreservedFieldName.allCases.map { name in
      PreservedField(
        name: name.name, expected: name.expectation, before: nil, after: marks.mark(name)?.value,
        state: marks.state(of: name, date: date))
    }
  }
}

extension ZendeskMarks {
  /// What became of one of the five fields, as far as one message shows it.
  ///
  /// The first three have exact values, letter by letter (C16). An identifier of another form counts as changed.
  package func state(of name: PreservedFieldName, date: Int64?) -> PreservedField.State {
    guard let mark = mark(name) else {
      return name == .emailID && !expectsEmailID(date: date) ? .notExpected : .missing
    }
    if mark.count > 1 { return .duplicated }
    switch name {
    case .autoSubmitted, .suppress, .mailer: return mark.value == name.exactValue ? .kept : .changed
    case .accountID: return hasWellFormedAccountID ? .kept : .changed
    case .emailID: return email != nil ? .kept : .changed
    }
  }

  /// Whether a message of this sort and time bears X-Zendesk-Email-Id.
  ///
  /// Verification mail never does. Mail of 2020 has X-Zendesk-Message-Id in its place, mail of 2021 neither; the field
  /// was seen on all mail from 2023 on.
  package func expectsEmailID(date: Int64?) -> Bool {
    if isVerification || hasOldMessageID { return false }
    guard let date else { return true }
    return date >= Self.emailIDSince
  }

  /// 2023-01-01T00:00:00Z.
  private static var emailIDSince: Int64 { 1_672_531_200 }
}
