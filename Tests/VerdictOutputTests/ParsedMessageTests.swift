import InternetMessage
import MailFacts
import SafeOutput
import Testing
import VerdictOutput

struct ParsedMessageTests {
  static let sample = ParsedMessage(
    file: "mail/a.eml", index: 0, size: 1200,
    header: [.init(name: "Subject", offset: 0, length: 24, body: "Grüße\u{1B}[2J")],
    parts: [
      .init(
        path: "TEXT", type: "multipart/mixed", charset: nil, encoding: "7bit", disposition: nil, filename: nil,
        offset: 100,
        length: 1100, decodedSize: nil),
      .init(
        path: "1", type: "text/plain", charset: "utf-8", encoding: "base64", disposition: "attachment",
        filename: "a\u{202E}txt.exe", offset: 200, length: 40, decodedSize: 29),
    ],
    defects: [LocatedDefect(kind: .missingDate, offset: 0, line: 1)])

  @Test func jsonHasTheMembersOfTheInterface() {
    var json = JSONWriter()
    json.value(Self.sample)
    let expected = """
      {"file":"mail/a.eml","index":0,"size":1200,\
      "header":[{"name":"Subject","offset":0,"length":24,"body":"Grüße\\u001b[2J"}],\
      "parts":[{"path":"TEXT","type":"multipart/mixed","charset":null,"encoding":"7bit","disposition":null,\
      "filename":null,"offset":100,"length":1100,"decodedSize":null},\
      {"path":"1","type":"text/plain","charset":"utf-8","encoding":"base64","disposition":"attachment",\
      "filename":"a\\u202etxt.exe","offset":200,"length":40,"decodedSize":29}],\
      "defects":[{"name":"missing_date","offset":0,"line":1,"message":"There is no Date field."}]}
      """
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test func textShowsHeaderTreeAndDefects() {
    var lines = TerminalWriter(colour: false)
    lines.write(Self.sample)
    let expected = #"""
      mail/a.eml: 1200 octets
      header
           0  Subject: Grüße\x1b[2J
      parts
         100    TEXT  multipart/mixed, 7bit, 1100 octets
         200    1  text/plain, charset utf-8, base64, attachment "a\u{202E}txt.exe", 40 octets (29 decoded)
      defects
           0  line 1: missing_date: There is no Date field.

      """#
    #expect(String(decoding: lines.octets, as: UTF8.self) == expected)
  }

  @Test func whatIsNotThereIsSaid() {
    var lines = TerminalWriter(colour: false)
    lines.write(ParsedMessage(file: "-", index: 2, size: 0, header: [], parts: [], defects: []))
    #expect(
      String(decoding: lines.octets, as: UTF8.self) == "-#2: 0 octets\nheader: none\nparts: none\ndefects: none\n")
  }
}
