import InternetMessage
import Testing

struct HeaderCase: Sendable, CustomTestStringConvertible {
  let input: String
  let text: String
  let defects: [String]
  let context: HeaderText.Context
  init(_ input: String, _ text: String, _ defects: [String] = [], _ context: HeaderText.Context = .unstructured) {
    self.input = input
    self.text = text
    self.defects = defects
    self.context = context
  }
  var testDescription: String { input.debugDescription }
}

/// Decodes octets given as Latin-1 characters; offsets of defects are those in the input.
func decode(
  _ input: String, _ context: HeaderText.Context = .unstructured, _ policy: HeaderText.Policy = .lenient
) -> (text: String, defects: [String]) {
  octets("X:" + input + "\n").withOctetView { view in
    var converter = CharsetConverter()
    var log = HeaderTextDefectLog()
    let text = HeaderText.decoded(
      view, 2..<view.count - 1, context: context, policy: policy, converter: &converter, defects: &log)
    return (text, log.entries.map { "\($0.kind)@\($0.offset - 2)" })
  }
}

@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("", ""),
    (" \t ", ""),
    (" one line ", "one line"),
    (" a\n b", "a b"),
    (" a\n\tb\n  c", "a\tb  c"),
    ("\n a", "a"),
    (" a \n \n b", "a   b"),
    (" a\n", "a"),
    (" a\nb", "a\nb"),
    (" caf\u{C3}\u{A9}\n b", "caf\u{E9} b"),
    (" a\u{0}b", "a\u{0}b"),
  ])
  func unfolds(_ input: String, _ text: String) {
    for variant in [input, crlf(input)] {
      octets("X:" + variant).withOctetView { view in
        let expected = variant == input ? text : crlf(text)
        #expect(HeaderText.unfolded(view, 2..<view.count) == expected)
      }
    }
  }

  @Test func unfoldsBareCarriageReturns() {
    octets(" a\r b\rc").withOctetView { view in
      #expect(HeaderText.unfolded(view, 0..<view.count) == "a b\rc")
    }
  }

  static let words = [
    HeaderCase("=?utf-8?Q?caf=C3=A9?=", "café"),
    HeaderCase("=?UTF-8?b?Y2Fmw6k=?=", "café"),
    HeaderCase("=?iso-8859-1?q?caf=E9_noir?=", "café noir"),
    HeaderCase("=?us-ascii*en?q?plain?=", "plain"),
    HeaderCase("Re: =?utf-8?q?=E2=82=AC?= 5", "Re: € 5"),
    // RFC 2047, section 8: white space between words is not shown, between word and text it is.
    HeaderCase("=?iso-8859-1?q?a?= =?iso-8859-1?q?b?=", "ab"),
    HeaderCase("=?iso-8859-1?q?a?=  =?iso-8859-2?q?b?=", "ab"),
    HeaderCase("=?iso-8859-1?q?a?=\n =?iso-8859-1?q?b?=", "ab"),
    HeaderCase("=?iso-8859-1?q?a_?= =?iso-8859-1?q?b?=", "a b"),
    HeaderCase("=?iso-8859-1?q?a?= b =?iso-8859-1?q?c?=", "a b c"),
    HeaderCase("x\n =?utf-8?q?a?=\n y", "x a y"),
    // Split inside of a character.
    HeaderCase("=?utf-8?q?caf=C3?= =?utf-8?q?=A9!?=", "café!", ["encodedWordSplitsCharacter@19"]),
    HeaderCase("=?utf-8?b?4oI=?=\n =?utf-8?q?=AC?=", "€", ["encodedWordSplitsCharacter@18"]),
    HeaderCase("=?utf-8?q?caf=C3=A9?= =?utf-8?q?=C3=A9?=", "caféé"),
    HeaderCase("=?utf-8?q?caf=C3?= x", "caf\u{FFFD} x", ["undecodable@0"]),
    HeaderCase("=?shift_jis?q?=93?= =?shift_jis?q?=FA=96=7B?=", "日本", ["encodedWordSplitsCharacter@20"]),
    // ISO-2022-JP: 日本 is ESC $ B F | K \ ESC ( B.
    HeaderCase("=?iso-2022-jp?b?GyRCRnxLXBsoQg==?=", "日本"),
    HeaderCase("=?iso-2022-jp?b?GyRCRnwbKEI=?= =?iso-2022-jp?b?GyRCS1wbKEI=?=", "日本"),
    HeaderCase(
      "=?iso-2022-jp?b?GyRCRnw=?= =?iso-2022-jp?b?S1wbKEI=?=", "日本", ["encodedWordSplitsCharacter@27"]),
    // Half-width katakana are one octet each, and no character is split between them.
    HeaderCase("=?shift_jis?q?=B1?= =?shift_jis?q?=B2?=", "\u{FF71}\u{FF72}"),
    HeaderCase("=?gb18030?q?=94=39?= =?gb18030?q?=FC=36?=", "\u{1F600}", ["encodedWordSplitsCharacter@21"]),
    // Malformed.
    HeaderCase("=?nonsense?q?a?=", "=?nonsense?q?a?=", ["unknownCharset@0"]),
    HeaderCase("=?utf-8//IGNORE?q?a?=", "=?utf-8//IGNORE?q?a?="),
    HeaderCase("=?utf-8?x?a?=", "=?utf-8?x?a?=", ["unknownEncoding@0"]),
    HeaderCase("=?utf-8?b?a-b=?=", "=?utf-8?b?a-b=?=", ["badEncodedText@0"]),
    HeaderCase("=?utf-8?b?YWI?=", "ab", ["encodedTextRepaired@0"]),
    HeaderCase("=?utf-8?q?a=4?=", "=?utf-8?q?a=4?=", ["badEncodedText@0"]),
    HeaderCase("=?utf-8?q?a b?=", "=?utf-8?q?a b?=", ["spaceInEncodedWord@0"]),
    HeaderCase("=?utf-8?q?a", "=?utf-8?q?a", ["badEncodedText@0"]),
    HeaderCase("Re:=?utf-8?q?a?=", "Re:a", ["encodedWordNotSeparated@3"]),
    HeaderCase("=?utf-8?q?a?=b", "ab", ["encodedWordNotSeparated@0"]),
    HeaderCase("a =? b ?= c", "a =? b ?= c"),
    HeaderCase("a=?b", "a=?b"),
    HeaderCase("=?us-ascii?q?=E9?=", "\u{FFFD}", ["undecodable@0", "eightBitInASCII@0"]),
    HeaderCase("=?utf-8?q?a=0D=0AX:_b?=", "a\r\nX: b", ["controlInEncodedWord@0"]),
    // Raw octets.
    HeaderCase(" caf\u{C3}\u{A9}", "café"),
    HeaderCase(" caf\u{E9} =?utf-8?q?=C3=A9?=", "café é", ["rawOctetsNotUTF8@4"]),
    HeaderCase(" \u{80} 5", "€ 5", ["rawOctetsNotUTF8@1"]),
    // Structured bodies.
    HeaderCase("=?utf-8?q?J=C3=B6?= <j@example.com>", "Jö <j@example.com>", [], .structured),
    HeaderCase(
      "\"=?utf-8?q?a?=\" <j@example.com>", "\"=?utf-8?q?a?=\" <j@example.com>",
      ["encodedWordInQuotedString@1"], .structured),
    HeaderCase("j@example.com (=?utf-8?q?J=C3=B6?=)", "j@example.com (Jö)", [], .structured),
    HeaderCase("(say \"hi =?utf-8?q?=C3=B6?= ) x", "(say \"hi ö ) x", [], .structured),
    HeaderCase("(a\\\" =?utf-8?q?b?=)", "(a\\\" b)", [], .structured),
    HeaderCase("(\\) \" =?utf-8?q?b?= \" )", "(\\) \" b \" )", [], .structured),
    HeaderCase("(=?utf-8?q?b?=)", "(b)", ["encodedWordNotSeparated@1"], .unstructured),
    HeaderCase("\"A \\\"B\\\" C\" D", "A \"B\" C D", [], .phrase),
    HeaderCase("\"open", "\"open", [], .phrase),
    HeaderCase("\"a\n b\" =?utf-8?q?c?=", "a b c", [], .phrase),
    HeaderCase("\"a\\", "\"a\\", [], .phrase),
  ]

  @Test(arguments: words)
  func decodesWords(_ sample: HeaderCase) {
    let lf = decode(sample.input, sample.context)
    #expect(lf.text == sample.text)
    #expect(lf.defects == sample.defects)
    let asCRLF = decode(crlf(sample.input), sample.context)
    #expect(asCRLF.text == sample.text)
    #expect(asCRLF.defects.count == sample.defects.count)
  }

  @Test func limitsTheLengthOfAWord() {
    // "=?utf-8?q?" and "?=" are twelve octets.
    for (count, isLong) in [(63, false), (64, true)] {
      let word = "=?utf-8?q?" + String(repeating: "a", count: count) + "?="
      #expect(decode(word).defects == (isLong ? ["encodedWordTooLong@0"] : []))
      #expect(decode(word).text == String(repeating: "a", count: count))
      #expect(decode(word, .unstructured, .strict).text == (isLong ? word : String(repeating: "a", count: count)))
    }
  }

  @Test func strictPolicyLeavesTouchingWords() {
    #expect(decode("x=?utf-8?q?a?= =?utf-8?q?b?=", .unstructured, .strict).text == "x=?utf-8?q?a?= b")
  }

  @Test(.timeLimit(.minutes(30)))
  func decodesManyWords() {
    let count = 100_000
    let joined = String(repeating: "=?iso-2022-jp?b?GyRCRnwbKEI=?=\n ", count: count)
    let result = decode(joined)
    #expect(result.text.unicodeScalars.count == count)
    #expect(result.defects.isEmpty)
    // Two character sets in turn: a conversion for each word.
    let alternating = String(repeating: "=?koi8-r?q?=C1?= =?shift_jis?q?=93=FA?= ", count: count)
    #expect(decode(alternating).text.unicodeScalars.count == 2 * count)
    for hostile in ["=?utf-8?q?", "=?utf-8?q?a ", "=?", "\"=?a?q?", "(\"", "=?utf-8?b?YQ==?=\"\\"] {
      let result = decode(String(repeating: hostile, count: count), .phrase)
      #expect(!result.text.isEmpty)
    }
  }
}
