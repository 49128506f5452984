extension PatternTable {
  /// Reads a table.
  package init(_ file: SourceText, _ syntax: Syntax) {
    self.file = file
    self.syntax = syntax
    let lines = LogicalLine.all(in: file, &problems)
    var open: [(step: Int, line: LogicalLine)] = []
    for line in lines {
      var parser = TableLineParser(line, syntax)
      do throws(TableLineFailure) {
        switch try parser.statement(depth: open.count) {
        case .rule(let rule):
          steps.append(.rule(rules.count))
          rules.append(rule)
        case .condition(let condition):
          open.append((steps.count, line))
          steps.append(.condition(condition, next: 0))
        case .end:
          if let begin = open.popLast() { close(begin.step) }
        }
      } catch {
        problems.add(error.problem(in: line))
      }
      for warning in parser.warnings { problems.add(warning) }
    }
    // "if" without "endif": the condition holds for all that follows.
    for begin in open.reversed() {
      close(begin.step)
      problems.add(
        ConfigurationProblem(
          begin.line.range, .misread, "This if has no endif.",
          remedy: "Write endif behind the last rule that the condition is for."))
    }
  }

  private mutating func close(_ step: Int) {
    if case .condition(let condition, _) = steps[step] { steps[step] = .condition(condition, next: steps.count) }
  }
}

/// Why a line of a table is skipped.
struct TableLineFailure: Error {
  /// The octets of the line's text; nil for all of it.
  let range: Range<Int>?
  let message: String
  let remedy: String
  var effect = ConfigurationProblem.Effect.skipped

  func problem(in line: LogicalLine) -> ConfigurationProblem {
    ConfigurationProblem(range.map { line.range(of: $0) } ?? line.range, effect, message, remedy: remedy)
  }
}

/// Reads one logical line of a table.
struct TableLineParser {
  enum Statement {
    case rule(PatternTable.Rule)
    case condition(PatternTable.Condition)
    case end
  }

  private let line: LogicalLine
  private let syntax: PatternTable.Syntax
  private var index = 0
  private(set) var warnings: [ConfigurationProblem] = []
  private var text: [UInt8] { line.text }

  init(_ line: LogicalLine, _ syntax: PatternTable.Syntax) {
    self.line = line
    self.syntax = syntax
  }

  /// A line that begins with neither letter nor digit has a pattern; others are `if` and `endif`.
  mutating func statement(depth: Int) throws(TableLineFailure) -> Statement {
    if !text[0].isConfigurationWord { return .rule(try rule(depth: depth)) }
    if isWord("if") {
      index = 2
      skipSpaces()
      let condition = try pattern().condition
      warnOfRest(behind: "if", "Write rules on lines of their own that do not begin with white space.")
      return .condition(condition)
    }
    guard isWord("endif") else {
      throw TableLineFailure(
        range: 0..<text.count, message: "The line is neither a rule nor if nor endif.",
        remedy: "Begin a rule with its pattern, as in /^Subject:/ WARN, and a comment with #.")
    }
    guard depth > 0 else {
      throw TableLineFailure(
        range: 0..<text.count, message: "This endif belongs to no if.", remedy: "Remove it, or add the missing if.")
    }
    index = 5
    warnOfRest(behind: "endif", "Remove what stands behind endif.")
    return .end
  }

  private func isWord(_ word: String) -> Bool {
    let length = word.utf8.count
    guard text.count >= length, text[..<length].lowercasedASCII.elementsEqual(word.utf8) else { return false }
    return text.count == length || !text[length].isConfigurationWord
  }

  private mutating func skipSpaces() {
    while index < text.count, text[index].isConfigurationSpace { index += 1 }
  }

  private mutating func warnOfRest(behind word: String, _ remedy: String) {
    skipSpaces()
    guard index < text.count else { return }
    warnings.append(
      ConfigurationProblem(
        line.range(of: index..<text.count), .misread, "Postfix passes over what stands behind \(word).",
        remedy: remedy))
  }

  private mutating func rule(depth: Int) throws(TableLineFailure) -> PatternTable.Rule {
    let first = try pattern()
    var conditions = [first.condition]
    // /one/!/two/ is regexp_table's older form of "one, but not two".
    if syntax == .regexp, index < text.count, text[index] == UInt8(ascii: "!") {
      conditions.append(try pattern().condition)
    }
    skipSpaces()
    let start = index
    if start == text.count {
      warnings.append(
        ConfigurationProblem(
          line.range, .misread, "The rule has no action.", remedy: "Write an action behind the pattern, such as DUNNO.")
      )
    }
    let value: Replacement
    do throws(Replacement.Failure) {
      value = try Replacement(text[start...])
    } catch {
      throw TableLineFailure(range: start..<text.count, message: error.message, remedy: error.remedy)
    }
    if value.highestGroup > 0, first.condition.isNegated {
      throw TableLineFailure(
        range: start..<text.count, message: "A pattern that must not match has no groups to put in.",
        remedy: "Remove $\(value.highestGroup), or write $$ for the character.")
    }
    if value.highestGroup > first.condition.pattern.groupCount {
      throw TableLineFailure(
        range: start..<text.count,
        message:
          "The action names group \(value.highestGroup), and the pattern has \(first.condition.pattern.groupCount).",
        remedy: "Put parentheses around the part that is meant, or write $$ for the character.")
    }
    return PatternTable.Rule(
      range: line.range, text: text.text, valueStart: start, depth: depth, conditions: conditions, value: value)
  }

