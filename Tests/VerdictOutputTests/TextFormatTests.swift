import MailFacts
import SafeOutput
import Testing
import VerdictOutput

/// What a whole run prints in a format.
func printed(
  _ format: any VerdictFormat, _ messages: [JudgedMessage], octets: [UInt8] = Samples.message
) -> String {
  var stream = VerdictStream(format)
  var summary = LintSummary()
  var output = stream.begin()
  for message in messages {
    summary.add(message)
    output += stream.next(format.render(message, octets: octets))
  }
  output += stream.end(summary)
  return String(decoding: output, as: UTF8.self)
}

struct TextFormatTests {
  @Test func fullShowsTheLineWithACaretBelowTheOctets() {
    let expected = """
      mail/a.eml:2:11: PRES001 wrong_preserved_header error: X-Mailer is "Postie".
       --> X-Mailer, octet 31, length 6
        |
      2 | X-Mailer: Postie
        |           ^^^^^^
        = help: Let the field pass.
        = requirements: C16, C17

      mail/a.eml:4:1: FMT010 missing_date warning: There is no Date field.
       --> header, octet 52, length 0
        |
      4 |
        | ^
        = help: Add one.

      Found 2 problems (1 error, 1 warning) in 1 of 1 message.

      """
    #expect(printed(FullFormat(colour: false), [JudgedMessage(Samples.full)]) == expected)
  }

  @Test func conciseHasALineAFinding() {
    let expected = """
      mail/a.eml:2:11: PRES001 error: X-Mailer is "Postie". [X-Mailer, octet 31]
      mail/a.eml:4:1: FMT010 warning: There is no Date field. [header, octet 52]
      Found 2 problems (1 error, 1 warning) in 1 of 2 messages.

      """
    let messages = [JudgedMessage(Samples.full), JudgedMessage(Samples.empty)]
    #expect(printed(ConciseFormat(colour: false), messages) == expected)
  }

  @Test func aMessageOfAMailboxBearsItsNumber() {
    let message = JudgedMessage(Samples.named("inbox.mbox", index: 3, findings: [Samples.wrongMailer]))
    #expect(printed(ConciseFormat(colour: false), [message]).hasPrefix("inbox.mbox#3:2:11: PRES001 error"))
    let first = JudgedMessage(Samples.named("inbox.mbox", findings: [Samples.wrongMailer]), isInMailbox: true)
    #expect(printed(ConciseFormat(colour: false), [first]).hasPrefix("inbox.mbox#0:2:11: PRES001 error"))
  }

  @Test func acceptedFindingsAreOnlyCounted() {
    var message = JudgedMessage(Samples.full)
    message.accept(at: 0, because: .suppression(reason: "known"))
    message.accept(at: 1, because: .baseline)
    let expected = "No problems in 1 message. 1 suppressed. 1 known from the baseline.\n"
    #expect(printed(ConciseFormat(colour: false), [message]) == expected)
    #expect(printed(FullFormat(colour: false), [message]) == expected)
  }

  @Test func coloursWrapOwnWordsOnly() {
    let output = printed(ConciseFormat(colour: true), [JudgedMessage(Samples.hostile("\u{1B}[2J"))])
    #expect(output.contains("\u{1B}[1;31merror\u{1B}[0m: \\x1b[2J"))
    #expect(!output.contains("\u{1B}[2J"))
  }

  @Test(arguments: Samples.hostileTexts, [true, false])
  func nothingFromMailControlsTheTerminal(hostile: HostileText, isFull: Bool) {
    let format: any VerdictFormat = isFull ? FullFormat(colour: false) : ConciseFormat(colour: false)
    let output = printed(
      format, [JudgedMessage(Samples.hostile(hostile.text))], octets: Array((hostile.text + hostile.text).utf8))
    for scalar in output.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value), "\(hostile.name)")
      #expect(!(0x200B...0x200F ~= scalar.value) && !(0x2028...0x202E ~= scalar.value))
      #expect(!(0x2066...0x2069 ~= scalar.value) && scalar.value != 0xFEFF)
    }
    if !isFull { #expect(output.split(separator: "\n").count == 3) }
  }

  @Test func summaryCountsInWords() {
    var summary = LintSummary()
    #expect(summary.text == "No problems in 0 messages.")
    var verdict = Samples.full
    verdict.findings[1].severity = .info
    summary.add(JudgedMessage(verdict))
    summary.add(JudgedMessage(Samples.full))
    summary.add(JudgedMessage(Samples.empty))
    summary.addFailure("b.mbox: permission denied")
    #expect(
      summary.text
        == "Found 4 problems (2 errors, 1 warning, 1 note) in 2 of 3 messages. 1 input could not be read.")
    #expect(summary.count(atLeast: .warning) == 3)
    #expect(summary.total == 4)
  }

  @Test func failuresInWordsAreLimited() {
    var summary = LintSummary()
    for number in 0...LintSummary.failureLimit { summary.addFailure("\(number)") }
    #expect(summary.failures.count == LintSummary.failureLimit)
    #expect(summary.failureCount == LintSummary.failureLimit + 1)
  }

  @Test func statisticsPutTheMostFrequentRuleFirst() {
    var statistics = RuleStatistics()
    statistics.add(JudgedMessage(Samples.full))
    for _ in 0..<9 { statistics.add(JudgedMessage(Samples.named("c.eml", findings: [Samples.missingField]))) }
    var lines = TerminalWriter(colour: false)
    statistics.write(to: &lines)
    #expect(
      String(decoding: lines.octets, as: UTF8.self)
        == "10  FMT010   missing_date\n 1  PRES001  wrong_preserved_header\n")
    var json = JSONWriter()
    statistics.write(to: &json)
    let first = #"[{"rule":"FMT010","name":"missing_date","count":10},"#
    #expect(String(decoding: json.octets, as: UTF8.self).hasPrefix(first))
  }
}
