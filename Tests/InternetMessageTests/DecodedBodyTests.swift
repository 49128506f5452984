import InternetMessage
import Testing

@Suite struct DecodedBodyTests {
  @Test(arguments: ["\n", "\r\n"])
  func everyPart(lineEnd: String) {
    let lines = [
      "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "plain", "--b",
      "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", "caf=E9",
      "--b",
      "Content-Type: application/octet-stream", "Content-Transfer-Encoding: base64", "", "AP8=", "--b",
      "Content-Type: broken", "", "text by default", "--b--", "",
    ]
    let message = Message(Array(lines.joined(separator: lineEnd).utf8))
    var reader = BodyReader()
    let bodies = message.parts.indices.map { reader.body(of: $0, in: message) }
    #expect(bodies == [.none, .text("plain"), .text("café"), .octets([0x00, 0xFF]), .text("text by default")])
  }
}
