import InternetMessage
import MailFacts
import MailRules
import MailSources
import SafeOutput
import Settings
import VerdictOutput

/// What every worker of a lint run needs: it reads, judges and renders one batch without knowing of the others.
struct LintJob: Sendable {
  let settings: Settings
  let judge: MailJudge
  let format: any VerdictFormat
  let formatName: LintFormat
  let failOn: Severity?
  let baseline: Baseline?
  let suppressions: SuppressionFinder
  let sourceOptions: SourceOptions
  let fingerprinter = Fingerprinter()
  let colour: Bool

  init(_ settings: SettingsWithOrigin, acceptance: AcceptanceOptions, colour: Bool, now: Timestamp) throws {
    let values = settings.settings
    let selection = try RuleSelection(settings)
    self.settings = values
    self.colour = colour
    judge = MailJudge(
      selection: selection, context: JudgingContext(values), limits: InternetMessage.Limits(values))
    failOn = Severity(name: values.lint.failOn.rawValue)
    formatName = try LintFormat(values.lint.format, isTerminal: Console.isTerminal)
    let rules = RuleCatalogue.descriptions.filter { selection.includes($0) }
    format = formatName.writer(
      FormatContext(
        toolVersion: MailLoopCommand.version, rules: rules,
        severities: Dictionary(uniqueKeysWithValues: rules.map { ($0.code, selection.severity(of: $0)) }),
        failOn: failOn ?? .error, colour: colour, fingerprinter: fingerprinter))
    baseline = try values.lint.baseline.map { try Baseline(file: $0) }
    if baseline == nil, acceptance.pruneBaseline || acceptance.strictBaseline {
      throw UsageError("There is no baseline to check.", remedy: "Name it by --baseline FILE.")
    }
    suppressions = try SuppressionFinder(file: values.lint.suppressions, now: now, fingerprinter: fingerprinter)
    sourceOptions = SourceOptions(values)
  }

  /// What became of one batch.
  struct Outcome: Sendable {
    /// The messages with what is printed of them, and the failures and notes between them, in order.
    var pieces: [Piece] = []
  }

  /// One thing in the order of the input.
  enum Piece: Sendable {
    case message(JudgedMessage, rendered: [UInt8], known: [Fingerprint])
    case failure(SourceFailure)
    case note(SourceNote)
    case warning(String)
  }

  /// Reads, judges and renders the items of a batch.
  func work(_ batch: [MailItem]) -> Outcome {
    var outcome = Outcome()
    for item in batch {
      if case .file(let file) = item {
        for item in file.items(sourceOptions) { add(item, to: &outcome) }
      } else {
        add(item, to: &outcome)
      }
    }
    return outcome
  }

  private func add(_ item: MailItem, to outcome: inout Outcome) {
    switch item {
    case .failure(let failure): outcome.pieces.append(.failure(failure))
    case .note(let note): outcome.pieces.append(.note(note))
    case .message(let message): judge(message, into: &outcome)
    case .file: break
    }
  }

  private func judge(_ captured: CapturedMessage, into outcome: inout Outcome) {
    let verdict = judge.judge(captured.octets, file: captured.path.description, index: captured.index ?? 0).verdict
    var message = JudgedMessage(verdict, isInMailbox: captured.index != nil)
    for warning in suppressions.accept(in: &message) { outcome.pieces.append(.warning(warning)) }
    let known = baseline?.accept(in: &message, fingerprinter: fingerprinter) ?? []
    outcome.pieces.append(
      .message(message, rendered: format.render(message, octets: captured.octets), known: known))
  }
}

extension LintFormat {
  /// The format asked for; people at a terminal get excerpts, programs one line a finding.
  init(_ format: Settings.ResultFormat?, isTerminal: Bool) throws {
    guard let format else {
      self = isTerminal ? .full : .concise
      return
    }
    guard let known = LintFormat(rawValue: format.rawValue) else {
      throw UsageError(
        "lint does not print \(format.rawValue).", remedy: "\"mailloop relay\" writes a report in HTML.")
    }
    self = known
  }
}

extension Baseline {
  /// Reads a baseline from a file.
  init(file: String) throws {
    let octets = try WholeFile.read(file, what: "baseline")
    do {
      try self.init(json: octets)
    } catch {
      throw UsageError("\(file): \(error.description)", remedy: "Write it anew with --write-baseline.")
    }
  }
}
