import InternetMessage

/// Decides who caused a message, from its signals.
///
/// The steps are asked in this order, and the first that has an answer gives it:
///
/// 1. Mail from Zendesk is judged by its author's name and delivery path, because all of it says that it is automatic.
/// 2. A definitive signal decides.
/// 3. A strong signal of a program decides; against `Auto-Submitted: no` nothing is decided.
/// 4. `Auto-Submitted: no` decides for a person.
/// 5. A report is told by several weak signs of different sorts together (`isReport`).
/// 6. So is an automatic answer (`isAnswer`), and another program's mail (`isProgram`).
/// 7. What is left is a person's: on a list, or directly.
///
/// Confidence is one minus the product of the doubt that each agreeing signal leaves (`SignalEvidence.Strength.doubt`).
struct OriginVerdict {
  /// The signals seen.
  let seen: SignalSet
  /// Whether the help desk sent the message.
  let isFromZendesk: Bool
  /// Whether From names anybody.
  let hasAuthor: Bool
  /// Whether the message names the one that it answers.
  let isThreaded: Bool
  /// Whether the subject speaks of a failed delivery at once, behind its prefixes.
  let beginsWithFailure: Bool
  /// Whether a program passes on what a person wrote, by the address for answers.
  let isOnBehalf: Bool
  /// What answers the sender asks not to get.
  let suppressed: AutoResponseSuppress.Answers

  init(
    _ seen: SignalSet, isFromZendesk: Bool, hasAuthor: Bool, isThreaded: Bool, beginsWithFailure: Bool,
    isOnBehalf: Bool, suppressed: AutoResponseSuppress.Answers
  ) {
    self.seen = seen
    self.isFromZendesk = isFromZendesk
    self.hasAuthor = hasAuthor
    self.isThreaded = isThreaded
    self.beginsWithFailure = beginsWithFailure
    self.isOnBehalf = isOnBehalf
    self.suppressed = suppressed
  }

  // MARK: Who caused it

  func classAndConfidence() -> (Origin.Class, Double) {
    isFromZendesk ? zendeskClass() : commonClass()
  }

  private func commonClass() -> (Origin.Class, Double) {
    let automatic = automaticSignals
    if automatic.intersects(.definitive) { return (.automated, confidence(automatic)) }
    if automatic.intersects(.strong) {
      return seen.contains(.autoSubmittedNo) ? (.undetermined, 0.5) : (.automated, confidence(automatic))
    }
    if seen.contains(.autoSubmittedNo) { return (.personal, 0.9) }
    if isReport || isAnswer || isReceipt || isProgram { return (.automated, confidence(automatic)) }
    if isList { return (.personal, 0.6) }
    guard hasAuthor else { return (.undetermined, 0) }
    // A lone weak signal, such as a subject about an absence, takes confidence away and does not decide.
    return (.personal, Self.rounded(max(0.5, 0.85 * automatic.doubt)))
  }

  /// The signals that speak for a program here.
  private var automaticSignals: SignalSet {
    var automatic = seen.intersection(.automatic)
    // The fields of a list that can be posted to stand around a person's words.
    if isList { automatic = automatic.subtracting(.bulk) }
    // `-request` and `owner-` are the names of people's mailboxes as well; an answer from there is a person's.
    if hasPersonsMark { automatic = automatic.subtracting([.listOwner]) }
    return automatic
  }

  /// Whether the message went over a list to which people post.
  var isList: Bool { seen.contains(.listPost) || seen.intersects(.list) && !seen.contains(.newsletter) }

  /// Whether a mail client's habits show: those of an answer, or of passing something on.
  private var hasPersonsMark: Bool { seen.intersects([.answerPrefix, .quotation, .mailClient]) }

