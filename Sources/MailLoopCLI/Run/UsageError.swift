import SafeOutput
import Settings

/// An error that says in its own words what is wrong and what to do.
protocol DescribedProblem: Error, CustomStringConvertible {}

/// Wrong usage, or something outside of the mail that cannot be used: what, and the way out.
struct UsageError: DescribedProblem {
  let description: String

  init(_ problem: String, remedy: String) {
    description = TerminalWriter.escaped(problem) + " " + TerminalWriter.escaped(remedy)
  }
}

extension SettingsError: DescribedProblem {}

/// The exit codes of all commands.
enum ExitStatus: Int32 {
  /// Nothing to report.
  case clean = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Wrong usage or configuration.
  case usage = 2
  /// Some input could not be read or some result not be written, so that the result is not the whole one.
  case incomplete = 3
  /// Stopped by Ctrl-C; what was done so far has been reported.
  case interrupted = 130
  /// Nobody read the results to their end, as with `| head`: the status of a process that SIGPIPE ends.
  case unread = 141
}
