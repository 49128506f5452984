import ArgumentParser
import ComplianceReport
import Foundation
import InternetMessage
import MailAuthentication
import MailFacts
import MailRules
import MailSources
import RelayPipeline
import SafeOutput
import Settings

/// `mailloop relay CORPUS`: judges a corpus of captures before and after a relay, and reports.
struct RelayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relay",
    abstract: "Judge a corpus of captures before and after a relay, and write a report.",
    discussion: """
      A corpus is a folder of cases: folders with message.eml, or with before.eml and after.eml, and a README of one \
      line. The nearest mailloop.toml from the corpus upwards is its configuration, and a file named zone in the corpus \
      is what DNS says. NAME.html and NAME.json are written, NAME being that of the corpus.
      """)

  @Argument(help: ArgumentHelp("The folder of the corpus.", valueName: "corpus"))
  var corpus: String

  @Option(help: ArgumentHelp("The folder that the report and the run record are written to.", valueName: "folder"))
  var output = "reports"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Sum up these reports of receivers about DMARC and TLS in the report; \"mailloop help report\" describes them.",
      valueName: "path"))
  var dmarc: [String] = []

  @OptionGroup(title: "Rules") var rules: RuleOptions
  @OptionGroup(title: "Context") var context: ContextOptions
  @OptionGroup(title: "DNS") var dns: DNSOptions
  @OptionGroup(title: "Configuration") var configuration: ConfigurationOptions

  func run() async throws {
    let corpus: Corpus
    do throws(Corpus.Failure) {
      corpus = try Corpus(folder: self.corpus)
    } catch {
      throw UsageError(error.description, remedy: "\"mailloop help relay\" describes a corpus.")
    }
    var settings = try configuration.load(beside: corpus.folder)
    try rules.override(&settings)
    context.override(&settings)
    dns.override(&settings)
    try makeFolder()
    Interruption.listen()
    let receivers = dmarc.isEmpty ? nil : try ReportFiles.read(dmarc)
    let record = try await judge(corpus, settings)
    let name = URL(fileURLWithPath: corpus.folder).lastPathComponent
    let (paths, problems) = write(record, receivers, name: name)
    try Console.write(Array(TextSummary.render(record, receivers: receivers, paths: paths).utf8))
    if let problem = problems.first { throw problem }
    let status = status(of: record, receivers, settings.settings)
    if status != .clean, !(status == .findings && rules.exitZero) { throw ExitCode(status.rawValue) }
  }

  private func judge(_ corpus: Corpus, _ settings: SettingsWithOrigin) async throws -> RunRecord {
    let selection = try RuleSelection(settings)
    let values = settings.settings
    let judge = MailJudge(
      selection: selection, context: JudgingContext(values), limits: InternetMessage.Limits(values))
    let zone = corpus.folder + "/zone"
    let session = try dns.session(
      values.authentication, otherwise: FileManager.default.fileExists(atPath: zone) ? .file(zone) : .off)
    let run = RelayRun(
      judge: judge, selection: selection, options: SourceOptions(values),
      authenticator: try Authenticator(session, values))
    let record = await run.record(
      of: corpus, toolVersion: MailLoopCommand.version, time: context.time.seconds,
      configurationDigest: settings.digest, isStopped: { Interruption.isRequested })
    try session.finish()
    return record
  }

  /// Makes the folder for what is written, before any work is done for it.
  private func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw UsageError("The folder \(output) cannot be made.", remedy: "Name another one by --output.")
    }
  }

  /// Writes report and run record; a file that cannot be written does not keep the results from being printed.
  private func write(
    _ record: RunRecord, _ receivers: ReceiverReports?, name: String
  ) -> (paths: [String], problems: [any Error]) {
    let base = (output.hasSuffix("/") ? String(output.dropLast()) : output) + "/" + name
    var (paths, problems): ([String], [any Error]) = ([], [])
    for (path, what, octets) in [
      (base + ".html", "report", HTMLReport.render(record, receivers: receivers)),
      (base + ".json", "run record", RunRecordJSON.render(record, receivers: receivers)),
    ] {
      do {
        try WholeFile.write(octets, to: path, what: what)
        paths.append(path)
      } catch {
        problems.append(error)
      }
    }
    return (paths, problems)
  }

  private func status(of record: RunRecord, _ receivers: ReceiverReports?, _ settings: Settings) -> ExitStatus {
    if Interruption.isRequested { return .interrupted }
    if !record.failures.isEmpty || receivers?.refusalCount ?? 0 > 0 { return .incomplete }
    guard let failOn = Severity(name: settings.lint.failOn.rawValue) else { return .clean }
    let fails = record.cases.contains { $0.after.findings.contains { $0.severity >= failOn } }
    return fails ? .findings : .clean
  }
}
