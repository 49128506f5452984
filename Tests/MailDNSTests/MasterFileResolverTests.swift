import InternetMessage
import Testing

@testable import MailDNS

@Suite struct MasterFileResolverTests {
  private func resolver(_ text: String) throws -> MasterFileResolver {
    try MasterFileResolver(text: text, origin: name("example."))
  }

  private func outcome(_ resolver: MasterFileResolver, _ text: String, _ type: DNSRecordType) -> DNSOutcome {
    resolver.lookUp(DNSQuestion(name(text), type)).outcome
  }

  @Test func answersLikeAServer() async throws {
    let resolver = try resolver("a 60 A 192.0.2.1\n 30 A 192.0.2.2\n A 192.0.2.1\nb.c NS ns\n")
    let answer = await resolver.answer(DNSQuestion(name("A.Example"), .a))
    #expect(answer.addresses.map(\.description) == ["192.0.2.1", "192.0.2.2"], "equal records are one")
    #expect(answer.timeToLive == 30, "all live as long as the shortest")
    #expect(outcome(resolver, "a.example", .txt) == .noData)
    #expect(outcome(resolver, "b.c.example", .a) == .noData, "records of other types make a name exist")
    #expect(outcome(resolver, "c.example", .a) == .noData, "an empty non-terminal exists")
    #expect(outcome(resolver, "example", .a) == .noData)
    #expect(resolver.lookUp(DNSQuestion(.root, .a)).outcome == .noData)
    #expect(outcome(resolver, "x.a.example", .a) == .noSuchName)
    #expect(outcome(resolver, "ca.example", .a) == .noSuchName)
    #expect(outcome(resolver, "example.com", .a) == .noSuchName)
    #expect(MasterFileResolver([]).lookUp(DNSQuestion(.root, .a)).outcome == .noSuchName)
  }

