/// Postfix's `master.cf`: services, and the parameters that some of them see otherwise (master(5)).
///
///     submission inet n - y - - smtpd
///       -o smtpd_sasl_auth_enable=yes
package struct ServiceFile: Sendable {
  /// A service.
  package struct Service: Sendable {
    /// Its name: a port, an address with a port, or the name of a socket.
    package let name: String
    /// The program, such as `cleanup`.
    package let command: String
    /// The parameters that it sees otherwise.
    package let overrides: [ParameterFile.Parameter]
    /// The service in the file.
    package let range: Range<Int>

    /// The value of a parameter that the service sees otherwise.
    package func override(_ name: String) -> ParameterFile.Parameter? { overrides.last { $0.name == name } }
  }

  /// The file.
  package let file: SourceText
  /// The services in order.
  package private(set) var services: [Service] = []
  /// What is wrong with the file.
  package private(set) var problems = ConfigurationProblems()

  /// Reads a file.
  package init(_ file: SourceText) {
    self.file = file
    for line in LogicalLine.all(in: file, &problems) {
      let words = Self.words(line.text)
      guard words.count >= 8 else {
        problems.add(
          ConfigurationProblem(
            line.range, .skipped, "The line has \(words.count) of the eight columns of a service.",
            remedy: "Write name, type, private, unprivileged, chroot, wakeup, processes and command."))
        continue
      }
      services.append(
        Service(
          name: line.text[words[0]].text, command: line.text[words[7]].text,
          overrides: Self.overrides(line, words.dropFirst(8)), range: line.range))
    }
  }

  /// Words between white space; `{ … }` is one word (master(5), Postfix 3.0).
  private static func words(_ text: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard !text[index].isConfigurationSpace else {
        index += 1
        continue
      }
      let start = index
      var depth = 0
      while index < text.count, depth > 0 || !text[index].isConfigurationSpace {
        if text[index] == UInt8(ascii: "{"), index == start || depth > 0 { depth += 1 }
        if text[index] == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
        index += 1
      }
      words.append(start..<index)
    }
    return words
  }

  private static func overrides(_ line: LogicalLine, _ words: ArraySlice<Range<Int>>) -> [ParameterFile.Parameter] {
    var overrides: [ParameterFile.Parameter] = []
    var words = words
    while let word = words.popFirst() {
      guard line.text[word].elementsEqual("-o".utf8), let range = words.popFirst() else { continue }
      var text = line.text[range]
      if text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}"), text.count > 1 {
        text = text.dropFirst().dropLast().trimmed
      }
      let name = text.prefix { $0 != UInt8(ascii: "=") && !$0.isConfigurationSpace }
      let value = text[name.endIndex...].drop(while: \.isConfigurationSpace).dropFirst()
      overrides.append(
        ParameterFile.Parameter(name: name.text, value: value.trimmed.text, range: line.range(of: range)))
    }
    return overrides
  }
}
