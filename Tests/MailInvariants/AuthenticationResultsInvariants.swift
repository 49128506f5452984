import InternetMessage
import MailAuthentication

/// What holds for the readers of Authentication-Results, ARC-Authentication-Results and Received-SPF, and for the writer.
struct AuthenticationResultsInvariants {
  /// The body, with octets around it that a reader must not look at.
  private let octets: [UInt8]
  private let body: Range<Int>

  init(_ octets: [UInt8]) {
    let fence = Array("\"(=;\\ ".utf8)
    self.octets = fence + octets + fence.reversed()
    body = fence.count..<fence.count + octets.count
  }

  func violations() -> [String] {
    octets.withOctetView { view in
      let results = AuthenticationResults.parse(view, body)
      return check(results) + check(AuthenticationResults.parseARC(view, body)) + writing(results)
        + check(ReceivedSPF.parse(view, body))
    }
  }

  private func check(_ results: AuthenticationResults) -> [String] {
    var violations = outside(results.defects)
    var properties: [ResultProperty] = []
    var ranges = results.authservIDRange.map { [$0] } ?? []
    for result in results.results {
      ranges.append(result.range)
      properties += result.properties
      if result.method.isEmpty || result.result.isEmpty { violations.append("a result without a word") }
    }
    if results.results.count > AuthenticationResultsLimits.results { violations.append("too many results") }
    if (results.authservID == nil) != (results.authservIDRange == nil) { violations.append("a name without a place") }
    return violations + outside(ranges + properties.flatMap { [$0.range, $0.valueRange] })
      + (properties.count > AuthenticationResultsLimits.properties ? ["too many properties"] : [])
  }

  private func check(_ field: ReceivedSPF) -> [String] {
    outside(field.defects) + outside(field.pairs.flatMap { [$0.range, $0.valueRange] })
      + outside(field.resultRange.map { [$0] } ?? [])
      + (field.pairs.count > AuthenticationResultsLimits.properties ? ["too many pairs"] : [])
  }

  /// What was read can be written, and what is written is read without a defect and written alike.
  private func writing(_ results: AuthenticationResults) -> [String] {
    let first = field(results)
    let written = Array(first.utf8)
    var violations: [String] = []
    if written.contains(where: { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 >= 0x7F }) {
      violations.append("a control character is written")
    }
    let lines = written.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.dropLast().enumerated() {
      if line.last != 0x0D || line.dropLast().contains(0x0D) { violations.append("line \(index) ends wrongly") }
      if index > 0, line.first != 0x20 || line.allSatisfy({ $0 <= 0x20 }) {
        violations.append("line \(index) is no fold")
      }
      if line.count > 999 { violations.append("line \(index) has \(line.count) octets") }
    }
    if lines.last?.isEmpty != true { violations.append("no line end") }
    let again = AuthenticationResults.parse(Array(written.drop { $0 != UInt8(ascii: ":") }.dropFirst()))
    if !again.defects.isEmpty { violations.append("what is written has \(again.defects)") }
    if again.results.count != results.results.count { violations.append("\(again.results.count) results are left") }
    if field(again) != first { violations.append("what is written changes when it is written again") }
    return violations
  }

  private func field(_ results: AuthenticationResults) -> String {
    AuthenticationResultsWriter().field(authservID: results.authservID ?? "x", results: results.results)
  }

  private func outside(_ defects: [GrammarDefect<AuthenticationResultsDefect>]) -> [String] {
    defects.filter { $0.offset < body.lowerBound || $0.offset > body.upperBound }
      .map { "\($0.kind) at \($0.offset) is outside of the body" }
  }

  private func outside(_ ranges: [Range<Int>]) -> [String] {
    ranges.filter { $0.lowerBound < body.lowerBound || $0.upperBound > body.upperBound }
      .map { "\($0) is outside of the body" }
  }
}
