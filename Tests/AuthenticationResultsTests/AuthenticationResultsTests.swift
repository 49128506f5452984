import InternetMessage
import Testing

@testable import MailAuthentication

/// A field body, what is to be read from it, and what is wrong with it.
struct ResultsExample: Sendable, CustomTestStringConvertible {
  let name: String
  let body: String
  let summary: String
  var defects: [AuthenticationResultsDefect] = []
  var testDescription: String { name }
}

@Suite struct AuthenticationResultsTests {
  /// The shapes of RFC 8601, appendix B, and the grammar of section 2.2.
  static let standard = [
    ResultsExample(name: "nothing done", body: " example.org 1; none", summary: "example.org 1; none"),
    ResultsExample(
      name: "one method", body: " example.com;\r\n\tspf=pass smtp.mailfrom=example.net",
      summary: "example.com; spf=pass smtp.mailfrom=example.net"),
    ResultsExample(
      name: "several methods",
      body: " example.com;\r\n auth=pass (cram-md5) smtp.auth=sender@example.net;\r\n spf=fail x.y=z",
      summary: "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=fail x.y=z"),
    ResultsExample(
      name: "comments everywhere",
      body: "(a) foo.example (b(c)) 1 (d) ;(e) dkim (f) / (g) 2 (h) = (i) fail (j)\r\n"
        + " policy (k) . (l) expired (m) = (n) 136 (o);none=x",
      summary: "foo.example 1; dkim/2=fail (e) (f) (g) (h) (i) (j) policy.expired=136 (n) (o); none=x (a) (b(c)) (d)"),
    ResultsExample(
      name: "quoted",
      body: "\"a b;\\\"c\" ; dkim=pass reason=\"good; \\\"quite\\\"\r\n good\" header.i=\"@a;b.example\"",
      summary: "a b;\"c; dkim=pass reason=\"good; \"quite\" good\" header.i=\"@a;b.example\""),
    ResultsExample(
      name: "quoted local part", body: "x.example; spf=pass smtp.mailfrom=\"a b;c\"@example.com",
      summary: "x.example; spf=pass smtp.mailfrom=\"\"a b;c\"@example.com\""),
    ResultsExample(
      name: "capitals", body: "X.Example; DKIM=PASS Header.D=Example.COM; None=None",
      summary: "X.Example; dkim=pass header.d=Example.COM; none=none"),
    ResultsExample(name: "none with a comment", body: "x.example; none (local)", summary: "x.example; none (local)"),
    ResultsExample(
      name: "a domain alone", body: "x.example; x=y p.q=@example.com", summary: "x.example; x=y p.q=@example.com"),
  ]

  /// What servers write, of the known kinds, with names and addresses of our own.
  static let real = [
    ResultsExample(
      name: "Gmail",
      body: " mx.example.com;\r\n       dkim=pass header.i=@example.org header.s=s1 header.b=Qgi/FoC0;\r\n"
        + "       spf=pass (example.com: domain of a@example.org designates 192.0.2.1 as permitted sender) "
        + "smtp.mailfrom=a@example.org;\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org",
      summary: "mx.example.com; dkim=pass header.i=@example.org header.s=s1 header.b=\"Qgi/FoC0\"; "
        + "spf=pass (example.com: domain of a@example.org designates 192.0.2.1 as permitted sender) "
        + "smtp.mailfrom=a@example.org; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.org",
      defects: [.unquotedValue]),
    ResultsExample(
      name: "Microsoft",
      body: " spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=example.org; dkim=pass (signature was verified)\r\n"
        + " header.d=example.org;dmarc=pass action=none\r\n header.from=example.org;compauth=pass reason=100",
      summary: "-; spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; "
        + "dkim=pass (signature was verified) header.d=example.org; dmarc=pass action=none header.from=example.org; "
        + "compauth=pass reason=\"100\"",
      defects: [.missingAuthservID, .missingPropertyType]),
    ResultsExample(
      name: "Microsoft, with the recipient's domain between",
      body: "spf=none (sender IP is 192.0.2.1) smtp.mailfrom=a.example; b.example; dkim=none (message not signed)"
        + " header.d=none;b.example; dmarc=none action=none header.from=a.example;",
      summary: "-; spf=none (sender IP is 192.0.2.1) smtp.mailfrom=a.example; "
        + "dkim=none (message not signed) header.d=none; dmarc=none action=none header.from=a.example",
      defects: [.missingAuthservID, .malformedResult, .malformedResult, .missingPropertyType, .emptyElement]),
    ResultsExample(
      name: "Yahoo", body: " atlas.example;\r\n dmarc=pass(p=REJECT) header.from=a.example;\r\n dkim=unknown;",
      summary: "atlas.example; dmarc=pass (p=REJECT) header.from=a.example; dkim=unknown", defects: [.emptyElement]),
    ResultsExample(
      name: "Fastmail",
      body: " mx1.example;\r\n dkim=pass (2048-bit rsa key sha256) header.d=a.example header.b=x7b/+A== "
        + "header.a=rsa-sha256 x-bits=2048;\r\n dmarc=pass policy.published-domain-policy=none "
        + "policy.evaluated-disposition=none (p=none,d=none,d.eval=none) policy.policy-from=p "
        + "header.from=a.example;\r\n x-tls=pass smtp.version=TLSv1.3 smtp.bits=256/256",
      summary: "mx1.example; dkim=pass (2048-bit rsa key sha256) header.d=a.example header.b=\"x7b/+A==\" "
        + "header.a=rsa-sha256 x-bits=2048; dmarc=pass policy.published-domain-policy=none "
        + "policy.evaluated-disposition=none (p=none,d=none,d.eval=none) policy.policy-from=p "
        + "header.from=a.example; x-tls=pass smtp.version=TLSv1.3 smtp.bits=\"256/256\"",
      defects: [.unquotedValue, .missingPropertyType, .unquotedValue]),
    ResultsExample(
      name: "amavisd", body: " mail.example (amavisd-new);\r\n\tdkim=pass (2048-bit key) header.d=a.example",
      summary: "mail.example; dkim=pass (2048-bit key) header.d=a.example (amavisd-new)"),
    ResultsExample(
      name: "null reverse path and bare addresses",
      body:
        "x.example; spf=none smtp.mailfrom=<>; spf=pass smtp.helo=; iprev=pass policy.iprev=2001:db8::1 (y.example)",
      summary: "x.example; spf=none smtp.mailfrom=\"<>\"; spf=pass smtp.helo=\"\"; "
        + "iprev=pass policy.iprev=\"2001:db8::1\" (y.example)",
      defects: [.unquotedValue, .emptyValue, .unquotedValue]),
    ResultsExample(
      name: "no semicolon behind the name", body: "x.example spf=pass smtp.helo=a.example",
      summary: "x.example; spf=pass smtp.helo=a.example", defects: [.missingSemicolon]),
  ]

