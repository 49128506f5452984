import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

@Suite("A signature")
struct VerificationTests {
  private static let bodyHash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
  private static let tags = [
    "v": "1", "a": "rsa-sha256", "d": "example.com", "s": "rsa2048", "h": "from", "bh": bodyHash, "b": "AAAA",
  ]

  /// A signed message with some tags changed, left out, or added.
  private static func mail(_ changes: [String: String?]) -> [UInt8] {
    var tags = tags as [String: String?]
    for (name, value) in changes { tags[name] = value }
    let list = tags.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted().joined(separator: "; ")
    return Array("DKIM-Signature: \(list)\r\nFrom: a@example.com\r\n\r\n".utf8)
  }

  @Test(
    "that cannot be read is neutral, or never verifies",
    arguments: [
      (["v": nil], .missingTag(.version)), (["a": nil], .missingTag(.algorithm)), (["b": nil], .missingTag(.signature)),
      (["bh": nil], .missingTag(.bodyHash)), (["d": nil], .missingTag(.domain)),
      (["h": nil], .missingTag(.signedNames)),
      (["s": nil], .missingTag(.selector)), (["v": "2"], .unknownVersion), (["v": "1.0"], .unknownVersion),
      (["v": ""], .unknownVersion), (["a": "rsa-md5"], .unknownAlgorithm), (["a": "RSA-SHA256"], .unknownAlgorithm),
      (["c": "relaxed/loose"], .unknownCanonicalization), (["c": "nofws"], .unknownCanonicalization),
      (["c": "relaxed/"], .unknownCanonicalization), (["q": "dns/a"], .unknownQueryMethod),
      (["q": "dns/txt:"], .malformedValue(.queryMethods)), (["d": "example"], .malformedValue(.domain)),
      (["d": "example..com"], .malformedValue(.domain)), (["d": "exam(ple.com"], .malformedValue(.domain)),
      (["d": "example.com."], .malformedValue(.domain)), (["d": "-a.example.com"], .malformedValue(.domain)),
      (["d": ""], .malformedValue(.domain)), (["s": ""], .malformedValue(.selector)),
      (["s": "a b"], .malformedValue(.selector)), (["s": "a."], .malformedValue(.selector)),
      (["h": "to"], .fromNotSigned), (["h": ""], .malformedValue(.signedNames)),
      (["h": "from:"], .malformedValue(.signedNames)), (["h": "from:a b"], .malformedValue(.signedNames)),
      (["i": "a@example.net"], .identityOutsideDomain), (["i": "a@xexample.com"], .identityOutsideDomain),
      (["i": "example.com"], .malformedValue(.identity)), (["i": "a=4@example.com"], .malformedValue(.identity)),
      (["i": "@com"], .malformedValue(.identity)), (["l": "-1"], .malformedValue(.bodyLength)),
      (["l": ""], .malformedValue(.bodyLength)),
      (["l": String(repeating: "1", count: 77)], .malformedValue(.bodyLength)),
      (["t": "yesterday"], .malformedValue(.timestamp)), (["t": "1234567890123"], .malformedValue(.timestamp)),
      (["x": "-1"], .malformedValue(.expiration)), (["t": "100", "x": "99"], .expirationBeforeTimestamp),
      (["t": "100", "x": "100"], .expirationBeforeTimestamp), (["bh": "AAAA"], .malformedValue(.bodyHash)),
      (["bh": ""], .malformedValue(.bodyHash)), (["bh": "*"], .malformedValue(.bodyHash)),
      (["b": ""], .malformedValue(.signature)), (["b": "A*"], .malformedValue(.signature)),
      (["x y": "1"], .malformedTags(.malformedName)), (["z": "\u{1}"], .malformedTags(.forbiddenOctet)),
      (["z": "1; v=1"], .malformedTags(.duplicate)), (["z": ";;"], .malformedTags(.emptyTag)),
      (["l": String(repeating: "9", count: 76)], .bodyShorterThanLimit),
    ] as [([String: String?], DKIMReason)])
  func unreadable(_ changes: [String: String?], _ reason: DKIMReason) async throws {
    let results = try await verify(Self.mail(changes))
    #expect(results.map(\.reason) == [reason])
    #expect(results[0].outcome == reason.outcome && results[0].outcome != .pass)
    #expect(!reason.text.isEmpty)
  }

