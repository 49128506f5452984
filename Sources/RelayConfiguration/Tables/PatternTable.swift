/// A lookup table of regular expressions: Postfix's `regexp:` and `pcre:` (regexp_table(5), pcre_table(5)).
///
///     let table = PatternTable(file, .pcre)
///     table.lookUp(Array("X-Mailer: Zendesk Mailer".utf8))?.value  // "IGNORE"
///
/// Lines that Postfix skips are skipped, each with its problem.
package struct PatternTable: Sendable {
  /// The two sorts of tables.
  package enum Syntax: String, Sendable, CaseIterable {
    /// POSIX extended regular expressions, by the C library.
    case regexp
    /// Perl-compatible ones, by PCRE2.
    case pcre
  }

  /// A rule that gives a result.
  package struct Rule: Sendable {
    /// The whole rule in the file.
    package let range: Range<Int>
    /// Its text, lines put together.
    package let text: String
    /// How many characters of the text are patterns, flags, and the blanks behind them.
    let valueStart: Int
    /// How many conditions are open around the rule.
    package let depth: Int
    let conditions: [Condition]
    let value: Replacement
  }

  /// An expression and whether it must not match.
  struct Condition: Sendable {
    let pattern: any TablePattern
    let isNegated: Bool

    /// Whether the condition holds; a match that ends at a limit holds for nobody, as in Postfix.
    func holds(_ match: PatternMatch) -> Bool {
      switch match {
      case .found: !isNegated
      case .none: isNegated
      case .exhausted: false
      }
    }
  }

  enum Step: Sendable {
    case rule(Int)
    /// A condition, and the step behind its `endif`; without one it reaches to the end of the table.
    case condition(Condition, next: Int)
  }

  /// What a table says of a subject.
  package struct Hit: Sendable {
    /// The number of the rule in ``PatternTable/rules``.
    package let rule: Int
    /// The result with groups put in.
    package let value: [UInt8]
  }

  /// The file.
  package let file: SourceText
  /// Which expressions it has.
  package let syntax: Syntax
  /// The rules that give results, in order.
  package internal(set) var rules: [Rule] = []
  /// What is wrong with the file.
  package internal(set) var problems = ConfigurationProblems()
  var steps: [Step] = []

  /// What the table says of a subject, by its first rule that matches; nil when none does.
  ///
  /// - Parameter exhausted: Is given the rules whose match ended at a limit.
  package func lookUp(_ subject: [UInt8], exhausted: (Int) -> Void = { _ in }) -> Hit? {
    var patience = RelayConfigurationLimits.exhaustedMatches
    return lookUp(subject, patience: &patience, exhausted: exhausted)
  }

  /// The same within what is left of a patience: each match that ends at a limit costs one, and without any left nothing
  /// is looked up.
  func lookUp(_ subject: [UInt8], patience: inout Int, exhausted: (Int) -> Void) -> Hit? {
    // Postfix hands C strings over, and asks nothing about empty ones (header_checks(5), "BUGS").
    let subject = Array(subject.prefix { $0 != 0 }.prefix(RelayConfigurationLimits.subjectOctets))
    guard !subject.isEmpty else { return nil }
    var index = 0
    while index < steps.count, patience > 0 {
      switch steps[index] {
      case .condition(let condition, let next):
        let match = condition.pattern.match(subject)
        if match == .exhausted { patience -= 1 }
        index = condition.holds(match) ? index + 1 : next
      case .rule(let number):
        if let value = value(of: number, subject, &patience, exhausted) { return Hit(rule: number, value: value) }
        index += 1
      }
    }
    return nil
  }

  private func value(
    of number: Int, _ subject: [UInt8], _ patience: inout Int, _ exhausted: (Int) -> Void
  ) -> [UInt8]? {
    let rule = rules[number]
    var groups: [Range<Int>?] = []
    for (index, condition) in rule.conditions.enumerated() {
      let match = condition.pattern.match(subject)
      if match == .exhausted {
        patience -= 1
        exhausted(number)
      }
      guard condition.holds(match) else { return nil }
      if index == 0, case .found(let found) = match { groups = found }
    }
    return rule.value.literal ?? rule.value.expanded(subject, groups)
  }
}

extension PatternTable.Rule {
  /// The result with an `x` for each group: what can be said of it before anything matches.
  package var sampleValue: [UInt8] {
    value.pieces.reduce(into: []) { text, piece in
      switch piece {
      case .literal(let literal): text += literal
      case .group: text.append(UInt8(ascii: "x"))
      }
    }
  }
}
