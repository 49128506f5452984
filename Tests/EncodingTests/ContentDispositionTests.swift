import InternetMessage
import Testing

@Suite struct ContentDispositionTests {
  private func read(_ input: String) -> (value: ContentDisposition, defects: [String]) {
    octets(input).withOctetView { view in
      var converter = CharsetConverter()
      var log = ParameterDefectLog()
      let value = ContentDisposition(view, 0..<view.count, limit: 256, converter: &converter, defects: &log)
      return (value, log.pairs)
    }
  }

  @Test func readsAllParameters() {
    let (value, defects) = read(
      " Attachment; filename=\"a b.txt\"; size=12; creation-date=\"Mon, 1 Jan 2024 10:00:00 +0000\";\n read-date=x")
    #expect(value.kind == .attachment)
    #expect(value.filename == "a b.txt")
    #expect(value.size == 12)
    #expect(value.creationDate == "Mon, 1 Jan 2024 10:00:00 +0000")
    #expect(value.modificationDate == nil)
    #expect(value.readDate == "x")
    #expect(defects.isEmpty)
  }

  @Test(arguments: [
    (" inline", ContentDisposition.Kind.inline, []),
    ("Form-Data; name=x", .other("form-data"), []),
    ("", .attachment, ["emptyBody@0"]),
    ("; filename=x", .attachment, ["invalidDisposition@0"]),
    ("filename=x", .attachment, ["invalidDisposition@0", "semicolonMissing@0"]),
    ("attachment; size=-1", .attachment, ["sizeInvalid@12"]),
    ("attachment; size=99999999999999999999", .attachment, ["sizeInvalid@12"]),
  ])
  func readsKinds(_ input: String, _ kind: ContentDisposition.Kind, _ defects: [String]) {
    let (value, found) = read(input)
    #expect(value.kind == kind)
    #expect(found == defects)
    if input.contains("filename") { #expect(value.filename == "x") }
  }

  @Test(
    arguments: [
      ("7bit", TransferEncoding.sevenBit, nil), (" Quoted-Printable (c)", .quotedPrintable, nil),
      ("(c) BASE64\r\n", .base64, nil), ("8bit", .eightBit, nil), ("binary", .binary, nil),
      ("x-uuencode", .uuencode, nil), ("x-foo", .other("x-foo"), nil), ("7bit; charset=x", .sevenBit, 4),
      ("", nil, nil), ("\"base64\"", nil, 0), ("8-bit", .other("8-bit"), nil),
    ] as [(String, TransferEncoding?, Int?)])
  func readsTransferEncodings(_ input: String, _ encoding: TransferEncoding?, _ strayText: Int?) {
    octets(input).withOctetView { view in
      let reading = TransferEncoding.read(view, 0..<view.count)
      #expect(reading.encoding == encoding)
      #expect(reading.strayText == strayText)
    }
  }
}
