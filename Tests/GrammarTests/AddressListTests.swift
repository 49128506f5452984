import InternetMessage
import SeededRandom
import Testing

/// A list of addresses as it is written, what it means in a compact form, and what is wrong with it.
struct AddressCase: Sendable, CustomTestStringConvertible {
  let text: String
  let addresses: [String]
  let defects: [AddressList.DefectKind]

  init(_ text: String, _ addresses: [String], _ defects: AddressList.DefectKind...) {
    self.text = text
    self.addresses = addresses
    self.defects = defects
  }

  var testDescription: String { text }
}

@Suite struct AddressListTests {
  @Test(arguments: [
    AddressCase("a@example.com", ["a@example.com"]),
    AddressCase(" John <a@example.com>", ["John|a@example.com"]),
    AddressCase("\"Public, J. \\\"Q\\\"\" <a@example.com>", ["Public, J. \"Q\"|a@example.com"]),
    AddressCase("A B  C\n D <a@example.com>", ["A B C D|a@example.com"]),
    AddressCase("=?utf-8?q?J=C3=BCrgen?= <a@example.com>", ["=?utf-8?q?J=C3=BCrgen?=|a@example.com"]),
    AddressCase("Jürgen Größe <jürgen@exämple.com>", ["Jürgen Größe|jürgen@exämple.com"]),
    AddressCase("a@example.com (John (Q.) \\) Public)", ["(John (Q.) ) Public)|a@example.com"]),
    AddressCase("(before) a@example.com", ["(before)|a@example.com"]),
    AddressCase("(John) <a@example.com>", ["(John)|a@example.com"]),
    AddressCase("John <a@example.com> (work)", ["John|a@example.com"]),
    AddressCase("\"a b\\\"c\"@example.com", ["\"a b\\\"c\"@example.com"]),
    AddressCase("\"plain\"@example.com", ["plain@example.com"]),
    AddressCase("\"\"@example.com", ["\"\"@example.com"]),
    AddressCase("\"a@b\"@example.com", ["\"a@b\"@example.com"]),
    AddressCase("a@[192.0.2.1], b@[IPv6:2001:db8::1]", ["a@[192.0.2.1]", "b@[IPv6:2001:db8::1]"]),
    AddressCase("a@example.com,\n b@example.org ,c@example.net", ["a@example.com", "b@example.org", "c@example.net"]),
    AddressCase("Friends:;", ["Friends:[]"]),
    AddressCase("undisclosed-recipients: (nobody) ;", ["undisclosed-recipients:[]"]),
    AddressCase(
      "\"My, Friends\": a@example.com, B <b@example.com>;, c@example.com",
      ["My, Friends:[a@example.com B|b@example.com]", "c@example.com"]),
    AddressCase("user+tag/x=y!#$%&'*@example.com", ["user+tag/x=y!#$%&'*@example.com"]),
    AddressCase("\"<a@example.org>\" <b@example.com>", ["<a@example.org>|b@example.com"]),
  ])
  func currentSyntax(_ list: AddressCase) { check(list) }

  @Test(arguments: [
    AddressCase("John Q. Public <a@example.com>", ["John Q. Public|a@example.com"], .obsoletePhrase),
    AddressCase("a . b @ example . com", ["a.b@example.com"], .obsoleteSpace, .obsoleteSpace),
    AddressCase("a.(x)b@example(y).com", ["(y)|a.b@example.com"], .obsoleteSpace, .obsoleteSpace),
    AddressCase("\"a b\".c@example.com", ["\"a b.c\"@example.com"]),
    AddressCase("<@a.example,@b.example:c@example.com>", ["c@example.com"], .obsoleteRoute),
    AddressCase("J <,@a.example , @[192.0.2.1] : c@example.com>", ["J|c@example.com"], .obsoleteRoute),
    AddressCase("a@example.com,,b@example.com", ["a@example.com", "b@example.com"], .emptyElement),
    AddressCase("a@example.com, ", ["a@example.com"], .emptyElement),
    AddressCase(",a@example.com", ["a@example.com"], .emptyElement),
    AddressCase("G:,a@example.com;", ["G:[a@example.com]"], .emptyElement),
  ])
  func obsoleteSyntax(_ list: AddressCase) { check(list) }

