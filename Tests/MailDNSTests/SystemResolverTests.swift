import Foundation
import InternetMessage
import MailDNS
import Testing

/// Against a real server, which the tests start on the loopback address.
@Suite(.enabled(if: NameServerDaemon.isInstalled, "nsd and ldnsutils are not installed"), .timeLimit(.minutes(30)))
struct SystemResolverTests {
  private static let zone = #"""
    $ORIGIN example.test.
    $TTL 300
    @ SOA ns hostmaster 1 7200 3600 1209600 60
      NS ns
    ns A 127.0.0.1
    @ MX 10 mail
      MX 20 mail.example.net.
      TXT "v=spf1 " "include:_spf.example.net" " -all"
    mail 120 A 192.0.2.1
      A 192.0.2.2
      AAAA 2001:db8::1
    a CNAME b
    b CNAME c
    c TXT "end"
    void CNAME gone
    p PTR mail
    odd\.\000\255\@ TXT "\000\255\"\\"
    *.many A 192.0.2.9
    long TXT \#(String(repeating: "\"\(String(repeating: "x", count: 255))\" ", count: 20))

    """#

  private func server() throws -> NameServerDaemon {
    let folder = try NameServerDaemon.folder()
    try Data(Self.zone.utf8).write(to: folder.appendingPathComponent("example.test"))
    return try NameServerDaemon(zones: ["example.test"], in: folder)
  }

  private func resolver(_ server: NameServer, timeOut: Duration = .seconds(20), anchors: URL? = nil) throws
    -> SystemResolver
  {
    try SystemResolver(
      .init(servers: .forwarders([server]), trustAnchorFile: anchors?.path, timeOut: timeOut))
  }

  @Test func answers() async throws {
    let server = try server()
    let resolver = try resolver(server.server)
    func ask(_ text: String, _ type: DNSRecordType) async -> DNSAnswer {
      await resolver.answer(DNSQuestion(name(text), type))
    }
    let text = await ask("example.test", .txt)
    #expect(text.records == [.text(["v=spf1 ", "include:_spf.example.net", " -all"].map { Array($0.utf8) })])
    #expect(text.security == .indeterminate)
    #expect((1...300).contains(text.timeToLive))
    let addresses = await ask("MAIL.example.TEST", .a)
    #expect(
      Set(addresses.records) == [
        .address(IPAddress(version4: 0xC000_0201)), .address(IPAddress(version4: 0xC000_0202)),
      ]
    )
    #expect((1...120).contains(addresses.timeToLive))
    #expect(await ask("mail.example.test", .aaaa).records == [.address(try #require(IPAddress("2001:db8::1")))])
    #expect(
      Set(await ask("example.test", .mx).records) == [
        .mailExchange(preference: 10, name("mail.example.test")),
        .mailExchange(preference: 20, name("mail.example.net")),
      ])
    #expect(await ask("p.example.test", .ptr).records == [.name(name("mail.example.test"))])
    #expect(await ask("a.example.test", .txt).records == [.text([Array("end".utf8)])], "aliases are followed")
    #expect(await ask("a.example.test", .cname).records == [.name(name("b.example.test"))])
    #expect(await ask("gone.example.test", .a).outcome == .noSuchName)
    #expect(await ask("void.example.test", .a).outcome == .noSuchName)
    #expect(await ask("c.example.test", .a).outcome == .noData)
    #expect((1...60).contains(await ask("c.example.test", .a).timeToLive), "RFC 2308, section 5")
    #expect(await ask("many.example.test", .a).outcome == .noData)
    #expect(await ask("other.test", .a).outcome == .serverFailure, "the server refuses")
    let odd = try #require(
      MasterFile(text: #"odd\.\000\255\@.example.test. A 192.0.2.1"#).records.first?.owner)
    #expect(await resolver.answer(DNSQuestion(odd, .txt)).records == [.text([[0, 255, 0x22, 0x5C]])])
  }

  /// 5120 octets do not fit into a datagram of 1232, so the answer comes over TCP (RFC 7766).
  @Test func takesLongAnswers() async throws {
    let server = try server()
    let resolver = try resolver(server.server)
    let answer = await resolver.answer(DNSQuestion(name("long.example.test"), .txt))
    #expect(answer.records == [.text([[UInt8]](repeating: [UInt8](repeating: 0x78, count: 255), count: 20))])
  }

  @Test func answersManyAtOnce() async throws {
    let server = try server()
    let resolver = try resolver(server.server, timeOut: .seconds(60))
    let expected: [DNSRecordData] = [.address(IPAddress(version4: 0xC000_0209))]
    let found = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<10_000 {
        // Every tenth question is the one before it.
        let question = DNSQuestion(name("n\(number - (number % 10 == 9 ? 1 : 0)).many.example.test"), .a)
        group.addTask { await resolver.answer(question).records == expected }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(found == 10_000)
  }

  @Test func validates() async throws {
    let folder = try NameServerDaemon.folder()
    let zone = """
      $ORIGIN signed.test.
      $TTL 300
      @ SOA ns hostmaster 1 7200 3600 1209600 60
        NS ns
      ns A 127.0.0.1
      good A 192.0.2.1
      bad A 192.0.2.2
      plain NS ns.plain
      ns.plain A 127.0.0.1

      """
    try Data(zone.utf8).write(to: folder.appendingPathComponent("unsigned"))
    let child =
      "$ORIGIN plain.signed.test.\n@ 300 SOA ns h 1 7200 3600 1209600 60\n NS ns\nns A 127.0.0.1\na A 192.0.2.3\n"
    try Data(child.utf8).write(to: folder.appendingPathComponent("plain.signed.test"))
    try Data(Self.zone.utf8).write(to: folder.appendingPathComponent("example.test"))
    let key = try NameServerDaemon.run("ldns-keygen", ["-a", "ECDSAP256SHA256", "-k", "signed.test"], in: folder)
    try NameServerDaemon.run("ldns-signzone", ["-o", "signed.test", "-f", "signed", "unsigned", key], in: folder)
    let signed = try String(contentsOf: folder.appendingPathComponent("signed"), encoding: .utf8)
    #expect(signed.contains("192.0.2.2"))
    try Data(signed.replacingOccurrences(of: "192.0.2.2", with: "192.0.2.66").utf8)
      .write(to: folder.appendingPathComponent("signed.test"))
    let server = try NameServerDaemon(zones: ["signed.test", "plain.signed.test", "example.test"], in: folder)
    let resolver = try resolver(server.server, anchors: folder.appendingPathComponent("\(key).key"))
    func ask(_ text: String) async -> DNSAnswer { await resolver.answer(DNSQuestion(name(text), .a)) }
    let good = await ask("good.signed.test")
    #expect(good.records == [.address(IPAddress(version4: 0xC000_0201))])
    #expect(good.security == .secure)
    let bad = await ask("bad.signed.test")
    #expect(bad.outcome == .serverFailure)
    #expect(bad.security == .bogus)
    let gone = await ask("gone.signed.test")
    #expect(gone.outcome == .noSuchName)
    #expect(gone.security == .secure)
    let plain = await ask("a.plain.signed.test")
    #expect(plain.outcome == .found)
    #expect(plain.security == .insecure)
    #expect(await ask("mail.example.test").security == .indeterminate, "below no anchor")
  }
}
