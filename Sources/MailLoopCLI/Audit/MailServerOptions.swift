import ArgumentParser

/// Where the rules of mail servers are.
struct MailServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Postfix's main.cf; master.cf beside it and the tables are found from it.", valueName: "file"))
  var mainCf: String?

  @Option(help: ArgumentHelp("A folder with main.cf, such as /etc/postfix or a copy of it.", valueName: "folder"))
  var postfix: String?

  @Option(
    help: ArgumentHelp("A table as header_checks names it, as in pcre:FILE or regexp:FILE.", valueName: "table"))
  var headerChecks: [String] = []

  @Option(help: ArgumentHelp("Mail flow rules written by Export-TransportRuleCollection.", valueName: "file"))
  var exchange: String?

  @Option(help: ArgumentHelp("Try the rules on this notification instead of composed ones.", valueName: "path"))
  var mail: [String] = []

  func validate() throws {
    if mainCf != nil, postfix != nil { throw ValidationError("--main-cf and --postfix contradict each other.") }
    for table in headerChecks where !table.hasPrefix("pcre:") && !table.hasPrefix("regexp:") {
      throw ValidationError("--header-checks takes pcre:FILE or regexp:FILE.")
    }
  }

  /// The path of main.cf.
  var mainPath: String? { mainCf ?? postfix.map { $0.hasSuffix("/") ? $0 + "main.cf" : $0 + "/main.cf" } }
}
