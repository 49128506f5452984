import MailAuthentication
import Testing

@Suite("SPF records")
struct SPFRecordTests {
  @Test("give typed values")
  func values() throws {
    let record = try SPFRecord.parse(
      "V=spf1  mx -A:h.example.com/24//64 ~Include:i.example.net ?ip4:192.0.2.0/24 ip6:2001:db8::/32 "
        + "ptr:p.example.org exists:%{ir}.e.example.com x-new=a/b:c Redirect=r.example.com exp=why.example.com ")
    #expect(record.directives.map(\.qualifier) == [.pass, .fail, .softfail, .neutral, .pass, .pass, .pass])
    guard case .mx(nil, .whole) = record.directives[0].mechanism,
      case .a(let host?, let lengths) = record.directives[1].mechanism,
      case .include(let included) = record.directives[2].mechanism,
      case .ip4(0xC000_0200, 24) = record.directives[3].mechanism,
      case .ip6(0x2001_0db8_0000_0000, 0, 32) = record.directives[4].mechanism,
      case .ptr(let pointer?) = record.directives[5].mechanism,
      case .exists(let existing) = record.directives[6].mechanism
    else {
      Issue.record("\(record.directives.map(\.mechanism))")
      return
    }
    #expect(host.description == "h.example.com" && lengths.version4 == 24 && lengths.version6 == 64)
    #expect(included.description == "i.example.net" && pointer.description == "p.example.org")
    #expect(existing.macros.map(\.letter) == [.address] && existing.macros[0].isReversed)
    #expect(record.redirect?.description == "r.example.com" && record.explanation?.description == "why.example.com")
    #expect(record.unknownModifiers.map { record.text(of: $0) } == ["x-new=a/b:c"])
    #expect(record.text(of: record.directives[1].range) == "-A:h.example.com/24//64")
    #expect(record.lookupTerms == 6)
  }

  @Test("need no term at all")
  func empty() throws {
    #expect(try SPFRecord.parse("v=spf1").directives.isEmpty)
    #expect(try SPFRecord.parse("v=spf1   ").directives.isEmpty)
  }

  @Test(
    "that are wrong say what and where",
    arguments: [
      ("v=spf2 -all", .version, 0), ("v=spf1\t-all", .version, 0), ("", .version, 0),
      ("v=spf1 a\tmx", .octet, 8), ("v=spf1 -all\u{E9}", .octet, 11), ("v=spf1 mx\u{0}", .octet, 9),
      ("v=spf1 mx foo -all", .unknownMechanism, 10), ("v=spf1 -", .unknownMechanism, 8),
      ("v=spf1 +-all", .unknownMechanism, 8), ("v=spf1 redirect:a.example", .unknownMechanism, 7),
      ("v=spf1 =x", .modifierName, 7), ("v=spf1 1x=y", .modifierName, 7), ("v=spf1 -x=y", .modifierName, 7),
      ("v=spf1 exp=a.example exp=b.example", .repeatedModifier, 21),
      ("v=spf1 redirect=a.example REDIRECT=a.example", .repeatedModifier, 26),
      ("v=spf1 include", .missingDomain, 14), ("v=spf1 exists:", .missingDomain, 14), ("v=spf1 a:", .missingDomain, 9),
      ("v=spf1 redirect=", .missingDomain, 16), ("v=spf1 all:x", .unexpectedArgument, 10),
      ("v=spf1 all/8", .unexpectedArgument, 10), ("v=spf1 ptr/24", .unexpectedArgument, 10),
      ("v=spf1 a/", .unexpectedArgument, 8), ("v=spf1 mx//", .unexpectedArgument, 9),
      ("v=spf1 a:localhost", .domainEnd, 9), ("v=spf1 a:x.example/24/24", .domainEnd, 11),
      ("v=spf1 a:192.0.2.1", .domainEnd, 17), ("v=spf1 mx:a.-b", .domainEnd, 12), ("v=spf1 mx:a.b-", .domainEnd, 12),
      ("v=spf1 include:%{d}x", .domainEnd, 19), ("v=spf1 a:x.example..", .domainEnd, 19),
      ("v=spf1 a/33", .prefixLength, 9), ("v=spf1 a//129", .prefixLength, 10), ("v=spf1 a/024", .prefixLength, 9),
      ("v=spf1 a/0000", .prefixLength, 9), ("v=spf1 ip4:192.0.2.0/33", .prefixLength, 21),
      ("v=spf1 ip4:192.0.2.0/", .prefixLength, 21), ("v=spf1 ip4:192.0.2.0//24", .prefixLength, 21),
      ("v=spf1 ip6:2001:db8::/129", .prefixLength, 22),
      ("v=spf1 ip6:2001:db8::/99999999999999999999", .prefixLength, 22),
      ("v=spf1 ip4", .address, 10), ("v=spf1 ip4:", .address, 11), ("v=spf1 ip4:192.0.2", .address, 11),
      ("v=spf1 ip4:192.0.02.1", .address, 11), ("v=spf1 ip4:256.0.2.1", .address, 11),
      ("v=spf1 ip4:2001:db8::", .address, 11), ("v=spf1 ip6:192.0.2.1", .address, 11),
      ("v=spf1 ip6:::1::", .address, 11),
      ("v=spf1 a:%.example.com", .macro, 9), ("v=spf1 a:x.example%", .macro, 18), ("v=spf1 a:%{d", .macro, 9),
      ("v=spf1 a:%{d1r.x}.example.com", .macro, 15), ("v=spf1 a:%{}.example.com", .macroLetter, 11),
      ("v=spf1 a:%{z}.example.com", .macroLetter, 11), ("v=spf1 x=%{z}", .macroLetter, 11),
      ("v=spf1 a:%{c}.example.com", .explanationMacro, 11), ("v=spf1 exp=%{t}", .explanationMacro, 13),
      ("v=spf1 a:%{d0}", .macroParts, 12), ("v=spf1 -all a:%{d00r}", .macroParts, 17),
    ] as [(String, SPFSyntaxError.Reason, Int)])
  func errors(_ text: String, _ reason: SPFSyntaxError.Reason, _ offset: Int) throws {
    let error = try #require(throws: SPFSyntaxError.self) { try SPFRecord.parse(text) }
    #expect(error.reason == reason && error.offset == offset, "\(error)")
    #expect(!error.reason.meaning.isEmpty)
  }

  @Test(
    "accept what looks odd and is right",
    arguments: [
      "v=spf1 a:x/y:z.example.com/24//64", "v=spf1 a:%{d}/24", "v=spf1 a//0", "v=spf1 mx/0//0", "v=spf1 a:.example.com",
      "v=spf1 a:x.example.com.", "v=spf1 a:x.xn--zckzah", "v=spf1 a:x.1-2", "v=spf1 a=b include=c", "v=spf1 x=",
      "v=spf1 exists:%%.%_.%-", "v=spf1 exists:%{S99999999999999999999R.-+,/_=}", "v=spf1 x=%{c}", "v=spf1 all all",
    ])
  func oddities(_ text: String) throws { _ = try SPFRecord.parse(text) }

  @Test("may have so many octets and no more")
  func size() throws {
    let terms = String(repeating: " a", count: (65_535 - 6) / 2)
    #expect(try SPFRecord.parse("v=spf1" + terms + " ").directives.count == 32_764)
    let error = try #require(throws: SPFSyntaxError.self) { try SPFRecord.parse("v=spf1" + terms + "  ") }
    #expect(error.reason == .tooLong)
  }
}
