import SafeOutput
import Testing

struct TerminalTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("\u{1B}[31mred", #"\x1b[31mred"#), ("a\tb\r\nc\0", #"a\tb\r\nc\x00"#),
      ("\u{7F}\u{85}\u{9B}", #"\x7f\u{85}\u{9B}"#), ("\u{202E}\u{2066}\u{200B}", #"\u{202E}\u{2066}\u{200B}"#),
      ("\u{FEFF}\u{E0041}\u{AD}\u{E000}", #"\u{FEFF}\u{E0041}\u{AD}\u{E000}"#), ("Grüße 漢字 😀", "Grüße 漢字 😀"),
      (#"C:\temp"#, #"C:\temp"#),
    ] as [(MailText, String)])
  func controlsBecomeVisible(mail: MailText, expected: String) {
    let text = mail.text
    #expect(TerminalWriter.escaped(text) == expected)
    var lines = TerminalWriter(colour: false)
    lines.text(text, .error)
    #expect(String(decoding: lines.octets, as: UTF8.self) == expected)
  }

  @Test func stylesAreWrittenOnlyInColour() {
    for style in TerminalStyle.allCases {
      var lines = TerminalWriter(colour: true)
      lines.text("x", style)
      lines.endLine()
      let output = String(decoding: lines.take(), as: UTF8.self)
      #expect(output.hasPrefix("\u{1B}[") && output.hasSuffix("mx\u{1B}[0m\n"))
      #expect(lines.octets.isEmpty)
    }
  }

  @Test func onlySafeCharactersAreRepeated() {
    var lines = TerminalWriter(colour: false)
    lines.repeated("^", 3)
    lines.repeated("\u{1B}", 3)
    lines.repeated("é", 3)
    lines.repeated("^", -1)
    lines.space(2)
    #expect(String(decoding: lines.octets, as: UTF8.self) == "^^^  ")
  }

  @Test(arguments: [
    (ColourChoice.auto, [:], true, true), (.auto, [:], false, false),
    (.auto, ["NO_COLOR": "1"], true, false), (.auto, ["NO_COLOR": ""], true, true),
    (.auto, ["CLICOLOR_FORCE": "1"], false, true), (.auto, ["CLICOLOR_FORCE": "0"], false, false),
    (.auto, ["CLICOLOR_FORCE": ""], false, false), (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
    (.auto, ["CLICOLOR": "0"], true, false), (.auto, ["TERM": "dumb"], true, false),
    (.auto, ["TERM": "xterm"], true, true), (.always, ["NO_COLOR": "1"], false, true),
    (.never, ["CLICOLOR_FORCE": "1"], true, false),
  ])
  func theEnvironmentDecidesOnColour(
    choice: ColourChoice, environment: [String: String], isTerminal: Bool, expected: Bool
  ) {
    #expect(choice.coloursOutput(environment: environment, isTerminal: isTerminal) == expected)
  }

  @Test func cellsCoverEveryOctetOfTheLine() {
    let line: [UInt8] = [0x61, 0x09, 0xE6, 0xBC, 0xA2, 0xFF, 0x1B, 0xCC, 0x81, 0xE6, 0xBC, 0x0D, 0x62]
    let cells = TerminalCell.line(of: line + [0x0D, 0x0A, 0x63], in: 0..<16, columns: 100)
    #expect(cells.map(\.octets) == [0..<1, 1..<2, 2..<5, 5..<6, 6..<7, 7..<9, 9..<11, 11..<12, 12..<13])
    #expect(cells.map(\.columns) == [1, 4, 2, 4, 4, 0, 8, 2, 1])
    #expect(cells[3].text == #"\xff"# && cells[6].text == #"\xe6\xbc"# && cells[7].text == #"\r"#)
  }

  @Test func cellsEndAtTheLimitAndAtTheRange() {
    let line = [UInt8](repeating: 0x61, count: 1_000)
    #expect(TerminalCell.line(of: line, in: 0..<1_000, columns: 100).count == 100)
    #expect(TerminalCell.line(of: line, in: 990..<1_000, columns: 100).count == 10)
    #expect(TerminalCell.line(of: line, in: 0..<2_000, columns: 3_000).count == 1_000)
    #expect(TerminalCell.line(of: line, in: 5..<5, columns: 3).isEmpty)
    #expect(TerminalCell.line(of: line, in: 5..<9, columns: -1).isEmpty)
  }
}
