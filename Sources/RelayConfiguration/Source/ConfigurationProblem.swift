/// Something in a configuration file that the mail server skips, misreads or cannot use.
package struct ConfigurationProblem: Sendable, Equatable {
  /// Whether the server goes on without the rule, or only warns.
  package enum Effect: Sendable {
    /// The line has no effect.
    case skipped
    /// The line has an effect, but hardly the one that was meant.
    case misread
    /// The server uses the line; this program does not judge it.
    case notJudged
  }

  /// The octets concerned.
  package let range: Range<Int>
  /// What becomes of the line.
  package let effect: Effect
  /// What is wrong, in one sentence; text from the file in it is not escaped yet.
  package let message: String
  /// What to do about it.
  package let remedy: String

  /// Describes a problem.
  package init(_ range: Range<Int>, _ effect: Effect, _ message: String, remedy: String) {
    self.range = range
    self.effect = effect
    self.message = message
    self.remedy = remedy
  }
}

/// The problems of one file: the first ones, and how many there are.
package struct ConfigurationProblems: Sendable, Equatable {
  /// The first ``RelayConfigurationLimits/listedProblems`` of them.
  package private(set) var listed: [ConfigurationProblem] = []
  /// How many there are.
  package private(set) var count = 0

  /// No problems.
  package init() {}

  /// Notes a problem.
  package mutating func add(_ problem: ConfigurationProblem) {
    count += 1
    if listed.count < RelayConfigurationLimits.listedProblems { listed.append(problem) }
  }
}