  /// The questions and answers of RFC 4592, section 2.2.1, with `host3` in place of its subdomain's servers.
  @Test(arguments: [
    ("host3.example", DNSRecordType.mx, DNSOutcome.found),
    ("host3.example", .a, .noData),
    ("foo.bar.example", .txt, .found),
    ("host1.example", .mx, .noData),
    ("sub.*.example", .mx, .noData),
    ("_telnet._tcp.host1.example", .txt, .noSuchName),
    ("ghost.*.example", .mx, .noSuchName),
    ("*.example", .txt, .found),
  ])
  func answersFromWildcards(text: String, type: DNSRecordType, expected: DNSOutcome) throws {
    let resolver = try resolver(
      #"""
      @ SOA ns hostmaster 1 2 3 4 5
        NS ns.example.com.
      * TXT "this is a wildcard"
        MX 10 host1
      sub.* TXT "this is not a wildcard"
      host1 A 192.0.2.1
      _ssh._tcp.host1 SRV 0 0 22 host1
      _ssh._tcp.host2 SRV 0 0 22 host2
      """#)
    #expect(outcome(resolver, text, type) == expected)
  }

  @Test func aClosestEncloserWithoutWildcardEndsTheSearch() throws {
    let resolver = try resolver("* A 192.0.2.1\na.b A 192.0.2.2\n*.c NS ns\nw.*.d A 192.0.2.3")
    #expect(outcome(resolver, "x.b.example", .a) == .noSuchName)
    #expect(outcome(resolver, "x.c.example", .a) == .noData)
    #expect(outcome(resolver, "x.d.example", .a) == .noData, "a wildcard that is an empty non-terminal")
    #expect(outcome(resolver, "x.e.example", .a) == .found)
  }

  @Test func followsAliases() throws {
    let resolver = try resolver(
      """
      a 50 CNAME b
      b 40 CNAME c
      c 60 A 192.0.2.1
      void CNAME gone
      bare CNAME d.a
      slow CNAME later
      $MAILLOOP-TIMEOUT later A
      *.w CNAME c
      self CNAME self
      one CNAME two
      two CNAME one
      """)
    let answer = resolver.lookUp(DNSQuestion(name("a.example"), .a))
    #expect(answer.addresses.map(\.description) == ["192.0.2.1"])
    #expect(answer.timeToLive == 40)
    #expect(resolver.lookUp(DNSQuestion(name("a.example"), .cname)).names == [name("b.example")])
    #expect(outcome(resolver, "a.example", .txt) == .noData)
    #expect(outcome(resolver, "void.example", .a) == .noSuchName)
    #expect(outcome(resolver, "slow.example", .a) == .timeOut)
    #expect(outcome(resolver, "x.w.example", .a) == .found)
    #expect(outcome(resolver, "x.y.w.example", .a) == .found)
    #expect(outcome(resolver, "self.example", .a) == .serverFailure)
    #expect(outcome(resolver, "one.example", .a) == .serverFailure)
    #expect(outcome(resolver, "one.example", .cname) == .found)
  }

  @Test func limitsAliases() throws {
    let chain = (1...20).map { "a\($0) CNAME a\($0 - 1)" }.joined(separator: "\n")
    let resolver = try resolver("a0 A 192.0.2.1\n\(chain)")
    #expect(outcome(resolver, "a16.example", .a) == .found)
    #expect(outcome(resolver, "a17.example", .a) == .serverFailure)
  }

  @Test func obeysDirectives() throws {
    let resolver = try resolver(
      """
      a A 192.0.2.1
        TXT "x"
      $MAILLOOP-TIMEOUT a TXT
      $MAILLOOP-SERVFAIL b
      $MAILLOOP-NXDOMAIN c A 5
      $MAILLOOP-NODATA d A
      $MAILLOOP-NOTASKED e
      f A 192.0.2.1
      $MAILLOOP-TIMEOUT f
      """)
    #expect(outcome(resolver, "a.example", .a) == .found)
    #expect(outcome(resolver, "a.example", .txt) == .timeOut)
    #expect(outcome(resolver, "a.example", .mx) == .noData)
    #expect(outcome(resolver, "b.example", .aaaa) == .serverFailure)
    #expect(resolver.lookUp(DNSQuestion(name("c.example"), .a)) == DNSAnswer(.noSuchName, timeToLive: 5))
    #expect(outcome(resolver, "c.example", .txt) == .noSuchName)
    #expect(outcome(resolver, "d.example", .txt) == .noData)
    #expect(outcome(resolver, "e.example", .mx) == .notAsked)
    #expect(outcome(resolver, "f.example", .a) == .timeOut, "without a type, records are of no avail")
  }

  @Test func carriesTheStatusOfDNSSEC() throws {
    let resolver = try resolver(
      """
      $MAILLOOP-DNSSEC secure
      a A 192.0.2.1
      b CNAME a
      $MAILLOOP-DNSSEC insecure
      c CNAME a
      $MAILLOOP-DNSSEC bogus
      d A 192.0.2.1
      e CNAME a
      """)
    func security(_ text: String) -> DNSSECStatus { resolver.lookUp(DNSQuestion(name(text), .a)).security }
    #expect(security("a.example") == .secure)
    #expect(security("b.example") == .secure)
    #expect(security("c.example") == .insecure)
    #expect(outcome(resolver, "e.example", .a) == .serverFailure)
    #expect(
      resolver.lookUp(DNSQuestion(name("d.example"), .a))
        == DNSAnswer(.serverFailure, timeToLive: 3600, security: .bogus))
  }

  @Test func aRecordingKnowsOnlyWhatWasAsked() throws {
    let resolver = try resolver("$MAILLOOP-RECORDING\na A 192.0.2.1\n*.b A 192.0.2.1\n")
    #expect(outcome(resolver, "a.example", .a) == .found)
    #expect(outcome(resolver, "a.example", .txt) == .notAsked)
    #expect(outcome(resolver, "x.b.example", .a) == .notAsked)
    #expect(outcome(resolver, "*.b.example", .a) == .found)
  }

  @Test func noResolverAsksNobody() async {
    #expect(await NoResolver().answer(DNSQuestion(.root, .a)) == DNSAnswer(.notAsked))
  }
}
