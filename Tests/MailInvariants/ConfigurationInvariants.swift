import HelpDesk
import HelpDeskImport
import Settings

/// What holds for a configuration, and for an export of the help desk, of any octets.
enum ConfigurationInvariants {
  /// Settings or problems with their places come out; settings that are listed and read again are the same.
  static func violations(ofConfiguration octets: [UInt8]) -> [String] {
    var violations: [String] = []
    do throws(SettingsError) {
      let loaded = try SettingsLoader().load(octets: octets, file: "m.toml")
      let listed = loaded.listing.compactMap { line in line.value.map { "\(line.key) = \($0)\n" } }.joined()
      let again = try? SettingsLoader().load(octets: Array(listed.utf8), file: "m.toml").settings
      if again != loaded.settings { violations.append("what is listed reads as other settings") }
      let written = OrganisationText.toml(loaded.settings.organisation)
      let organisation = try? SettingsLoader().load(octets: Array(written.utf8), file: "m.toml").settings.organisation
      if organisation != loaded.settings.organisation { violations.append("what is written reads otherwise") }
      if loaded.settings.organisation.exposedUsers.contains(where: { $0.user < 0 }) { violations.append("no user") }
    } catch {
      let lines = octets.count { $0 == 0x0A } + 1
      for problem in error.problems {
        guard let position = problem.position else {
          violations.append("a problem without a place")
          continue
        }
        if !(1...lines).contains(position.line) || position.column < 1 { violations.append("\(position) is nowhere") }
      }
      violations += controls(in: error.description)
    }
    return violations
  }

  /// An organisation or a failure with its place comes out; what is written reads as that organisation, or contradicts
  /// itself as a configuration may.
  static func violations(ofExport octets: [UInt8]) -> [String] {
    var violations: [String] = []
    var exports = HelpDeskExports()
    exports.account = "acme"
    exports.keepsAllUsers = true
    do throws(ImportFailure) {
      try exports.read(octets, file: "a\u{1B}.json")
      try exports.finish()
    } catch {
      let lines = octets.count { $0 == 0x0A } + 1
      if let line = error.line, !(1...lines).contains(line) { violations.append("line \(line) is nowhere") }
      return violations
    }
    let text = exports.toml
    violations += controls(in: text)
    do throws(SettingsError) {
      let settings = try SettingsLoader().load(octets: Array(text.utf8), file: "m.toml").settings
      if settings.organisation != exports.organisation { violations.append("the organisation reads otherwise") }
    } catch {
      // Only what the files say themselves may contradict; a value that no configuration can hold is left out before.
      for problem in error.problems where problem.message.contains("cannot be") || problem.message.contains("TOML") {
        violations.append(problem.message)
      }
    }
    return violations
  }

  private static func controls(in text: String) -> [String] {
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
    return isPlain ? [] : ["a control character is written"]
  }
}
