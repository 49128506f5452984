import ArgumentParser
import Foundation
import SafeOutput

/// Which time it is.
struct ClockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The time that counts as now, as in 2026-03-16T00:00:00Z.", valueName: "time"))
  var now: String?

  func validate() throws {
    if let now, Timestamp(rfc3339: now) == nil {
      throw ValidationError("--now takes a time such as 2026-03-16T00:00:00Z, not \(TerminalWriter.escaped(now)).")
    }
  }

  /// The time of the run.
  var time: Timestamp {
    now.flatMap { Timestamp(rfc3339: $0) } ?? Timestamp(seconds: Int64(Date().timeIntervalSince1970))
  }
}
