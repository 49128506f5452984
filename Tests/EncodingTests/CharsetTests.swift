@testable import InternetMessage
import Testing

@Suite struct CharsetTests {
  /// Mail that names one character set after the other must not have each opened anew: that costs 100 µs a word.
  @Test func conversionsStayOpen() {
    var converter = CharsetConverter()
    let parts = ["2", "3", "4", "5", "6", "7", "8", "9", "10", "13", "14", "15", "16"].map { "iso-8859-\($0)" }
    let labels = parts + ["koi8-r", "koi8-u", "cp437", "cp850", "cp852", "cp1250", "cp1251", "cp1253", "big5", "sjis"]
    var defects = CharsetDefectLog()
    for label in labels { _ = converter.decode([0xC1, 0xC1], label: label, defects: &defects) }
    #expect(converter.open.count == labels.count)
  }

  @Test(arguments: [
    ("utf8", "UTF-8"), ("UTF-8", "UTF-8"), ("us-ascii", "US-ASCII"), ("ANSI_X3.4-1968", "US-ASCII"),
    ("Latin1", "ISO-8859-1"), ("iso_8859-1", "ISO-8859-1"), ("cp1252", "windows-1252"), ("x-sjis", "Shift_JIS"),
    ("ks_c_5601-1987", "EUC-KR"), ("GB2312", "GB18030"), ("unicode-1-1-utf-7", "UTF-7"), ("koi8-r", "KOI8-R"),
    ("iso-8859-15", "ISO-8859-15"), ("windows-1251", "windows-1251"), ("iso-8859-8-i", "ISO-8859-8"),
    ("ISO-2022-JP", "ISO-2022-JP"), ("big5", "Big5"), ("latin2", "ISO-8859-2"), ("cp437", "IBM437"),
  ])
  func normalisesLabels(_ label: String, _ name: String) {
    #expect(Charset(label: label)?.name == name)
  }

  /// Options and pseudo character sets of the C library must not be reachable.
  @Test(arguments: [
    "", "utf-8//TRANSLIT", "UTF-8//IGNORE", "WCHAR_T", "INTERNAL", "char", "../../etc/passwd", "utf 8", "utf-8\u{0}",
    "x-unknown", "8bit", "caf\u{E9}", "iso-8859-12", "IBM1390", "ISO-2022-CN-EXT",
    String(repeating: "a", count: 100_000),
  ])
  func refusesLabels(_ label: String) {
    #expect(Charset(label: label) == nil)
  }

  struct Sample: Sendable {
    let label: String?
    let input: String
    let text: String
    var defects: [String] = []
  }

  @Test(arguments: [
    Sample(label: nil, input: "plain", text: "plain"),
    Sample(label: nil, input: "a\u{C3}\u{A9}", text: "aé", defects: ["eightBitInASCII@1"]),
    Sample(label: "utf-8", input: "\u{C3}\u{A9}", text: "é"),
    Sample(label: "utf-8", input: "a\u{E9}b", text: "a\u{FFFD}b", defects: ["undecodable@1"]),
    // One replacement for the longest beginning of a sequence, one for each octet of a surrogate or overlong form.
    Sample(label: "utf-8", input: "\u{E2}\u{82}x", text: "\u{FFFD}x", defects: ["undecodable@0"]),
    Sample(
      label: "utf-8", input: "\u{C0}\u{80}", text: "\u{FFFD}\u{FFFD}", defects: ["undecodable@0", "undecodable@1"]),
    Sample(
      label: "utf-8", input: "\u{ED}\u{A0}\u{80}", text: "\u{FFFD}\u{FFFD}\u{FFFD}",
      defects: (0...2).map { "undecodable@\($0)" }),
    Sample(
      label: "utf-8", input: "\u{F4}\u{90}\u{80}\u{80}", text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      defects: (0...3).map { "undecodable@\($0)" }),
    Sample(
      label: "utf-8", input: "\u{E0}\u{9F}\u{BF}", text: "\u{FFFD}\u{FFFD}\u{FFFD}",
      defects: (0...2).map { "undecodable@\($0)" }),
    Sample(label: "utf-8", input: "\u{F0}\u{9F}\u{98}\u{80}", text: "😀"),
    Sample(label: "iso-8859-1", input: "\u{80}\u{E9}", text: "\u{80}é"),
    Sample(label: "windows-1252", input: "\u{80}\u{E9}\u{81}", text: "€é\u{FFFD}", defects: ["undecodable@2"]),
    Sample(label: "iso-8859-15", input: "\u{A4}", text: "€"),
    // The conversion holds this letter back, in case that an accent follows.
    Sample(label: "windows-1258", input: "\u{EA}", text: "ê"),
    Sample(label: "koi8-r", input: "\u{ED}\u{C9}\u{D2}", text: "Мир"),
    Sample(label: "windows-1251", input: "\u{CC}\u{E8}\u{F0}", text: "Мир"),
    Sample(label: "shift_jis", input: "\u{93}\u{FA}", text: "日"),
    Sample(label: "shift_jis", input: "a\u{93}", text: "a\u{FFFD}", defects: ["undecodable@1"]),
    Sample(label: "euc-jp", input: "\u{C6}\u{FC}", text: "日"),
    Sample(label: "gb2312", input: "\u{C4}\u{E3}", text: "你"),
    Sample(label: "big5", input: "\u{A7}\u{41}", text: "你"),
    Sample(label: "euc-kr", input: "\u{C7}\u{D1}", text: "한"),
    Sample(label: "iso-2022-jp", input: "\u{1B}$BF|\u{1B}(B!", text: "日!"),
    Sample(label: "utf-7", input: "+ZeU-!", text: "日!"),
    Sample(label: "utf-16be", input: "\u{65}\u{E5}\u{0}!", text: "日!"),
    Sample(label: "utf-16be", input: "\u{65}\u{E5}\u{0}", text: "日\u{FFFD}", defects: ["undecodable@2"]),
    Sample(
      label: "x-none", input: "\u{C3}\u{A9}\u{FF}", text: "é\u{FFFD}", defects: ["unknownCharset@7", "undecodable@2"]),
  ])
  func decodes(_ sample: Sample) {
    var converter = CharsetConverter()
    // The second time the conversion is open already.
    for _ in 0..<2 {
      var log = CharsetDefectLog()
      let text = converter.decode(octets(sample.input), label: sample.label, labelOffset: 7, defects: &log)
      #expect(text == sample.text)
      #expect(log.pairs == sample.defects)
    }
  }

