/// How a setting is written: turns a file's value into the program's, and back into TOML.
struct SettingForm<Value: Sendable>: Sendable {
  /// The decoded value, or nil after the reason was reported.
  let decode: @Sendable (SettingValue, SettingPath, inout SettingsReading) -> Value?
  /// The value in TOML, or nil where there is none.
  let render: @Sendable (Value) -> String?
  /// The value as the lines of one table an element; nil for what is no array of tables.
  var tables: (@Sendable (Value) -> [[(key: String, toml: String)]])?

  /// A setting that may be left out, in which case the program decides.
  static func optional<Wrapped>(_ form: SettingForm<Wrapped>) -> SettingForm where Value == Wrapped? {
    SettingForm(
      decode: { value, path, reading in form.decode(value, path, &reading).map(Optional.some) },
      render: { $0.flatMap(form.render) })
  }
}

extension SettingForm where Value == Int {
  /// A whole number in a range.
  static func number(_ range: ClosedRange<Int>) -> SettingForm {
    let words =
      range.upperBound == .max
      ? "a whole number from \(range.lowerBound) on" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return SettingForm(
      decode: { value, path, reading in
        guard case .integer(let number) = value else {
          reading.reportKind(of: value, at: path, expected: words)
          return nil
        }
        guard range.contains(number) else {
          reading.report(valueAt: path, "\(path) is \(number)", "write \(words)")
          return nil
        }
        return number
      },
      render: { String($0) })
  }
}

extension SettingForm where Value: CaseIterable & RawRepresentable<String> {
  /// One of a few words.
  static func choice(_: Value.Type) -> SettingForm {
    let words = Value.allCases.map(\.rawValue)
    let expected = "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
    return SettingForm(
      decode: { value, path, reading in
        guard case .string(let word) = value else {
          reading.reportKind(of: value, at: path, expected: expected)
          return nil
        }
        guard let choice = Value(rawValue: word) else {
          let question = Suggestion.question(for: word, among: words).map { "\($0) It is " } ?? "write "
          reading.report(valueAt: path, "\(path) cannot be \(Quoting.quoted(word))", question + expected)
          return nil
        }
        return choice
      },
      render: { Quoting.toml($0.rawValue) })
  }
}

extension SettingForm {
  /// A table from rules' codes or names to one of a few words each.
  static func choices<Choice>(_: Choice.Type) -> SettingForm
  where Choice: CaseIterable & RawRepresentable<String> & Sendable, Value == [String: Choice] {
    let element = SettingForm<Choice>.choice(Choice.self)
    return SettingForm(
      decode: { value, path, reading in
        guard case .table(let members) = value else {
          reading.reportKind(of: value, at: path, expected: "a table, as { FMT012 = \"info\" }")
          return nil
        }
        var choices: [String: Choice] = [:]
        for (rule, word) in members {
          let member = path.key(rule)
          if TextShape.selector.fits(rule) {
            choices[rule] = element.decode(word, member, &reading)
          } else {
            reading.report(
              keyAt: member, "\(Quoting.quoted(rule)) is no rule's code or name", "write \(TextShape.selector.words)")
          }
        }
        return choices
      },
      render: { choices in
        let members = choices.sorted { $0.key < $1.key }.map { "\($0.key) = \(Quoting.toml($0.value.rawValue))" }
        return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
      })
  }
}
