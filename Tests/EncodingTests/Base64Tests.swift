import InternetMessage
import SeededRandom
import Testing

struct Base64Case: Sendable, CustomTestStringConvertible {
  let input: String
  let output: String
  let repairs: [String]
  init(_ input: String, _ output: String, _ repairs: [String] = []) {
    self.input = input
    self.output = output
    self.repairs = repairs
  }
  var testDescription: String { input.debugDescription }
}

@Suite struct Base64Tests {
  static let cases = [
    Base64Case("", ""),
    Base64Case("Zg==", "f"),
    Base64Case("Zm8=", "fo"),
    Base64Case("Zm9v", "foo"),
    Base64Case("Zm9vYmFy", "foobar"),
    Base64Case("Zm9vYmFyZm9vYmFyZg==", "foobarfoobarf"),
    Base64Case("Zm9v\nYmFy\n", "foobar"),
    Base64Case("Zm9v\rYmFy\r", "foobar"),
    Base64Case("Zm\n9v\r\nYm\rFy", "foobar"),
    Base64Case("+/+/", "\u{FB}\u{FF}\u{BF}"),
    Base64Case("Zg", "f", ["paddingMissing@2"]),
    Base64Case("Zm8", "fo", ["paddingMissing@3"]),
    Base64Case("Zg=", "f", ["paddingMissing@3"]),
    Base64Case("Zg=\n=", "f"),
    Base64Case("Zh==", "f", ["nonZeroTrailingBits@1"]),
    Base64Case("Zm9=", "fo", ["nonZeroTrailingBits@2"]),
    Base64Case("Zm9vZ", "foo", ["truncatedQuantum@4"]),
    Base64Case("Zg==Zm8=", "ffo", ["dataAfterPadding@4"]),
    Base64Case("Zg=Zm8=", "ffo", ["paddingMissing@3", "dataAfterPadding@3"]),
    Base64Case("Zm9v=", "foo", ["unexpectedPadding@4"]),
    Base64Case("Zm 9v", "foo"),
    Base64Case(" Zm9v\t\n", "foo"),
    Base64Case("Zm9v-_.\u{E9}", "foo", (4...7).map { "outsideAlphabet@\($0)" }),
    Base64Case("\u{0}Zm9v", "foo", ["outsideAlphabet@0"]),
  ]

  @Test(arguments: cases)
  func decodes(_ sample: Base64Case) {
    octets("##" + sample.input + "##").withOctetView { view in
      var log = RepairLog()
      let range = 2..<view.count - 2
      #expect(Base64.decode(view, range, repairs: &log) == octets(sample.output))
      let shifted = log.entries.map { "\($0.kind)@\($0.offset - 2)" }
      #expect(shifted == sample.repairs)
      var validated = RepairLog()
      Base64.validate(view, range, repairs: &validated)
      #expect(validated.pairs == log.pairs)
      let strict = try? Base64.decodeStrictly(view, range)
      #expect(strict == (sample.repairs.isEmpty ? octets(sample.output) : nil))
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [75, 76, 77, 80])
  func measuresLines(_ lineEnd: String, _ length: Int) {
    let line = String(repeating: "A", count: length) + lineEnd
    octets(line + "AAAA" + lineEnd).withOctetView { view in
      var log = RepairLog()
      Base64.validate(view, 0..<view.count, repairs: &log)
      let isLong = length > 76
      #expect(log.count(of: .lineTooLong) == (isLong ? 1 : 0))
      #expect(log.entries.first { $0.kind == .lineTooLong }?.offset == (isLong ? 76 : nil))
    }
  }

  @Test func keepsSixteenOfEachKindAndCountsAll() {
    [UInt8](repeating: 0x2D, count: 1000).withOctetView { view in
      var log = RepairLog()
      #expect(Base64.decode(view, 0..<view.count, lineLimit: 1000, repairs: &log).isEmpty)
      #expect(log.entries.count == RepairLog.keptPerKind)
      #expect(log.count(of: .outsideAlphabet) == 1000)
    }
  }

  /// Whatever is encoded in lines of 76 comes back, at every length that the fast and the slow loop can meet.
  @Test(arguments: ["\n", "\r\n"])
  func roundTrips(_ lineEnd: String) {
    let seed: UInt64 = 20_451
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for length in 0..<300 {
      let original = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      octets(encode(original, lineEnd: lineEnd)).withOctetView { view in
        #expect((try? Base64.decodeStrictly(view, 0..<view.count)) == original)
      }
    }
  }

  /// An encoder that works bit by bit, so that it shares nothing with the decoder.
  private func encode(_ original: [UInt8], lineEnd: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bits = original.flatMap { octet in (0..<8).map { octet >> (7 - UInt8($0)) & 1 } }
    while bits.count % 6 != 0 { bits.append(0) }
    var characters = stride(from: 0, to: bits.count, by: 6).map { start in
      alphabet[bits[start..<start + 6].reduce(0) { $0 * 2 + Int($1) }]
    }
    while characters.count % 4 != 0 { characters.append("=") }
    var text = ""
    for (index, character) in characters.enumerated() {
      if index > 0, index % 76 == 0 { text += lineEnd }
      text.append(character)
    }
    return text
  }
}
