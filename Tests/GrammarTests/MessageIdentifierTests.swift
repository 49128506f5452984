import InternetMessage
import Testing

/// A list of identifiers as it is written, `left|right` of each, and what is wrong with it.
struct IdentifierCase: Sendable, CustomTestStringConvertible {
  let text: String
  let identifiers: [String]
  let defects: [MessageIdentifierList.DefectKind]

  init(_ text: String, _ identifiers: [String], _ defects: MessageIdentifierList.DefectKind...) {
    self.text = text
    self.identifiers = identifiers
    self.defects = defects
  }

  var testDescription: String { text }
}

@Suite struct MessageIdentifierTests {
  @Test(arguments: [
    IdentifierCase(" <1234@example.com>", ["1234|example.com"]),
    IdentifierCase("<a@x.example>\n <b@y.example>\n\t<c@z.example>", ["a|x.example", "b|y.example", "c|z.example"]),
    IdentifierCase("<a@x.example><b@y.example>", ["a|x.example", "b|y.example"]),
    IdentifierCase("<a@[192.0.2.1]> (first)", ["a|[192.0.2.1]"]),
    IdentifierCase("<\"a>b\"@x.example>", ["\"a>b\"|x.example"]),
    IdentifierCase("<a.b+c=d$e@x.example>", ["a.b+c=d$e|x.example"]),
    IdentifierCase(
      "Your message of \"Mon, 1 Jan\" <a@x.example>", ["a|x.example"], .obsoletePhrase, .obsoletePhrase,
      .obsoletePhrase, .obsoletePhrase),
    IdentifierCase("<a@x.example>, <b@y.example>", ["a|x.example", "b|y.example"], .unexpectedSeparator),
    IdentifierCase("a@x.example", ["a|x.example"], .missingAngleBrackets),
    IdentifierCase(
      "a@x.example b@y.example", ["a|x.example", "b|y.example"], .missingAngleBrackets, .missingAngleBrackets),
    IdentifierCase("12345", ["12345|"], .missingAngleBrackets, .missingAt),
    IdentifierCase("<12345>", ["12345|"], .missingAt),
    IdentifierCase("<a@x.example", ["a|x.example"], .missingAngleEnd),
    IdentifierCase("<a@x.example <b@y.example>", ["a|x.example", "b|y.example"], .missingAngleEnd, .obsoleteSpace),
    IdentifierCase("<abc\n def@x.example>", ["abcdef|x.example"], .whiteSpaceInside),
    IdentifierCase("< a@x.example >", ["a|x.example"], .obsoleteSpace),
    IdentifierCase("<a . b @ x . example>", ["a.b|x.example"], .obsoleteSpace),
    IdentifierCase("<\"a@b\"@x.example>", ["\"a@b\"|x.example"]),
    IdentifierCase("<a@[b@c]>", ["a|[b@c]"]),
    IdentifierCase("<a@[b@c>", ["a@[b|c"], .severalAts),
    IdentifierCase("<a@b@x.example>", ["a@b|x.example"], .severalAts),
    IdentifierCase("<@x.example>", ["|x.example"], .missingSide),
    IdentifierCase("<a@>", ["a|"], .missingSide),
    IdentifierCase("<>", [], .emptyIdentifier, .empty),
    IdentifierCase("", [], .empty),
    IdentifierCase(" (none)\n ", [], .empty),
    IdentifierCase("<a@x.example> (open", ["a|x.example"], .obsoletePhrase, .lexical(.unterminatedComment)),
  ])
  func lists(_ list: IdentifierCase) {
    for text in lineEndVariants(list.text) {
      let parsed = Body(text).parse(MessageIdentifierList.parse)
      #expect((parsed.value?.identifiers ?? []).map { $0.left + "|" + $0.right } == list.identifiers)
      #expect(parsed.defects.map(\.kind) == list.defects)
    }
  }

  @Test func identifiersCompareWithoutTheirPlace() throws {
    let body = Body("<a@x.example> <a@x.example> <A@x.example>")
    let identifiers = try #require(body.parse(MessageIdentifierList.parse).value?.identifiers)
    #expect(identifiers[0] == identifiers[1])
    #expect(identifiers[0] != identifiers[2])
    #expect(Set(identifiers).count == 2)
    #expect(body.text(identifiers[1].range) == "<a@x.example>")
    #expect(identifiers[2].text == "A@x.example")
  }
}
