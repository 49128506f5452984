import InternetMessage
import Testing

struct ParameterCase: Sendable, CustomTestStringConvertible {
  let input: String
  let values: [String]
  let defects: [String]
  init(_ input: String, _ values: [String], _ defects: [String] = []) {
    self.input = input
    self.values = values
    self.defects = defects
  }
  var testDescription: String { input.debugDescription }
}

/// Reads parameters from octets given as Latin-1 characters; offsets of defects are those in the input.
func parameters(_ input: String, limit: Int = 256) -> (list: ParameterList, defects: [String]) {
  octets("##" + input).withOctetView { view in
    var converter = CharsetConverter()
    var log = ParameterDefectLog()
    let list = ParameterList(view, 2..<view.count, limit: limit, converter: &converter, defects: &log)
    return (list, log.entries.map { "\($0.kind)@\($0.offset - 2)" })
  }
}

@Suite struct ParameterTests {
  static let syntax = [
    ParameterCase("", []),
    ParameterCase("; charset=utf-8", ["charset=utf-8"]),
    ParameterCase(";CharSet = \"UTF-8\"", ["charset=UTF-8"]),
    ParameterCase("; a=b;\n\tc=d", ["a=b", "c=d"]),
    ParameterCase("; a=us-ascii (Plain (text; b=c) \\) ) ; d=e", ["a=us-ascii", "d=e"]),
    ParameterCase("; a=\"b;c=\\\"d\\\" (no)\"", ["a=b;c=\"d\" (no)"]),
    ParameterCase("; a=\"b\n c\"", ["a=b c"]),
    ParameterCase("; a=\"\"", ["a="]),
    ParameterCase("; a=b;", ["a=b"], ["semicolonTrailing@5"]),
    ParameterCase(";; a=b", ["a=b"], ["semicolonTrailing@0"]),
    ParameterCase(" a=b c=d", ["a=b", "c=d"], ["semicolonMissing@1", "semicolonMissing@5"]),
    ParameterCase("; a=b c =d", ["a=b", "c=d"], ["semicolonMissing@6"]),
    ParameterCase("; a=\"b\" c=d", ["a=b", "c=d"], ["semicolonMissing@8"]),
    ParameterCase("; a=; b=c", ["a=", "b=c"], ["valueEmpty@4"]),
    ParameterCase("; a=", ["a="], ["valueEmpty@4"]),
    ParameterCase("; a; b=c", ["b=c"], ["valueMissing@2"]),
    ParameterCase("; a=b; A=c", ["a=b"], ["duplicate@7"]),
    // So many that they are found in a table.
    ParameterCase(
      ";a=1;b=1;c=1;d=1;e=1;f=1;g=1;h=1;i=1;j=1;A=2;h=2;I=2;k=1;J=2;k=2",
      ["a=1", "b=1", "c=1", "d=1", "e=1", "f=1", "g=1", "h=1", "i=1", "j=1", "k=1"],
      ["duplicate@41", "duplicate@45", "duplicate@49", "duplicate@57", "duplicate@61"]),
    ParameterCase("; a=b/c=d; e=f", ["a=b/c=d", "e=f"], ["specialsUnquoted@5"]),
    ParameterCase("; a=----=_b", ["a=----=_b"], ["specialsUnquoted@8"]),
    ParameterCase("; a=my file.txt ; b=c", ["a=my file.txt", "b=c"], ["spaceUnquoted@6"]),
    ParameterCase("; a=\"open; b=c ", ["a=open; b=c"], ["quoteUnterminated@4"]),
    ParameterCase("; a=b (open; c=d", ["a=b"], ["commentUnterminated@6"]),
    ParameterCase("; @x; a=b", ["a=b"], ["strayText@2"]),
    ParameterCase("; \"q;q\"; a=b", ["a=b"], ["strayText@2"]),
    ParameterCase("; a=\"\\", ["a=\\"], ["quoteUnterminated@4"]),
    ParameterCase("; a=caf\u{C3}\u{A9}", ["a=café"], ["rawOctets@4"]),
    ParameterCase("; a=\"caf\u{E9}\"", ["a=café"], ["rawOctets@5"]),
    ParameterCase("; a=\"=?utf-8?q?caf=C3=A9?=\"", ["a=café"], ["encodedWord@5"]),
    ParameterCase("; a=\"=?none?q?x?=\"", ["a==?none?q?x?="], ["encodedWord@5", "encodedWordInvalid@5"]),
    ParameterCase("; boundary=\"=?utf-8?q?x?=\"", ["boundary==?utf-8?q?x?="]),
  ]