  /// `!/pattern/flags`: negations, the pattern between two characters of any sort, and flags up to white space.
  private mutating func pattern() throws(TableLineFailure) -> (condition: PatternTable.Condition, range: Range<Int>) {
    var isNegated = false
    while index < text.count, text[index] == UInt8(ascii: "!") || text[index].isConfigurationSpace {
      if text[index] == UInt8(ascii: "!") { isNegated.toggle() }
      index += 1
    }
    guard index < text.count else {
      throw TableLineFailure(
        range: nil, message: "There is no pattern.", remedy: "Write a pattern between slashes, as in /^Subject:/.")
    }
    let delimiter = text[index]
    let range = try body(from: index + 1, to: delimiter)
    index = range.upperBound + 1
    switch syntax {
    case .regexp:
      let options = try posixOptions()
      return (
        try compiled(range, isNegated) { () throws(PatternError) in try POSIXPattern(text[range], options) }, range
      )
    case .pcre:
      let options = try perlOptions()
      return (
        try compiled(range, isNegated) { () throws(PatternError) in try PerlPattern(text[range], options) }, range
      )
    }
  }

  private func compiled(
    _ range: Range<Int>, _ isNegated: Bool, _ compile: () throws(PatternError) -> any TablePattern
  ) throws(TableLineFailure) -> PatternTable.Condition {
    do throws(PatternError) {
      return PatternTable.Condition(pattern: try compile(), isNegated: isNegated)
    } catch {
      let place = error.offset.map { min(range.lowerBound + $0, range.upperBound) }
      throw TableLineFailure(
        range: place.map { $0..<min($0 + 1, text.count) } ?? range,
        message: error.isLimit
          ? "The pattern is not judged: \(error.message)." : "The pattern is broken: \(error.message).",
        remedy: error.isLimit ? "Write a simpler pattern." : "Mend the pattern; Postfix skips the rule.",
        effect: error.isLimit ? .notJudged : .skipped)
    }
  }

  /// The pattern up to its second delimiter, which a backslash protects.
  private func body(from start: Int, to delimiter: UInt8) throws(TableLineFailure) -> Range<Int> {
    var end = start
    while end < text.count, text[end] != delimiter {
      if text[end] == UInt8(ascii: "\\") {
        // A backslash as the last character ends a regexp: pattern, and no pcre: pattern.
        if end + 1 == text.count, syntax == .regexp { return start..<end }
        end += 1
      }
      end += 1
    }
    guard end < text.count else {
      throw TableLineFailure(
        range: start - 1..<text.count, message: "The pattern has no second \([delimiter].text).",
        remedy: "Write \([delimiter].text) behind the pattern, and a backslash before each inside of it.")
    }
    return start..<end
  }

  private mutating func posixOptions() throws(TableLineFailure) -> POSIXPattern.Options {
    // Both sorts of tables ignore case unless "i" turns that off.
    var options: POSIXPattern.Options = [.extended, .caseless]
    while index < text.count, !text[index].isConfigurationSpace, text[index] != UInt8(ascii: "!") {
      switch text[index] {
      case UInt8(ascii: "i"): options.formSymmetricDifference(.caseless)
      case UInt8(ascii: "m"): options.formSymmetricDifference(.newline)
      case UInt8(ascii: "x"): options.formSymmetricDifference(.extended)
      default: throw unknownFlag("i, m and x")
      }
      index += 1
    }
    return options
  }

  private mutating func perlOptions() throws(TableLineFailure) -> PerlPattern.Options {
    var options: PerlPattern.Options = [.caseless, .dotAll]
    while index < text.count, !text[index].isConfigurationSpace {
      switch text[index] {
      case UInt8(ascii: "i"): options.formSymmetricDifference(.caseless)
      case UInt8(ascii: "m"): options.formSymmetricDifference(.multiline)
      case UInt8(ascii: "s"): options.formSymmetricDifference(.dotAll)
      case UInt8(ascii: "x"): options.formSymmetricDifference(.extended)
      case UInt8(ascii: "A"): options.formSymmetricDifference(.anchored)
      case UInt8(ascii: "E"): options.formSymmetricDifference(.dollarEndOnly)
      case UInt8(ascii: "U"): options.formSymmetricDifference(.ungreedy)
      // PCRE's "extra" features are the only ones of PCRE2, so that Postfix passes over the flag.
      case UInt8(ascii: "X"):
        warnings.append(
          ConfigurationProblem(
            line.range(of: index..<index + 1), .misread, "The flag X has no meaning any more.", remedy: "Remove it."))
      default: throw unknownFlag("i, m, s, x, A, E, U and X")
      }
      index += 1
    }
    return options
  }

  private func unknownFlag(_ known: String) -> TableLineFailure {
    TableLineFailure(
      range: index..<index + 1, message: "\([text[index]].text) is no flag of a \(syntax.rawValue): pattern.",
      remedy: "The flags are \(known); write a blank before the action.")
  }
}

extension Replacement.Failure {
  fileprivate var message: String {
    switch self {
    case .emptyName: "A $ has no number behind it."
    case .notClosed: "A group begins with ${ or $( and does not end."
    case .notANumber(let name): "$\(name) is no group: only numbers are."
    case .outOfRange(let name): "There is no group $\(name): they begin with 1."
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .emptyName: "Write $$ for the character."
    case .notClosed: "Write the closing } or )."
    case .notANumber: "Write ${1} where letters follow the number, or $$ for the character."
    case .outOfRange: "Write a number from 1 to \(RelayConfigurationLimits.groups)."
    }
  }
}
