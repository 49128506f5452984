import InternetMessage
import Testing

@testable import MailRules

/// What rules of the family FMT ask of a message, below the rules themselves.
struct FormatSupportTests {
  @Test(
    arguments: [
      ("text/html", true),
      ("TEXT/Html; charset=utf-8", true),
      ("\r\n\ttext/html", true),
      ("text/html;", true),
      ("text/htmlx", false),
      ("text/htm", false),
      ("xtext/html", false),
      ("text", false),
      ("text/", false),
      ("", false),
    ])
  func readsTheMediaType(_ body: String, _ expected: Bool) {
    let message = Message(Array("Content-Type:\(body)\r\n\r\n".utf8))
    #expect(message.states("text", "html", part: 0) == expected)
  }

  @Test func anySubtypeWillDoWhenNoneIsAskedFor() {
    let message = Message(Array("Content-Type: multipart/x-new; boundary=b\n\n--b\n\n--b--\n".utf8))
    #expect(message.states("multipart", part: 0))
    #expect(!message.states("text", part: 0))
    #expect(!message.states("text", part: 1), "a part without the field states nothing")
  }

  @Test(
    arguments: [
      ("--x", 0), ("a\n--x", 2), ("a\r\n--x\r\n", 3), ("a\r--x", 2), ("a --x\n--y", nil), ("a\n--", nil), ("", nil),
      ("------x\n--x", 8),
    ] as [(String, Int?)])
  func findsTheFirstLineThatBeginsSo(_ text: String, _ expected: Int?) {
    let octets = Array(text.utf8)
    #expect(octets.withOctetView { $0.firstLine(beginningWith: Array("--x".utf8), in: 0..<octets.count) } == expected)
  }

  @Test(
    arguments: [
      ("Content-Disposition: attachment; filename=a.txt", ["a.txt"]),
      ("Content-Type: text/plain; name=\"b c.txt\"", ["b c.txt"]),
      ("Content-Type: text/plain; name=b.txt\nContent-Disposition: inline; filename=a.txt", ["a.txt", "b.txt"]),
      ("Content-Disposition: attachment; FileName*0=a; filename*1=.txt", ["a.txt"]),
      ("Content-Disposition: attachment", []),
      ("Content-Type: text/plain; renamed=yes", []),
    ] as [(String, [String])])
  func readsFileNames(_ header: String, _ expected: [String]) {
    let message = Message(Array((header + "\n\nBody\n").utf8))
    #expect(message.fileNames(of: 0).map(\.value) == expected)
  }
}
