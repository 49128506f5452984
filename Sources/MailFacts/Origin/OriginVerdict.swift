import InternetMessage

/// Weighs the signals of a message.
///
/// The rule: a definitive signal decides; a strong one decides unless a strong one of the other side contradicts it;
/// weak ones add up, and two of them are enough for a verdict without much confidence. Confidence is one minus the
/// product of what each signal leaves open (0.02, 0.2, 0.7), so that agreeing signals strengthen each other.
struct OriginVerdict {
  private let seen: [OriginReader.Seen]
  private let isFromZendesk: Bool
  private let hasAuthor: Bool
  private let suppressed: AutoResponseSuppress.Answers

  init(
    _ seen: [OriginReader.Seen], isFromZendesk: Bool, hasAuthor: Bool, suppressed: AutoResponseSuppress.Answers
  ) {
    self.seen = seen
    self.isFromZendesk = isFromZendesk
    self.hasAuthor = hasAuthor
    self.suppressed = suppressed
  }

  func origin(evidence: [SignalEvidence]) -> Origin {
    let (originClass, confidence) = isFromZendesk ? zendeskClass() : commonClass()
    return Origin(
      originClass: originClass, kind: kind(originClass), mayAutoReply: mayAutoReply(originClass),
      confidence: confidence, evidence: evidence)
  }

  // MARK: Who caused it

  private func commonClass() -> (Origin.Class, Double) {
    // List fields speak for a program unless the list can be posted to: then they stand around a person's words.
    let isList = has(.list)
    var open = 1.0
    var strongest = 0
    for index in seen.indices {
      let (meaning, strength) = (seen[index].signal.meaning, seen[index].signal.strength)
      guard Self.isAutomatic(meaning), !(isList && meaning == .bulk) else { continue }
      open *= Self.remainder(strength)
      strongest = max(strongest, Self.rank(strength))
    }
    let saysPerson = has(.person)
    if strongest == 3 { return (.automated, Self.rounded(1 - open)) }
    if strongest == 2 {
      // Contradicted: `Auto-Submitted: no` on what looks like a program's mail.
      return saysPerson ? (.undetermined, 0.5) : (.automated, Self.rounded(1 - open))
    }
    if saysPerson { return (.personal, 0.9) }
    if isList { return (.personal, 0.6) }
    guard hasAuthor else { return (.undetermined, 0) }
    // A lone weak signal, such as a subject about an absence, takes confidence away and does not decide.
    if open < 0.5 { return (.automated, Self.rounded(1 - open)) }
    return (.personal, Self.rounded(0.85 * open))
  }

  /// Mail from Zendesk: `Auto-Submitted` is on all of it and tells nothing; the author's name and the path do.
  private func zendeskClass() -> (Origin.Class, Double) {
    if has(.verification) { return (.automated, 0.98) }
    let byName = seen.contains { $0.signal == .personalName }
    let byComment = seen.contains { $0.signal == .commentDelivery }
    let byRule = seen.contains { $0.signal == .ruleDelivery }
    switch (byName, byComment, byRule) {
    case (true, true, _): return (.agent, 0.9)
    case (true, false, false): return (.agent, 0.8)
    case (true, false, true): return (.agent, 0.65)
    case (false, true, _): return (.agent, 0.55)
    case (false, false, true): return (.automated, 0.8)
    case (false, false, false): return (.undetermined, 0.5)
    }
  }

  // MARK: What it is

  private func kind(_ originClass: Origin.Class) -> Origin.Kind {
    if has(.verification) { return .verification }
    // An agent's comment comes as a notification, too (L2).
    if isFromZendesk { return .notification }
    if has(.feedbackReport) { return .feedbackReport }
    if has(.receipt) { return .receipt }
    if isBounce { return .bounce }
    guard originClass == .automated else {
      if has(.list) { return .list }
      if has(.bulk) { return .bulk }
      return originClass == .personal ? .correspondence : .unknown
    }
    if has(.autoReply) { return .autoReply }
    if has(.list) { return .list }
    if seen.contains(where: { $0.signal == .listField }) { return .bulk }
    // Besides reports, only automatic answers have no reverse path (RFC 5321, section 4.5.5).
    if seen.contains(where: { $0.signal == .nullReversePath }) { return .autoReply }
    return has(.bulk) && !seen.contains(where: { $0.signal == .autoSubmitted }) ? .bulk : .notification
  }

  /// A report says so itself; else two of the null reverse path, the sender's name and the subject do.
  private var isBounce: Bool {
    let bounces = seen.filter { $0.signal.meaning == .bounce }
    if bounces.contains(where: { $0.signal.strength == .definitive }) { return true }
    let hasNullPath = seen.contains { $0.signal == .nullReversePath }
    let isRole = seen.contains { $0.signal == .roleAddress || $0.signal == .mailerDaemon }
    return hasNullPath && (!bounces.isEmpty || isRole) || bounces.count > 1
  }

  // MARK: May it be answered

  /// RFC 3834, section 2: no automatic answer to automatic messages, lists, bulk mail and those without a reverse path.
  ///
  /// Who asks by X-Auto-Response-Suppress for no automatic answers gets none either, a person too.
  private func mayAutoReply(_ originClass: Origin.Class) -> Bool {
    if originClass == .automated || !hasAuthor { return false }
    for seen in seen {
      switch seen.signal.meaning {
      case .automated where seen.signal.strength != .weak, .autoReply where seen.signal.strength != .weak:
        if seen.signal != .zendesk { return false }
      case .bulk, .list, .bounce, .receipt, .feedbackReport, .verification: return false
      default: break
      }
    }
    return suppressed.isDisjoint(with: [.automaticReplies, .outOfOffice])
  }

  // MARK: Weights

  private func has(_ meaning: Signal.Meaning) -> Bool { seen.contains { $0.signal.meaning == meaning } }

  /// Whether a signal speaks for a program; a list may carry a person's words.
  private static func isAutomatic(_ meaning: Signal.Meaning) -> Bool {
    switch meaning {
    case .automated, .autoReply, .bounce, .receipt, .feedbackReport, .verification, .bulk, .request: true
    case .list, .person, .agent: false
    }
  }

  private static func rank(_ strength: SignalEvidence.Strength) -> Int {
    switch strength {
    case .definitive: 3
    case .strong: 2
    case .weak: 1
    }
  }

  private static func remainder(_ strength: SignalEvidence.Strength) -> Double {
    switch strength {
    case .definitive: 0.02
    case .strong: 0.2
    case .weak: 0.7
    }
  }

  /// Two digits, because more would pretend a precision that the weights do not have; nothing is certain.
  private static func rounded(_ value: Double) -> Double { min((value * 100).rounded() / 100, 0.99) }
}
