import InternetMessage
import Testing

@Suite struct IPAddressTests {
  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
    ("2001:db8::1", "2001:db8::1"), ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("::", "::"), ("::1", "::1"),
    ("1::", "1::"), ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1:2:3:4::", "1:2:3:4::"),
    ("1:2:3:4:5::", "1:2:3:4:5::"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
    ("::ffff:192.0.2.1", "::ffff:192.0.2.1"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ("1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:c000:201"),
  ])
  func valid(text: String, canonical: String) {
    #expect(Body(text).parse(IPAddress.init)?.description == canonical)
  }

  @Test(arguments: [
    "", "1", "192.0.2", "192.0.2.256", "192.0.2.1.", "192..2.1", "1.2.3.4.5", ":", ":::", "1:2", "1::2::3",
    "1:2:3:4:5:6:7:8:9",
    "12345::", "1:2:3:4:5:6:7:192.0.2.1", "::192.0.2", "1:", ":1", "g::", "1::2:3:4:5:6:7:8", "host.example",
  ])
  func invalid(text: String) {
    #expect(Body(text).parse(IPAddress.init) == nil)
  }

  @Test(arguments: [
    ("10.1.2.3", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.0.1", true), ("127.0.0.1", true),
    ("169.254.1.1", true), ("192.0.2.1", false), ("::1", true), ("fd00::1", true), ("fe80::1", true),
    ("2001:db8::1", false), ("::ffff:10.0.0.1", true),
  ])
  func privateNetworks(text: String, isPrivate: Bool) {
    #expect(Body(text).parse(IPAddress.init)?.isPrivate == isPrivate)
  }
}
