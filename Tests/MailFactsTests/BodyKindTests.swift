import InternetMessage
import MailFacts
import Testing

/// What a relay did to the text of a part.
struct BodyKindTests {
  private static func changes(_ before: String, _ after: String, type: String, redactions: [String] = [])
    -> [BodyChange]
  {
    func facts(_ text: String) -> MessageFacts {
      var context = JudgingContext()
      context.redactions = redactions.map(RedactionPattern.init)
      return MessageFacts(Message(Array("Content-Type: text/\(type)\r\n\r\n\(text)".utf8)), context: context)
    }
    return PairFacts(before: facts(before), after: facts(after)).bodyChanges
  }

  @Test(arguments: [
    ("Hello.\r\n", "Hello.\r\n-- \r\nNotice\r\n", "appended"), ("Hello.\r\n", "CAUTION\r\nHello.\r\n", "prepended"),
    ("One.\r\nTwo.\r\n", "One.\r\nNew.\r\nTwo.\r\n", "inserted"), ("One.\r\nTwo.\r\n", "One.\r\n", "shortened"),
    ("One.\r\nTwo.\r\n", "One.\r\nThree.\r\n", "changed"),
    ("See https://a.example/x?y=1.\r\n", "See https://l.example/?u=a.example.\r\n", "links-rewritten"),
    ("See https://a.example/\r\n", "Look https://l.example/\r\n", "changed"),
  ])
  func plainText(_ before: String, _ after: String, _ kind: String) {
    #expect(Self.changes(before, after, type: "plain").map(\.kind.rawValue) == [kind])
  }

  @Test(arguments: [
    (
      "<html><body><p>Hello.</p></body></html>", "<html><body><p>Hello.</p><p>Notice</p></body></html>", "appended"
    ),
    (
      "<html><body><p>Hello.</p></body></html>", "<html><body><div>CAUTION</div><p>Hello.</p></body></html>",
      "prepended"
    ),
    ("<p>Hello.</p>", "<p class=x>Hello.</p>", "markup"),
    ("<a href=\"https://a.example/\">a</a>", "<a href=\"https://l.example/?u=1\">a</a>", "links-rewritten"),
    ("<p>Hello.</p>", "<p>Bye.</p>", "changed"),
  ])
  func html(_ before: String, _ after: String, _ kind: String) {
    #expect(Self.changes(before, after, type: "html").map(\.kind.rawValue) == [kind])
  }

  @Test func rewrittenLinksNameTheirHosts() throws {
    let change = try #require(
      Self.changes("See https://a.example/\r\n", "See https://L.example:8/\r\n", type: "plain").first)
    #expect(change.before == "a.example")
    #expect(change.after == "l.example")
  }

  /// Only what is declared is a redaction, and nothing may differ beside it (C35).
  @Test(arguments: [
    ("Card 1234 5678.\r\n", "Card [redacted].\r\n", ["[redacted]"], "redacted"),
    ("Card 1234 5678.\r\n", "Card [redacted].\r\n", [], "changed"),
    ("Card 1234 5678.\r\n", "Card [redacted].\r\n", ["[removed]"], "changed"),
    ("Card 1234, IBAN 77.\r\n", "Card [redacted], IBAN [redacted].\r\n", ["[redacted]"], "redacted"),
    ("Card 1234. Bye\r\n", "Card [redacted]. Hello\r\n", ["[redacted]"], "changed"),
    ("Card 1234.\r\n", "Card [redacted: 4 digits].\r\n", ["[redacted: *]"], "redacted"),
    ("Card 1234 here.\r\nBye.\r\n", "Card [redacted] here.\r\n", ["[redacted]"], "changed"),
  ])
  func redaction(_ before: String, _ after: String, _ patterns: [String], _ kind: String) {
    #expect(Self.changes(before, after, type: "plain", redactions: patterns).map(\.kind.rawValue) == [kind])
  }

  @Test func attachment() {
    let head = "Mime-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHi\r\n"
    let file =
      "--b\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nX\r\n"
    func facts(_ text: String) -> MessageFacts { MessageFacts(Message(Array(text.utf8)), context: JudgingContext()) }
    let changes = PairFacts(before: facts(head + file + "--b--\r\n"), after: facts(head + "--b--\r\n")).bodyChanges
    #expect(changes.map(\.kind) == [.attachmentRemoved])
    #expect(changes.map(\.before) == ["a.pdf"])
  }
}
