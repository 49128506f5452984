import InternetMessage

/// A22, A24, A36: what the subject says. Weak: people write about absences and failures, too.
extension OriginReader {
  /// Most subjects are ruled out where they stand; only encoded words are decoded.
  mutating func readSubject(author: Mailbox?) {
    guard let body = subjectBody() else { return }
    let isPlain = view.endOfASCII(in: body) == body.upperBound && view.firstRange(ofLowercased: "=?", in: body) == nil
    if isPlain {
      guard SubjectWords.gate.mayPass(view, body) else { return }
      subject = folded(body)
    } else {
      subject = decoded(body)
      guard SubjectWords.gate.mayPass(subject) else { return }
    }
    let (start, isAnswer) = AnswerPrefixes.strip(subject)
    let isAbsence = ReplySubjects.absence.firstMatch(in: subject) != nil
    if let end = automaticEnd(start) {
      if !isAnswer { readAnswered(end) }
      // Sieve's head is also what many call a car.
      let isCar = subject[..<end].elementsEqual(Self.car)
      if !isCar || isAbsence || seen.contains(.nestedSubject) || index.contains(.inReplyTo) {
        note(.replySubject, in: .subject)
      }
    } else if !isAnswer, let absence = ReplySubjects.absence.match(in: subject, at: start) {
      readAnswered(absence.range.upperBound)
    }
    if !isAnswer { readNoticeSubject(start) }
    // A full mailbox is the receiver's own affair until something cannot be delivered into it.
    let isQuota = !isAnswer && NoticeSubjects.quota.firstMatch(in: subject) != nil
    if isQuota {
      note(.noticeSubject, in: .subject)
    } else if let failure = FailureSubjects.speakOfFailure(subject, from: start) {
      note(.failureSubject, in: .subject)
      // Whoever answers a report begins with its words; a report may put its own behind the subject that it returns.
      beginsWithFailure = failure.lowerBound == start
    }
    if isAbsence { note(.absenceSubject, in: .subject) }
    if !isAnswer, isOut(author, start) { note(.authorIsOut, in: .subject) }
  }

  /// Whether a mail client put a prefix before the subject; asked only when something speaks for a program.
  mutating func readAnswerPrefix() {
    guard let body = subjectBody() else { return }
    if subject.isEmpty { subject = folded(body) }
    if AnswerPrefixes.strip(subject).isAnswer { note(.answerPrefix, in: .subject) }
  }

  private func subjectBody() -> Range<Int>? {
    guard let position = index.position(of: .subject) else { return nil }
    let body = Lexer.trimmed(view, message.fields[position].body).prefix(OriginLimits.subjectOctets)
    return body.isEmpty ? nil : body
  }

  private func decoded(_ body: Range<Int>) -> [UInt8] {
    var (converter, defects) = (CharsetConverter(), HeaderTextDefectLog())
    return FoldedText.fold(
      HeaderText.decoded(view, body, context: .unstructured, converter: &converter, defects: &defects))
  }

  /// A plain subject, folded where it stands.
  private func folded(_ body: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    FoldedText.append(view, body, isASCII: false, to: &folded)
    return folded
  }

  /// Whether the subject begins with the author's own name and goes on that he is out: a person does not write so of himself.
  private func isOut(_ author: Mailbox?, _ start: Int) -> Bool {
    guard ReplySubjects.isOut.firstMatch(in: subject) != nil, let author else { return false }
    for name in [DisplayName.text(of: author, in: view), author.localPart] {
      guard let name = name.map({ FoldedText.fold($0) }), name.count > 2, start + name.count < subject.count,
        subject[start...].starts(with: name)
      else { continue }
      let rest = Array(subject[(start + name.count)...].drop { $0 == 0x20 })
      if ReplySubjects.isOut.match(in: rest, at: 0) != nil { return true }
    }
    return false
  }

  /// The subjects of notices, verifications, receipts and reports on a domain's mail.
  private mutating func readNoticeSubject(_ start: Int) {
    if NoticeSubjects.isAggregateReport(subject, from: start) { note(.aggregateReport, in: .subject) }
    if NoticeSubjects.receipt.match(in: subject, at: start) != nil { note(.receiptSubject, in: .subject) }
    if NoticeSubjects.verification.firstMatch(in: subject) != nil || isConfirmation(start) {
      note(.verificationSubject, in: .subject)
    } else if NoticeSubjects.notice.firstMatch(in: subject) != nil {
      note(.noticeSubject, in: .subject)
    }
  }

  /// Whether the subject is a list manager's, `confirm` and a token.
  private func isConfirmation(_ start: Int) -> Bool {
    let rest = subject[start...]
    guard rest.starts(with: Self.confirm), rest.count >= Self.confirm.count + Self.tokenDigits else { return false }
    return rest.dropFirst(Self.confirm.count).prefix(Self.tokenDigits).allSatisfy {
      $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
  }

  private static let confirm = Array("confirm ".utf8)
  private static let tokenDigits = 16

  /// Where what responders write ends, when the subject begins with it behind prefixes and ornaments, or has it in brackets
  /// or behind a dash.
  ///
  ///     Bins (auto-reply)
  ///
  /// In the midst of a sentence it is a person's word.
  private func automaticEnd(_ start: Int) -> Int? {
    let table = ReplySubjects.automatic
    let head = subject[start...].firstIndex { $0.isAlpha || $0 >= 0x80 } ?? start
    if let match = table.match(in: subject, at: head) { return match.range.upperBound }
    for offset in subject.indices {
      switch subject[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["):
        if let match = table.match(in: subject, at: offset + 1) { return match.range.upperBound }
      case UInt8(ascii: "-") where offset > 0 && subject[offset - 1] == 0x20 && offset + 1 < subject.count:
        if subject[offset + 1] == 0x20, let match = table.match(in: subject, at: offset + 2) {
          return match.range.upperBound
        }
      // U+3010, the bracket of East Asian scripts.
      case 0xE3 where subject[offset...].starts(with: [0xE3, 0x80, 0x90]):
        if let match = table.match(in: subject, at: offset + 3) { return match.range.upperBound }
      default: break
      }
    }
    return nil
  }

  private static let car = Array("auto:".utf8)

  /// What stands behind a head: the subject of the message that is answered, after a colon or with its own prefix.
  ///
  ///     Out of Office: RE: Invoice 12
  private mutating func readAnswered(_ end: Int) {
    let rest = subject[end...].drop { $0 == 0x20 }
    let answered = rest.drop { " :-])".utf8.contains($0) }
    guard !answered.isEmpty else { return }
    if AnswerPrefixes.strip(Array(answered)).isAnswer {
      note(.nestedSubject, in: .subject)
    } else if !subject[..<end].elementsEqual(Self.car),
      rest.first == UInt8(ascii: ":") || subject[end - 1] == UInt8(ascii: ":")
    {
      note(.headedSubject, in: .subject)
    }
  }
}

/// The words for which a subject is read at all.
private enum SubjectWords {
  static let gate = PhraseGate([
    ReplySubjects.automatic.texts, ReplySubjects.absence.texts, ReplySubjects.isOut.texts, FailureSubjects.words,
    NoticeSubjects.words, ["confirm "],
  ])
}
