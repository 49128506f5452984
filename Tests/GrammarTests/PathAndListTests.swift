import InternetMessage
import Testing

@Suite struct PathTests {
  @Test(
    arguments: [
      ("<>", ReturnPath.Kind.null, "", []), (" < > (bounce)", .null, "", []),
      ("<a@example.com>", .address, "a@example.com", []),
      ("<\"a b\"@example.com>\n", .address, "\"a b\"@example.com", []),
      ("a@example.com", .address, "a@example.com", [.missingAngleBrackets]),
      ("MAILER-DAEMON", .mailerDaemon, "MAILER-DAEMON", [.missingAngleBrackets]),
      ("<mailer-daemon>", .mailerDaemon, "mailer-daemon", []),
      ("<MAILER-DAEMON@example.com>", .address, "MAILER-DAEMON@example.com", []),
      ("<root>", .address, "root", [.address(.missingDomain)]),
      ("<@r.example:a@example.com>", .address, "a@example.com", [.address(.obsoleteRoute)]),
      ("<a@example.com>, <b@example.com>", .address, "a@example.com", [.severalAddresses]),
      ("John <a@example.com>", .address, "a@example.com", [.notAPath]),
      ("<a@example.com", .address, "a@example.com", [.address(.missingAngleEnd)]),
    ] as [(String, ReturnPath.Kind, String, [ReturnPath.DefectKind])])
  func returnPath(_ text: String, kind: ReturnPath.Kind, address: String, defects: [ReturnPath.DefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(ReturnPath.parse)
      #expect(parsed.value?.kind == kind)
      #expect(parsed.value?.isNull == (kind != .address))
      #expect(parsed.value?.address.text == address)
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }

  @Test(arguments: [("", [ReturnPath.DefectKind.empty]), ("G:;", [.notAPath])])
  func noPath(_ text: String, defects: [ReturnPath.DefectKind]) {
    let parsed = Body(text).parse(ReturnPath.parse)
    #expect(parsed.value == nil)
    #expect(parsed.defects.map(\.kind) == defects)
  }

  @Test(
    arguments: [
      (" a@example.com", "a@example.com", "a@example.com", []),
      ("\"a b\"@Example.com\n ", "\"a b\"@Example.com", "\"a b\"@Example.com", []),
      ("Autoresponder", "Autoresponder", nil, [.notAnAddrSpec]),
      ("<a@example.com>", "<a@example.com>", "a@example.com", [.notAnAddrSpec]),
      ("a@example.com (x)", "a@example.com (x)", "a@example.com", [.notAnAddrSpec]),
      ("a@example.com, b@example.com", "a@example.com, b@example.com", "a@example.com", [.severalAddresses]),
    ] as [(String, String, String?, [DeliveredTo.DefectKind])])
  func deliveredTo(_ text: String, verbatim: String, address: String?, defects: [DeliveredTo.DefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(DeliveredTo.parse)
      #expect(parsed.value?.verbatim == verbatim)
      #expect(parsed.value?.address?.text == address)
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }
}

@Suite struct ListFieldTests {
  @Test(
    arguments: [
      ("<mailto:u@example.com>", ["mailto:u@example.com"], false, []),
      (
        " <https://example.com/u?a,b>,\n <mailto:u@example.com?subject=x> (by (e)mail)",
        ["https://example.com/u?a,b", "mailto:u@example.com?subject=x|by (e)mail"], false, []
      ),
      ("<https://example.com/\n long>", ["https://example.com/long"], false, [.whiteSpaceInside]),
      ("NO (posting is closed)", [], true, []), ("no", [], true, []),
      ("https://example.com/u", ["https://example.com/u"], false, [.missingAngleBrackets]),
      ("<a:b> <c:d>", ["a:b", "c:d"], false, [.missingComma]),
      ("<a:b>,,<c:d>", ["a:b", "c:d"], false, [.emptyElement]),
      ("<a:b", ["a:b"], false, [.missingAngleEnd]), ("<>", [], false, [.emptyURI, .empty]),
      ("nothing", [], false, [.unexpectedText, .empty]), ("", [], false, [.empty]),
    ] as [(String, [String], Bool, [ListURIs.DefectKind])])
  func uris(_ text: String, elements: [String], isNo: Bool, defects: [ListURIs.DefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(ListURIs.parse)
      #expect((parsed.value?.elements ?? []).map { $0.uri + ($0.comment.map { "|" + $0 } ?? "") } == elements)
      #expect((parsed.value?.isNo ?? false) == isNo)
      #expect((parsed.value == nil) == (elements.isEmpty && !isNo))
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }

  @Test(
    arguments: [
      ("<l.example.com>", "l.example.com", nil, []),
      ("\"A, \\\"B\\\" <c>\"\n <l.example.com>", "l.example.com", "A, \"B\" <c>", []),
      ("My List <l.example.com> (x)", "l.example.com", "My List", []),
      ("l.example.com", "l.example.com", nil, [.missingAngleBrackets]),
      ("X <l.example.com", "l.example.com", "X", [.missingAngleEnd]), ("X <>", "", "X", [.emptyIdentifier]),
      ("<l.example.com> y", "l.example.com", nil, [.trailingText]),
    ] as [(String, String, String?, [ListIdentifier.DefectKind])])
  func identifiers(_ text: String, identifier: String, phrase: String?, defects: [ListIdentifier.DefectKind]) {
    for text in lineEndVariants(text) {
      let parsed = Body(text).parse(ListIdentifier.parse)
      #expect(parsed.value?.identifier == identifier)
      #expect(parsed.value?.phrase == phrase)
      #expect(parsed.defects.map(\.kind) == defects)
    }
  }

  @Test func elementsBeyondTheLimitAreReported() {
    let uris = Array(repeating: "<a:b>", count: GrammarLimits.listElements)
    #expect(Body(uris.joined(separator: ",")).parse(ListURIs.parse).defects.isEmpty)
    let beyond = Body((uris + ["<c:d>"]).joined(separator: ",")).parse(ListURIs.parse)
    #expect(beyond.defects.map(\.kind) == [.tooMany])
    let tokens = Array(repeating: "Fax", count: GrammarLimits.listElements + 1).joined(separator: ",")
    let suppress = Body(tokens).parse(AutoResponseSuppress.parse)
    #expect(suppress.value?.tokens.count == GrammarLimits.listElements)
    let parameters = String(repeating: ";a=b", count: GrammarLimits.listElements + 1)
    let submitted = Body("no" + parameters).parse(AutoSubmitted.parse)
    #expect(submitted.defects.map(\.kind) == [.tooMany])
  }
}
