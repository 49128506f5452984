import ArgumentParser
import Foundation
import HelpDesk
import HelpDeskImport
import SafeOutput
import Settings

/// `mailloop config import FILE…`: turns what the help desk's API returns into sections of a configuration.
struct ConfigImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Write the configuration's [organisation] from what the help desk's API returns.",
    discussion: """
      Each file holds JSON of the API as it came: pages with recipient_addresses, sharing_agreements, users, triggers, \
      automations or suspended_tickets, one after the other or in an array. Of the users those are kept who are agents, \
      administrators, support addresses or on the partner address list.
      """)

  @Argument(help: ArgumentHelp("Files of JSON; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The support addresses that a partner exported, by the partner's subdomain.", valueName: "subdomain=file"))
  var partner: [String] = []

  @Option(help: ArgumentHelp("The subdomain of the account whose exports these are.", valueName: "subdomain"))
  var account: String?

  @Flag(help: "Keep every user.")
  var allUsers = false

  @Option(name: [.short, .long], help: ArgumentHelp("Write to a file that does not exist yet.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite the file named by --output.")
  var force = false

  func validate() throws {
    guard files.count + partner.count <= ImportLimits.files else {
      throw ValidationError("At most \(ImportLimits.files) files can be imported at once.")
    }
    if force, output == nil { throw ValidationError("--force needs --output.") }
    if let account, !Importable.isSubdomain(account) {
      throw ValidationError("--account takes the acme of acme.zendesk.com.")
    }
    guard partner.allSatisfy({ Self.sides($0) != nil }) else {
      throw ValidationError("--partner takes a subdomain and a file, as in --partner acme=addresses.json.")
    }
    guard files.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("Standard input can be read once.") }
  }

  func run() throws {
    var exports = HelpDeskExports()
    exports.account = account?.lowercased()
    exports.keepsAllUsers = allUsers
    do {
      for file in files { try exports.read(Self.octets(of: file), file: file) }
      for (subdomain, file) in partner.compactMap(Self.sides) {
        try exports.read(Self.octets(of: file), file: file, ofPartner: subdomain)
      }
      try exports.finish()
    } catch let failure as ImportFailure {
      throw UsageError(
        failure.description, remedy: "Give the JSON as the help desk's API returned it, and each page whole.")
    }
    let octets = Array(exports.toml.utf8)
    try Self.check(octets)
    guard let output else { return try Console.write(octets) }
    try Self.write(octets, to: output, overwriting: force)
  }

  /// What is written must read back; two accounts' exports in one file, for example, cannot stand in one configuration.
  private static func check(_ octets: [UInt8]) throws {
    guard octets.count <= SettingsLimits.fileOctets else {
      throw UsageError(
        "The configuration would have \(octets.count) octets, of which a configuration may have "
          + "\(SettingsLimits.fileOctets).",
        remedy: "Import fewer suspended tickets, and leave --all-users out.")
    }
    do {
      _ = try SettingsLoader().load(octets: octets, file: "import")
    } catch {
      let problems = error.problems.map { "\($0.message); \($0.remedy)." }.joined(separator: " ")
      throw UsageError("What the files say cannot stand in one configuration.", remedy: problems)
    }
  }

  private static func sides(_ text: String) -> (subdomain: String, file: String)? {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, Importable.isSubdomain(sides[0]), !sides[1].isEmpty else { return nil }
    return (sides[0].lowercased(), sides[1])
  }

  /// A file's octets, at most one more than may be imported.
  private static func octets(of file: String) throws -> [UInt8] {
    let limit = ImportLimits.fileOctets + 1
    do {
      let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
      var octets: [UInt8] = []
      while octets.count < limit, let chunk = try handle.read(upToCount: min(1 << 20, limit - octets.count)),
        !chunk.isEmpty
      {
        octets += chunk
      }
      return octets
    } catch {
      throw UsageError("The file \(file) cannot be read.", remedy: "Check the path and its permissions.")
    }
  }

  /// Writes the file; one that is there already stays as it is unless the user says otherwise.
  private static func write(_ octets: [UInt8], to path: String, overwriting: Bool) throws {
    if overwriting { return try WholeFile.write(octets, to: path, what: "configuration") }
    do {
      try Data(octets).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw UsageError("The file \(path) is there already.", remedy: "Name another file, or add --force to replace it.")
    } catch {
      throw UsageError(
        "The configuration \(path) cannot be written.", remedy: "Check that its folder exists and may be written to.")
    }
  }
}
