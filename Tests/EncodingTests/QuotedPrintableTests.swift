import InternetMessage
import SeededRandom
import Testing

@Suite struct QuotedPrintableTests {
  static let cases = [
    Base64Case("", ""),
    Base64Case("plain text", "plain text"),
    Base64Case("caf=C3=A9", "caf\u{C3}\u{A9}"),
    Base64Case("a=\nb", "ab"),
    Base64Case("a=\r\nb", "ab"),
    Base64Case("a=\rb", "ab"),
    Base64Case("a\nb\r\nc\rd\n", "a\nb\r\nc\rd\n"),
    Base64Case("tab\there=3D", "tab\there="),
    Base64Case("=20\n", " \n"),
    Base64Case("a \t\nb", "a\nb", ["trailingWhiteSpace@1"]),
    Base64Case("a ", "a", ["trailingWhiteSpace@1"]),
    Base64Case("=20 \n", " \n", ["trailingWhiteSpace@3"]),
    Base64Case("a=  \nb", "ab", ["trailingWhiteSpace@2"]),
    Base64Case("=c3=A9=aF", "\u{C3}\u{A9}\u{AF}", ["lowerCaseHexadecimal@0", "lowerCaseHexadecimal@6"]),
    Base64Case("a=GGb", "a=GGb", ["badEscape@1"]),
    Base64Case("a==41", "a=A", ["badEscape@1"]),
    Base64Case("a=4", "a=4", ["escapeAtEnd@1"]),
    Base64Case("a=", "a", ["escapeAtEnd@1"]),
    Base64Case("a=4\nb", "a=4\nb", ["badEscape@1"]),
    Base64Case("abcdefg\u{7F}", "abcdefg\u{7F}", ["rawOctet@7"]),
    Base64Case("abcde\u{1F}gh", "abcde\u{1F}gh", ["rawOctet@5"]),
    Base64Case("caf\u{E9}\u{7F}\u{0}", "caf\u{E9}\u{7F}\u{0}", ["rawOctet@3", "rawOctet@4", "rawOctet@5"]),
  ]

  @Test(arguments: cases)
  func decodes(_ sample: Base64Case) {
    octets("##" + sample.input + "##").withOctetView { view in
      var log = RepairLog()
      let range = 2..<view.count - 2
      #expect(QuotedPrintable.decode(view, range, repairs: &log) == octets(sample.output))
      let shifted = log.entries.map { "\($0.kind)@\($0.offset - 2)" }
      #expect(shifted == sample.repairs)
      var validated = RepairLog()
      QuotedPrintable.validate(view, range, repairs: &validated)
      #expect(validated.pairs == log.pairs)
      let strict = try? QuotedPrintable.decodeStrictly(view, range)
      #expect(strict == (sample.repairs.isEmpty ? octets(sample.output) : nil))
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r", "=\n", "=\r\n", ""])
  func measuresLines(_ lineEnd: String) {
    let sign = lineEnd.hasPrefix("=") ? 1 : 0
    for length in [75, 76, 77, 200] {
      let line = String(repeating: "x", count: length - sign) + lineEnd
      octets("start\n" + line).withOctetView { view in
        var log = RepairLog()
        QuotedPrintable.validate(view, 0..<view.count, repairs: &log)
        #expect(log.count(of: .lineTooLong) == (length > 76 ? 1 : 0))
        #expect(log.entries.first { $0.kind == .lineTooLong }?.offset == (length > 76 ? 6 + 76 : nil))
      }
    }
  }

  /// A slow decoder written from the rules one by one agrees on octets without defects.
  @Test func roundTrips() {
    let seed: UInt64 = 20_452
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let digits = Array("0123456789ABCDEF".utf8)
    for length in 0..<300 {
      var encoded: [UInt8] = []
      var original: [UInt8] = []
      var column = 0
      for _ in 0..<length {
        let octet = UInt8.random(in: 0...255, using: &generator)
        original.append(octet)
        if column > 70 {
          encoded += Array("=\r\n".utf8)
          column = 0
        }
        if octet > 0x20, octet < 0x7F, octet != 0x3D {
          encoded.append(octet)
          column += 1
        } else {
          encoded += [0x3D, digits[Int(octet >> 4)], digits[Int(octet & 15)]]
          column += 3
        }
      }
      encoded.withOctetView { view in
        #expect((try? QuotedPrintable.decodeStrictly(view, 0..<view.count)) == original)
      }
    }
  }
}
