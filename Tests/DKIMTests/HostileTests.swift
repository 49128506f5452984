import InternetMessage
import MailDNS
import Synchronization
import Testing

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

@Suite("Signatures of an attacker")
struct HostileTests {
  private static let bodyHash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

  private static func signature(_ tags: String) -> String {
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; bh=\(bodyHash); b=AAAA; \(tags)\r\n"
  }

  @Test(
    "are looked at up to the limit, and the others counted",
    arguments: [
      (DKIMLimits.signatures, 0), (DKIMLimits.signatures + 1, 1), (10_000, 10_000 - DKIMLimits.signatures),
    ])
  func many(_ count: Int, _ more: Int) async throws {
    let resolver = CountingResolver(DNSAnswer(.noSuchName, timeToLive: 60))
    let mail = (0..<count).map { Self.signature("d=example.com; h=from; s=s\($0)") }.joined()
    let message = Message(Array((mail + "From: a@example.com\r\n\r\n").utf8))
    let results = await DKIMVerifier(resolver: resolver).verify(message, at: now)
    #expect(results.count == DKIMLimits.signatures + (more > 0 ? 1 : 0))
    #expect(results.prefix(DKIMLimits.signatures).allSatisfy { $0.reason == .noKey })
    #expect(Set(resolver.questions).count == DKIMLimits.signatures)
    if more > 0 {
      #expect(results.last?.reason == .tooManySignatures(count: more))
      #expect(results.last?.field == DKIMLimits.signatures)
    }
  }

  @Test("ask for one key once, and for none that cannot help")
  func questions() async throws {
    let resolver = CountingResolver(DNSAnswer(.timeOut))
    let mail =
      [
        "d=example.com; h=from; s=s", "d=EXAMPLE.com; h=from; s=S", "d=example.com; h=to; s=t", "d=example.com; s=u",
        "d=example.com; h=from; s=v; i=@example.net", "d=example.com; h=from; s=w; x=1; t=2",
      ].map(Self.signature).joined() + Self.signature("d=example.com; h=from; s=z").replacing("sha256", with: "sha1")
    let message = Message(Array((mail + "From: a@example.com\r\n\r\n").utf8))
    _ = await DKIMVerifier(resolver: resolver).verify(message, at: now)
    #expect(resolver.questions.map(\.description) == ["s._domainkey.example.com"])
  }

  @Test("name very many fields in a message of very many", .timeLimit(.minutes(30)))
  func fields() async throws {
    let names = (0..<TagLimits.elements).map { _ in "from" }.joined(separator: ":")
    let fields = String(repeating: "From: a@example.com\r\nSubject: b\r\n", count: 30_000)
    let mail = (0..<DKIMLimits.signatures).map { Self.signature("d=example.com; h=\(names); s=s\($0)") }.joined()
    let message = Message(Array((mail + fields + "\r\n").utf8))
    let results = await DKIMVerifier(resolver: CountingResolver(DNSAnswer(.noData))).verify(message, at: now)
    #expect(results.count == DKIMLimits.signatures)
    #expect(
      results.allSatisfy { $0.unsignedFields.count == DKIMLimits.unsignedFields && $0.signedNames.count == 1_000 })
    // One name more is not read.
    let beyond = Message(Array((Self.signature("d=example.com; s=s; h=from:\(names)") + "From: a\r\n\r\n").utf8))
    #expect(
      await DKIMVerifier(resolver: CountingResolver(DNSAnswer(.noData))).verify(beyond, at: now).map(\.reason)
        == [.malformedValue(.signedNames)])
  }

  @Test("are too long, or in a header that is")
  func tooLong() async throws {
    let padding = DKIMLimits.signatureOctets - 1
    for (length, reason) in [(padding, DKIMReason.missingTag(.version)), (padding + 1, .signatureTooLong)] {
      let mail = "DKIM-Signature:a=" + String(repeating: "x", count: length - 1) + "\r\nFrom: a\r\n\r\n"
      let results = try await verify(Array(mail.utf8))
      #expect(results.map(\.reason) == [reason])
    }
    var limits = Limits.default
    limits.headerFields = 20
    let octets = try signed(sampleMail) { $0.signedFields = .exactly(["from"]) }
    let many = Array(String(repeating: "X: 1\r\n", count: 20).utf8)
    let verifier = DKIMVerifier(resolver: zone(["rsa2048._domainkey.example.com": try TestKey.rsa2048.record]))
    #expect(await verifier.verify(Message(octets, limits: limits), at: now).map(\.reason) == [.verified])
    let split = try #require(octets.firstRange(of: Array("Received:".utf8)))
    let filled = Array(octets[..<split.lowerBound] + many + octets[split.lowerBound...])
    #expect(await verifier.verify(Message(filled, limits: limits), at: now).map(\.reason) == [.headerBeyondLimits])
    #expect(await verifier.verify(Message(filled), at: now).map(\.reason) == [.verified])
  }

  @Test("point at a key record of a megabyte, or at very many")
  func records() async throws {
    let record = Array((try TestKey.rsa2048.record + "; n=").utf8)
    let strings = [record] + Array(repeating: [UInt8](repeating: 0x78, count: 255), count: 4_112)
    let message = Message(try signed(sampleMail))
    let large = CountingResolver(DNSAnswer([.text(strings)], timeToLive: 60))
    #expect(
      await DKIMVerifier(resolver: large).verify(message, at: now).map(\.reason) == [.malformedKeyRecord(.tooLong)])
    let junk = DNSRecordData.text([Array("p=".utf8)])
    let many = CountingResolver(DNSAnswer(Array(repeating: junk, count: 100_000) + [.text([record])], timeToLive: 60))
    #expect(await DKIMVerifier(resolver: many).verify(message, at: now).map(\.reason) == [.keyRevoked])
  }

  @Test("leave l= different in each, over a large body", .timeLimit(.minutes(30)))
  func lengths() async throws {
    let body = String(repeating: "abcdefgh\r\n", count: 20_000)
    let mail = (0..<DKIMLimits.signatures).map { Self.signature("d=example.com; h=from; s=s; l=\(100_000 + $0)") }
    let message = Message(Array((mail.joined() + "From: a@example.com\r\n\r\n" + body).utf8))
    let results = await DKIMVerifier(resolver: CountingResolver(DNSAnswer(.noData))).verify(message, at: now)
    #expect(results.map(\.uncoveredBodyOctets) == (0..<DKIMLimits.signatures).map { 100_000 - $0 })
  }
}

