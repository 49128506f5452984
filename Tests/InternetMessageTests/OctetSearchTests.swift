import Testing

@testable import InternetMessage

@Suite struct OctetSearchTests {
  /// Characters of the grammars, as the standards list them.
  @Test(arguments: UInt8.min...UInt8.max)
  func characterClasses(octet: UInt8) {
    let character = Character(Unicode.Scalar(octet))
    let isAlphanumeric = octet < 0x80 && (character.isLetter || character.isNumber)
    let isAtomText = octet >= 0x80 || isAlphanumeric || "!#$%&'*+-/=?^_`{|}~".contains(character)
    #expect(octet.isAtomText == isAtomText)
    let isVisible = octet > 32 && octet < 127
    #expect(octet.isTokenText == (isVisible && !"()<>@,;:\\\"/[]?=".contains(character)))
  }

  /// Tab, the octets of line ends and NUL are judged elsewhere.
  @Test(arguments: UInt8.min...UInt8.max)
  func controls(octet: UInt8) {
    let isControl = octet < 0x20 || octet == 0x7F
    let expected = isControl && ![0x00, 0x09, 0x0A, 0x0D].contains(octet)
    #expect([UInt8](arrayLiteral: 0x41, octet, 0x42).withOctetView { $0.hasControl(in: 1..<2) } == expected)
    #expect(octet.isHeaderControl == expected)
  }

  /// The line stands at every place of a block, and on both sides of the edges of blocks.
  @Test(arguments: ["\n", "\r", "\r\n"])
  func lineStart(lineEnd: String) {
    for before in 1..<600 {
      let octets = Array(("a" + String(repeating: "-", count: before) + lineEnd + "--b").utf8)
      let place = 1 + before + lineEnd.utf8.count
      octets.withOctetView { view in
        #expect(view.lineStart(with: 0x2D, 0x2D, in: 0..<view.count) == place)
        #expect(view.lineStart(with: 0x2D, 0x62, in: 0..<view.count) == nil)
        // One octet too few.
        #expect(view.lineStart(with: 0x2D, 0x2D, in: 0..<place + 1) == nil)
      }
    }
  }

  @Test func lineStartAtTheStartOfTheRange() {
    Array("a--b".utf8).withOctetView { view in
      #expect(view.lineStart(with: 0x2D, 0x2D, in: 1..<4) == 1)
      #expect(view.lineStart(with: 0x2D, 0x2D, in: 0..<4) == nil)
      #expect(view.lineStart(with: 0x2D, 0x2D, in: 4..<4) == nil)
    }
  }

  /// The fast reading of text agrees with the standard library on every sequence of three octets that begins above 127.
  @Test func textOfEverySequence() {
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xF0, 0xFF,
    ]
    for first in UInt8(0x80)...0xFF {
      for second in UInt8.min...UInt8.max {
        for third in interesting {
          let octets = [first, second, third, 0x80]
          let text = octets.withOctetView { $0.string(0..<4) }
          guard text == String(decoding: octets, as: UTF8.self) else {
            Issue.record("\(octets) gave \(Array(text.utf8))")
            return
          }
        }
      }
    }
  }

  @Test(arguments: ["Grüße aus 東京 🎉", "ab\u{0}c é", "é", ""])
  func textOfValidUTF8(text: String) {
    let octets = Array(text.utf8)
    octets.withOctetView { view in
      #expect(view.utf8Validity(0..<view.count).isValid)
      #expect(view.string(0..<view.count) == text)
    }
  }
}
