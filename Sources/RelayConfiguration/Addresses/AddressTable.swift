/// A table of addresses for canonical(5) and generic(5): the source of an indexed file, or regular expressions.
package struct AddressTable: Sendable {
  /// One line of the source of an indexed file.
  package struct Entry: Sendable {
    /// The result.
    package let value: String
    /// The line.
    package let range: Range<Int>
  }

  private enum Form: Sendable {
    case patterns(PatternTable)
    case indexed([String: Entry])
  }

  /// What a look-up gave, and the octets of the rule.
  package struct Hit: Sendable {
    /// The result.
    package let value: String
    /// The rule in the file.
    package let range: Range<Int>
  }

  /// The file.
  package let file: SourceText
  /// What is wrong with it.
  package private(set) var problems = ConfigurationProblems()
  private let form: Form

  /// Reads a table of regular expressions.
  package init(_ table: PatternTable) {
    file = table.file
    problems = table.problems
    form = .patterns(table)
  }

  /// Reads the source of an indexed file (postmap(1)): a key, white space, a value.
  package init(source file: SourceText) {
    self.file = file
    var entries: [String: Entry] = [:]
    for line in LogicalLine.all(in: file, &problems) {
      let key = Self.key(of: line.text)
      let value = line.text[key.end...].trimmed
      guard !value.isEmpty else {
        problems.add(
          ConfigurationProblem(
            line.range, .skipped, "The line has a key and no value.",
            remedy: "Write the new address behind the old one."))
        continue
      }
      // postmap(1) takes the first of several equal keys, and warns.
      let name = key.name.lowercasedASCII.text
      if entries[name] == nil {
        entries[name] = Entry(value: value.text, range: line.range)
      } else {
        problems.add(
          ConfigurationProblem(
            line.range, .misread, "The key \(name) stands further up already, and the first one counts.",
            remedy: "Remove one of the two lines."))
      }
    }
    form = .indexed(entries)
  }

  /// A key may be quoted where it has blanks.
  private static func key(of text: [UInt8]) -> (name: [UInt8], end: Int) {
    guard text.first == UInt8(ascii: "\"") else {
      let name = text.prefix { !$0.isConfigurationSpace }
      return (Array(name), name.endIndex)
    }
    var name: [UInt8] = []
    var index = 1
    while index < text.count, text[index] != UInt8(ascii: "\"") {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count { index += 1 }
      name.append(text[index])
      index += 1
    }
    return (name, min(index + 1, text.count))
  }

  /// What an address becomes by its first key: the address, without its extension, the local part alone where the
  /// domain is the server's own, the domain (canonical(5), "TABLE SEARCH ORDER").
  package func lookUp(_ address: String, isLocal: (String) -> Bool, delimiter: Character?) -> Hit? {
    guard let at = address.lastIndex(of: "@") else { return find(address) }
    let domain = String(address[address.index(after: at)...])
    let local = address[..<at]
    let base = delimiter.flatMap { local.dropFirst().firstIndex(of: $0) }.map { local[..<$0] }
    var hit = find(address)
    var isWithoutExtension = false
    if case .indexed = form {
      if hit == nil, let base {
        hit = find(base + "@" + domain)
        isWithoutExtension = hit != nil
      }
      if hit == nil, isLocal(domain) {
        hit = find(String(local))
        if hit == nil, let base {
          hit = find(String(base))
          isWithoutExtension = hit != nil
        }
      }
      if hit == nil { hit = find("@" + domain) }
    }
    guard let hit else { return nil }
    // "@otherdomain" keeps the local part; an extension that no key had goes over to the result.
    if hit.value.hasPrefix("@") { return Hit(value: local + hit.value, range: hit.range) }
    guard isWithoutExtension, let base, let resultAt = hit.value.lastIndex(of: "@") else { return hit }
    let value = String(hit.value[..<resultAt]) + String(local[base.endIndex...]) + String(hit.value[resultAt...])
    return Hit(value: value, range: hit.range)
  }

  private func find(_ key: String) -> Hit? {
    switch form {
    case .patterns(let table):
      table.lookUp(Array(key.utf8)).map { Hit(value: $0.value.text, range: table.rules[$0.rule].range) }
    case .indexed(let entries):
      entries[Array(key.utf8).lowercasedASCII.text].map { Hit(value: $0.value, range: $0.range) }
    }
  }
}
