import InternetMessage

/// What sort of message it is.
extension OriginVerdict {
  func kind(_ originClass: Origin.Class) -> Origin.Kind {
    if seen.contains(.verification) { return .verification }
    // An agent's comment comes as a notification, too (L2).
    if isFromZendesk { return .notification }
    if seen.contains(.feedbackReport) { return .feedbackReport }
    if seen.contains(.dispositionReport) { return .receipt }
    if isBounce { return .bounce }
    guard originClass == .automated else {
      if isList { return .list }
      if seen.intersects(.bulk) { return .bulk }
      return originClass == .personal ? .correspondence : .unknown
    }
    if isAutomaticAnswer { return .autoReply }
    if seen.contains(.listPost) { return .list }
    if seen.contains(.newsletter) { return .bulk }
    // Besides reports, only automatic answers have no reverse path (RFC 5321, section 4.5.5).
    if seen.contains(.nullReversePath) { return .autoReply }
    if seen.intersects([.autoSubmitted, .cronFields, .machineGenerated]) { return .notification }
    return seen.intersects(SignalSet.bulk.subtracting([.feedbackID])) ? .bulk : .notification
  }

  /// A report says so itself, or comes from a mailer daemon, or has the null reverse path and any of a report's signs.
  private var isBounce: Bool {
    let reports = seen.intersection(.bounce)
    if reports.intersects(.definitive) || reports.intersects(.strong) { return true }
    if seen.contains(.nullReversePath) {
      return seen.intersects([.failureSubject, .statusPart, .productReport, .noAuthor])
        || seen.intersects([.roleAddress, .deliveryName]) && !seen.intersects([.replySubject, .absenceSubject])
        || seen.contains(.failureStatement) && seen.intersects([.diagnostic, .returnedOriginal])
    }
    if seen.intersects(SignalSet.automatic.intersection(.strong.union(.definitive))) {
      // A program that says so, whose subject and body tell of a failed delivery.
      return seen.contains(.failureSubject)
        && seen.intersects([.failureStatement, .diagnostic, .statusPart, .deliveryName])
    }
    return isReport
  }

  /// A program answered: by a field that says so, or by what the subject says.
  private var isAutomaticAnswer: Bool {
    let answers = seen.intersection(.autoReply)
    if answers.intersects(.definitive) || answers.intersects(.strong) { return true }
    if answers.intersects([.replySubject, .responderMailer, .responderAddress]) { return true }
    // A program that answers under `Re:`.
    if seen.contains(.answerPrefix), !seen.intersects(.list) { return true }
    return answers.contains(.absenceSubject) && (isThreaded || seen.contains(.nullReversePath) || isAnswer)
  }
}
