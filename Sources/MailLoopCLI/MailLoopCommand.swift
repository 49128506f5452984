public import ArgumentParser
import Glibc

/// `mailloop`: the root of all commands.
public struct MailLoopCommand: AsyncParsableCommand {
  /// The version of mailloop.
  static let version = "0.1.0"

  /// The name, the help and the commands below.
  public static let configuration = CommandConfiguration(
    commandName: "mailloop",
    abstract: "Tells whether mail servers break a help desk's mail, and whether automatic systems answer each other.",
    discussion: """
      Exit status: 0 clean, 1 findings at or above --fail-on, 2 wrong usage or configuration, 3 some input could not be \
      read.
      """,
    version: version,
    subcommands: [
      LintCommand.self, AuditCommand.self, ParseCommand.self, AuthenticateCommand.self, SPFCommand.self,
      RelayCommand.self,
      ReportCommand.self, ExplainCommand.self, RulesCommand.self, ConfigCommand.self,
    ])

  /// Makes the command; its arguments are filled in by parsing.
  public init() {}

  /// Runs the command that the arguments name, and ends the process with its exit status.
  public static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(after: error)
    }
  }

  /// Ends the process; wrong usage of any kind has the exit status 2, which the library would give as 64.
  private static func exit(after error: any Error) -> Never {
    switch error {
    case LostOutput.closed: Self.exit(withError: ExitCode(ExitStatus.unread.rawValue))
    case LostOutput.unwritable(let code):
      Console.complain("The results cannot be written: \(String(cString: strerror(code))). Make room, and run again.")
      Self.exit(withError: ExitCode(ExitStatus.incomplete.rawValue))
    case let status as ExitCode: Self.exit(withError: status)
    case let problem as any DescribedProblem:
      Console.complain(problem.description)
      Self.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    default:
      let code = exitCode(for: error)
      if code.isSuccess { Self.exit(withError: error) }
      Console.complain(lines: fullMessage(for: error))
      Self.exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
  }
}
