/// One mail flow rule: the parameters of its `New-TransportRule` command.
package struct TransportRule: Sendable, Equatable {
  /// The rule's name.
  package let name: String
  /// The parameters by their names in lower case, each with its values.
  package let parameters: [String: [String]]
  /// The end of the rule's command in the file.
  package let range: Range<Int>

  init?(_ command: String, _ range: Range<Int>) {
    var words = PowerShellWords(command)
    guard words.next()?.text.lowercased() == "new-transportrule" else { return nil }
    var parameters: [String: [String]] = [:]
    var current: String?
    while let word = words.next() {
      if !word.isQuoted, word.text.hasPrefix("-"), word.text.dropFirst().first?.isLetter == true {
        // "-Enabled:$true" is one word for a parameter and its value.
        let parts = word.text.dropFirst().split(separator: ":", maxSplits: 1)
        current = parts[0].lowercased()
        parameters[current ?? ""] = parts.dropFirst().map(String.init)
      } else if let current {
        parameters[current, default: []].append(word.text)
      }
    }
    guard words.isComplete else { return nil }
    name = parameters["name"]?.first ?? ""
    self.parameters = parameters
    self.range = range
  }

  /// The first value of a parameter.
  package func value(_ name: String) -> String? { parameters[name]?.first }

  /// Whether the rule acts at all: it is enabled and does more than test.
  package var isInForce: Bool {
    let isEnabled = value("enabled").map { $0.lowercased() != "$false" } ?? true
    let mode = value("mode")?.lowercased() ?? "enforce"
    return isEnabled && mode == "enforce"
  }

  /// Whether an exception or a condition keeps the help desk's notifications out.
  package func spares(_ notification: NotificationHeader) -> Bool {
    func holds(_ prefix: String) -> Bool? {
      var tested = false
      for (header, values) in [
        ("headercontainsmessageheader", "headercontainswords"), ("headermatchesmessageheader", "headermatchespatterns"),
      ] {
        guard let field = value(prefix + header) else { continue }
        tested = true
        let wanted = (parameters[prefix + values] ?? []).map { $0.lowercased() }
        let bodies = notification.fields.filter { $0.name.lowercased() == field.lowercased() }.map {
          $0.body.lowercased()
        }
        if bodies.contains(where: { body in wanted.contains { Self.contains(body, $0) } }) { return true }
      }
      return tested ? false : nil
    }
    return holds("exceptif") == true || holds("") == false
  }

  /// Patterns of Exchange are regular expressions; of those only plain text with `^`, `$` and `\` is understood here.
  private static func contains(_ body: String, _ pattern: String) -> Bool {
    var text = pattern.replacing("\\", with: "")
    let isStart = text.hasPrefix("^")
    let isEnd = text.hasSuffix("$")
    if isStart { text.removeFirst() }
    if isEnd { text.removeLast() }
    guard !text.isEmpty else { return true }
    switch (isStart, isEnd) {
    case (true, true): return body == text
    case (true, false): return body.hasPrefix(text)
    case (false, true): return body.hasSuffix(text)
    case (false, false): return body.contains(text)
    }
  }
}

/// The words of a PowerShell command: quoted by `'` or `"`, lists parted by commas, `@{…}` and `(…)` kept together.
struct PowerShellWords {
  struct Word: Equatable {
    let text: String
    let isQuoted: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// Whether every quotation mark was closed.
  private(set) var isComplete = true

  init(_ command: String) { scalars = Array(command.unicodeScalars) }

  mutating func next() -> Word? {
    while index < scalars.count,
      scalars[index].properties.isWhitespace || scalars[index] == "," || scalars[index] == "`"
    {
      index += 1
    }
    guard index < scalars.count else { return nil }
    // Word processors' quotation marks are PowerShell's as well.
    if let close = Self.closing(scalars[index]) { return quoted(until: close) }
    var text = String.UnicodeScalarView()
    var depth = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if depth == 0, scalar.properties.isWhitespace || scalar == "," { break }
      if scalar == "{" || scalar == "(" { depth += 1 }
      if scalar == "}" || scalar == ")" { depth -= 1 }
      text.append(scalar)
      index += 1
    }
    return Word(text: String(text), isQuoted: false)
  }

  private static func closing(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar {
    case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": ["'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}"]
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}": ["\"", "\u{201C}", "\u{201D}", "\u{201E}"]
    default: nil
    }
  }

  /// A quotation mark that stands twice is one; in double ones a grave accent takes the meaning from the next.
  private mutating func quoted(until close: [Unicode.Scalar]) -> Word {
    index += 1
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if close.contains(scalar) {
        guard index < scalars.count, close.contains(scalars[index]) else {
          return Word(text: String(text), isQuoted: true)
        }
        index += 1
      } else if scalar == "`", close[0] == "\"", index < scalars.count {
        text.append(scalars[index])
        index += 1
        continue
      }
      text.append(scalar)
    }
    isComplete = false
    return Word(text: String(text), isQuoted: true)
  }
}
