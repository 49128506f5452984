/// A configuration that cannot be used, with everything that is wrong with it.
///
/// A run with such a configuration ends with exit status 2.
package struct SettingsError: Error, Equatable, CustomStringConvertible {
  /// The problems in the order of the file, at least one and at most ``SettingsLimits/listedProblems``.
  package let problems: [SettingsProblem]
  /// How many further problems are not listed.
  package let unlisted: Int

  /// Collects the problems of a configuration; `unlisted` more were found and are only counted.
  package init(_ problems: [SettingsProblem], unlisted: Int = 0) {
    self.problems = Array(problems.prefix(SettingsLimits.listedProblems))
    self.unlisted = unlisted + max(0, problems.count - SettingsLimits.listedProblems)
  }

  /// All problems as lines for a terminal.
  package var description: String {
    let listed = problems.map(\.description).joined(separator: "\n")
    return unlisted == 0 ? listed : "\(listed)\nand \(unlisted) more problems"
  }
}
