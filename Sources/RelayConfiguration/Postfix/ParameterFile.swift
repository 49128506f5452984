/// Postfix's `main.cf`: parameters, each with its place (postconf(5)).
///
///     header_checks = regexp:$config_directory/header_checks
///       pcre:/etc/postfix/more_checks
package struct ParameterFile: Sendable {
  /// One parameter as it is written.
  package struct Parameter: Sendable, Equatable {
    /// The name.
    package let name: String
    /// The value as written, lines put together.
    package let value: String
    /// Name and value in the file.
    package let range: Range<Int>
  }

  /// The file.
  package let file: SourceText
  /// The parameters; of those that stand more than once, the last counts.
  package private(set) var parameters: [String: Parameter] = [:]
  /// What is wrong with the file.
  package private(set) var problems = ConfigurationProblems()

  /// Reads a file.
  package init(_ file: SourceText) {
    self.file = file
    for line in LogicalLine.all(in: file, &problems) {
      let name = line.text.prefix { !$0.isConfigurationSpace && $0 != UInt8(ascii: "=") }
      let rest = line.text[name.endIndex...].drop(while: \.isConfigurationSpace)
      guard !name.isEmpty, rest.first == UInt8(ascii: "=") else {
        problems.add(
          ConfigurationProblem(
            line.range, .skipped, "The line is no \"name = value\".",
            remedy: "Write name = value, and a comment on a line of its own."))
        continue
      }
      let parameter = Parameter(
        name: name.text, value: rest.dropFirst().drop(while: \.isConfigurationSpace).text, range: line.range)
      if let earlier = parameters.updateValue(parameter, forKey: parameter.name), earlier.value != parameter.value {
        problems.add(
          ConfigurationProblem(
            earlier.range, .misread, "\(parameter.name) stands again further down, and the last value counts.",
            remedy: "Keep one of the two lines."))
      }
    }
  }
}
