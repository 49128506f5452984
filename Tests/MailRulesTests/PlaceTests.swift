import InternetMessage
import MailFacts
import Testing

/// The logical place of the octets at the mark `↓`.
struct PlaceCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  /// A part that holds the octets, as far as the reporting rule knows.
  let part: Int
  /// How many octets are asked about: none where something is missing.
  let length: Int

  init(_ place: String, _ text: String, part: Int = 0, length: Int = 1) {
    testDescription = place
    self.text = text
    self.part = part
    self.length = length
  }
}

private let mixed = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n"

private let cases = [
  PlaceCase("Subject", "From: a@example.com\nSub↓ject: x\n\nBody\n"),
  PlaceCase("Subject", "From: a@example.com\nSubject: x\n fol↓ded\n\nBody\n"),
  PlaceCase("Received[2]", "Received: one\nrec↓eived: two\nReceived: three\n\nBody\n"),
  PlaceCase("X-Other[1]", "X-↓Other: one\nx-other: two\nX-Others: three\n\nBody\n"),
  PlaceCase("x-other[2]", "X-Other: one\nx-↓other: two\n\nBody\n"),
  PlaceCase("header", "Subject: x\n↓no colon\nTo: b@example.com\n\nBody\n"),
  PlaceCase("header", "Subject: x\n↓\nBody\n", length: 0),
  PlaceCase("body", "Subject: x\n\nBo↓dy\n"),
  PlaceCase("body", "Subject: x\n\nBody\n↓"),
  PlaceCase("body", mixed + "\npreamble↓\n--b\n\none\n--b--\n"),
  PlaceCase("part 1/body", mixed + "\n--b\n\non↓e\n--b--\n"),
  PlaceCase("part 1/body", mixed + "\n--b\n\non↓e\n--b--\n", part: 1),
  PlaceCase("part 2/Content-ID", mixed + "\n--b\n\none\n--b\nContent-↓ID: <1@example.com>\n\ntwo\n--b--\n"),
  PlaceCase("body", mixed + "\n--b\n\none\n--b--\nepi↓logue\n"),
  PlaceCase(
    "part 2/body",
    mixed + "\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c--\n--b\n\ntw↓o\n--b--\n"),
  PlaceCase(
    "part 1.2/X-Note",
    mixed + "\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--c\nX-↓Note: n\n\ntwo\n--c--\n--b--\n"),
]

struct PlaceTests {
  @Test(arguments: cases, ["\n", "\r\n"])
  func namesThePlace(_ example: PlaceCase, _ lineEnd: String) throws {
    var octets: [UInt8] = []
    var mark: Int?
    for character in example.text {
      if character == "↓" {
        mark = octets.count
      } else {
        octets += Array((character == "\n" ? lineEnd : String(character)).utf8)
      }
    }
    let offset = try #require(mark)
    let message = Message(octets)
    let range = offset..<min(offset + example.length, octets.count)
    #expect(message.place(of: range, part: example.part) == example.testDescription)
  }
}
