import ArgumentParser
import InternetMessage
import MailFacts
import MailSources
import SafeOutput
import Settings

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Messages, mailboxes, Maildirs or folders, each also compressed by gzip; - for standard input.",
      valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The format of mailboxes: auto, mboxo, mboxrd, mboxcl or mboxcl2.", valueName: "format"))
  var mboxFormat: Settings.MailboxFormat?

  @Option(help: ArgumentHelp("How many messages are judged at once.", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 512 { throw ValidationError("--jobs takes a number from 1 to 512.") }
  }

  /// Lays the options over the configuration.
  func override(_ settings: inout SettingsWithOrigin) {
    settings.override(\.lint.mailboxFormat, with: mboxFormat, by: "--mbox-format")
    settings.override(\.lint.jobs, with: jobs, by: "--jobs")
  }
}

extension Settings.MailboxFormat: ExpressibleByArgument {}

extension SourceOptions {
  /// How the settings want mail to be read.
  init(_ settings: Settings) {
    self.init(
      mboxFormat: MboxFormat(rawValue: settings.lint.mailboxFormat.rawValue),
      isStopped: { Interruption.isRequested })
    if let octets = settings.limits.messageOctets { mailboxLimits.messageOctets = octets }
  }
}

extension InternetMessage.Limits {
  /// The limits that the settings give, over the defaults.
  init(_ settings: Settings) {
    self.init()
    let given = settings.limits
    nestingDepth = given.nestingDepth ?? nestingDepth
    parts = given.parts ?? parts
    headerFields = given.headerFields ?? headerFields
    headerOctets = given.headerOctets ?? headerOctets
    parameters = given.parameters ?? parameters
    messageOctets = given.messageOctets ?? messageOctets
  }
}