  @Test(arguments: [
    AddressCase("a@example.com; b@example.com", ["a@example.com", "b@example.com"], .semicolonSeparator),
    AddressCase("a@example.com b@example.com", ["a@example.com", "b@example.com"], .missingComma),
    AddressCase("A <a@example.com> B <b@example.com>", ["A|a@example.com", "B|b@example.com"], .missingComma),
    AddressCase("<a@example.com><b@example.com>", ["a@example.com", "b@example.com"], .missingComma),
    AddressCase("a@example.com <b@example.com>", ["a@example.com|b@example.com"], .unquotedSpecial),
    AddressCase("A <a@example.com", ["A|a@example.com"], .missingAngleEnd),
    AddressCase("A <a@example.com, b@example.com", ["A|a@example.com", "b@example.com"], .missingAngleEnd),
    AddressCase("<<a@example.com>>", ["a@example.com"], .unexpectedText, .unexpectedText),
    AddressCase("<mailto:a@example.com>", ["a@example.com"], .unexpectedText),
    AddressCase("A <>", ["A|<>"], .emptyAngleAddress),
    AddressCase("MAILER-DAEMON", ["MAILER-DAEMON"], .missingDomain),
    AddressCase("John Smith", ["John Smith|<>"], .missingAddress),
    AddressCase("<postmaster>", ["postmaster"], .missingDomain),
    AddressCase("@example.com", ["\"\"@example.com"], .missingLocalPart),
    AddressCase("a@", ["a"], .missingDomain),
    AddressCase("a@b@example.com, c@example.com", ["a@b", "c@example.com"], .unexpectedText),
    AddressCase("a..b@example.com", ["\"a..b\"@example.com"], .misplacedDot),
    AddressCase(".a@example.com", ["\".a\"@example.com"], .misplacedDot),
    AddressCase("a.@example.com.", ["\"a.\"@example.com."], .misplacedDot, .misplacedDot),
    AddressCase("a b@example.com", ["\"a b\"@example.com"], .spaceInLocalPart),
    AddressCase("G: a@example.com", ["G:[a@example.com]"], .unterminatedGroup),
    AddressCase("G: H: a@example.com;", ["G:[]", "H:[a@example.com]"], .nestedGroup),
    AddressCase(": a@example.com;", [":[a@example.com]"], .missingGroupName),
    AddressCase("<@a.example>", ["<>"], .malformedRoute, .missingLocalPart, .missingDomain),
    AddressCase("A [x] <a@example.com>", ["A [x]|a@example.com"], .unquotedSpecial),
    AddressCase("A <a@example.com> junk, b@example.com", ["A|a@example.com", "b@example.com"], .unexpectedText),
    AddressCase("A <a@example.com junk>", ["A|a@example.com"], .unexpectedText),
    AddressCase("\"A <a@example.com>", ["\"A|a@example.com"], .unquotedSpecial, .lexical(.unterminatedQuotedString)),
    AddressCase("A (b <a@example.com>", ["A (b|a@example.com"], .unquotedSpecial, .lexical(.unterminatedComment)),
    AddressCase("a@[192.0.2.1", ["a"], .missingDomain, .unexpectedText, .lexical(.unterminatedDomainLiteral)),
    AddressCase("", [], .empty),
    AddressCase(" (c) \n ", [], .empty),
    AddressCase(",", [], .emptyElement, .emptyElement, .empty),
  ])
  func deviations(_ list: AddressCase) { check(list) }

  @Test func rangesAreThoseOfTheMessage() throws {
    let body = Body("x@y.example,\r\n \"A B\" <@r.example:\"c d\"@Example.COM> (z)")
    let mailbox = try #require(body.parse(AddressList.parse).value?.mailboxes.last)
    #expect(mailbox.displayNameRange.map(body.text) == "\"A B\"")
    #expect(mailbox.routeRange.map(body.text) == "@r.example:")
    #expect(body.text(mailbox.addressRange) == "\"c d\"@Example.COM")
    #expect(body.text(mailbox.range) == "\"A B\" <@r.example:\"c d\"@Example.COM>")
    #expect(mailbox.domain == "Example.COM")
    #expect(mailbox.normalisedDomain == "example.com")
  }

  @Test func addressesCompareAsMailServersDo() {
    let address = AddrSpec(localPart: "John", domain: "Example.com")
    #expect(address == AddrSpec(localPart: "John", domain: "eXAMPLE.COM."))
    #expect(address.hashValue == AddrSpec(localPart: "John", domain: "eXAMPLE.COM.").hashValue)
    #expect(address != AddrSpec(localPart: "john", domain: "Example.com"))
    // Composed and decomposed letters are different octets.
    #expect(AddrSpec(localPart: "\u{E9}", domain: "x") != AddrSpec(localPart: "e\u{301}", domain: "x"))
  }

  @Test func builtListsParseToThemselves() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("abcXYZ019 .,;:<>@()[]\"\\!#ü")
    for _ in 0..<5_000 {
      var text = ""
      var expected: [String] = []
      for index in 0..<Int.random(in: 1...5, using: &generator) {
        let name = String(
          (0..<Int.random(in: 0...8, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
        let local = String(
          (0..<Int.random(in: 1...8, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
        let address = AddrSpec(localPart: local, domain: "d\(index).example")
        if index > 0 { text += Bool.random(using: &generator) ? "," : ",\r\n\t" }
        text += quoted(name) + (Bool.random(using: &generator) ? " " : "") + "<" + address.text + ">"
        expected.append(name + "|" + address.text)
      }
      let parsed = Body(text).parse(AddressList.parse)
      #expect(parsed.value.map { $0.addresses.map(describe) } == expected, "seed \(seed): \(text)")
      #expect(parsed.defects.isEmpty, "seed \(seed): \(text)")
    }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private func check(_ list: AddressCase) {
    for text in lineEndVariants(list.text) {
      let parsed = Body(text).parse(AddressList.parse)
      #expect((parsed.value?.addresses ?? []).map(describe) == list.addresses)
      #expect(parsed.defects.map(\.kind) == list.defects)
    }
  }

  /// `Name|address`, `(comment)|address`, `Group:[…]`; `<>` for no address.
  private func describe(_ address: Address) -> String {
    switch address {
    case .group(let name, let mailboxes): name + ":[" + mailboxes.map(describe).joined(separator: " ") + "]"
    case .mailbox(let mailbox): describe(mailbox)
    }
  }

  private func describe(_ mailbox: Mailbox) -> String {
    let address = mailbox.address.isEmpty ? "<>" : mailbox.addrSpec
    guard let name = mailbox.displayName else { return address }
    return (mailbox.nameIsComment ? "(\(name))" : name) + "|" + address
  }
}
