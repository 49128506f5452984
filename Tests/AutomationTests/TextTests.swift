import InternetMessage
import Testing

@testable import MailFacts

/// Text as it is compared: folded, and searched for phrases.
struct TextTests {
  @Test(arguments: [
    ("Réponse  AUTOMATIQUE\u{A0}: x", "reponse automatique : x"), ("re\u{301}ponse", "reponse"),
    ("Straße Ægir œuvre Þór ĳs", "strasse aegir oeuvre thor ijs"), ("ŁÓDŹ žluťoučký", "lodz zlutoucky"),
    ("İstanbul ılık", "istanbul ilik"), ("TRẢ LỜI tự động Ơ Ư Ỳ", "tra loi tu dong o u y"),
    ("Αυτόματη ΑΠΆΝΤΗΣΗΣ", "αυτοματη απαντησησ"), ("АВТООТВЕТ Ёж Їжак", "автоответ еж їжак"),
    ("Ａｕｔｏ：　１", "auto: 1"), ("d’absence “x” – y", "d'absence \"x\" - y"), ("a\u{200B}b\u{FEFF}c\u{AD}d", "abcd"),
    ("\t\r\n a", "a"), ("自動返信", "自動返信"), ("ȘȚ șț", "st st"), ("", ""),
  ])
  func folds(_ text: String, _ folded: String) {
    #expect(String(decoding: FoldedText.fold(text), as: UTF8.self) == folded)
  }

  /// Folding twice is folding once, whatever the text.
  @Test func foldingIsStable() {
    for value in UInt32(1)...0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedText.fold("a" + String(scalar))
      #expect(FoldedText.fold(String(decoding: once, as: UTF8.self)) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("out of office", 0, 0), ("I am Out  of OFFICE now", 5, 0), ("shout of office", nil, nil), ("undeliverable", 0, 1),
    ("x自動返信です", 1, 2), ("автоответ", 0, 3), ("неавтоответ", nil, nil), ("", nil, nil), ("out of offic", nil, nil),
  ])
  func finds(_ text: String, _ start: Int?, _ index: Int?) {
    let table = PhraseTable(["Out of office", "undeliver", "自動返信", "Автоответ"])
    let match = table.firstMatch(in: FoldedText.fold(text))
    #expect(match?.range.lowerBound == start && match?.index == index)
  }

  @Test func theLongestPhraseIsFound() {
    let table = PhraseTable(["auto", "auto reply"])
    #expect(table.firstMatch(in: FoldedText.fold("auto reply"))?.index == 1)
    #expect(table.firstMatch(in: FoldedText.fold("x auto reply"), before: 2) == nil)
    #expect(table.firstMatch(in: FoldedText.fold("x auto reply"), before: 3)?.index == 1)
  }

  @Test(arguments: [
    ("Re: a", 4, true), ("AW: WG: a", 8, true), ("[ops] Re[2]: a", 13, true), ("Re^3 : a", 7, true), ("回复：a", 7, true),
    ("Reply: a", 0, false), ("Relay: down", 0, false), ("[BOUNCE]Re: a", 0, false), ("[ops]", 0, false),
    ("Auto: a", 0, false),
    ("re", 0, false), ("SV: VS: Vá: a", 11, true), ("TR : a", 5, true), ("", 0, false),
  ])
  func prefixes(_ subject: String, _ start: Int, _ isAnswer: Bool) {
    let (offset, answer) = AnswerPrefixes.strip(FoldedText.fold(subject))
    #expect(offset >= start && offset <= start + 1 && answer == isAnswer)
  }

  @Test(arguments: [
    ("550 5.1.1 unknown", true), ("(#5.7.1)", true), ("said: 421 later", true), ("<a@b.example>: 552", true),
    ("version 5.65/1.2", false), ("10.550.1", false), ("room 550a", false), ("5.1", false), ("15.1.1", false),
    ("450-greylisted", true), ("4.2.2.1", false), ("599 x", false), ("", false), ("55", false),
  ])
  func statusCodes(_ line: String, _ holds: Bool) {
    let octets = Array(line.utf8)
    #expect(octets.withOctetView { StatusText.holdsStatus($0, 0..<octets.count) } == holds)
  }

  @Test(arguments: [
    ("a@b.example", true, true), ("\"x\" no", false, false), ("<a@b.example>:", true, true),
    ("mail a@b.example now", true, false),
    ("@", false, true), ("a@", false, true), ("\"a@b.example\" <a@b.example>", true, true),
  ])
  func addresses(_ line: String, _ holds: Bool, _ isAlone: Bool) {
    let octets = Array(line.utf8)
    octets.withOctetView { view in
      #expect(StatusText.holdsAddress(view, 0..<octets.count) == holds)
      #expect(StatusText.isAddressAlone(view, 0..<octets.count) == isAlone)
    }
  }

  @Test func signalsFitIntoTheirSet() {
    #expect(Signal.allCases.count <= 128)
    #expect(Signal.allCases.allSatisfy { $0.id.hasPrefix("S-") && !$0.source.isEmpty && !$0.summary.isEmpty })
  }
}
