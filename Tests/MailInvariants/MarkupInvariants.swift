import Markup

/// What holds for XML of any octets: elements end in the order in which they began, and it is read the same again.
enum MarkupInvariants {
  static func violations(in octets: [UInt8]) -> [String] {
    var violations: [String] = []
    let (events, failure) = read(octets)
    let (again, failureAgain) = read(octets)
    if events != again || failure != failureAgain { violations.append("a second reading differs") }
    var depth = 0
    var line = 1
    for event in events {
      switch event.event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let text):
        if text.isEmpty { violations.append("empty text") }
        if depth == 0 { violations.append("text outside of the root") }
      }
      if depth < 0 || depth > MarkupLimits.depth { violations.append("depth \(depth)") }
      if event.line < line { violations.append("line \(event.line) after \(line)") }
      line = event.line
    }
    if failure == nil, depth != 0 { violations.append("\(depth) elements do not end") }
    if failure == nil, events.isEmpty { violations.append("no element and no failure") }
    if let failure, failure.line < 1 || failure.column < 1 { violations.append("failure at \(failure)") }
    return violations
  }

  private struct Found: Equatable {
    let event: XMLEvent
    let line: Int
  }

  private static func read(_ octets: [UInt8]) -> ([Found], MarkupFailure?) {
    var reader = XMLReader(octets)
    var events: [Found] = []
    do throws(MarkupFailure) {
      while let event = try reader.next() { events.append(Found(event: event, line: reader.line)) }
      return (events, nil)
    } catch {
      return (events, error)
    }
  }
}
