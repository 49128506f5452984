import InternetMessage

/// What sort of message it is.
extension OriginVerdict {
  func kind(_ originClass: Origin.Class) -> Origin.Kind {
    if seen.contains(.verification) { return .verification }
    // An agent's comment comes as a notification, too (L2).
    if isFromZendesk { return .notification }
    if seen.intersects([.feedbackReport, .complaintField]) { return .feedbackReport }
    if seen.intersects([.dispositionReport, .certifiedReceipt]) { return .receipt }
    if isBounce { return .bounce }
    guard originClass == .automated else {
      if isList { return .list }
      // Some providers put Feedback-ID on all that they send.
      if seen.intersects(SignalSet.bulk.subtracting([.feedbackID])) { return .bulk }
      return originClass == .personal ? .correspondence : .unknown
    }
    if isReceipt || seen.contains(.receiptSubject) && seen.contains(.nullReversePath) { return .receipt }
    if isAutomaticAnswer { return .autoReply }
    if seen.contains(.verificationSubject) { return .verification }
    if seen.contains(.listPost) { return .list }
    if seen.contains(.noticeSubject), seen.contains(.autoSubmitted), !seen.contains(.nullReversePath) {
      return .notification
    }
    if seen.contains(.newsletter) { return .bulk }
    if seen.intersects([.productNotice, .aggregateReport]) { return .notification }
    // What a mail system writes of itself, a full mailbox for example.
    if seen.contains(.noticeSubject), seen.intersects([.roleAddress, .deliveryName]) { return .notification }
    // Besides reports, only automatic answers have no reverse path (RFC 5321, section 4.5.5).
    if seen.contains(.nullReversePath) { return .autoReply }
    if seen.intersects([.autoSubmitted, .cronFields, .machineGenerated, .noticeSubject]) { return .notification }
    return seen.intersects(SignalSet.bulk.subtracting([.feedbackID])) ? .bulk : .notification
  }

  /// A report says so itself, or comes from a mailer daemon, or has the null reverse path and any of a report's signs.
  private var isBounce: Bool {
    let reports = seen.intersection(.bounce)
    if reports.intersects(.definitive) || reports.intersects(.strong) { return true }
    if seen.contains(.nullReversePath) {
      return seen.intersects([.failureSubject, .statusPart, .productReport, .noAuthor])
        || seen.intersects([.roleAddress, .deliveryName])
          && !seen.intersects([.replySubject, .absenceSubject, .noticeSubject])
        || seen.contains(.failureStatement) && seen.intersects([.diagnostic, .returnedOriginal])
    }
    if seen.intersects(SignalSet.automatic.intersection(.strong.union(.definitive))) {
      // A program that says so, whose subject and body tell of a failed delivery.
      return seen.contains(.failureSubject)
        && seen.intersects([.failureStatement, .diagnostic, .statusPart, .deliveryName])
        || seen.contains(.mailSystemName) && seen.contains(.failureStatement)
    }
    return isReport
  }

  /// A program answered: by a field that says so, or by what the subject says.
  private var isAutomaticAnswer: Bool {
    let answers = seen.intersection(.autoReply)
    if answers.intersects(.definitive) || answers.intersects(.strong) { return true }
    // An acknowledgement of a message, by what the body says of both.
    if answers.intersects([.answerCourtesy, .messageFate]), answers.contains(.automaticStatement) { return true }
    if answers.intersects([.replySubject, .responderMailer, .responderAddress]) { return true }
    // A program that answers under `Re:`.
    if seen.contains(.answerPrefix), !seen.intersects(.list) { return true }
    return answers.contains(.absenceSubject) && (isThreaded || seen.contains(.nullReversePath) || isAnswer)
  }
}
