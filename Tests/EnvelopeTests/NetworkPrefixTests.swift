import InternetMessage
import Testing

@testable import MailAuthentication

@Suite struct NetworkPrefixTests {
  @Test(arguments: [
    ("198.51.100.0/24", "198.51.100.255", true),
    ("198.51.100.0/24", "198.51.101.0", false),
    ("198.51.100.7/24", "198.51.100.1", true),
    ("198.51.100.7", "198.51.100.7", true),
    ("198.51.100.7", "198.51.100.6", false),
    ("0.0.0.0/0", "203.0.113.1", true),
    ("0.0.0.0/0", "2001:db8::1", false),
    ("::/0", "2001:db8::1", true),
    ("::/0", "203.0.113.1", false),
    ("2001:db8::/32", "2001:db8:ffff::1", true),
    ("2001:db8::/33", "2001:db8:ffff::1", false),
    ("2001:db8::/65", "2001:db8::7fff:0:0:1", true),
    ("2001:db8::/65", "2001:db8::8000:0:0:1", false),
    ("2001:db8::/64", "2001:db8:0:1::", false),
    ("192.0.2.0/24", "::ffff:192.0.2.9", true),
    ("::ffff:192.0.2.0/24", "192.0.2.9", true),
  ])
  func holds(prefix: String, text: String, expected: Bool) throws {
    let network = try #require(NetworkPrefix(prefix))
    let address = try #require(Array(text.utf8).withOctetView { IPAddress($0, 0..<$0.count) })
    #expect(network.contains(address) == expected)
  }

  @Test(arguments: [
    "", "/", "198.51.100.0/", "198.51.100.0/33", "198.51.100.0/-1", "198.51.100/24", "2001:db8::/129", "a/8",
    "198.51.100.0/024x", "198.51.100.0/24/8", "198.51.100.0/9999",
  ])
  func refuses(text: String) {
    #expect(NetworkPrefix(text) == nil)
  }
}
