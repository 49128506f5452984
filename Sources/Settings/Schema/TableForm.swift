/// How a table is written whose members have forms of their own.
///
/// A new member is a line in the list: decoding, the list of known keys and the way back into TOML come from it.
struct TableForm<Value: Sendable>: Sendable {
  /// A key of the table.
  struct Member: Sendable {
    let name: String
    let isRequired: Bool
    /// Takes the member's value; what does not fit is reported, and the answer is false.
    let read: @Sendable (SettingValue, SettingPath, inout SettingsReading, inout Value) -> Bool
    /// Shows the member in TOML; nil where there is none.
    let render: @Sendable (Value) -> String?

    /// Ties a key to a member of the value.
    init<Part>(
      _ name: String, _ member: any WritableKeyPath<Value, Part> & Sendable, _ form: SettingForm<Part>,
      isRequired: Bool = false
    ) {
      self.name = name
      self.isRequired = isRequired
      read = { value, path, reading, whole in
        guard let part = form.decode(value, path, &reading) else { return false }
        whole[keyPath: member] = part
        return true
      }
      render = { form.render($0[keyPath: member]) }
    }

    /// Ties a key to a member that may be absent.
    static func optional<Part>(
      _ name: String, _ member: any WritableKeyPath<Value, Part?> & Sendable, _ form: SettingForm<Part>
    ) -> Member {
      Member(name, member, .optional(form))
    }
  }

  /// A value of which nothing is said yet.
  let blank: Value
  /// The table as an example, for a remedy.
  let example: String
  /// The member that a bare text stands for: `"support@example.com"` for `{ address = "support@example.com" }`.
  let short: String?
  let members: [Member]

  init(_ blank: Value, example: String, short: String? = nil, _ members: [Member]) {
    self.blank = blank
    self.example = example
    self.short = short
    self.members = members
  }

  /// Reads a table; nil after what is wrong with it was reported.
  func decode(_ value: SettingValue, _ path: SettingPath, _ reading: inout SettingsReading) -> Value? {
    if case .string = value, let member = members.first(where: { $0.name == short }) {
      var whole = blank
      return member.read(value, path, &reading, &whole) ? whole : nil
    }
    guard case .table(let table) = value else {
      reading.reportKind(of: value, at: path, expected: "a table, as \(example)")
      return nil
    }
    reading.reportUnknownKeys(of: table, at: path, known: members.map(\.name))
    var whole = blank
    var isRight = true
    for member in members {
      if let value = table[member.name] {
        isRight = member.read(value, path.key(member.name), &reading, &whole) && isRight
      } else if member.isRequired {
        reading.report(valueAt: path, "\(path) has no \(member.name)", "add \(member.name) = \"…\"")
        isRight = false
      }
    }
    return isRight ? whole : nil
  }

  /// What a value says beyond the blank, a key and its TOML each, in the order of the documentation.
  func lines(_ value: Value) -> [(key: String, toml: String)] {
    members.compactMap { member in
      guard let toml = member.render(value), member.isRequired || toml != member.render(blank) else { return nil }
      return (member.name, toml)
    }
  }

  /// The value as an inline table.
  func inline(_ value: Value) -> String {
    let lines = lines(value)
    return lines.isEmpty ? "{}" : "{ \(lines.map { "\($0.key) = \($0.toml)" }.joined(separator: ", ")) }"
  }
}

extension SettingForm {
  /// A table.
  static func table(_ form: TableForm<Value>) -> SettingForm {
    SettingForm(decode: form.decode, render: form.inline)
  }

  /// An array of tables, or of what stands short for them.
  static func tables<Element>(_ form: TableForm<Element>) -> SettingForm where Value == [Element] {
    SettingForm(
      decode: { value, path, reading in
        guard case .array(let values) = value else {
          reading.reportKind(of: value, at: path, expected: "an array of tables, as [\(form.example)]")
          return nil
        }
        // Every element is read, so that one run shows every problem.
        let elements = values.enumerated().map { form.decode($1, path.index($0), &reading) }
        return elements.contains { $0 == nil } ? nil : elements.compactMap { $0 }
      },
      render: { "[\($0.map(form.inline).joined(separator: ", "))]" },
      tables: { $0.map(form.lines) })
  }
}