@Suite("Keys that were read")
struct KeyCacheTests {
  /// A clock that the test sets.
  private final class Clock: Sendable {
    private let time = Mutex<Int64>(0)
    var seconds: Int64 {
      get { time.withLock { $0 } }
      set { time.withLock { $0 = newValue } }
    }
  }

  private static func questions(_ answer: DNSAnswer, at times: [Int64]) async throws -> (Int, [DKIMReason]) {
    let clock = Clock()
    let resolver = CountingResolver(answer)
    let cache = DKIMKeyCache { clock.seconds }
    let message = Message(try signed(sampleMail))
    var reasons: [DKIMReason] = []
    for time in times {
      clock.seconds = time
      let verifier = DKIMVerifier(resolver: resolver, cache: cache)
      reasons += await verifier.verify(message, at: now).map(\.reason)
    }
    return (resolver.questions.count, reasons)
  }

  @Test(
    "are kept for as long as their record lives",
    arguments: [
      (60, [0, 59], 1), (60, [0, 60], 2), (0, [0, 0], 2), (1_000_000, [0, 86_399], 1), (1_000_000, [0, 86_400], 2),
    ] as [(UInt32, [Int64], Int)])
  func timeToLive(_ timeToLive: UInt32, _ times: [Int64], _ count: Int) async throws {
    let record = DNSRecordData.text([Array(try TestKey.rsa2048.record.utf8)])
    let (questions, reasons) = try await Self.questions(DNSAnswer([record], timeToLive: timeToLive), at: times)
    #expect(questions == count)
    #expect(reasons == [.verified, .verified])
  }

  @Test("are kept when there are none, and not when nobody knows")
  func negative() async throws {
    #expect(try await Self.questions(DNSAnswer(.noSuchName, timeToLive: 60), at: [0, 1]) == (1, [.noKey, .noKey]))
    for outcome in [DNSOutcome.timeOut, .serverFailure, .notAsked] {
      let (questions, reasons) = try await Self.questions(DNSAnswer(outcome, timeToLive: 60), at: [0, 1])
      #expect(questions == 2)
      #expect(reasons == [.keyUnavailable(outcome), .keyUnavailable(outcome)])
    }
  }

  @Test("are no more than the limit")
  func capacity() throws {
    let clock = Clock()
    let cache = DKIMKeyCache(capacity: 3) { clock.seconds }
    for index in 0..<3 {
      let name = try #require(DomainName("\(index).example"))
      _ = cache.store(DNSAnswer(.noData, timeToLive: UInt32(10 + index)), for: name)
    }
    #expect(cache.count == 3)
    // Those that have expired go first.
    clock.seconds = 11
    _ = cache.store(DNSAnswer(.noData, timeToLive: 10), for: try #require(DomainName("a.example")))
    #expect(cache.count == 2)
    for index in 0..<100 {
      _ = cache.store(DNSAnswer(.noData, timeToLive: 10), for: try #require(DomainName("b\(index).example")))
      #expect(cache.count <= 3)
    }
  }
}
