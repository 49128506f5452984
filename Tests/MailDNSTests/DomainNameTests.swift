import Testing

@testable import MailDNS

@Suite struct DomainNameTests {
  @Test(arguments: [
    ("Mail.Example.COM.", "mail.example.com", 3),
    ("localhost", "localhost", 1),
    ("_dmarc.example.org", "_dmarc.example.org", 3),
    ("a b.example", "a\\032b.example", 2),
  ])
  func readsNames(text: String, description: String, labels: Int) throws {
    let name = try #require(DomainName(text))
    #expect(name.description == description)
    #expect(name.labelCount == labels)
  }

  @Test(arguments: ["", ".", "..", ".example", "a..b", "example..", String(repeating: "a", count: 64)])
  func refuses(text: String) {
    #expect(DomainName(text) == nil)
  }

  @Test func keepsTheLimits() {
    let label = String(repeating: "a", count: 63)
    let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
    #expect(DomainName(longest)?.octets.count == 254)
    #expect(DomainName(longest + "b") == nil)
    #expect(DomainName(longest)?.prefixed("x") == nil)
  }

  @Test func walksUp() throws {
    let name = try #require(DomainName("a.b.example.com"))
    #expect(name.parent?.description == "b.example.com")
    #expect(name.suffix(2).description == "example.com")
    #expect(name.suffix(9) == name)
    #expect(DomainName.root.parent == nil)
    #expect(name.isEqualOrBelow(name.suffix(2)))
    #expect(name.isEqualOrBelow(.root))
    #expect(!name.suffix(2).isEqualOrBelow(name))
    #expect(DomainName("notexample.com")?.isEqualOrBelow(name.suffix(2)) == false)
    #expect(name.prefixed("_dmarc")?.description == "_dmarc.a.b.example.com")
  }
}
