import Foundation
import InternetMessage
import MailFacts
import MailSources
import SafeOutput
import Settings
import VerdictOutput

/// A run of `mailloop lint`: hands batches to workers and prints what they give back, in the order of the input.
struct LintRun {
  private var job: LintJob
  private let acceptance: AcceptanceOptions
  private let output: OutputOptions
  private var printer: LintPrinter
  private var summary = LintSummary()
  private var written = Baseline()
  private var review: BaselineReview?
  /// What has been said once about the suppressions.
  private var warned: Set<String> = []
  private var hasProblem = false
  private var messages = 0
  private var pairs = PairCount()

  init(_ job: LintJob, acceptance: AcceptanceOptions, output: OutputOptions) {
    self.job = job
    self.acceptance = acceptance
    self.output = output
    printer =
      switch job.form {
      case _ where output.statistics:
        .counts(RuleStatistics(), asJSON: job.form.isJSON, colour: output.coloursOutput)
      case .stream(_, let format): .stream(VerdictStream(format))
      case .page(let record): .page(LintPage(record))
      }
    review = job.baseline.map { BaselineReview($0) }
  }

  /// Judges everything under the paths; gives the exit status.
  mutating func run(paths: [String]) async throws -> ExitStatus {
    try Console.write(printer.begin())
    for failure in job.pairs?.failures ?? [] {
      summary.addFailure(failure)
      Console.complain(TerminalWriter.escaped(failure))
    }
    job.rates = try await SenderRateFinder(job).find(paths: paths)
    for note in job.rates.notes where !output.quiet { Console.complain("note: " + note) }
    var batches = Batches(MailSource(paths, options: job.sourceOptions))
    let job = job
    let jobs = job.settings.lint.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    try await OrderedPool(jobs: jobs).run {
      Interruption.isRequested ? nil : batches.nextBatch()
    } work: { batch in
      await job.work(batch)
    } consume: { outcome in
      try await take(outcome)
    }
    try job.session.finish()
    return try finish()
  }

  private mutating func take(_ outcome: LintJob.Outcome) async throws {
    var printed: [UInt8] = []
    for piece in outcome.pieces {
      switch piece {
      case .message(let message, let shown, let known):
        count(message, known)
        printed += printer.next(message, shown)
      case .pair(let match, let name):
        if let text = pairs.add(match, name: name) { note(text) }
      case .failure(let failure):
        summary.addFailure(failure.description)
        try flush(&printed)
        Console.complain(TerminalWriter.escaped(failure.description))
      case .note(let note):
        self.note(note.description)
      case .problem(let problem):
        hasProblem = true
        if warned.insert(problem).inserted { Console.complain(problem) }
      case .warning(let warning):
        if warned.insert(warning).inserted { Console.complain("warning: " + TerminalWriter.escaped(warning)) }
      case .mailbox(let file):
        try flush(&printed)
        for item in file.items(job.sourceOptions) {
          if Interruption.isRequested { break }
          try await take(job.work([item]))
        }
      }
    }
    try flush(&printed)
    if Console.showsProgress, !Console.isTerminal { Console.progress("\(messages) messages") }
  }

  private func note(_ text: String) {
    if !output.quiet { Console.complain("note: " + TerminalWriter.escaped(text)) }
  }

  private mutating func count(_ message: JudgedMessage, _ known: [Fingerprint]) {
    messages += 1
    summary.add(message)
    if acceptance.writeBaseline != nil { written.record(message, fingerprinter: job.fingerprinter) }
    let fingerprinter = job.fingerprinter
    review?.note(message, seen: known, fingerprinter: fingerprinter)
  }

  private func flush(_ octets: inout [UInt8]) throws {
    guard !octets.isEmpty else { return }
    try Console.write(octets)
    octets.removeAll()
  }

  private mutating func finish() throws -> ExitStatus {
    if Console.showsProgress, !Console.isTerminal { Console.progress("") }
    try Console.write(printer.end(summary))
    try keepBaseline()
    if let reading = job.pairs { for line in pairs.summary(reading) { note(line) } }
    if Interruption.isRequested {
      Console.complain("stopped after \(messages) messages; the rest was not looked at")
      return .interrupted
    }
    if hasProblem { return .usage }
    if summary.failureCount > 0 { return .incomplete }
    if review?.fails(strict: acceptance.strictBaseline) == true { return .findings }
    guard let failOn = job.failOn else { return .clean }
    return summary.count(atLeast: failOn) > 0 ? .findings : .clean
  }

  private func keepBaseline() throws {
    if let path = acceptance.writeBaseline {
      try WholeFile.write(written.json, to: path, what: "baseline")
    }
    guard let review, let path = job.settings.lint.baseline else { return }
    if acceptance.strictBaseline {
      for entry in review.stale {
        Console.complain(
          TerminalWriter.escaped("the baseline's \(entry.rule) at \(entry.file), \(entry.place), no longer occurs"))
      }
    }
    // What a run did not see to its end proves nothing about what is gone.
    if acceptance.pruneBaseline, summary.failureCount == 0, !Interruption.isRequested {
      try WholeFile.write(review.pruned.json, to: path, what: "baseline")
    }
  }
}

extension LintJob.Form {
  /// Whether counts are printed for programs too.
  var isJSON: Bool {
    switch self {
    case .stream(.json, _), .stream(.ndjson, _): true
    case .stream, .page: false
    }
  }
}
