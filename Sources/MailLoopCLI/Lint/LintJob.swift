import HelpDesk
import InternetMessage
import MailAuthentication
import MailFacts
import MailRules
import MailSources
import RelayPipeline
import SafeOutput
import Settings
import VerdictOutput

/// What every worker of a lint run needs: it reads, judges and renders one batch without knowing of the others.
struct LintJob: Sendable {
  let settings: Settings
  private(set) var judge: MailJudge
  let form: Form
  let failOn: Severity?
  let baseline: Baseline?
  let suppressions: SuppressionFinder
  let sourceOptions: SourceOptions
  let session: DNSSession
  let authenticator: Authenticator?
  let envelope: Envelope?
  let now: Int64
  /// The messages of before the relay; nil where none were given.
  let pairs: PairReading?
  /// The messages with which senders pass the help desk's rates; found before anything is judged.
  var rates = SenderRateFinder.Found()
  let fingerprinter = Fingerprinter()

  /// In which form results are printed.
  enum Form: Sendable {
    /// Message by message.
    case stream(LintFormat, any VerdictFormat)
    /// A page at the end.
    case page(RunRecord)
  }

  init(
    _ settings: SettingsWithOrigin, ticketAudits: TicketAudits, acceptance: AcceptanceOptions, dns: DNSOptions,
    envelope: Envelope?, colour: Bool,
    paths: [String],
    now: Timestamp, before: [String] = []
  ) throws {
    let values = settings.settings
    let selection = try RuleSelection(settings)
    self.settings = values
    var context = JudgingContext(values)
    context.ticketAudits = ticketAudits
    judge = MailJudge(
      selection: selection, context: context, limits: InternetMessage.Limits(values))
    failOn = Severity(name: values.lint.failOn.rawValue)
    let rules = RuleCatalogue.mailDescriptions.filter { selection.includes($0) }
      .map { RuleInForce(description: $0, severity: selection.severity(of: $0)) }
    if let format = LintFormat(values.lint.format, isTerminal: Console.isTerminal) {
      form = .stream(
        format,
        format.writer(
          FormatContext(
            toolVersion: MailLoopCommand.version, rules: rules.map(\.description),
            severities: Dictionary(uniqueKeysWithValues: rules.map { ($0.description.code, $0.severity) }),
            failOn: failOn ?? .error, colour: colour, fingerprinter: fingerprinter)))
    } else {
      form = .page(
        RunRecord(
          toolVersion: MailLoopCommand.version, corpus: paths.joined(separator: " "), time: now.seconds,
          configurationDigest: settings.digest, rules: rules, cases: [], failures: []))
    }
    baseline = try values.lint.baseline.map { try Baseline(file: $0) }
    if baseline == nil, acceptance.pruneBaseline || acceptance.strictBaseline {
      throw UsageError("There is no baseline to check.", remedy: "Name it by --baseline FILE.")
    }
    suppressions = try SuppressionFinder(file: values.lint.suppressions, now: now, fingerprinter: fingerprinter)
    sourceOptions = SourceOptions(values)
    // Nobody expects that looking at captured mail tells strangers' servers of it.
    session = try dns.session(values.authentication, otherwise: .off)
    authenticator = try Authenticator(session, values)
    self.envelope = envelope
    self.now = now.seconds
    pairs =
      before.isEmpty
      ? nil : try PairReading(before: before, after: paths, judge: judge, options: sourceOptions)
  }

  /// What became of one batch.
  struct Outcome: Sendable {
    /// The messages with what is printed of them, and the failures and notes between them, in order.
    var pieces: [Piece] = []
  }

  /// One thing in the order of the input.
  enum Piece: Sendable {
    /// What became of the search for the partner of the message of this name.
    case pair(PairIndex.Match, String)
    case message(JudgedMessage, Shown, known: [Fingerprint])
    case failure(SourceFailure)
    case note(SourceNote)
    case warning(String)
    /// Something of the user's own beside the mail that cannot be used.
    case problem(String)
    /// A file named as a message that holds a mailbox: it is left to be read message by message, since all of it at once
    /// may not fit in memory.
    case mailbox(UnreadFile)
  }

