import InternetMessage
import MailInvariants
import SeededRandom
import Testing

@testable import MailAuthentication

@Suite("Canonical forms")
struct CanonicalizationTests {
  /// The message of RFC 6376, section 3.4.5: spaces, tabs and line ends as written there.
  static let example = "A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n"

  static func header(_ message: Message, _ form: CanonicalForm) -> String {
    message.octets.withOctetView { view in
      var octets: [UInt8] = []
      for field in message.fields {
        CanonicalField.append(field, view, form: form, terminator: message.lineTerminator, to: &octets)
      }
      return String(decoding: octets, as: UTF8.self)
    }
  }

  static func body(_ message: Message, _ form: CanonicalForm) -> String {
    message.octets.withOctetView { view in
      String(
        decoding: CanonicalBody.octets(
          view, message.root.body, form: form, terminator: message.lineTerminator), as: UTF8.self)
    }
  }

  @Test("are those of the standard's example, whatever ends the lines", arguments: ["\r\n", "\n", "\r"])
  func example(_ lineEnd: String) {
    let message = Message(Array(Self.example.replacing("\r\n", with: lineEnd).utf8))
    #expect(Self.header(message, .relaxed) == "a:X\r\nb:Y Z\r\n")
    #expect(Self.body(message, .relaxed) == " C\r\nD E\r\n")
    #expect(Self.header(message, .simple) == "A: X\r\nB : Y\t\r\n\tZ  \r\n")
    #expect(Self.body(message, .simple) == " C \r\nD \t E\r\n")
  }

  @Test(
    "of a body",
    arguments: [
      // Sections 3.4.3 and 3.4.4: an empty body, and one of empty lines alone.
      ("", "\r\n", ""), ("\r\n", "\r\n", ""), ("\r\n\r\n\r\n\r\n\r\n", "\r\n", ""), ("\n\n\n", "\r\n", ""),
      // A body without a line end at its end.
      ("a", "a\r\n", "a\r\n"), ("a \t", "a \t\r\n", "a\r\n"), ("\r\na", "\r\na\r\n", "\r\na\r\n"),
      // White space alone in the last lines.
      ("a\r\n \r\n\t\r\n", "a\r\n \r\n\t\r\n", "a\r\n"), (" ", " \r\n", ""), (" \r\n", " \r\n", ""),
      // A CR that ends no line is an octet like any other.
      ("a\rb \r c\r\n", "a\rb \r c\r\n", "a\rb \r c\r\n"), ("a\r\r\n\r\n", "a\r\r\n", "a\r\r\n"),
      ("a\r\n\r", "a\r\n\r\r\n", "a\r\n\r\r\n"),
      // Mixed line ends.
      ("a\nb\r\nc\n", "a\r\nb\r\nc\r\n", "a\r\nb\r\nc\r\n"),
      // Leading white space stays, as one space.
      (" \t a\tb  c\r\n", " \t a\tb  c\r\n", " a b c\r\n"),
    ])
  func bodies(_ body: String, _ simple: String, _ relaxed: String) {
    let message = Message(Array(("A: 1\r\n\r\n" + body).utf8))
    #expect(Self.body(message, .simple) == simple)
    #expect(Self.body(message, .relaxed) == relaxed)
  }

  @Test(
    "say what ended the lines",
    arguments: [
      ("A: 1\r\n\r\nb\r\n", LineEndings.crlf), ("A: 1\n\nb\n", .lf), ("A: 1\r\rb\r", .cr),
      ("A: 1\r\n\r\nb\nc\r\n", .mixed),
      ("A: 1\r\n\r\nb\rc\r\n", .crlf), ("", .crlf), ("A: 1", .crlf), ("\n", .lf), ("A: 1\r\n\r\nb\r", .crlf),
    ])
  func lineEndings(_ text: String, _ expected: LineEndings) {
    #expect(LineEndings(Message(Array(text.utf8))) == expected)
  }

  @Test("are those of the plain reference for octets drawn from the interesting ones", arguments: 0..<20)
  func property(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let alphabets: [[UInt8]] = [
        [0x61, 0x20, 0x09, 0x0D, 0x0A], [0x61, 0x62, 0x63, 0x64, 0x20, 0x0A], [0x0D, 0x61, 0x20],
      ]
      let alphabet = alphabets[random.next(below: 3)]
      let octets = (0..<random.next(below: 200)).map { _ in alphabet[random.next(below: alphabet.count)] }
      let broken = CanonicalInvariants.violations(in: octets)
      #expect(broken.isEmpty, "seed \(seed): \(broken) for \(octets)")
    }
  }
}
