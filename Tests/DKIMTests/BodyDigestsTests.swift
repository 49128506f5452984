import InternetMessage
import MailCrypto
import MailInvariants
import Testing

@testable import MailAuthentication

@Suite("Digests of a body")
struct BodyDigestsTests {
  /// Units whose bodies are all larger than the buffer: lines of all ends, one line without end, runs of white space and of
  /// empty lines that are longer than it, white space wherever a portion may be cut.
  private static let units = [
    "A line of text.\r\n", "A line of text.\n", "a\r", " \t", "a \t b \r\n", "\r\n", "x", "a b", " \r\n", "\ra\r \r\n",
    "a\nb\r\n", "\t\r\n\r\nb",
  ]

  private static func message(_ unit: String, ending: String) -> Message {
    var body: [UInt8] = []
    while body.count < 2 * DKIMLimits.bodyBufferOctets + 100 { body += Array(unit.utf8) }
    return Message(
      Array((unit.contains("\r\n") ? "A: 1\r\n\r\n" : unit == "a\r" ? "A: 1\r\r" : "A: 1\n\n").utf8) + body
        + Array(ending.utf8))
  }

  @Test("are those of its canonical form, whatever its size and however many are asked for", arguments: units)
  func large(_ unit: String) {
    for ending in ["", "\r\n", "end", " end \r\n\r\n"] {
      let message = Self.message(unit, ending: ending)
      message.octets.withOctetView { view in
        for form in CanonicalForm.allCases {
          let whole = CanonicalReference.body(
            message.octets[message.root.body], isRelaxed: form == .relaxed, terminator: message.lineTerminator)
          // The first and the last octet, both sides of where a portion may end, and more than there are.
          let buffer = DKIMLimits.bodyBufferOctets
          let lengths = [nil, 0, 1, buffer - 1, buffer, buffer + 1, whole.count - 1, whole.count, whole.count + 1]
          let requests = [DigestAlgorithm.sha1, .sha256].flatMap { algorithm in
            lengths.map { BodyDigests.Request(form: form, algorithm: algorithm, length: $0.map { max(0, $0) }) }
          }
          var digests = BodyDigests(message, view, lineEndings: LineEndings(message), announced: requests)
          for request in requests {
            let length = request.length ?? whole.count
            let expected = length > whole.count ? nil : Digest.octets(request.algorithm, whole, 0..<length)
            #expect(
              digests.answer(request) == .init(count: whole.count, digest: expected),
              "\(unit.debugDescription) \(request)")
          }
        }
      }
    }
  }

  @Test("that nobody announced are there as well")
  func unannounced() {
    let message = Self.message("A line of text. \r\n", ending: "")
    message.octets.withOctetView { view in
      var digests = BodyDigests(message, view, lineEndings: .crlf)
      let whole = CanonicalBody.octets(view, message.root.body, form: .relaxed, terminator: .lineFeed)
      for length in [nil, 100, 70_000, 100] {
        let answer = digests.answer(.init(form: .relaxed, algorithm: .sha256, length: length))
        #expect(answer == .init(count: whole.count, digest: Digest.octets(.sha256, whole, 0..<(length ?? whole.count))))
      }
    }
  }
}
