import MailFacts
import SafeOutput
import VerdictOutput

/// Takes judged messages in the order of the input and prints them: one by one, as a page at the end, or as counts.
enum LintPrinter {
  case stream(VerdictStream)
  case page(LintPage)
  case counts(RuleStatistics, asJSON: Bool, colour: Bool)

  /// What stands before the first message.
  func begin() -> [UInt8] {
    switch self {
    case .stream(let stream): stream.begin()
    case .page, .counts: []
    }
  }

  /// What is printed of a message at once.
  mutating func next(_ message: JudgedMessage, _ shown: LintJob.Shown) -> [UInt8] {
    switch self {
    case .stream(var stream):
      guard case .octets(let octets) = shown else { return [] }
      defer { self = .stream(stream) }
      return stream.next(octets)
    case .page(var page):
      guard case .evidence(let evidence) = shown else { return [] }
      // The value is taken out while it changes, so that its list is not copied.
      self = .counts(RuleStatistics(), asJSON: false, colour: false)
      page.add(evidence)
      self = .page(page)
    case .counts(var statistics, let asJSON, let colour):
      statistics.add(message)
      self = .counts(statistics, asJSON: asJSON, colour: colour)
    }
    return []
  }

  /// What stands after the last message.
  func end(_ summary: LintSummary) -> [UInt8] {
    switch self {
    case .stream(let stream): return stream.end(summary)
    case .page(let page): return page.render(summary)
    case .counts(let statistics, asJSON: true, _):
      var json = JSONWriter()
      statistics.write(to: &json)
      return json.octets + [0x0A]
    case .counts(let statistics, asJSON: false, let colour):
      var lines = TerminalWriter(colour: colour)
      statistics.write(to: &lines)
      return lines.octets
    }
  }
}
