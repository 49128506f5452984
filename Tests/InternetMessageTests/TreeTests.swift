import Testing

@testable import InternetMessage

struct TreeCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let outline: String
  let defects: [DefectKind]

  init(_ name: String, _ text: String, _ outline: String, _ defects: [DefectKind] = []) {
    testDescription = name
    self.text = text
    self.outline = outline
    self.defects = defects
  }
}

private let mixed = "Content-Type: multipart/mixed; boundary=b\n"

private let cases = [
  TreeCase("a leaf", "A: 1\n\nhello\n", "\"hello\n\""),
  TreeCase(
    "two parts, preamble and epilogue dropped", mixed + "\npre\n--b\n\none\n--b\nX: 1\n\ntwo\n--b--\nepi\n",
    "[\"one\" \"two\"]"),
  TreeCase("an empty part", mixed + "\n--b\n\n--b--\n", "[\"\"]"),
  TreeCase(
    "a part whose header the boundary cuts off", mixed + "\n--b\nX: 1\n--b--\n", "[\"\"]"),
  TreeCase(
    "nested",
    mixed + "\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c--\n--b\n\ntwo\n--b--\n",
    "[[\"one\"] \"two\"]"),
  TreeCase(
    "the outer boundary ends the inner multipart",
    mixed + "\n--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--b\n\ntwo\n--b--\n",
    "[[\"one\"] \"two\"]", [.unterminatedMultipart]),
  TreeCase(
    "an attached message", mixed + "\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nhi\n--b--\n", "[<\"hi\">]"),
  TreeCase(
    "an attached message whose header the boundary cuts off",
    mixed + "\n--b\nContent-Type: message/rfc822\n\nSubject: x\n--b--\n", "[<\"\">]"),
  TreeCase("no closing boundary", mixed + "\n--b\n\none\n", "[\"one\n\"]", [.unterminatedMultipart]),
  TreeCase("no boundary line at all", mixed + "\nnothing\n", "[]", [.boundaryNotFound]),
  TreeCase("white space behind a boundary", mixed + "\n--b \t\n\none\n--b--  \n", "[\"one\"]"),
  TreeCase("no part", mixed + "\n--b--\n", "[]", [.emptyMultipart]),
  TreeCase("text behind a boundary", mixed + "\n--bravo\n\none\n--b--\n", "[\"one\"]", [.boundaryWithTrailingText]),
  TreeCase(
    "an inner boundary that begins with the outer one",
    mixed + "\n--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\none\n--bb--\n--b--\n", "[[\"one\"]]",
    [.boundaryIsPrefix]),
  TreeCase(
    "an inner boundary equal to the outer one",
    mixed + "\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b--\n--b--\n", "[[\"one\"]]",
    [.boundaryReused]),
  TreeCase(
    "a boundary behind the closing one", mixed + "\n--b\n\none\n--b--\n--b\n\ntwo\n", "[\"one\"]",
    [.partInsideEndedMultipart]),
  TreeCase("a body without a header", "hello world\n\nmore\n", "\"hello world\n\nmore\n\"", [.bodyWithoutBlankLine]),
  TreeCase("a header without a body", "A: 1\nB: 2\n", "\"\"", [.headerWithoutBody]),
  TreeCase("a malformed line between fields", "A: 1\nnonsense\nB: 2\n\nx\n", "\"x\n\"", [.fieldWithoutColon]),
  TreeCase(
    "a malformed line that ends the header", "A: 1\nnonsense\n\nx\n", "\"nonsense\n\nx\n\"", [.bodyWithoutBlankLine]),
  TreeCase(
    "a malformed line with a continuation between fields", "A: 1\nnonsense\n more\nB: 2\n\nx\n", "\"x\n\"",
    [.fieldWithoutColon]),
  TreeCase(
    "a body that begins with an indented second line", "Write to\n a@example.com\n\nor call\n",
    "\"Write to\n a@example.com\n\nor call\n\"", [.bodyWithoutBlankLine]),
  TreeCase("a name with a space", "A b: 1\nC: 2\n\nx\n", "\"x\n\"", [.forbiddenCharacterInFieldName]),
  TreeCase("a space before the colon", "A : 1\n\nx\n", "\"x\n\"", [.spaceBeforeColon]),
  TreeCase("a colon first", ": 1\nC: 2\n\nx\n", "\"x\n\"", [.emptyFieldName]),
  TreeCase("a continuation first", " 1\nC: 2\n\nx\n", "\"x\n\"", [.headerBeginsWithContinuation]),
  TreeCase("a blank continuation", "A: 1\n \n 2\n\nx\n", "\"x\n\"", [.blankContinuation]),
  TreeCase("a postmark", "From a@example.com Mon Mar  2 10:00:00 2026\nA: 1\n\nx\n", "\"x\n\"", [.mailboxPostmark]),
  TreeCase("nothing", "", "\"\"", [.headerWithoutBody]),
]

@Suite("The MIME tree")
struct TreeTests {
  @Test("has the parts and the defects that the standard says", arguments: cases, ["\n", "\r\n"])
  func tree(_ test: TreeCase, lineEnd: String) {
    let text = test.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let message = Message(Array(text.utf8))
    let expected = test.outline.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    #expect(outline(message) == expected)
    #expect(message.structuralDefects.listed.map(\.kind) == test.defects)
  }

  @Test("gives a part of a digest the type that it has by default")
  func digest() {
    let message = Message(
      Array(
        "Content-Type: multipart/digest; boundary=b\n\n--b\n\nA: 1\n\nx\n--b\nContent-Type: text/plain\n\ny\n--b--\n"
          .utf8))
    #expect(outline(message) == "[<\"x\"> \"y\"]")
    let types = message.parts.indices.map { message.contentType(of: $0).mediaType }
    #expect(types == ["multipart/digest", "message/rfc822", "text/plain", "text/plain"])
  }

  @Test("covers every octet of the header with fields")
  func folding() {
    let message = Message(Array("Subject: a\r\n b\r\n\tc\r\nTo: x\r\n\r\n".utf8))
    #expect(message.fields.map { message.name(of: $0) } == ["Subject", "To"])
    #expect(message.string(message.fields[0].body) == " a\r\n b\r\n\tc")
    #expect(message.fields[0].range == 0..<20)
    #expect(message.fields[1].kind == .to)
  }

  @Test(
    "names parts as IMAP does",
    arguments: [
      ("A: 1\n\nx\n", ["1"]),
      (mixed + "\n--b\n\none\n--b\n\ntwo\n--b--\n", ["TEXT", "1", "2"]),
      (
        mixed + "\n--b\n\none\n--b\nContent-Type: message/rfc822\n\n" + mixed.replacing("b\n", with: "c\n")
          + "\n--c\n\nx\n--c--\n--b--\n", ["TEXT", "1", "2", "2.TEXT", "2.1"]
      ),
      (mixed + "\n--b\nContent-Type: message/rfc822\n\nA: 1\n\nx\n--b--\n", ["TEXT", "1", "1.1"]),
    ])
  func paths(text: String, expected: [String]) {
    let message = Message(Array(text.utf8))
    #expect(message.parts.indices.map { message.path(of: $0) } == expected)
  }
}