  /// Mail from Zendesk: `Auto-Submitted` is on all of it and tells nothing; the author's name and the path do first, then
  /// the form of the text and the place in the ticket, which are weak.
  private func zendeskClass() -> (Origin.Class, Double) {
    if seen.contains(.verification) { return (.automated, 0.98) }
    let byName = seen.contains(.personalName)
    switch (byName, seen.contains(.commentDelivery), seen.contains(.ruleDelivery)) {
    case (true, true, _): return weighed(.agent, 0.9)
    case (true, false, false): return weighed(.agent, 0.8)
    case (true, false, true): return weighed(.agent, 0.65)
    case (false, true, _): return weighed(.agent, 0.55)
    // A trigger sends comments, too, where the account shows no agent's name in From.
    case (false, false, true): return seen.contains(.othersComment) ? weighed(.agent, 0.5) : weighed(.automated, 0.8)
    case (false, false, false): return (.undetermined, 0.5)
    }
  }

  /// An answer after the weak signs: each that agrees leaves less doubt, each that contradicts takes some confidence.
  private func weighed(_ originClass: Origin.Class, _ confidence: Double) -> (Origin.Class, Double) {
    let agents = seen.intersection([.authorsComment, .othersComment, .laterAnswer]).count
    let programs = seen.intersection([.statement, .quickAnswer]).count
    let (agreeing, contrary) = originClass == .agent ? (agents, programs) : (programs, agents)
    var doubt = 1 - confidence
    for _ in 0..<agreeing { doubt *= SignalEvidence.Strength.weak.doubt }
    let left = (0..<contrary).reduce(1 - doubt) { value, _ in value * Self.contrary }
    return (originClass, Self.rounded(max(0.5, left)))
  }

  /// What a weak sign to the contrary leaves of the confidence.
  private static var contrary: Double { 0.9 }

  // MARK: May it be answered

  /// RFC 3834, section 2: no automatic answer to automatic messages, lists, bulk mail and those without a reverse path.
  ///
  /// Who asks by X-Auto-Response-Suppress for no automatic answers gets none either, a person too: the request says nothing
  /// about who caused the message, and who caused it nothing about the request.
  func mayAutoReply(_ originClass: Origin.Class) -> Bool {
    if originClass == .automated || !hasAuthor { return false }
    if seen.intersects(Self.notToBeAnswered) { return false }
    return !asksForNoAnswer
  }

  /// Any sign of a list, of bulk mail or of a report, and all but the weak signs of a program.
  private static let notToBeAnswered: SignalSet = {
    let programs = SignalSet(.automated).union(.autoReply).subtracting(.weak).subtracting([.zendesk])
    let reports = SignalSet.bounce.union(SignalSet(.receipt)).union(SignalSet(.feedbackReport))
    return programs.union(SignalSet.bulk.subtracting([.feedbackID])).union(.list).union(SignalSet(.verification)).union(
      reports.subtracting(quoted)
    )
    .union([.noReplyAddress])
  }()

  /// What a person may quote or write about.
  private static let quoted: SignalSet = [
    .failureStatement, .diagnostic, .returnedOriginal, .productReport, .failureSubject, .statusPart, .deliveryName,
    .receiptSubject, .receiptStatement,
  ]

  // MARK: Confidence

  private func confidence(_ signals: SignalSet) -> Double {
    Self.rounded(1 - signals.subtracting(Self.details).doubt)
  }

  /// What only tells more of a place that another signal was seen in, and so is no sign of its own.
  private static let details: SignalSet = [.nestedSubject, .headedSubject, .selfDescription]

  /// Two digits, because more would pretend a precision that the weights do not have; nothing is certain.
  private static func rounded(_ value: Double) -> Double { min((value * 100).rounded() / 100, 0.99) }
}

extension SignalSet {
  /// The doubt that signals leave together.
  fileprivate var doubt: Double {
    func power(_ strength: SignalEvidence.Strength, _ set: SignalSet) -> Double {
      (0..<intersection(set).count).reduce(1) { doubt, _ in doubt * strength.doubt }
    }
    return power(.definitive, .definitive) * power(.strong, .strong) * power(.weak, .weak)
  }
}

extension SignalEvidence.Strength {
  /// How often at most a signal of this strength misleads when it stands alone; a test holds it against the labelled
  /// corpus.
  package var doubt: Double {
    switch self {
    case .definitive: 0.02
    case .strong: 0.2
    case .weak: 0.7
    }
  }
}
