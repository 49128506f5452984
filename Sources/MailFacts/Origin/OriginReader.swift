package import InternetMessage

/// Gathers the signals of a message, then decides.
///
/// The header is read first. The body is read only when the header leaves the answer open and looks like that of a report
/// or an automatic answer (`wantsBody`), and then no more than `OriginLimits.bodyOctets` of it. A signal is a bit in a
/// set; where it was seen is kept as a range.
package struct OriginReader {
  let message: Message
  let view: OctetView
  let index: FieldIndex
  let products: ReportProducts
  /// The signals seen.
  var seen: SignalSet = []
  /// Where they were seen; at most `OriginLimits.marks`.
  private(set) var marks: [SignalMark] = []
  /// The folded subject, when it could not be ruled out at a glance.
  var subject: [UInt8] = []
  /// Whether the subject speaks of a failed delivery at once, behind its prefixes.
  var beginsWithFailure = false

  /// Makes a reader of a parsed message.
  package init(_ message: Message, _ view: OctetView, _ index: FieldIndex, products: ReportProducts = .all) {
    self.message = message
    self.view = view
    self.index = index
    self.products = products
  }

  /// Reads the message; what is known already is handed on and not kept, since copies of it cost more than the reading.
  package mutating func read(_ header: TypedHeader, _ zendesk: ZendeskMarks, _ report: ReportType?) -> Origin {
    readReport(report, header)
    readAutoSubmitted(header)
    readPrecedence(header)
    readProductFields(header)
    readListFields(header)
    readSubject(author: header.from.first)
    readPaths(header)
    readZendesk(zendesk, header)
    if seen.intersects(.automatic) { readAnswerPrefix() }
    let suppressed = header.autoResponseSuppress?.suppressed ?? []
    if !zendesk.isFromZendesk, wantsBody(OriginVerdict.asksForNoAnswer(suppressed)) {
      readPersonFields()
      readTrace()
      readBody()
    }
    let verdict = OriginVerdict(
      seen, isFromZendesk: zendesk.isFromZendesk, hasAuthor: !header.from.isEmpty,
      isThreaded: !header.inReplyTo.isEmpty || !header.references.isEmpty, beginsWithFailure: beginsWithFailure,
      isOnBehalf: isOnBehalf(header), suppressed: suppressed)
    let (originClass, confidence) = verdict.classAndConfidence()
    return Origin(
      originClass: originClass, kind: verdict.kind(originClass), mayAutoReply: verdict.mayAutoReply(originClass),
      confidence: confidence, marks: marks, octets: marks.isEmpty ? [] : message.octets)
  }

  /// Whether the header looks like that of a report or an automatic answer and neither proves nor excludes it.
  private func wantsBody(_ asksForNoAnswer: Bool) -> Bool {
    guard
      seen.intersects(Self.openSignals) || seen.contains(.answerPrefix) && seen.intersects(Self.answerMarks)
        || asksForNoAnswer
    else { return false }
    // A newsletter stays one whatever its text says, unless its header looks like that of a report or an answer.
    if seen.contains(.newsletter), !seen.intersects(Self.unlikeNewsletters) { return false }
    // A strong sign of a program leaves open only whether it reports a failed delivery.
    return !seen.intersects(.definitive) || seen.contains(.failureSubject) && !seen.intersects(.definiteReports)
  }

  /// What makes a header look so.
  private static let openSignals: SignalSet = [
    .nullReversePath, .noAuthor, .mailerDaemon, .listOwner, .deliveryName, .roleAddress, .noReplyAddress, .replySubject,
    .absenceSubject, .failureSubject, .responderMailer, .otherReport, .responderAddress, .noticeSubject,
    .verificationSubject, .receiptSubject, .programAddress, .scriptMailer,
  ]

  /// Those that newsletters have no more often than other mail.
  private static let unlikeNewsletters = openSignals.subtracting([
    .noReplyAddress, .roleAddress, .programAddress, .scriptMailer, .noticeSubject, .verificationSubject,
  ])

  /// Whether answers go to another address than the author's: a form on a web site sends for the person who filled it in.
  private func isOnBehalf(_ header: TypedHeader) -> Bool {
    guard seen.intersects([.noReplyAddress, .programAddress, .scriptMailer]), let reply = header.replyTo.first,
      let author = header.from.first
    else { return false }
    return reply.address != author.address && SenderNames.signal(of: reply.localPart) == nil
  }

  /// What programs that answer under `Re:` leave besides.
  private static let answerMarks: SignalSet = [.loopMark, .precedenceBulk, .xPrecedence]

  /// Notes a signal in the first field of a kind.
  mutating func note(_ signal: Signal, in kind: FieldKind) {
    guard let position = index.position(of: kind) else { return }
    note(signal, in: message.fields[position], place: .field(kind))
  }

  mutating func note(_ signal: Signal, in field: HeaderField, place: SignalMark.Place) {
    note(signal, place, .octets(Lexer.trimmed(view, field.body)))
  }

  mutating func note(_ signal: Signal, _ place: SignalMark.Place, _ value: SignalMark.Value) {
    seen.insert(signal)
    guard marks.count < OriginLimits.marks else { return }
    // One allocation for all of a message's signals.
    if marks.isEmpty { marks.reserveCapacity(Self.ordinaryMarks) }
    marks.append(SignalMark(signal: signal, place: place, value: value))
  }

  /// How many signals automatic mail has as a rule.
  private static let ordinaryMarks = 8

  /// Whether a field's body holds a word, given in small letters.
  func mentions(_ word: StaticString, _ field: HeaderField) -> Bool {
    view.firstRange(ofLowercased: word, in: field.body) != nil
  }
}

extension SignalSet {
  /// Reports that say so by themselves.
  static let definiteReports: SignalSet = [
    .deliveryReport, .dispositionReport, .refusal, .feedbackReport, .failedRecipients, .exchangeReport,
    .certifiedFailure,
    .certifiedReceipt, .complaintField,
  ]
}

extension Origin {
  /// Tells who caused a message, with only some of the known products.
  package init(of message: Message, products: ReportProducts) {
    let header = message.typedHeader()
    self = message.octets.withOctetView { view in
      let index = FieldIndex(message, view)
      var reader = OriginReader(message, view, index, products: products)
      return reader.read(header, ZendeskMarks(message, view, index, header), ReportType(message, view, index))
    }
  }
}
