import Foundation
import SafeOutput
import Testing

struct JSONWriterTests {
  @Test func writesMembersInTheOrderOfTheCalls() {
    var json = JSONWriter()
    json.object { json in
      json.member("z", 1)
      json.member("a", nil as String?)
      json.array("list") { json in
        json.value(true)
        json.value("x")
        json.object { _ in }
        json.array { _ in }
      }
    }
    #expect(String(decoding: json.octets, as: UTF8.self) == #"{"z":1,"a":null,"list":[true,"x",{},[]]}"#)
  }

  @Test func indentsByTwoSpacesALevel() {
    var json = JSONWriter(.indented)
    json.object { json in
      json.member("a", [1, 2])
      json.object("b") { json in json.null("c") }
      json.array("d") { _ in }
    }
    let expected = """
      {
        "a": [
          1,
          2
        ],
        "b": {
          "c": null
        },
        "d": []
      }
      """
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test func indentsInsideOfAnotherDocument() {
    var json = JSONWriter(.indented, depth: 1)
    json.array { json in json.value(7) }
    #expect(String(decoding: json.octets, as: UTF8.self) == "[\n    7\n  ]")
  }

  @Test(
    arguments: [
      ("plain", #""plain""#), ("", #""""#), (#"a"b\c/"#, #""a\"b\\c/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1B}[31m\u{7F}", #""\u0000\u001b[31m\u007f""#), ("\u{9B}x", #""\u009bx""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("\u{202E}txt.exe\u{2069}", #""\u202etxt.exe\u2069""#),
      ("\u{FEFF}\u{200B}", #""\ufeff\u200b""#), ("Grüße 😀 日本", #""Grüße 😀 日本""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("</script>&", #""</script>&""#),
    ] as [(MailText, String)])
  func escapesStrings(mail: MailText, expected: String) throws {
    let text = mail.text
    var json = JSONWriter()
    json.value(text)
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.octets), options: .fragmentsAllowed)
    #expect(Array(try #require(parsed as? String).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func everyScalarBelowTheAstralPlanesReadsBack() throws {
    var text = ""
    for value in UInt32(0)...0xFFFF { if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) } }
    var json = JSONWriter()
    json.value(text)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.octets), options: .fragmentsAllowed)
    #expect(try #require(parsed as? String).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(json.octets.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
  }

  @Test func markupIsEscapedInsideOfHTML() {
    var json = JSONWriter(surroundings: .markup)
    json.object { json in json.member("</a>", "</script><!--&") }
    let expected = #"{"\u003c/a\u003e":"\u003c/script\u003e\u003c!--\u0026"}"#
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.0, "0.0"), (0.95, "0.95"), (1.0, "1.0"), (-2.5, "-2.5"), (.infinity, "null"), (.nan, "null"),
  ])
  func writesNumbers(number: Double, expected: String) {
    var json = JSONWriter()
    json.value(number)
    #expect(String(decoding: json.octets, as: UTF8.self) == expected)
  }

  @Test func outputIsTakenPieceByPiece() {
    var json = JSONWriter()
    json.beginArray()
    json.value(1)
    let first = json.take()
    json.value(Int64.min)
    json.endArray()
    #expect(String(decoding: first + json.take(), as: UTF8.self) == "[1,-9223372036854775808]")
    #expect(json.octets.isEmpty)
  }
}
