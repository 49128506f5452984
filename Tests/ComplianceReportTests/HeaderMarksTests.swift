import MailFacts
import Testing

@testable import ComplianceReport

struct HeaderMarksTests {
  typealias Piece = HeaderMarks.Piece

  @Test(
    arguments: [
      // Nothing found, nothing there.
      (10, [], [.octets(0..<10, nil)]),
      (0, [], []),
      // One finding inside, one at the very end where something is missing.
      (10, [(9..<10, .error)], [.octets(0..<9, nil), .tag(0), .octets(9..<10, .error)]),
      (10, [(10..<10, .warning)], [.octets(0..<10, nil), .tag(0)]),
      (10, [(4..<4, .info)], [.octets(0..<4, nil), .tag(0), .octets(4..<10, nil)]),
      // Overlaps bear the gravest severity.
      (
        10, [(0..<10, .info), (4..<6, .error)],
        [.tag(0), .octets(0..<4, .info), .tag(1), .octets(4..<6, .error), .octets(6..<10, .info)]
      ),
      (
        9, [(3..<9, .error), (0..<6, .warning)],
        [.tag(1), .octets(0..<3, .warning), .tag(0), .octets(3..<6, .error), .octets(6..<9, .error)]
      ),
      // What is about the body shows nothing; what runs over the end is cut.
      (10, [(10..<20, .error)], [.octets(0..<10, nil)]),
      (10, [(11..<11, .error)], [.octets(0..<10, nil)]),
      (10, [(8..<99, .error)], [.octets(0..<8, nil), .tag(0), .octets(8..<10, .error)]),
    ] as [(Int, [(Range<Int>, Severity)], [Piece])])
  func cuts(count: Int, findings: [(Range<Int>, Severity)], pieces: [Piece]) {
    let findings = findings.map { range, severity in
      Finding(
        rule: "FMT001", name: "", severity: severity, requirements: [], range: range, line: 1, column: 1, place: "",
        message: "", help: "", evidence: "")
    }
    #expect(HeaderMarks(octets: count, findings: findings).pieces == pieces)
  }
}
