import ArgumentParser
import AuthenticationReports
import ComplianceReport
import Foundation
import SafeOutput

/// `mailloop report`: what receivers report about DMARC and TLS.
struct ReportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, json
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Sum up what receivers report about DMARC and TLS.",
    discussion: """
      A report is the XML or JSON that a receiver sends, also packed by gzip or zip, or the message that brings it: \
      DMARC aggregate reports (RFC 7489, RFC 9990), failure reports (RFC 6591, RFC 9991) and TLS reports (RFC 8460). \
      Of a folder, every file is read. Exit status 3 says that some file is no report; the others are summed up.
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Reports, messages with reports, or folders of them.", valueName: "path"))
  var dmarc: [String]

  @Option(help: ArgumentHelp("text, html or json.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The time that counts as now, as in 2026-03-16T00:00:00Z.", valueName: "time"))
  var now: String?

  func validate() throws {
    if dmarc.isEmpty { throw ValidationError("--dmarc takes at least one path.") }
    if let now, Timestamp(rfc3339: now) == nil {
      throw ValidationError("--now takes a time such as 2026-03-16T00:00:00Z, not \(TerminalWriter.escaped(now)).")
    }
  }

  func run() throws {
    Interruption.listen()
    let reports = try ReportFiles.read(dmarc)
    let octets =
      switch format {
      case .text: Array(ReceiverText.render(reports).utf8)
      case .json: ReceiverJSON.render(reports)
      case .html:
        ReceiverPage.render(
          reports, toolVersion: MailLoopCommand.version, time: time)
      }
    if let output {
      try WholeFile.write(octets, to: output, what: "report")
    } else {
      try Console.write(octets)
    }
    if Interruption.isRequested { throw ExitCode(ExitStatus.interrupted.rawValue) }
    if reports.refusalCount > 0 { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }

  private var time: Int64 {
    now.flatMap { Timestamp(rfc3339: $0) }?.seconds ?? Int64(Date().timeIntervalSince1970)
  }
}