  /// Every label of the table can be opened: the decoding of one ASCII letter is not reported as unknown.
  @Test func knowsNoCharsetThatTheLibraryLacks() {
    var converter = CharsetConverter()
    let labels =
      (1...16).map { "iso-8859-\($0)" } + (1250...1258).map { "windows-\($0)" }
      + ["437", "775", "850", "852", "855", "857", "860", "861", "862", "863", "864", "865", "866", "869"].map {
        "ibm\($0)"
      }
      + [
        "koi8-u", "euc-tw", "johab", "tis-620", "viscii", "tcvn", "macintosh", "x-mac-cyrillic", "utf-16le", "utf-32",
        "pt154", "hp-roman8", "armscii-8", "georgian-ps", "iso-ir-111", "iso-2022-jp-2", "iso-2022-jp-3", "iso-2022-kr",
        "iso-2022-cn", "utf-7",
      ]
    for label in labels where label != "iso-8859-12" {
      var log = CharsetDefectLog()
      _ = converter.decode(octets("\u{E1}\u{E1}\u{E1}\u{E1}"), label: label, defects: &log)
      #expect(log.count(of: .unknownCharset) == 0, "\(label)")
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: ["shift_jis", "gb18030", "utf-8", "iso-2022-jp", "utf-7", "windows-1252"])
  func decodesGarbageToItsEnd(_ label: String) {
    var converter = CharsetConverter()
    var log = CharsetDefectLog()
    let text = converter.decode([UInt8](repeating: 0xFF, count: 300_000), label: label, defects: &log)
    #expect(!text.isEmpty)
    #expect(log.entries.count <= CharsetDefectLog.keptPerKind)
  }

  /// What is taken for right without a look: every octet of these character sets is a character.
  @Test(arguments: [
    "iso-8859-1", "iso-8859-2", "iso-8859-4", "iso-8859-5", "iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "ibm866",
  ])
  func everyOctetIsACharacter(_ label: String) {
    var (converter, log) = (CharsetConverter(), CharsetDefectLog())
    #expect(Charset(label: label)?.isTotal == true)
    _ = converter.decode(Array(0...255), label: label, defects: &log)
    #expect(log.entries.isEmpty)
  }

  @Test(arguments: ["utf-8", "us-ascii", "windows-1252", "iso-8859-3", "iso-8859-6", "windows-1251", "shift_jis"])
  func someOctetsAreNone(_ label: String) { #expect(Charset(label: label)?.isTotal == false) }

  /// Nothing is taken for right that the C library cannot decode.
  @Test func assignedCellsAreDecoded() {
    var (converter, log, text) = (CharsetConverter(), CharsetDefectLog(), [UInt8]())
    for (cell, isAssigned) in ISO2022JP.assigned.enumerated() where isAssigned {
      text += [0x1B, 0x24, 0x42, UInt8(cell / 94 + 0x21), UInt8(cell % 94 + 0x21), 0x1B, 0x28, 0x42, 0x0A]
    }
    #expect(ISO2022JP.assigned.count { $0 } == 6879, "JIS X 0208:1990 has so many characters")
    _ = converter.decode(text, label: "iso-2022-jp", defects: &log)
    #expect(log.entries.isEmpty)
    text.withOctetView { #expect(ISO2022JP.isPlain($0, 0..<$0.count)) }
  }

  @Test(arguments: [
    ("plain\r\n\ttext ~", true), ("\u{1B}$B$3$l\u{1B}(B\n", true), ("\u{1B}$@$3\u{1B}(J\\", true),
    // A cell without a character, half a character, a line end in the midst, an alphabet that is not looked at.
    ("\u{1B}$B\"/\u{1B}(B", false), ("\u{1B}$B$", false), ("\u{1B}$B$3\n$3\u{1B}(B", false), ("\u{1B}(I1", false),
    ("\u{1B}$", false), ("\u{1B}", false), ("\u{0E}", false), ("\u{7F}", false), ("\u{A4}", false),
  ])
  func tellsPlainJapanese(_ text: String, _ isPlain: Bool) {
    octets(text).withOctetView { #expect(ISO2022JP.isPlain($0, 0..<$0.count) == isPlain) }
  }
}
