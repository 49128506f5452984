import ArgumentParser
import Foundation
import MailFacts
import SafeOutput
import Settings

/// What is known besides the mail.
struct ContextOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which way the mail travels: incoming (to the help desk), outgoing or unknown.", valueName: "way"))
  var direction: Settings.Direction?

  @Option(help: ArgumentHelp("The time that counts as now, as in 2026-03-16T00:00:00Z.", valueName: "time"))
  var now: String?

  func validate() throws {
    if let now, Timestamp(rfc3339: now) == nil {
      throw ValidationError("--now takes a time such as 2026-03-16T00:00:00Z, not \(TerminalWriter.escaped(now)).")
    }
  }

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.direction, with: direction, by: "--direction")
  }

  /// The time of the run.
  var time: Timestamp {
    now.flatMap { Timestamp(rfc3339: $0) } ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970))
  }
}

extension Settings.Direction: ExpressibleByArgument {}

extension JudgingContext {
  /// What the settings tell about the organisation.
  init(_ settings: Settings) {
    self.init(settings.organisation)
    direction = Direction.Way(rawValue: settings.direction.rawValue) ?? .unknown
    redactions = settings.relay.redactions.map(RedactionPattern.init)
  }
}
