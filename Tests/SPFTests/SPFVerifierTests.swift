import InternetMessage
import MailAuthentication
import MailDNS
import Testing

@Suite("An SPF check")
struct SPFVerifierTests {
  private static let now: Int64 = 1_772_323_200

  private static func check(
    _ zone: Zone, ip: String = "192.0.2.1", helo: String = "mx.example.com", mailFrom: String = "user@example.com"
  ) async -> SPFResult {
    await SPFVerifier(resolver: zone).check(
      SPFRequest(ip: .of(ip), helo: helo, mailFrom: mailFrom), now: now, isTraced: true)
  }

  @Test("is of the reverse path, of postmaster where that is null, or of HELO")
  func identities() async {
    let zone = Zone([
      "example.com TXT v=spf1 ip4:192.0.2.1 -all", "mx.example.com TXT v=spf1 exists:%{l}.e.example.com -all",
    ])
    let path = await Self.check(zone)
    #expect(path.outcome == .pass && path.identity == .mailFrom && path.domain == .of("example.com"))
    let null = await Self.check(zone, mailFrom: "")
    #expect(null.outcome == .fail && null.identity == .mailFrom && null.domain == .of("mx.example.com"))
    #expect(zone.asked.last == DNSQuestion(.of("postmaster.e.example.com"), .a))
    let helo = await SPFVerifier(resolver: zone).check(SPFRequest(ip: .of("192.0.2.1"), helo: "mx.example.com"), now: 0)
    #expect(helo.outcome == .fail && helo.identity == .helo && helo.domain == .of("mx.example.com"))
  }

  @Test(
    "of what is no domain of several labels gives none, and asks nobody",
    arguments: [
      "user@localhost", "user@[192.0.2.1]", "user@a..example.com", "user@.example.com", "user@", "@",
      "user@ex ample.com",
      "user@" + String(repeating: "a", count: 64) + ".example", "user@a\u{0}.example.com", "user@\u{200D}.example",
    ])
  func noDomains(_ mailFrom: String) async {
    let zone = Zone([])
    let result = await Self.check(zone, mailFrom: mailFrom)
    #expect(result.outcome == .none && result.cause.name == "no-domain" && zone.asked.isEmpty, "\(result.cause)")
  }

  @Test("converts internationalised domains, and has no match for other local parts than ASCII")
  func internationalNames() async {
    let zone = Zone([
      "xn--bcher-kva.example TXT v=spf1 exists:%{l}.%{o} include:%{d} -all",
      "e.xn--bcher-kva.example A 127.0.0.2",
    ])
    #expect(await Self.check(zone, mailFrom: "e@b\u{FC}cher.example").outcome == .pass)
    // RFC 8616, section 4: terms with such a local part match nothing.
    let other = Zone([
      "example.com TXT v=spf1 exists:%{l}.example.com ~exists:%{s} ?exists:%{o} -all", "example.com A 192.0.2.1",
    ])
    let result = await Self.check(other, mailFrom: "\u{E9}@example.com")
    #expect(result.outcome == .neutral && result.match?.text == "?exists:%{o}" && result.lookups == 3)
  }

  @Test(
    "that cannot be answered now is a temperror, and never a fail",
    arguments: [
      ("a:b.example.com -all", "b.example.com A"), ("mx:b.example.com -all", "b.example.com MX"),
      ("mx:c.example.com -all", "b.example.com A"), ("exists:b.example.com -all", "b.example.com A"),
      ("include:b.example.com -all", "b.example.com TXT"), ("redirect=b.example.com", "b.example.com TXT"),
    ])
  func temporary(_ terms: String, _ question: String) async {
    let lines = ["example.com TXT v=spf1 \(terms)", "c.example.com MX b.example.com"]
    for zone in [Zone(lines, timeOuts: ["b.example.com"]), Zone(lines, failures: ["b.example.com"])] {
      let result = await Self.check(zone)
      guard case .lookupFailed(let asked, let outcome) = result.cause else {
        Issue.record("\(result.cause)")
        return
      }
      #expect(result.outcome == .temperror && outcome.isTemporary)
      #expect("\(asked.name) \(asked.type.mnemonic)" == question)
    }
    #expect(await Self.check(Zone([], timeOuts: ["example.com"])).outcome == .temperror)
  }

  @Test("without DNS is a temperror")
  func off() async {
    let verifier = SPFVerifier(resolver: NoResolver())
    let result = await verifier.check(
      SPFRequest(ip: .of("192.0.2.1"), helo: "a.example", mailFrom: "u@example.com"), now: 0)
    #expect(result.outcome == .temperror && result.cause.description.hasSuffix("DNS is off"))
  }

