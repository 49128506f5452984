import MailRules
import SafeOutput
import Settings
import VerdictOutput

/// Reads suppressions from a file; every problem has its place in the file.
enum SuppressionFile {
  static func read(_ path: String) throws -> [Suppression] {
    let table = try SuppressionTable(file: path)
    var problems: [SettingsProblem] = []
    var suppressions: [Suppression] = []
    for entry in table.entries {
      func problem(_ message: String, _ remedy: String) {
        problems.append(SettingsProblem(file: path, position: entry.position, message: message, remedy: remedy))
      }
      do throws(SuppressionError) {
        let members = entry.members
        let suppression = try Suppression(
          rule: members["rule"], file: members["file"], messageID: members["message-id"], place: members["place"],
          reason: members["reason"], expires: members["expires"])
        if RuleSelection(selecting: suppression.rule).unmatched(in: RuleCatalogue.descriptions).isEmpty {
          suppressions.append(suppression)
        } else {
          problem(
            "no rule has the code, prefix or name \(TerminalWriter.escaped(suppression.rule))",
            "\"mailloop rules\" lists them all")
        }
      } catch {
        problem(error.description, "see the documentation of suppressions.toml")
      }
    }
    guard problems.isEmpty else { throw SettingsError(problems) }
    return suppressions
  }
}

extension RuleSelection {
  /// A selection of what one selector names.
  fileprivate init(selecting selector: String) {
    self.init()
    select = [selector]
  }
}