  @Test(
    "that can be read differs only in what was signed",
    arguments: [
      [:], ["q": "dns/a:dns/txt"], ["q": "dns/txt"], ["c": "relaxed"], ["i": "a@b.example.com"], ["i": "@EXAMPLE.com"],
      ["d": "EXAMPLE.com"], ["i": "a=40b@example.com"], ["l": "0"], ["t": "0"], ["w": "?"], ["s": "rsa2048 "],
      ["h": "from : X-a : from"], ["bh": bodyHash.replacing("=", with: "")],
      ["bh": bodyHash.replacing("S", with: " S\t")],
    ] as [[String: String?]])
  func readable(_ changes: [String: String?]) async throws {
    #expect(
      try await verify(Self.mail(changes.merging(["c": "relaxed/relaxed"]) { old, _ in old })).map(\.reason) == [
        changes["c"] == nil ? .signatureMismatch : .bodyHashMismatch
      ])
  }

  @Test(
    "depends on its key",
    arguments: [
      ([], .noKey), (["v=DKIM1; p="], .keyRevoked), (["p=AAAA"], .unreadableKey),
      (["p=*"], .malformedKeyRecord(.malformedKey)),
      (["k=rsa"], .malformedKeyRecord(.keyMissing)), (["v=spf1 -all"], .malformedKeyRecord(.otherVersion)),
      (["k=x; %"], .malformedKeyRecord(.unknownKeyType)), (["%; %"], .malformedKeyRecord(.malformedTags)),
      (["%; h=sha1"], .hashNotAllowed),
      (["%; h=sha256:sha1"], .verified),
      (["%; s=tlsrpt"], .keyNotForEmail), (["%; s=*"], .verified), (["%; t=y"], .verified),
      (["%; n=a note"], .verified),
      // Any of several records may be the key; one that is not a key does not matter.
      (["v=spf1 -all", "%"], .verified), (["%", "v=spf1 -all"], .verified), (["p=", "%"], .verified),
      (["%", "%"], .verified),
      (["%%", "%"], .verified), (["%%"], .signatureMismatch), (["%%", "p="], .signatureMismatch),
      ((0..<8).map { "p=; n=\($0)" } + ["%"], .keyRevoked), ((0..<7).map { "p=; n=\($0)" } + ["%"], .verified),
      (["%; n=" + String(repeating: "x", count: 16_000)], .malformedKeyRecord(.tooLong)),
    ] as [([String], DKIMReason)])
  func keys(_ records: [String], _ reason: DKIMReason) async throws {
    let mine = try TestKey.rsa2048.record.replacing("v=DKIM1; k=rsa; ", with: "")
    let other = try TestKey.rsa1024.record.replacing("v=DKIM1; k=rsa; ", with: "")
    let texts = records.map { $0.replacing("%%", with: other).replacing("%", with: mine) }
    let results = try await verify(try signed(sampleMail), records: ["rsa2048._domainkey.example.com": texts])
    #expect(results.map(\.reason) == [reason])
    #expect(results[0].isTesting == records.contains { $0.contains("t=y") })
    #expect(results[0].isBodyIntact == true)
  }

  @Test("with i= below d= does not hold with a strict key")
  func strict() async throws {
    let records = ["rsa2048._domainkey.example.com": [try TestKey.rsa2048.record + "; t=y:s"]]
    let below = try await verify(signed(sampleMail) { $0.identity = "a@b.example.com" }, records: records)
    #expect(below.map(\.reason) == [.identityBelowStrictDomain])
    #expect(below[0].isTesting)
    let same = try await verify(signed(sampleMail) { $0.identity = "a@EXAMPLE.com" }, records: records)
    #expect(same.map(\.reason) == [.verified])
  }

  @Test(
    "of an internationalised domain finds its key, by U-labels and by A-labels alike",
    arguments: [
      "müller.example", "xn--mller-kva.example", "MÜLLER.example",
    ])
  func internationalised(_ domain: String) async throws {
    let octets = try signed(sampleMail, domain: domain) { $0.identity = "jürgen@mail.müller.example" }
    let records = ["rsa2048._domainkey.xn--mller-kva.example": [try TestKey.rsa2048.record]]
    let results = try await verify(octets, records: records)
    #expect(results.map(\.reason) == [.verified])
    #expect(results[0].domain == domain)
    #expect(results[0].identity == "jürgen@mail.müller.example")
  }

  @Test("needs a key of its kind")
  func keyType() async throws {
    let records = [
      "rsa2048._domainkey.example.com": [try TestKey.ed25519.record],
      "ed25519._domainkey.example.com": [try TestKey.rsa2048.record],
    ]
    #expect(try await verify(signed(sampleMail), records: records).map(\.reason) == [.keyTypeMismatch])
    #expect(try await verify(signed(sampleMail, with: .ed25519), records: records).map(\.reason) == [.keyTypeMismatch])
  }

  @Test("needs a key of 1024 bits, but for tests")
  func weakKey() async throws {
    let octets = try signed(sampleMail, with: .rsa512) { $0.leastRSABits = 512 }
    let weak = try await verify(octets)
    #expect(weak.map(\.reason) == [.weakKey(bits: 512)])
    #expect(weak.map(\.keyBits) == [512])
    #expect(weak.map(\.outcome) == [.fail])
    var settings = DKIMSettings()
    settings.leastRSABits = 512
    #expect(try await verify(octets, settings: settings).map(\.reason) == [.verified])
    #expect(try await verify(signed(sampleMail, with: .rsa1024)).map(\.reason) == [.verified])
  }

  @Test(
    "whose key nobody could ask for is never a failure",
    arguments: [
      DNSOutcome.timeOut, .serverFailure, .notAsked,
    ])
  func temporary(_ outcome: DNSOutcome) async throws {
    let name = try #require(DomainName("rsa2048._domainkey.example.com"))
    let resolver = MasterFileResolver([], outcomes: [StatedOutcome(name, .txt, outcome)])
    let verifier = DKIMVerifier(resolver: resolver)
    for mail in [sampleMail, sampleMail + "changed\r\n"] {
      let octets = try signed(sampleMail).dropLast(sampleMail.utf8.count) + mail.utf8
      let results = await verifier.verify(Message(Array(octets)), at: now)
      #expect(results.map(\.reason) == [.keyUnavailable(outcome)])
      #expect(results.map(\.outcome) == [.temperror])
    }
  }

  @Test(
    "is held against the clock",
    arguments: [
      (now - 60, nil, now, .verified), (now, nil, now, .verified), (now + 300, nil, now, .verified),
      (now + 301, nil, now, .timestampInFuture), (now - 60, now, now, .verified), (now - 60, now - 1, now, .expired),
      (now - 60, now + 1, Int64.max, .expired), (now - 60, nil, Int64.min, .timestampInFuture),
    ] as [(Int64, Int64?, Int64, DKIMReason)])
  func times(_ timestamp: Int64, _ expiration: Int64?, _ time: Int64, _ reason: DKIMReason) async throws {
    let octets = try signed(sampleMail) { options in
      options.timestamp = timestamp
      options.expiration = expiration
    }
    let results = try await verify(octets, at: time)
    #expect(results.map(\.reason) == [reason])
    #expect(results[0].isHeaderIntact == true && results[0].isBodyIntact == true)
    // A broken one does not hold at any time.
    #expect(try await verify(octets + Array("x".utf8), at: time).map(\.reason) == [.bodyHashMismatch])
  }

  @Test("by rsa-sha1 is refused")
  func sha1() async throws {
    let results = try await verify(Self.mail(["a": "rsa-sha1", "bh": "2jmj7l5rSw0yVb/vlWAYkK/YBwk="]))
    #expect(results.map(\.reason) == [.obsoleteAlgorithm])
    #expect(results.map(\.outcome) == [.fail])
    #expect(results[0].algorithm == .rsaSHA1)
  }
}
