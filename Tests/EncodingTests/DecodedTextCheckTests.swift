@testable import InternetMessage
import Testing

/// What is told of decoded text octet by octet is what a look at all of it tells.
@Suite struct DecodedTextCheckTests {
  /// The ends of every range in the table of well-formed sequences (RFC 3629, section 4), and those next to them.
  private static let ends: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
    0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test(arguments: ends)
  func agreesWithASearch(_ first: UInt8) {
    for second in Self.ends {
      for third in Self.ends {
        for fourth in Self.ends { check([first, second, third, fourth]) }
        check([first, second, third])
      }
      check([first, second])
    }
    check([first])
  }

  private func check(_ octets: [UInt8]) {
    let isASCII = octets.allSatisfy { $0 < 0x80 }
    octets.withOctetView { view in
      let isUTF8 = view.utf8Validity(0..<view.count).isValid
      var single = DecodedTextCheck(isEncodedInASCII: false)
      for octet in octets { single.append(octet) }
      var word = DecodedTextCheck(isEncodedInASCII: false)
      word.append(
        bigEndian: octets.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset) },
        keeping: octets.count)
      var range = DecodedTextCheck(isEncodedInASCII: false)
      range.append(0..<1, of: view)
      range.append(1..<view.count, of: view)
      for text in [single, word, range] where text.isUTF8 != isUTF8 || text.isASCII != isASCII {
        Issue.record("\(octets) is taken for UTF-8: \(text.isUTF8), for ASCII: \(text.isASCII)")
      }
    }
  }

  /// Of octets that are all ASCII, one is looked at: it ends a sequence.
  @Test func plainTextEndsASequence() {
    [UInt8]("abc".utf8).withOctetView { view in
      var text = DecodedTextCheck(isEncodedInASCII: true)
      text.append(0..<3, of: view)
      #expect(text.isUTF8 && text.isASCII)
      text.append(0xC3)
      #expect(!text.isUTF8)
      text.append(0..<3, of: view)
      text.append(0xA9)
      #expect(!text.isUTF8 && !text.isASCII)
    }
  }
}