  /// What is shown of a message.
  enum Shown: Sendable {
    case octets([UInt8])
    case evidence(CaseRecord)
  }

  /// Reads, judges and renders the items of a batch.
  func work(_ batch: [MailItem]) async -> Outcome {
    var job = self
    job.judge = judge.copyForOneTask()
    return await job.workAlone(batch)
  }

  private func workAlone(_ batch: [MailItem]) async -> Outcome {
    var outcome = Outcome()
    for item in batch {
      if case .file(let file) = item {
        await read(file, into: &outcome)
      } else {
        await add(item, to: &outcome)
      }
    }
    return outcome
  }

  private func read(_ file: UnreadFile, into outcome: inout Outcome) async {
    var single = Outcome()
    for item in file.items(sourceOptions) {
      if item.isOfMailbox { return outcome.pieces.append(.mailbox(file)) }
      await add(item, to: &single)
    }
    outcome.pieces += single.pieces
  }

  private func add(_ item: MailItem, to outcome: inout Outcome) async {
    switch item {
    case .failure(let failure): outcome.pieces.append(.failure(failure))
    case .note(let note): outcome.pieces.append(.note(note))
    case .message(let message): await judge(message, into: &outcome)
    case .file: break
    }
  }

  /// The message of before the relay.
  private func partner(_ match: PairIndex.Match?) -> CapturedMessage? {
    guard case .found(let number, _)? = match else { return nil }
    return pairs?.index.messages[number]
  }

  private func judge(_ captured: CapturedMessage, into outcome: inout Outcome) async {
    let facts = judge.facts(of: captured.octets)
    let match = pairs?.index.match(PairKeys(facts))
    let before = partner(match).map { judge.facts(of: $0.octets) }
    let authentication = await authenticator?.authenticate(
      facts.message, facts.header, given: envelope, before: before?.message, now: now)
    var verdict: Verdict
    let file = captured.path.description
    if let before {
      verdict =
        judge.judge(facts, authentication: authentication, file: file, index: captured.index ?? 0, before: before)
        .verdict
    } else {
      verdict = judge.judge(facts, authentication: authentication, file: file, index: captured.index ?? 0)
    }
    verdict.pair = match.flatMap { pairs?.described($0) }
    if let crossing = rates.crossing(of: captured) {
      verdict.findings = (verdict.findings + judge.findings(about: RatedMessage(facts, crossing))).inOrder
    }
    var message = JudgedMessage(verdict, isInMailbox: captured.index != nil)
    let remarks = suppressions.accept(in: &message)
    outcome.pieces += remarks.warnings.map { .warning($0) }
    if let problem = remarks.problem { outcome.pieces.append(.problem(problem)) }
    let known = baseline?.accept(in: &message, fingerprinter: fingerprinter) ?? []
    let shown: Shown =
      switch form {
      case .stream(_, let format): .octets(format.render(message, octets: captured.octets))
      case .page:
        .evidence(
          CaseRecord(message, octets: captured.octets, headerEnd: facts.message.root.header.upperBound))
      }
    outcome.pieces.append(.message(message, shown, known: known))
    if let match { outcome.pieces.append(.pair(match, message.name)) }
  }
}

extension LintFormat {
  /// The format asked for, nil for the HTML page; people at a terminal get excerpts, programs one line a finding.
  init?(_ format: Settings.ResultFormat?, isTerminal: Bool) {
    guard let format else {
      self = isTerminal ? .full : .concise
      return
    }
    self.init(rawValue: format.rawValue)
  }
}

extension Baseline {
  /// Reads a baseline from a file.
  init(file: String) throws {
    let octets = try WholeFile.read(file, what: "baseline")
    do {
      try self.init(json: octets)
    } catch {
      throw UsageError("\(file):", remedy: error.description)
    }
  }
}
