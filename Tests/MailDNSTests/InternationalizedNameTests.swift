import InternetMessage
import Testing

@testable import MailDNS

@Suite struct InternationalizedNameTests {
  /// The A-labels are those of RFC 5891's algorithm (RFC 3492), computed by hand or published in UTS #46, section 7.
  @Test(arguments: [
    ("Mail.Example.COM.", "mail.example.com"),
    ("bücher.example", "xn--bcher-kva.example"),
    ("BÜCHER.example.", "xn--bcher-kva.example"),
    ("bu\u{308}cher.example", "xn--bcher-kva.example"),
    ("faß.example", "xn--fa-hia.example"),
    ("βόλος.example", "xn--nxasmm1c.example"),
    ("_dmarc.faß.example", "_dmarc.xn--fa-hia.example"),
    ("bücher\u{3002}example", "xn--bcher-kva.example"),
    ("xn--bcher-kva.faß.example", "xn--bcher-kva.xn--fa-hia.example"),
    ("a b.example", "a\\032b.example"),
  ])
  func converts(text: String, expected: String) {
    #expect(DomainName(internationalized: text)?.description == expected)
  }

  @Test(arguments: [
    "", ".", "bü..example", "bü\0.example", "-ü.example", "\u{FFFD}.example", "a\u{200D}ü.example", "ü b.example",
    "a\u{2100}c.example", "ü/x.example", "\u{2488}ü.example", "א1a.example", "\u{301}ü.example",
    String(repeating: "ü", count: 64) + ".example",
  ])
  func refuses(text: String) {
    #expect(DomainName(internationalized: text) == nil)
  }

  @Test func refusesOctetsThatAreNotUTF8() {
    #expect(DomainName(internationalized: [0xFC, 0x62]) == nil)
    #expect(DomainName(internationalized: [0xC3]) == nil)
  }

  @Test func limitsTheLength() {
    // Soft hyphens are mapped to nothing (UTS #46).
    let padded = { String(repeating: "\u{AD}", count: $0) + "bücher.example" }
    #expect("bücher.example".utf8.count == 15)
    #expect(DomainName(internationalized: padded(502))?.description == "xn--bcher-kva.example")
    #expect(DomainName(internationalized: padded(503)) == nil)
    #expect(padded(502).utf8.count == 1019)
  }

  @Test(arguments: [
    ("192.0.2.1", "1.2.0.192.in-addr.arpa"),
    ("::ffff:192.0.2.1", "1.2.0.192.in-addr.arpa"),
    ("0.0.0.255", "255.0.0.0.in-addr.arpa"),
    ("2001:db8::567:89ab", "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"),
  ])
  func reverses(address: String, expected: String) throws {
    #expect(DomainName.reverse(of: try #require(IPAddress(address))).description == expected)
  }

  @Test(arguments: ["", "192.0.2", "[192.0.2.1]", "192.0.2.1 ", "2001:db8::1%eth0", "::1::", "fe80"])
  func refusesWhatIsNoAddress(text: String) {
    #expect(IPAddress(text) == nil)
  }
}
