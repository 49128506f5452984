import InternetMessage

/// Weak signs that decide together: each of the sorts below may err, but not several of them at once.
extension OriginVerdict {
  // MARK: Reports of failed deliveries

  /// Who sends: a role, a mail system's name, nobody.
  private static let reportSenders: SignalSet = [.roleAddress, .deliveryName, .noAuthor, .noReplyAddress]
  /// What only a report's body has: an address with a reply code, the returned header, a machine-readable part, a
  /// product's own words.
  private static let reportBodies: SignalSet = [.diagnostic, .returnedOriginal, .statusPart, .productReport]

  /// Whether this is a report without any field that says so.
  ///
  /// Who passes a report on, answers it or asks about it writes a prefix, quotes it, greets, or has a client's field: then
  /// it is none, unless its sender is a mail system.
  var isReport: Bool {
    if seen.contains(.invokedForBounce) { return true }
    if seen.intersects([.quotation, .mailClient]) { return false }
    if seen.contains(.answerPrefix), isThreaded || beginsWithFailure { return false }
    let hasBody = seen.intersects(Self.reportBodies)
    let speaks = seen.contains(.failureStatement)
    let isTitled = seen.contains(.failureSubject)
    if seen.intersects([.personalTone, .greeting]) {
      // A mail system that greets: it must name itself, give a title, and say what failed.
      return seen.contains(.deliveryName) && isTitled && speaks && hasBody && !seen.contains(.answerPrefix)
    }
    if seen.intersects(Self.reportSenders) {
      return isTitled && (speaks || !seen.contains(.noReplyAddress)) || speaks && hasBody
    }
    // Anybody: a title, a statement, and something that people do not write.
    guard isTitled, speaks && hasBody || seen.contains(.statusPart) else { return false }
    // On a list people talk about reports; they do not return messages.
    return !seen.contains(.listPost) || seen.intersects([.returnedOriginal, .statusPart])
  }

  // MARK: Automatic answers

  /// Signs that programs leave on answers, and people seldom.
  private static let answerMarks: SignalSet = [
    .precedenceBulk, .xPrecedence, .responderMailer, .loopMark, .noReplyAddress, .roleAddress, .amazonNotification,
    .deliveryName, .responderAddress,
  ]

  /// Whether this is an automatic answer without any field that says so.
  var isAnswer: Bool {
    if seen.contains(.quotation) { return false }
    let callsItselfAutomatic = seen.contains(.automaticStatement)
    let isOwnWord = seen.contains(.personalTone)
    // Head and body both say so: no client's name in X-Mailer outweighs that; some responders run in clients.
    if !isOwnWord, !seen.contains(.answerPrefix), seen.contains(.selfDescription),
      seen.intersects([.replySubject, .absenceSubject])
    {
      return true
    }
    let isAway = seen.contains(.absenceStatement)
    let mayBeAnswer = !isOwnWord && !isList
    let isCourteous = mayBeAnswer && seen.intersects([.answerCourtesy, .messageFate])
    if seen.contains(.mailClient) { return false }
    // Around a list's post stand bulk marks whoever wrote it.
    let isMarked = !isList && (seen.intersects(Self.answerMarks) || asksForNoAnswer)
    if seen.contains(.answerPrefix) {
      // Some programs answer under `Re:`: they must call themselves automatic and leave a mark besides.
      return callsItselfAutomatic && isMarked
    }
    if seen.contains(.replySubject) {
      if isMarked || callsItselfAutomatic || isCourteous { return true }
      if mayBeAnswer, seen.contains(.nestedSubject) || seen.contains(.headedSubject) && isAway { return true }
      // People write about automatic answers, and greet when they do; an answer names the message that it answers.
      return isAway && (isThreaded || !isOwnWord && !seen.contains(.greeting))
    }
    if seen.contains(.absenceSubject) {
      if isMarked, callsItselfAutomatic || isAway || seen.contains(.nestedSubject) { return true }
      if callsItselfAutomatic, isThreaded { return true }
      if seen.contains(.nestedSubject), isAway || isCourteous, mayBeAnswer { return true }
      // Who announces his absence has no message to speak of.
      return isAway && (seen.contains(.headedSubject) ? isCourteous : mayBeAnswer && seen.contains(.messageFate))
    }
    // No words in the subject, but a request for no answers and a body that has all of an answer's.
    return asksForNoAnswer && isAway && mayBeAnswer && seen.contains(.messageFate)
  }

  /// Whether the sender asks for no automatic answers; requests about receipts are ordinary in people's mail.
  var asksForNoAnswer: Bool { Self.asksForNoAnswer(suppressed) }

  /// Whether a request names automatic answers.
  static func asksForNoAnswer(_ suppressed: AutoResponseSuppress.Answers) -> Bool {
    !suppressed.isDisjoint(with: [.automaticReplies, .outOfOffice])
  }

  // MARK: Receipts

  /// Whether this is a receipt without the standard's part: the head of its subject, and a body that says what was read.
  var isReceipt: Bool {
    seen.contains(.receiptSubject) && seen.contains(.receiptStatement)
      && !seen.intersects([.answerPrefix, .quotation, .personalTone, .greeting])
  }

  // MARK: Other programs

  /// Whether a program sent a notification without saying so.
  var isProgram: Bool {
    if seen.intersects([.answerPrefix, .quotation, .mailClient]) { return false }
    let isOwnWord = seen.contains(.personalTone)
    let isNoReply = seen.intersects([.noReplyAddress, .roleAddress, .responderAddress])
    if isNoReply {
      // Nobody writes from there by hand: what a program asks for or reports needs no further mark.
      if seen.intersects([.verificationSubject, .noticeSubject]), seen.contains(.noReplyAddress), !isOwnWord {
        return !isOnBehalf
      }
      return seen.intersects([
        .automaticStatement, .suppress, .precedenceBulk, .xPrecedence, .feedbackID, .listField, .loopMark,
        .amazonNotification,
      ])
    }
    if isList { return false }
    if seen.contains(.programAddress), !isOwnWord, !isOnBehalf { return true }
    if seen.contains(.selfDescription), !isOwnWord, !isOnBehalf,
      seen.intersects([.noticeSubject, .verificationSubject, .scriptMailer]) || asksForNoAnswer
    {
      return true
    }
    return seen.intersection([.precedenceBulk, .xPrecedence, .feedbackID, .amazonNotification, .responderMailer]).count
      > 1
  }
}
