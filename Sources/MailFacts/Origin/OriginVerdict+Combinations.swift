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
    if seen.contains(.personalTone) {
      // A mail system that greets: it must name itself, give a title, and say what failed.
      return seen.contains(.deliveryName) && isTitled && speaks && hasBody && !seen.contains(.answerPrefix)
    }
    if seen.intersects(Self.reportSenders) { return isTitled && !seen.contains(.noReplyAddress) || speaks && hasBody }
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
    if seen.intersects([.quotation, .mailClient]) { return false }
    let callsItselfAutomatic = seen.contains(.automaticStatement)
    // Around a list's post stand bulk marks whoever wrote it.
    let isMarked = !isList && (seen.intersects(Self.answerMarks) || asksForNoAnswer)
    if seen.contains(.answerPrefix) {
      // Some programs answer under `Re:`: they must call themselves automatic and leave a mark besides.
      return callsItselfAutomatic && isMarked
    }
    if seen.contains(.replySubject) {
      if isMarked || callsItselfAutomatic { return true }
      // People write about automatic answers, and greet when they do; an answer names the message that it answers.
      return seen.contains(.absenceStatement) && (isThreaded || !seen.contains(.personalTone))
    }
    if seen.contains(.absenceSubject) {
      return isMarked && (callsItselfAutomatic || seen.contains(.absenceStatement))
        || callsItselfAutomatic && isThreaded
    }
    return false
  }

  /// Whether the sender asks for no automatic answers; requests about receipts are ordinary in people's mail.
  var asksForNoAnswer: Bool { !suppressed.isDisjoint(with: [.automaticReplies, .outOfOffice]) }

  // MARK: Other programs

  /// Whether a program sent a notification without saying so.
  var isProgram: Bool {
    if seen.intersects([.answerPrefix, .quotation, .mailClient]) { return false }
    let isNoReply = seen.intersects([.noReplyAddress, .roleAddress, .responderAddress])
    if isNoReply {
      return seen.intersects([
        .automaticStatement, .suppress, .precedenceBulk, .xPrecedence, .feedbackID, .listField, .loopMark,
        .amazonNotification,
      ])
    }
    if isList { return false }
    return seen.intersection([.precedenceBulk, .xPrecedence, .feedbackID, .amazonNotification, .responderMailer]).count
      > 1
  }
}
