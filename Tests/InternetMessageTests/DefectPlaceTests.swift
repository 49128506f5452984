import Testing

@testable import InternetMessage

/// A message, a kind of defect, and the offsets at which it stands: the shapes that a fixture of each kind leaves out.
struct DefectPlaceCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let kind: DefectKind
  let offsets: [Int]

  init(_ name: String, _ text: String, _ kind: DefectKind, _ offsets: Int...) {
    testDescription = name
    self.text = text
    self.kind = kind
    self.offsets = offsets
  }
}

private let cases = [
  DefectPlaceCase(
    "a dot between CRLF and LF", "A: 1\r\n\r\nx\r\n.\nQUIT\r\n", .loneDotBetweenBareLineEnds, 11),
  DefectPlaceCase(
    "a dot between LF and LF, told once", "A: 1\r\n\r\nx\n.\nQUIT\r\n", .loneDotBetweenBareLineEnds, 10),
  DefectPlaceCase(
    "a dot between CR and CRLF", "A: 1\r\n\r\nx\r.\r\nQUIT\r\n", .loneDotBetweenBareLineEnds, 10),
  DefectPlaceCase("a dot between CRLF and CRLF", "A: 1\r\n\r\nx\r\n.\r\nQUIT\n\r\n", .loneDotBetweenBareLineEnds),
  DefectPlaceCase("a CR as the last octet", "A: 1\r\n\r\nx\r", .bareCarriageReturn, 9),
  DefectPlaceCase("a CR before CRLF", "A: 1\r\n\r\nx\r\r\n", .bareCarriageReturn, 9),
  DefectPlaceCase("a CR as the first octet", "\rA: 1\r\n\r\nx\r\n", .bareCarriageReturn, 0),
  DefectPlaceCase("a NUL as the first and as the last octet", "\0: 1\n\nx\0", .nulOctet, 0, 7),
  DefectPlaceCase("no transfer encoding", "Content-Transfer-Encoding: \n\nx\n", .unknownTransferEncoding, 0),
  DefectPlaceCase(
    "a word behind the transfer encoding", "Content-Transfer-Encoding: 7bit x\n\nx\n", .unknownTransferEncoding, 0),
  DefectPlaceCase(
    "hops of which one has no date",
    """
    Received: by c.example; Mon, 2 Mar 2026 10:00:00 +0000
    Received: by b.example
    Received: by a.example; Mon, 2 Mar 2026 10:05:00 +0000


    """, .receivedRunsBackwards, 0),
]

@Suite("Defects in other shapes")
struct DefectPlaceTests {
  @Test("are found at the offsets of the octets concerned", arguments: cases)
  func offsets(_ test: DefectPlaceCase) {
    let listed = Message(Array(test.text.utf8)).diagnose().listed
    #expect(listed.filter { $0.kind == test.kind }.map(\.range.lowerBound) == test.offsets)
  }
}
