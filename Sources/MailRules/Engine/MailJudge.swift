public import InternetMessage
public import MailAuthentication
public import MailFacts

/// Judges messages: from octets to a verdict.
///
///     let judge = MailJudge()
///     let verdict = judge.judge(octets, file: "ticket.eml").verdict
///     for finding in verdict.findings { print(finding.rule, finding.place, finding.message) }
///
/// A judge is a value without state: one serves any number of tasks.
public struct MailJudge: Sendable {
  /// What is known besides the messages.
  public let context: JudgingContext
  /// What a parse may cost.
  public let limits: Limits
  private var engine: RuleEngine<MessageFacts>
  private let authenticationEngine: RuleEngine<AuthenticatedMessage>
  private let pairEngine: RuleEngine<PairFacts>
  private let rateEngine: RuleEngine<RatedMessage>

  /// Makes a judge by the rules that a selection puts in force.
  public init(
    selection: RuleSelection = RuleSelection(), context: JudgingContext = JudgingContext(), limits: Limits = .default
  ) {
    engine = RuleEngine(rules: RuleCatalogue.messageRules, selection: selection)
    authenticationEngine = RuleEngine(rules: RuleCatalogue.authenticationRules, selection: selection)
    pairEngine = RuleEngine(rules: RuleCatalogue.pairRules, selection: selection)
    rateEngine = RuleEngine(rules: RuleCatalogue.rateRules, selection: selection)
    self.context = context
    self.limits = limits
  }

  /// The same judge for one task alone: with it, tasks that judge at once do not slow each other down.
  package func copyForOneTask() -> MailJudge {
    var copy = self
    copy.engine = engine.copyForOneTask()
    return copy
  }

  /// Parses a message and derives what the rules judge.
  public func facts(of octets: [UInt8]) -> MessageFacts {
    MessageFacts(Message(octets, limits: limits), context: context)
  }

  /// Judges a message as captured.
  ///
  /// - Parameters:
  ///   - octets: The message.
  ///   - file: The name under which it is reported.
  ///   - index: The 0-based number of the message in its mailbox.
  public func judge(_ octets: [UInt8], file: String, index: Int = 0) -> (verdict: Verdict, facts: MessageFacts) {
    let facts = facts(of: octets)
    return (judge(facts, file: file, index: index), facts)
  }

  /// Judges a message whose facts are known.
  ///
  /// - Parameters:
  ///   - authentication: What was gathered about the message; without it the rules of the family AUTH are silent.
  ///   - file: The name under which it is reported.
  ///   - index: The 0-based number of the message in its mailbox.
  public func judge(
    _ facts: MessageFacts, authentication: MessageAuthentication? = nil, file: String, index: Int = 0
  ) -> Verdict {
    let findings = CulpritNaming.named(findings(about: facts, authentication), in: facts)
    return Verdict(facts, authentication: authentication, findings: findings, file: file, index: index)
  }

  private func findings(about facts: MessageFacts, _ authentication: MessageAuthentication?) -> [Finding] {
    let findings = findings(about: facts)
    guard let authentication else { return findings }
    let subject = AuthenticatedMessage(facts, authentication)
    return (findings + authenticationEngine.judge(subject, message: facts.message)).inOrder
  }

  /// What the rules find in a message with which its sender passes one of the help desk's rates.
  package func findings(about rated: RatedMessage) -> [Finding] {
    rateEngine.judge(rated, message: rated.facts.message)
  }

  /// Whether any rule looks at rates.
  package var judgesRates: Bool { !rateEngine.isEmpty }

  /// What the rules find in a message whose facts are known.
  package func findings(about facts: MessageFacts) -> [Finding] { engine.judge(facts, message: facts.message) }

  /// Judges a message that came out of a relay, together with what went in.
  ///
  /// The findings on the pair stand among those on the message, and take the place of those that say the same.
  ///
  /// - Parameters:
  ///   - facts: The facts of the message after the relay.
  ///   - authentication: What was gathered about it.
  ///   - file: The name under which it is reported.
  ///   - index: The 0-based number of the message in its mailbox.
  ///   - before: The facts of the message before the relay.
  public func judge(
    _ facts: MessageFacts, authentication: MessageAuthentication? = nil, file: String, index: Int = 0,
    before: MessageFacts
  ) -> (verdict: Verdict, changes: [FieldChange]) {
    let pair = PairFacts(before: before, after: facts, authentication: authentication)
    let findings = RelayRules.merged(
      findings(about: facts, authentication), pairEngine.judge(pair, message: facts.message))
    var verdict = Verdict(
      facts, authentication: authentication, findings: CulpritNaming.named(findings, in: pair), file: file, index: index
    )
    verdict.preserved = pair.preserved
    return (verdict, pair.changes.map(FieldChange.init))
  }
}

extension Verdict {
  /// Puts together what the facts say and what the rules found.
  init(
    _ facts: MessageFacts, authentication: MessageAuthentication?, findings: [Finding], file: String, index: Int
  ) {
    let defects = facts.defects.listed.sorted {
      ($0.range.lowerBound, $0.kind.rawValue) < ($1.range.lowerBound, $1.kind.rawValue)
    }
    let positions = facts.message.positions(of: defects.map(\.range.lowerBound))
    self.init(
      file: file, index: index, size: facts.message.octets.count, messageID: facts.messageID, date: facts.date,
      direction: facts.direction, origin: facts.origin,
      sender: authentication.map { facts.sender.authenticated(by: $0, facts) } ?? facts.sender,
      authentication: authentication, preserved: facts.preserved,
      disposition: Disposition(facts, authentication), findings: findings,
      defects: zip(defects, positions).map {
        LocatedDefect(kind: $0.kind, offset: $0.range.lowerBound, line: $1.line)
      })
  }
}
