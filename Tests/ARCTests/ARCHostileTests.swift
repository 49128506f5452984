import MailDNS
import Synchronization
import Testing

@testable import InternetMessage
@testable import MailAuthentication

/// Answers every question with one record, and counts.
final class CountingResolver: Resolver {
  private let asked = Mutex<[DomainName]>([])
  private let reply: DNSAnswer

  init(_ reply: DNSAnswer) { self.reply = reply }

  var questions: [DomainName] { asked.withLock { $0 } }

  func answer(_ question: DNSQuestion) async -> DNSAnswer {
    asked.withLock { $0.append(question.name) }
    return reply
  }
}

@Suite("A chain of an attacker")
struct ARCHostileTests {
  private static func result(_ mail: String, _ resolver: CountingResolver? = nil) async -> ARCResult {
    await ARCVerifier(resolver: resolver ?? CountingResolver(DNSAnswer(.noData))).verify(
      Message(Array(mail.utf8)), at: now)
  }

  /// A set whose fields can be read, with a key at a name of its own for each of its signatures.
  private static func set(_ instance: Int) -> [String] {
    let hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
    return [
      "ARC-Seal: i=\(instance); cv=\(instance == 1 ? "none" : "pass"); a=rsa-sha256; d=example.com; s=a\(instance); b=AAAA\r\n",
      "ARC-Message-Signature: i=\(instance); a=rsa-sha256; d=example.com; s=m\(instance); h=from; bh=\(hash); b=AAAA\r\n",
      "ARC-Authentication-Results: i=\(instance); example.com; none\r\n",
    ]
  }

  @Test("has as many sets as are allowed, all of which hold, in any order")
  func greatest() async throws {
    let mail = try Sealer.chain(sampleMail, ARCLimits.sets, Sealer(signedNames: "from"))
    let result = try await verify(mail)
    #expect(result.reason == .verified)
    #expect(result.instances == ARCLimits.sets && result.oldestPass == 0)
    let split = try #require(mail.firstRange(of: "From:")).lowerBound
    var fields = mail[..<split].split(separator: "ARC-").map { "ARC-" + $0 }
    fields.shuffle()
    let shuffled = try await verify(fields.joined() + mail[split...])
    #expect(shuffled.reason == .verified, "\(fields.map { $0.prefix(40) })")
  }

  @Test("has one more", arguments: [51, 100, 10_000])
  func beyond(_ count: Int) async throws {
    let mail = (1...count).flatMap(Self.set).joined() + sampleMail
    let resolver = CountingResolver(DNSAnswer(.noData))
    let result = await Self.result(mail, resolver)
    #expect(result.reason == .tooManySets(count: count))
    #expect(result.outcome == .fail && result.instances == count && result.sets.isEmpty)
    #expect(resolver.questions.isEmpty)
  }

  @Test("repeats one instance, or one field, very often", arguments: ARCField.allCases)
  func repeated(_ field: ARCField) async throws {
    let one = Self.set(1).first { $0.hasPrefix(field.rawValue) } ?? ""
    let few = String(repeating: one, count: ARCLimits.sets - 1) + Self.set(1).joined() + sampleMail
    #expect(await Self.result(few).reason == .repeated(field, instance: 1))
    let many = String(repeating: one, count: 10_000) + Self.set(1).joined() + sampleMail
    #expect(await Self.result(many).reason == .tooManySets(count: 10_001))
  }

  @Test("asks for each key once, and for no more than two a set")
  func questions() async throws {
    let mail = (1...ARCLimits.sets).shuffled().flatMap(Self.set).joined() + sampleMail
    let resolver = CountingResolver(DNSAnswer(.noSuchName))
    let result = await Self.result(mail, resolver)
    #expect(result.reason.instance == ARCLimits.sets)
    #expect(resolver.questions.count == 2 * ARCLimits.sets)
    #expect(Set(resolver.questions).count == 2 * ARCLimits.sets)
    let same = CountingResolver(DNSAnswer(.noSuchName, timeToLive: 60))
    let chain = Message(Array(try Sealer.chain(sampleMail, 5).utf8))
    let cache = DKIMKeyCache()
    for _ in 1...2 { _ = await ARCVerifier(resolver: same, cache: cache).verify(chain, at: now) }
    #expect(same.questions.map(\.description) == ["s._domainkey.list.example"])
  }

  @Test("has tags of a megabyte, or very many")
  func large() async throws {
    let rest = Self.set(1)
    let text = String(repeating: "x", count: 1_000_000)
    let tags = String(repeating: " a=b;", count: 200_000)
    for (place, field) in [ARCField.seal, .messageSignature, .authenticationResults].enumerated() {
      for filling in [text, tags] {
        var set = rest
        set[place] = set[place].replacing("\r\n", with: "; z=\(filling)\r\n")
        let result = await Self.result(set.joined() + sampleMail)
        #expect(result.reason == .fieldTooLong(field, field: place))
      }
    }
    // Less is read, up to the limit of tags.
    var set = rest
    set[0] = set[0].replacing("i=1;", with: "i=1;" + String(repeating: " a=b;", count: 10_000))
    #expect(await Self.result(set.joined() + sampleMail).reason == .malformedChainStatus(instance: 1))
    set = rest
    set[1] = set[1].replacing("b=AAAA", with: "b=AAAA;" + String(repeating: " a=b;", count: 10_000))
    #expect(
      await Self.result(set.joined() + sampleMail).reason
        == .messageSignature(.malformedTags(.duplicate), instance: 1))
  }

  @Test("has results that are just as long as is read, or one octet longer")
  func longResults() async throws {
    for (excess, isRead) in [(0, true), (1, false)] {
      let start = " i=1; example.com; none ("
      let comment = String(repeating: "x", count: ARCLimits.resultsOctets - start.utf8.count - 1 + excess)
      var set = Self.set(1)
      set[2] = "ARC-Authentication-Results:\(start)\(comment))\r\n"
      let reason = await Self.result(set.joined() + sampleMail).reason
      #expect(reason == (isRead ? nil : .fieldTooLong(.authenticationResults, field: 2)) ?? reason)
      #expect((reason.instance != nil) == isRead)
    }
  }

  @Test("stands in a header that is too large")
  func headerBeyondLimits() async throws {
    var limits = Limits.default
    limits.headerFields = 20
    let chain = try Sealer.chain(sampleMail, 1)
    let many = String(repeating: "X: 1\r\n", count: 20)
    let verifier = ARCVerifier(resolver: zone([("s._domainkey.list.example", try Sealer.record())]))
    #expect(await verifier.verify(Message(Array(chain.utf8), limits: limits), at: now).reason == .verified)
    let filled = chain.replacing("From:", with: many + "From:")
    #expect(await verifier.verify(Message(Array(filled.utf8), limits: limits), at: now).reason == .headerBeyondLimits)
    #expect(await verifier.verify(Message(Array(filled.utf8)), at: now).reason == .verified)
  }

  @Test("covers very many fields with each of its signatures", .timeLimit(.minutes(30)))
  func wide() async throws {
    let names = Array(repeating: "x", count: TagLimits.elements).joined(separator: ":")
    let header = String(repeating: "X: \(String(repeating: "y", count: 80))\r\n", count: 20_000)
    let mail = try Sealer.chain(header + sampleMail, 5, Sealer(signedNames: names))
    #expect(try await verify(mail).reason == .verified)
  }
}