  /// RFC 2231.
  static let extended = [
    ParameterCase("; a*=utf-8'fr'caf%C3%A9", ["a=café"]),
    ParameterCase("; a*=iso-8859-1''caf%e9", ["a=café"]),
    ParameterCase("; a*0=b; a*1=c; a*2=d", ["a=bcd"]),
    ParameterCase("; a*1=c; a*0=b", ["a=bc"]),
    ParameterCase("; a*0*=utf-8''%C3; a*1*=%A9; a*2=\"%41\"", ["a=é%41"]),
    ParameterCase("; a*1*=%A9; x=y; a*0*=utf-8''%C3", ["a=é", "x=y"]),
    ParameterCase("; a*0=b; a*2=d", ["a=bd"], ["sectionMissing@9"]),
    ParameterCase("; a*1=b; a*2=c", ["a=bc"], ["sectionMissing@2"]),
    ParameterCase("; a*0=b; a*0=c; a*1=d", ["a=bd"], ["sectionDuplicate@9"]),
    ParameterCase("; a*x=b", ["a*x=b"], ["sectionInvalid@2"]),
    ParameterCase("; a*01=b", ["a*01=b"], ["sectionInvalid@2"]),
    ParameterCase("; a*9999999999=b", ["a*9999999999=b"], ["sectionInvalid@2"]),
    ParameterCase("; a=b; a*=utf-8''c", ["a=c"], ["plainAndExtended@2"]),
    ParameterCase("; a*=c%41", ["a=cA"], ["charsetMissing@5"]),
    ParameterCase("; a*=''c", ["a=c"]),
    ParameterCase("; a*=''%C3%A9", ["a=é"], ["charsetMissing@5"]),
    ParameterCase("; a=\"caf\u{C3}\u{A9}\"", ["a=café"]),
    ParameterCase("; a*=none''c", ["a=c"], ["charsetUnknown@5"]),
    ParameterCase("; a*=utf-8''50%", ["a=50%"], ["percentInvalid@14"]),
    ParameterCase("; a*=utf-8''%4", ["a=%4"], ["percentInvalid@12"]),
    ParameterCase("; a*=utf-8''%C3", ["a=\u{FFFD}"], ["undecodable@5"]),
    ParameterCase("; a*=\"utf-8''%C3%A9\"", ["a=é"], ["extendedQuoted@2"]),
    ParameterCase("; a*0=b; a*1*=%C3%A9", ["a=bé"], ["charsetMissing@14"]),
    ParameterCase("; *=a", ["*=a"]),
  ]

  @Test(arguments: syntax + extended)
  func reads(_ sample: ParameterCase) {
    let lf = parameters(sample.input)
    #expect(lf.list.map { $0.name + "=" + $0.value } == sample.values)
    #expect(lf.defects == sample.defects)
    let asCRLF = parameters(crlf(sample.input))
    #expect(asCRLF.list.map { $0.name + "=" + $0.value } == sample.values)
    #expect(asCRLF.defects.count == sample.defects.count)
  }

  @Test func keepsWhatAnExtendedValueStates() {
    let (list, _) = parameters("; x=1; a*=UTF-8'de-CH'%41")
    #expect(list["a"] == "A")
    #expect(list.parameter("a")?.charset == "UTF-8")
    #expect(list.parameter("a")?.language == "de-CH")
    #expect(list.parameter("a")?.range == 9..<27)
    #expect(list["b"] == nil)
  }

  @Test func stopsAtTheLimit() {
    let input = (0..<5).map { "; p\($0)=v" }.joined()
    #expect(parameters(input, limit: 5).list.count == 5)
    #expect(parameters(input, limit: 5).defects.isEmpty)
    #expect(parameters(input, limit: 4).list.count == 4)
    #expect(parameters(input, limit: 4).defects == ["tooMany@26"])
  }

  @Test(.timeLimit(.minutes(30)))
  func readsManySections() {
    let count = 1_000_000
    var inOrder = ""
    var reversed = ""
    for number in 0..<count {
      inOrder += "; a*\(number)=b"
      reversed += "; a*\(count - 1 - number)=b"
    }
    for input in [inOrder, reversed] {
      let (list, defects) = parameters(input, limit: .max)
      #expect(list.count == 1)
      #expect(list["a"]?.utf8.count == count)
      #expect(defects.isEmpty)
      #expect(parameters(input, limit: 256).defects.contains { $0.hasPrefix("tooMany") })
    }
    let names = (0..<100_000).map { "; p\($0)=v" }.joined()
    #expect(parameters(names, limit: .max).list.count == 100_000)
  }

  @Test(
    .timeLimit(.minutes(30)),
    arguments: ["(", "; a=(", "; a=\"", "a b ", "; a=b c ", "; a=\"\\", ";", "; a*=%", "; a=()", "=", "; a=b\n\n "])
  func readsHostileInputToItsEnd(_ pattern: String) {
    let (_, defects) = parameters(String(repeating: pattern, count: 100_000), limit: .max)
    #expect(!defects.isEmpty)
  }
}
