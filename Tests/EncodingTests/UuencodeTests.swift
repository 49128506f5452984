import InternetMessage
import Testing

@Suite struct UuencodeTests {
  /// "hello" is 68 65 6C 6C 6F: sextets 26 6 21 44, 27 6 60 0, each plus 32.
  static let hello = "%:&5L;&\\ "

  @Test func findsAndDecodes() throws {
    let text = "Hi,\nbegin the day\nbegin 644 hello world.txt\n" + Self.hello + "\n`\nend\nbye\n"
    for variant in [text, crlf(text)] {
      try octets(variant).withOctetView { view in
        let file = try #require(Uuencode.locate(view, 0..<view.count))
        #expect(file.mode == 0o644)
        #expect(view.string(file.name) == "hello world.txt")
        #expect(view.string(file.offset..<file.offset + 5) == "begin")
        var log = RepairLog()
        let result = Uuencode.decode(view, file.body, repairs: &log)
        #expect(result.octets == octets("hello"))
        #expect(view.string(result.end..<result.end + 3) == "bye")
        #expect(log.isEmpty)
      }
    }
  }

  @Test(arguments: [
    // The space at the end was lost in transport; the five octets need only seven characters.
    Base64Case("%:&5L;&\\\nend\n", "hello"),
    Base64Case("%:&5L\nend\n", "hel\u{0}\u{0}", ["badLineLength@0"]),
    Base64Case("%:&5L;&\\ \n", "hello", ["endMissing@10"]),
    Base64Case("%:&5L;&\\ xx\nend\n", "hello", ["badLineLength@0"]),
    Base64Case("%:&5\u{7F};&\\ \nend\n", "he@lo", ["outsideAlphabet@4"]),
    Base64Case("~junk\nend\n", "", ["outsideAlphabet@0"]),
  ])
  func repairs(_ sample: Base64Case) {
    octets(sample.input).withOctetView { view in
      var log = RepairLog()
      #expect(Uuencode.decode(view, 0..<view.count, repairs: &log).octets == octets(sample.output))
      #expect(log.pairs == sample.repairs)
    }
  }

  @Test(arguments: ["begin", "begin 64 x", "begin 999 x", " begin 644 x", "begin 644 ", "begin 64444 x"])
  func ignoresOtherLines(_ line: String) {
    octets(line + "\n").withOctetView { view in
      #expect(Uuencode.locate(view, 0..<view.count) == nil)
    }
  }

  @Test func decodesYEnc() throws {
    // "hello" plus 42 is 92 8F 96 96 99; 0xD6 plus 42 is NUL, escaped as "=@".
    let text = "x\n=ybegin line=128 size=6 name=a b.bin\n\u{92}\u{8F}\u{96}\n\u{96}\u{99}=@\n=yend size=6\ny\n"
    for variant in [text, crlf(text)] {
      try octets(variant).withOctetView { view in
        let file = try #require(YEnc.locate(view, 0..<view.count))
        #expect(view.string(file.name) == "a b.bin")
        #expect(file.size == 6)
        #expect(file.part == nil)
        var log = RepairLog()
        let result = YEnc.decode(view, file.body, repairs: &log)
        #expect(result.octets == octets("hello\u{D6}"))
        #expect(view[result.end] == 0x79)
        #expect(log.isEmpty)
      }
    }
  }

  /// The CRC-32 of "123456789" is CBF43926, the check value of its definition.
  @Test(arguments: [
    ("=yend size=9 crc32=cbf43926", []), ("=yend size=9 crc32=cbf43927", ["checksumMismatch@29"]),
    ("=yend size=8", ["sizeMismatch@10"]), ("", ["endMissing@10"]),
    ("=yend size=9 part=1 crc32=0", []), ("=yend size=9 part=1 pcrc32=0 crc32=cbf43926", ["checksumMismatch@37"]),
  ])
  func checksYEnc(_ end: String, _ repairs: [String]) {
    let encoded = (1...9).map { UInt8(0x30 + $0 + 42) } + octets("\n" + end)
    encoded.withOctetView { view in
      var log = RepairLog()
      #expect(YEnc.decode(view, 0..<view.count, repairs: &log).octets == octets("123456789"))
      #expect(log.pairs == repairs)
    }
  }

  @Test func readsPartsOfYEnc() throws {
    try octets("=ybegin part=2 line=128 size=10 name=x\n=ypart begin=6 end=10\nabc\n").withOctetView { view in
      let file = try #require(YEnc.locate(view, 0..<view.count))
      #expect(file.part == 2)
      #expect(view.string(file.body) == "abc\n")
    }
  }
}