  @Test("takes only the explanation of the record that decides, made harmless")
  func explanations() async {
    let zone = Zone([
      "example.com TXT v=spf1 exp=first.example.com redirect=b.example.com",
      "b.example.com TXT v=spf1 -all exp=why.example.com", "why.example.com TXT %{l} at %{d} is %{c}, 100%%_%_%-",
      "first.example.com TXT No.",
    ])
    let result = await Self.check(zone, mailFrom: "a\u{1B}[2J\r\n\u{E9}@example.com")
    #expect(result.outcome == .fail)
    #expect(result.explanation == "a?[2J???? at b.example.com is 192.0.2.1, 100%_ %20")
    #expect(result.lookups == 1)
  }

  @Test("of a name of the client validates it, and prefers the domain's own")
  func pointers() async {
    let zone = Zone([
      "1.2.0.192.in-addr.arpa PTR other.example.net", "1.2.0.192.in-addr.arpa PTR a.example.com",
      "1.2.0.192.in-addr.arpa PTR example.com", "other.example.net A 192.0.2.1", "a.example.com A 192.0.2.1",
      "example.com A 192.0.2.1", "example.com TXT v=spf1 -all exp=%{p}.why.example.com",
      "example.com.why.example.com TXT %{p}", "example.org TXT v=spf1 ptr:example.net -all",
      "b.example.org TXT v=spf1 exists:%{p}.x.example.org -all", "c.example.org TXT v=spf1 ptr -all",
    ])
    #expect(await Self.check(zone).explanation == "example.com")
    #expect(await Self.check(zone, mailFrom: "u@example.org").outcome == .pass)
    let any = await Self.check(zone, mailFrom: "u@b.example.org")
    #expect(any.outcome == .fail && any.lookups == 2)
    #expect(zone.asked.last == DNSQuestion(.of("other.example.net.x.example.org"), .a))
    #expect(await Self.check(zone, mailFrom: "u@c.example.org").outcome == .fail)
    // Nobody is asked about names that could not match.
    #expect(zone.asked.last == DNSQuestion(.of("1.2.0.192.in-addr.arpa"), .ptr))
  }

  @Test("tells what it did, with what was looked up")
  func trace() async {
    let zone = Zone([
      "example.com TXT unrelated", "example.com TXT v=spf1 mx include:b.example.com -all exp=why.example.com",
      "example.com MX h.example.com", "h.example.com A 192.0.2.9", "b.example.com TXT v=spf1 ip4:198.51.100.0/24 ~all",
      "why.example.com TXT Ask us.",
    ])
    let result = await Self.check(zone)
    let lines = result.trace.steps.map { step in
      let subject =
        switch step.subject {
        case .record: "record \(step.domain)"
        case .directive(let text): text
        case .redirect(let target): "redirect=\(target)"
        case .explanation(let target): "exp=\(target)"
        }
      let finding =
        switch step.finding {
        case .outcome(let outcome): "\(outcome)"
        default: "\(step.finding)"
        }
      let lookups = step.lookups.map { " \($0.question.type.mnemonic) \($0.question.name) \($0.records)" }.joined()
      return String(repeating: " ", count: step.depth) + subject + ": " + finding + lookups
    }
    #expect(
      lines == [
        #"record example.com: fail TXT example.com ["unrelated", "v=spf1 mx include:b.example.com -all exp=why.example.com"]"#,
        #" mx: noMatch MX example.com ["h.example.com"] A h.example.com ["192.0.2.9"]"#,
        " include:b.example.com: noMatch",
        #"  record b.example.com: softfail TXT b.example.com ["v=spf1 ip4:198.51.100.0/24 ~all"]"#,
        "   ip4:198.51.100.0/24: noMatch", "   ~all: softfail", " -all: fail",
        #" exp=why.example.com: fail TXT why.example.com ["Ask us."]"#,
      ])
    #expect(result.explanation == "Ask us.")
  }

  @Test("asks once for what the cache keeps, and again when that is too old")
  func cache() async {
    let zone = Zone(["example.com TXT v=spf1 a mx ~all", "example.com A 192.0.2.7", "example.com MX example.com"])
    let verifier = SPFVerifier(resolver: zone)
    let request = SPFRequest(ip: .of("192.0.2.1"), helo: "mx.example.com", mailFrom: "user@example.com")
    #expect(verifier.checkFromCache(request, now: Self.now) == nil)
    #expect(await verifier.check(request, now: Self.now).outcome == .softfail)
    #expect(zone.asked.count == 3)
    for second in [0, 1, 299] {
      #expect(verifier.checkFromCache(request, now: Self.now + Int64(second))?.outcome == .softfail)
    }
    #expect(await verifier.check(request, now: Self.now + 299).outcome == .softfail)
    #expect(zone.asked.count == 3)
    #expect(verifier.checkFromCache(request, now: Self.now + 300) == nil)
    #expect(await verifier.check(request, now: Self.now + 300).outcome == .softfail)
    #expect(zone.asked.count == 6)
  }

  @Test("uses within itself what may not be kept at all")
  func noTimeToLive() async {
    let zone = Zone(["example.com TXT v=spf1 a a a -all", "example.com A 192.0.2.7"], timeToLive: 0)
    let result = await Self.check(zone)
    #expect(result.outcome == .fail && result.lookups == 3 && zone.asked.count == 2)
  }
}
