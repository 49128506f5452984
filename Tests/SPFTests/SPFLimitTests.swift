import InternetMessage
import MailDNS
import Synchronization
import Testing

@testable import MailAuthentication

@Suite("Limits of SPF")
struct SPFLimitTests {
  private static func check(
    _ zone: some Resolver, mailFrom: String = "user@example.com", helo: String = "mx.example.com",
    ip: String = "192.0.2.1"
  ) async -> SPFResult {
    let verifier = SPFVerifier(resolver: zone)
    let request = SPFRequest(ip: .of(ip), helo: helo, mailFrom: mailFrom)
    let result = await verifier.check(request, now: 0)
    for _ in 0..<2 {
      guard let again = verifier.checkFromCache(request, now: 0) else { continue }
      #expect(again.cause.description == result.cause.description && again.explanation == result.explanation)
      #expect(again.lookups == result.lookups && again.voidLookups == result.voidLookups)
    }
    return result
  }

  @Test("ten terms may cause look-ups, wherever they stand", arguments: [10, 11])
  func lookups(_ count: Int) async {
    let terms = (0..<count).map { " a:h\($0 % 2).example.com" }
    let hosts = ["h0.example.com A 192.0.2.8", "h1.example.com A 192.0.2.9"]
    let flat = await Self.check(Zone(["example.com TXT v=spf1\(terms.joined()) ?all"] + hosts))
    #expect(flat.outcome == (count == 10 ? .neutral : .permerror) && flat.lookups == 10)
    // The same in what is included and redirected to, both of which count themselves.
    let nested = await Self.check(
      Zone(
        [
          "example.com TXT v=spf1\(terms[..<3].joined()) include:i.example.com redirect=r.example.com",
          "i.example.com TXT v=spf1\(terms[3..<6].joined()) -all",
          "r.example.com TXT v=spf1\(terms[6..<(count - 2)].joined()) ?all",
        ] + hosts))
    #expect(nested.outcome == (count == 10 ? .neutral : .permerror) && nested.lookups == 10)
    if count == 11 { #expect(nested.cause.name == "too-many-lookups") }
  }

  @Test("two terms may look up what is not there", arguments: [2, 3])
  func voidLookups(_ count: Int) async {
    let terms = [" a:no.example.com", " exists:not.example.com", " mx:neither.example.com"][..<count].joined()
    let result = await Self.check(Zone(["example.com TXT v=spf1\(terms) ?all"]))
    #expect(result.outcome == (count == 2 ? .neutral : .permerror) && result.voidLookups == 2)
    if count == 3 { #expect(result.cause.name == "too-many-void-lookups") }
  }

  @Test("a term counts once as void, however many of its names have no address")
  func voidTerms() async {
    let exchanges = (0..<10).map { "example.com MX h\($0).example.com" }
    let result = await Self.check(Zone(["example.com TXT v=spf1 mx ?all"] + exchanges))
    #expect(result.outcome == .neutral && result.voidLookups == 1 && result.lookups == 1)
  }

  @Test("ten names of mail exchanges are looked up, and one more is an error", arguments: [10, 11])
  func mailExchanges(_ count: Int) async {
    let exchanges = (0..<count).flatMap {
      ["example.com MX h\($0).example.com", "h\($0).example.com A 192.0.2.\(100 + $0)"]
    }
    let zone = Zone(["example.com TXT v=spf1 mx ?all"] + exchanges)
    let result = await Self.check(zone)
    #expect(result.outcome == (count == 10 ? .neutral : .permerror))
    if count == 11 { #expect(result.cause.name == "too-many-mail-exchanges") }
    #expect(await Self.check(zone, ip: "192.0.2.100").outcome == .pass)
  }

  @Test("ten names of the client are looked at, and the rest ignored", arguments: [10, 11])
  func pointers(_ count: Int) async {
    let names = (1...count).map { "1.2.0.192.in-addr.arpa PTR \($0 == count ? "h.example.com" : "n\($0).example.net")" }
    let zone = Zone(["example.com TXT v=spf1 ptr -all", "h.example.com A 192.0.2.1"] + names)
    #expect(await Self.check(zone).outcome == (count == 10 ? .pass : .fail))
  }

  @Test("an explanation of so many octets is one, and a longer one is none", arguments: [4_096, 4_097])
  func explanations(_ count: Int) async {
    let zone = Zone([
      "example.com TXT v=spf1 -all exp=why.example.com",
      "why.example.com TXT \(String(repeating: "x", count: count - 4))%{l}",
    ])
    #expect(await Self.check(zone).explanation?.utf8.count == (count == 4_096 ? 4_096 : nil))
  }

  @Test("an identity of so many octets is one, and a longer one is none", arguments: [1_024, 1_025])
  func identities(_ count: Int) async {
    let sender = String(repeating: "x", count: count - 12) + "@example.com"
    let zone = Zone(["example.com TXT v=spf1 +all"])
    #expect(await Self.check(zone, mailFrom: sender).outcome == (count == 1_024 ? .pass : .none))
    let long = SPFRequest(ip: .of("192.0.2.1"), helo: String(repeating: "h", count: count), mailFrom: "u@example.com")
    #expect(long.helo.count == (count == 1_024 ? 1_024 : 0))
  }

  @Test("includes without end are an error, and so are redirects that come back")
  func circles() async {
    let endless = (0..<50).map { "i\($0).example.com TXT v=spf1 include:i\($0 + 1).example.com -all" }
    let zone = Zone(["example.com TXT v=spf1 include:i0.example.com -all"] + endless)
    #expect(await Self.check(zone).cause.name == "too-many-lookups")
    #expect(zone.asked.count == 11)
    for term in ["include:", "redirect=", "?include:"] {
      let circle = Zone(["example.com TXT v=spf1 \(term)b.example.com", "b.example.com TXT v=spf1 \(term)example.com"])
      let result = await Self.check(circle)
      #expect(result.outcome == .permerror && result.lookups == 10 && circle.asked.count == 2)
    }
    // Every record includes the next one often: the terms together are ten all the same.
    let wide = (0..<12).map { level in
      let terms = String(repeating: " ?include:w\(level + 1).example.com", count: 200)
      return "w\(level).example.com TXT v=spf1\(terms)"
    }
    #expect(await Self.check(Zone(wide), mailFrom: "u@w0.example.com").lookups == 10)
  }

  @Test("a chain of aliases without end is a failure of DNS")
  func aliases() async {
    let chain = (0..<100).map { "c\($0).example.com CNAME c\($0 + 1).example.com" }
    let result = await Self.check(Zone(["example.com TXT v=spf1 a:c0.example.com -all"] + chain))
    #expect(result.outcome == .temperror)
  }

  @Test("a record of 64 KB is evaluated, a longer one and one of a million terms are refused")
  func records() async {
    let networks = (0..<3_600).map { " ip4:10.\($0 / 256).\($0 % 256).0/24" }.joined()
    let long = "v=spf1\(networks) ip4:192.0.2.1 -all"
    #expect((60_000...65_535).contains(long.utf8.count))
    #expect(await Self.check(Zone(["example.com TXT \(long)"])).match?.text == "ip4:192.0.2.1")
    #expect(await Self.check(Zone(["example.com TXT \(long)"]), ip: "198.51.100.1").outcome == .fail)
    for terms in [String(repeating: " mx", count: 21_845), String(repeating: " a", count: 1_000_000)] {
      let result = await Self.check(Zone(["example.com TXT v=spf1\(terms)"]))
      guard case .syntax(_, let error) = result.cause else {
        Issue.record("\(result.cause)")
        return
      }
      #expect(error.reason == .tooLong)
    }
  }

  @Test("macros that multiply give a name of what stands on their right, in bounded memory")
  func macroBombs() throws {
    let text = String(repeating: "%{s}", count: 16_000) + ".example.com"
    let string = try SPFMacroString.parse(Array(text.utf8)[...], in: .domain)
    let sender = String(repeating: "a.", count: 500) + "b@example.com"
    let request = SPFRequest(ip: .of("192.0.2.1"), helo: "h.example.com", mailFrom: sender)
    let expansion = SPFExpansion(
      request: request, domain: .of("example.com"), pointer: nil, receiver: nil, now: 0)
    let name = try #require(expansion.name(string))
    #expect(name.description.hasSuffix(".a.b@example.com.example.com") && name.description.utf8.count <= 253)
    #expect(expansion.text(string, limit: 4_096) == nil)
  }

  @Test("a trace has so many steps, and counts the rest")
  func traces() async {
    let terms = String(repeating: " ip4:10.0.0.0/8", count: 2_500)
    let verifier = SPFVerifier(resolver: Zone(["example.com TXT v=spf1\(terms) -all"]))
    let request = SPFRequest(ip: .of("192.0.2.1"), helo: "h.example.com", mailFrom: "u@example.com")
    let result = await verifier.check(request, now: 0, isTraced: true)
    #expect(result.outcome == .fail && result.trace.steps.count == 2_000 && result.trace.omittedSteps == 502)
  }

  @Test("a cache forgets what was not used for longest, and never grows beyond its size")
  func cache() {
    let cache = SPFRecordCache(answers: 320, octets: 1 << 20)
    for number in 0..<2_000 {
      let question = DNSQuestion(.of("h\(number).example.com"), .txt)
      cache.keep(SPFAnswer(DNSAnswer(.noData, timeToLive: 60), to: question, now: 0), now: 0)
      // What is asked for again and again stays.
      let first = DNSQuestion(.of("h0.example.com"), .txt)
      #expect(cache.answer(to: first, now: 0) != nil, "\(number)")
      #expect(cache.count <= 320)
    }
    let small = SPFRecordCache(answers: 1_000, octets: 64 * 1_024)
    let texts = DNSAnswer([.text([[UInt8](repeating: 0x61, count: 100)])], timeToLive: 60)
    let large = DNSAnswer([.text([[UInt8](repeating: 0x61, count: 2_000)])], timeToLive: 60)
    for number in 0..<2_000 {
      let question = DNSQuestion(.of("h\(number).example.com"), .txt)
      small.keep(SPFAnswer(number % 2 == 0 ? texts : large, to: question, now: 0), now: 0)
      #expect(small.answer(to: question, now: 0) != nil || number % 2 == 1)
    }
    #expect(small.count < 64 * 1_024 / 256)
  }

  @Test("a cache keeps no failure, and nothing that may not be kept")
  func unkept() {
    let cache = SPFRecordCache()
    let question = DNSQuestion(.of("example.com"), .txt)
    for answer in [DNSAnswer(.timeOut, timeToLive: 60), DNSAnswer(.serverFailure, timeToLive: 60), DNSAnswer(.noData)] {
      cache.keep(SPFAnswer(answer, to: question, now: 0), now: 0)
      #expect(cache.answer(to: question, now: 0) == nil && cache.count == 0)
    }
  }

  @Test("a check that takes too long is a temperror, and a result that is there stays")
  func time() async {
    let request = SPFRequest(ip: .of("192.0.2.1"), helo: "h.example.com", mailFrom: "u@example.com")
    let clock = HandClock()
    func check(_ zone: Zone, waitingFor name: String, timeLimit: Duration = .seconds(5)) async -> SPFResult {
      let slow = Slow(zone, waitsFor: .of(name), clock: clock)
      return await SPFVerifier(resolver: slow, timeLimit: timeLimit, clock: clock).check(request, now: 0)
    }
    let fail = await check(Zone(["example.com TXT v=spf1 -all exp=why.example.com"]), waitingFor: "why.example.com")
    #expect(fail.outcome == .fail && fail.explanation == nil)
    let late = await check(Zone([]), waitingFor: "example.com")
    #expect(late.outcome == .temperror && late.cause.name == "time-limit")
    let over = await check(Zone([]), waitingFor: "other.example.com", timeLimit: .zero)
    #expect(over.cause.name == "time-limit")
  }
}

/// A clock that stands still until somebody puts it forward.
private final class HandClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Duration
    func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let time = Mutex(Instant(offset: .zero))
  var now: Instant { time.withLock { $0 } }
  let minimumResolution = Duration.zero

  func putForward(by duration: Duration) { time.withLock { $0 = $0.advanced(by: duration) } }

  func sleep(until deadline: Instant, tolerance: Duration?) async throws {
    while now < deadline {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}

/// Lets an hour pass when it is asked about one name, and answers only when it is cancelled.
private struct Slow: Resolver {
  let zone: Zone
  let name: DomainName
  let clock: HandClock

  init(_ zone: Zone, waitsFor name: DomainName, clock: HandClock) {
    self.zone = zone
    self.name = name
    self.clock = clock
  }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    if question.name == name {
      clock.putForward(by: .seconds(3_600))
      try? await Task.sleep(for: .seconds(3_600))
    }
    return await zone.answer(question)
  }
}
