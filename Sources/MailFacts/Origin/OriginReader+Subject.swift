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
    if callsItselfAutomatic(start) { note(.replySubject, in: .subject) }
    if let failure = FailureSubjects.speakOfFailure(subject, from: start) {
      note(.failureSubject, in: .subject)
      // Whoever answers a report begins with its words; a report may put its own behind the subject that it returns.
      beginsWithFailure = failure.lowerBound == start
    }
    if ReplySubjects.absence.firstMatch(in: subject) != nil { note(.absenceSubject, in: .subject) }
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

  /// Whether the subject begins with what responders write, behind prefixes and ornaments, or has it in brackets.
  ///
  ///     Bins (auto-reply)
  ///
  /// In the midst of a sentence it is a person's word.
  private func callsItselfAutomatic(_ start: Int) -> Bool {
    let table = ReplySubjects.automatic
    let head = subject[start...].firstIndex { $0.isAlpha || $0 >= 0x80 } ?? start
    if table.match(in: subject, at: head) != nil { return true }
    for offset in subject.indices where subject[offset] == UInt8(ascii: "(") || subject[offset] == UInt8(ascii: "[") {
      if table.match(in: subject, at: offset + 1) != nil { return true }
    }
    return false
  }
}

/// The words for which a subject is read at all.
private enum SubjectWords {
  static let gate = PhraseGate([
    ReplySubjects.automatic.texts, ReplySubjects.absence.texts, ReplySubjects.isOut.texts, FailureSubjects.words,
  ])
}
