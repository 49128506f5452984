import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

@Suite("SPF macros")
struct SPFMacroTests {
  private static func expand(
    _ text: String, ip: String = "192.0.2.3", sender: String = "jo-ann.x+tag@mail.example.com",
    domain: String = "sub.example.com", pointer: DomainName? = nil, receiver: DomainName? = nil
  ) throws -> String {
    let request = SPFRequest(ip: .of(ip), helo: "Mx.Example.ORG", mailFrom: sender)
    let expansion = SPFExpansion(
      request: request, domain: .of(domain), pointer: pointer, receiver: receiver, now: 1_772_323_200)
    let string = try SPFMacroString.parse(Array(text.utf8)[...], in: .explanation)
    return String(decoding: try #require(expansion.text(string, limit: 4096)), as: UTF8.self)
  }

  @Test(
    "stand for what RFC 7208, section 7.2, says",
    arguments: [
      ("%{s}", "jo-ann.x+tag@mail.example.com"), ("%{l}", "jo-ann.x+tag"), ("%{o}", "mail.example.com"),
      ("%{d}", "sub.example.com"), ("%{i}", "192.0.2.3"), ("%{p}", "unknown"), ("%{v}", "in-addr"),
      ("%{h}", "Mx.Example.ORG"), ("%{c}", "192.0.2.3"), ("%{r}", "unknown"), ("%{t}", "1772323200"),
      ("%% %_ %-", "%   %20"), ("plain text.", "plain text."),
    ])
  func letters(_ text: String, _ value: String) throws { #expect(try Self.expand(text) == value) }

  @Test(
    "keep, reverse and split parts",
    arguments: [
      ("%{d1}", "com"), ("%{d2}", "example.com"), ("%{d3}", "sub.example.com"), ("%{d999}", "sub.example.com"),
      ("%{dr}", "com.example.sub"), ("%{d1r}", "sub"), ("%{D2R}", "example.sub"), ("%{ir}", "3.2.0.192"),
      ("%{l-}", "jo.ann.x+tag"), ("%{l1-}", "ann.x+tag"), ("%{lr-}", "ann.x+tag.jo"), ("%{l+-.}", "jo.ann.x.tag"),
      ("%{l2r+-.}", "ann.jo"), ("%{l2+-.}", "x.tag"), ("%{ir}.%{v}.arpa", "3.2.0.192.in-addr.arpa"),
    ])
  func parts(_ text: String, _ value: String) throws { #expect(try Self.expand(text) == value) }

  @Test(
    "keep empty parts: no delimiter is treated specially",
    arguments: [
      ("%{l}", "-a--b-"), ("%{l-}", ".a..b."), ("%{lr-}", ".b..a."), ("%{l1-}", ""), ("%{l2-}", "b."),
      ("%{l3-}", ".b."),
      ("%{l1r-}", ""), ("%{l2r-}", "a."), ("%{l3r-}", ".a."), ("%{l9r-}", ".b..a."),
    ])
  func emptyParts(_ text: String, _ value: String) throws {
    #expect(try Self.expand(text, sender: "-a--b-@example.com") == value)
  }

  @Test("are escaped for URLs by their capital")
  func capitals() throws {
    #expect(try Self.expand("%{S}", sender: "a b/c%&~_.-@example.com") == "a%20b%2Fc%25%26~_.-%40example.com")
    #expect(try Self.expand("%{L}", sender: "\u{E9}\u{7F}@example.com") == "%C3%A9%7F")
    #expect(try Self.expand("%{C}", ip: "2001:db8::1") == "2001%3Adb8%3A%3A1")
  }

  @Test("write addresses of IPv6 as nibbles, and for people")
  func version6() throws {
    let nibbles = "2.0.0.1.0.D.B.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.C.B.0.1"
    #expect(try Self.expand("%{i}", ip: "2001:db8::cb01") == nibbles)
    #expect(try Self.expand("%{ir}", ip: "2001:db8::cb01") == String(nibbles.reversed()))
    #expect(try Self.expand("%{c} %{v}", ip: "2001:db8::cb01") == "2001:db8::cb01 ip6")
    #expect(try Self.expand("%{c} %{i} %{v}", ip: "::ffff:192.0.2.9") == "192.0.2.9 192.0.2.9 in-addr")
  }

  @Test("name the pointer and the receiver")
  func names() throws {
    #expect(
      try Self.expand("%{p} %{r}", pointer: .of("a.example.com"), receiver: .of("mx.example.net"))
        == "a.example.com mx.example.net")
  }

  @Test(
    "take the sender apart at its last at sign",
    arguments: [
      ("user@example.com", "user", "example.com"), ("@example.com", "postmaster", "example.com"),
      ("example.com", "postmaster", "example.com"), ("", "postmaster", "Mx.Example.ORG"),
      ("\"a@b\"@example.com", "\"a@b\"", "example.com"), ("a\u{1}b\n@example.com.", "a\u{1}b\n", "example.com."),
      ("user@b\u{FC}cher.example", "user", "xn--bcher-kva.example"),
    ])
  func senders(_ sender: String, _ localPart: String, _ domain: String) throws {
    #expect(try Self.expand("%{l}|%{o}|%{s}", sender: sender) == "\(localPart)|\(domain)|\(localPart)@\(domain)")
  }

  @Test("make names that lose labels on their left when they are too long")
  func longNames() throws {
    let labels = (0..<40).map { "label\($0)" }
    let longest = labels.suffix(32).joined(separator: ".")
    #expect(longest.utf8.count == 31 + 32 * 7 - 2)
    #expect(SPFExpansion.name(Array(longest.utf8))?.labelCount == 32)
    // 253 octets are a name, with a dot behind it as well.
    let whole = "ab." + longest.dropFirst(5)
    let fitting = String(repeating: "x", count: 253 - whole.utf8.count - 1) + "." + whole
    #expect(fitting.utf8.count == 253)
    #expect(SPFExpansion.name(Array(fitting.utf8))?.description == fitting)
    #expect(SPFExpansion.name(Array((fitting + ".").utf8))?.description == fitting)
    #expect(SPFExpansion.name(Array(("y" + fitting).utf8))?.description == whole)
    #expect(SPFExpansion.name(Array(("y." + fitting).utf8))?.description == fitting)
    #expect(SPFExpansion.name([UInt8](repeating: 0x61, count: 300)) == nil)
    #expect(SPFExpansion.name(Array("a..example.com".utf8)) == nil && SPFExpansion.name([]) == nil)
  }
}
