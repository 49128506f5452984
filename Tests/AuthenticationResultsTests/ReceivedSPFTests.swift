import InternetMessage
import Testing

@testable import MailAuthentication

@Suite struct ReceivedSPFTests {
  @Test(
    arguments: [
      // The form of RFC 7208, section 9.1.
      (
        " pass (mx.example.org: domain of\r\n a@example.com designates 192.0.2.1 as permitted sender)\r\n"
          + " receiver=mx.example.org; client-ip=192.0.2.1;\r\n envelope-from=\"a@example.com\"; helo=foo.example.com;",
        "pass receiver=mx.example.org client-ip=192.0.2.1 envelope-from=a@example.com helo=foo.example.com", []
      ),
      ("fail identity=mailfrom; problem=\"a;b\"", "fail identity=mailfrom problem=a;b", []),
      // Microsoft's, with a key of its own and an address that should be quoted.
      (
        " Pass (protection.example: domain of a.example designates 2001:db8::1 as permitted sender)\r\n"
          + " receiver=protection.example; client-ip=2001:db8::1; helo=mail.a.example; pr=C",
        "pass receiver=protection.example client-ip=2001:db8::1 helo=mail.a.example pr=C", [.unquotedValue]
      ),
      // policyd-spf's.
      (
        "Pass (mailfrom) identity=mailfrom; client-ip=192.0.2.1; envelope-from=b@a.example; receiver=<UNKNOWN>",
        "pass identity=mailfrom client-ip=192.0.2.1 envelope-from=b@a.example receiver=<UNKNOWN>",
        [.unquotedValue, .unquotedValue]
      ),
      (
        "neutral client-ip=192.0.2.1 envelope-from=<>", "neutral client-ip=192.0.2.1 envelope-from=<>",
        [.missingSemicolon, .unquotedValue]
      ),
      ("client-ip=192.0.2.1", "- client-ip=192.0.2.1", [.malformedResult]),
      ("", "-", [.empty]),
      ("none; ;; ,", "none", [.emptyElement, .emptyElement, .unexpectedText]),
      ("pass helo= ; x", "pass helo=", [.emptyValue, .unexpectedText]),
    ] as [(String, String, [AuthenticationResultsDefect])])
  func reads(body: String, summary: String, defects: [AuthenticationResultsDefect]) {
    let field = Body(body).receivedSPF()
    let pairs = field.pairs.map { " \($0.name)=\($0.value)" }.joined()
    #expect((field.result ?? "-") + pairs == summary)
    #expect(field.defects.map(\.kind) == defects)
  }

  @Test func givesWhatWasChecked() {
    let field = Body(
      "softfail (c) client-ip=2001:DB8::1; envelope-from=\"<a@b.example>\"; helo=h.example; identity=helo; receiver=r.example"
    ).receivedSPF()
    #expect(field.outcome == .softfail)
    #expect(field.clientAddress?.description == "2001:db8::1")
    #expect(field.envelopeFrom == "a@b.example")
    #expect(field.helo == "h.example")
    #expect(field.identity == "helo")
    #expect(field.receiver == "r.example")
    #expect(field.comments == ["c"])
  }

  @Test(
    arguments: [("error", .temperror), ("unknown", .permerror), ("good", nil)] as [(String, AuthenticationOutcome?)])
  func knowsOldWords(word: String, outcome: AuthenticationOutcome?) {
    #expect(Body(word).receivedSPF().outcome == outcome)
  }
}