  /// What nobody should write.
  static let broken = [
    ResultsExample(name: "nothing", body: " ", summary: "-", defects: [.empty]),
    ResultsExample(name: "name alone", body: "x.example", summary: "x.example"),
    ResultsExample(
      name: "semicolons", body: ";;", summary: "-", defects: [.missingAuthservID, .emptyElement, .emptyElement]),
    ResultsExample(
      name: "none beside", body: "x.example; none; spf=pass", summary: "x.example; spf=pass; none",
      defects: [.noneBesideResults]),
    ResultsExample(
      name: "words", body: "x.example some words; dkim=pass and more header.d=a.example, ok",
      summary: "x.example; dkim=pass header.d=\"a.example,\"",
      defects: [.unexpectedText, .unexpectedText, .unexpectedText, .unexpectedText, .unquotedValue, .unexpectedText]),
    ResultsExample(
      name: "reason behind and again", body: "x.example; a=b c.d=e reason=f reason=g",
      summary: "x.example; a=b reason=\"f\" c.d=e", defects: [.misplacedReason, .misplacedReason]),
    ResultsExample(
      name: "open quote", body: "x.example; a=b c.d=\"e; f=g", summary: "x.example; a=b c.d=\"\"e\"; f=g",
      defects: [.unquotedValue, .lexical(.unterminatedQuotedString)]),
    ResultsExample(
      name: "open comment", body: "x.example; a=b (c; d=e", summary: "x.example; a=b; d=e",
      defects: [.unexpectedText, .unexpectedText, .lexical(.unterminatedComment)]),
    ResultsExample(
      name: "no result", body: "x.example; =pass; dkim=; dkim= ;spf=pass", summary: "x.example; spf=pass",
      defects: [.malformedResult, .malformedResult, .malformedResult]),
  ]

  @Test(arguments: standard + real + broken)
  func reads(_ example: ResultsExample) {
    let body = Body(example.body)
    let results = body.results()
    #expect(results.summary == example.summary)
    #expect(results.defectKinds == example.defects)
    #expect(results.defects.allSatisfy { $0.offset >= body.range.lowerBound && $0.offset <= body.range.upperBound })
  }

  @Test func saysWhereEverythingStands() throws {
    let body = Body(" \"mx\" 1; Dkim=pass (ok) header.D=\"a b\" (c)\r\n ; spf=none")
    let results = body.results()
    #expect(body.text(try #require(results.authservIDRange)) == "\"mx\"")
    #expect(results.results.map { body.text($0.range) } == ["Dkim=pass (ok) header.D=\"a b\" (c)", "spf=none"])
    let property = try #require(results.first("dkim")?.properties.first)
    #expect(body.text(property.range) == "header.D=\"a b\"")
    #expect(body.text(property.valueRange) == "\"a b\"")
    #expect(results.first("dkim")?.value("header", "d") == "a b")
  }

  @Test(
    arguments: [
      ("pass", .pass), ("SoftFail", .softfail), ("hardfail", .fail), ("temperror", .temperror), ("discard", nil),
    ] as [(String, AuthenticationOutcome?)])
  func knowsResultWords(word: String, outcome: AuthenticationOutcome?) {
    #expect(Body("x; spf=\(word)").results().results.first?.outcome == outcome)
  }

  @Test(
    arguments: [
      ("i=1; mx.example; spf=pass", "i=1 mx.example; spf=pass", []),
      (" (a) i (b) = (c) 12 (d) ; (e) mx.example; none", "i=12 mx.example; none (a) (b) (c) (d) (e)", []),
      ("mx.example; spf=pass", "mx.example; spf=pass", [.missingInstance]),
      ("I=1; mx.example; a=b", "-; i=1; a=b", [.missingInstance, .missingAuthservID, .malformedResult]),
      ("i=x; spf=pass", "-; i=x; spf=pass", [.missingInstance, .missingAuthservID]),
      ("i=1 mx.example; none", "i=1 mx.example; none", [.missingSemicolon]),
      (
        "i=99999999999999999999999; mx.example; none",
        "i=\(AuthenticationResultsLimits.largestNumber) mx.example; none", []
      ),
    ] as [(String, String, [AuthenticationResultsDefect])])
  func readsWhatASealerKept(body: String, summary: String, defects: [AuthenticationResultsDefect]) {
    let results = Body(body).arcResults()
    #expect(results.summary == summary)
    #expect(results.defectKinds == defects)
  }
}
