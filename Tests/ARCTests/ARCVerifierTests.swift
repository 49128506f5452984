import InternetMessage
import MailAuthentication
import MailDNS
import Testing

/// A message for tests, whose body is in relaxed form.
let sampleMail = "From: Anna <anna@example.com>\r\nTo: list@list.example\r\nSubject: Lunch\r\n\r\nAt noon?\r\n"

/// The result of a message, with the key of the tests for each of these domains.
func verify(
  _ mail: String, key: String = "ed25519", domains: [String] = ["list.example"], trusted: [String] = [],
  at time: Int64 = now
) async throws -> ARCResult {
  var settings = ARCSettings()
  settings.trustedSealers = Set(trusted.compactMap { DomainName($0) })
  let record = try Sealer.record(key)
  let resolver = zone(domains.map { ("s._domainkey.\($0)", record) })
  return await ARCVerifier(resolver: resolver, settings: settings).verify(Message(Array(mail.utf8)), at: time)
}

@Suite("A chain")
struct ARCVerifierTests {
  @Test("holds", arguments: ["ed25519", "rsa2048"], [1, 2, 3])
  func pass(_ key: String, _ count: Int) async throws {
    let mail = try Sealer.chain(sampleMail, count, Sealer(key: key))
    let result = try await verify(mail, key: key)
    #expect(result.reason == .verified)
    #expect(result.outcome == .pass && result.chainStatus == .pass)
    #expect(result.instances == count)
    #expect(result.oldestPass == 0)
    #expect(result.sets.map(\.instance) == Array(1...count))
    #expect(result.sets.map(\.chainStatus) == (1...count).map { $0 == 1 ? ARCChainStatus.none : .pass })
    #expect(result.sets.allSatisfy { $0.seal?.outcome == .pass && $0.messageSignature?.outcome == .pass })
    #expect(result.sets.allSatisfy { $0.sealer == "list.example" && $0.selector == "s" })
    #expect(result.sets.allSatisfy { $0.authservID == "list.example" && $0.timestamp == now - 60 })
    #expect(result.sets.allSatisfy { $0.algorithm == (key == "rsa2048" ? .rsaSHA256 : .ed25519SHA256) })
  }

  @Test("is none where there is none")
  func none() async throws {
    let result = try await verify(sampleMail)
    #expect(result.reason == .noSets)
    #expect(result.outcome == .none && result.chainStatus == .none)
    #expect(result.instances == 0 && result.oldestPass == nil && !result.isTrusted)
  }

  @Test("says since when the message is as it was sealed")
  func oldestPass() async throws {
    let first = try Sealer.chain(sampleMail, 2)
    let changed = first.replacing("Subject: Lunch", with: "Subject: [list] Lunch")
    var mail = try Sealer().seal(changed, as: 3)
    mail = try Sealer().seal(mail, as: 4)
    let result = try await verify(mail)
    #expect(result.reason == .verified)
    #expect(result.oldestPass == 3)
    #expect(result.sets.map { $0.messageSignature?.outcome } == [nil, .fail, .pass, .pass])
    #expect(result.sets.allSatisfy { $0.seal?.outcome == .pass })
    // Changed behind the newest: the seals are not looked at any more.
    let broken = try await verify(mail.replacing("noon", with: "two"))
    #expect(broken.reason == .messageSignature(.bodyHashMismatch, instance: 4))
    #expect(broken.oldestPass == nil)
    #expect(broken.sets.allSatisfy { $0.seal == nil })
    #expect(broken.sets.map { $0.messageSignature?.outcome } == [nil, nil, nil, .fail])
  }

  @Test("may stand in any order")
  func order() async throws {
    let mail = try Sealer.chain(sampleMail, 4)
    let header = mail.prefix(upTo: try #require(mail.firstRange(of: "From:")).lowerBound)
    let fields = header.split(separator: "ARC-").map { "ARC-" + $0 }
    #expect(fields.count == 12)
    // The seals are put into order by their instances; the signatures cover results from the bottom up.
    let moved = fields.filter { !$0.hasPrefix("ARC-Authentication") }.reversed()
    let rest = fields.filter { $0.hasPrefix("ARC-Authentication") }
    let shuffled = (Array(moved) + rest).joined() + mail.dropFirst(header.count)
    #expect(try await verify(shuffled).reason == .verified)
  }

  @Test("is believed when each of its sealers is")
  func trust() async throws {
    var mail = try Sealer(domain: "list.example").seal(sampleMail, as: 1)
    mail = try Sealer(domain: "mx.example.net").seal(mail, as: 2)
    let domains = ["list.example", "mx.example.net"]
    for (trusted, flags) in [
      ([], [false, false]), (["list.example"], [true, false]), (["LIST.example", "mx.example.net"], [true, true]),
      // A name stands for itself, not for those below it.
      (["list.example", "example.net"], [true, false]),
    ] {
      let result = try await verify(mail, domains: domains, trusted: trusted)
      #expect(result.reason == .verified)
      #expect(result.sets.map(\.isTrusted) == flags)
      #expect(result.isTrusted == flags.allSatisfy { $0 })
    }
    let broken = try await verify(mail.replacing("noon", with: "two"), domains: domains, trusted: domains)
    #expect(broken.sets.map(\.isTrusted) == [true, true])
    #expect(!broken.isTrusted)
  }

  @Test("fails by its structure, and asks DNS for nothing")
  func structure() async throws {
    let whole = try Sealer.chain(sampleMail, 3)
    func without(_ field: String, _ instance: Int) -> String {
      var lines = whole.components
      lines.removeAll { $0.hasPrefix("\(field): i=\(instance);") }
      return lines.joined()
    }
    func repeating(_ field: String, _ instance: Int) -> String {
      (whole.components.first { $0.hasPrefix("\(field): i=\(instance);") } ?? "") + whole
    }
    var cases: [(String, ARCReason)] = []
    for field in ARCField.allCases {
      for instance in 1...3 {
        cases.append((without(field.rawValue, instance), .missing(field, instance: instance)))
        cases.append((repeating(field.rawValue, instance), .repeated(field, instance: instance)))
      }
      // The reader of results takes more digits than there may be.
      for number in ["0", "51", "", "x", "-1", "1 2", "999999999999999999999"]
        + (field == .authenticationResults ? [] : ["001"])
      {
        cases.append(("\(field.rawValue): i=\(number); a=b\r\n" + whole, .malformedInstance(field, field: 0)))
      }
      cases.append(("\(field.rawValue): a=b\r\n" + whole, .malformedInstance(field, field: 0)))
    }
    let gap = whole.components.filter { !$0.contains(": i=2;") }.joined()
    cases.append((gap, .missingSet(instance: 2)))
    cases.append((try Sealer(chainStatus: "fail").seal(whole, as: 4), .brokenBefore(instance: 4)))
    cases.append((try Sealer(chainStatus: "none").seal(whole, as: 4), .unexpectedChainStatus(.none, instance: 4)))
    cases.append((try Sealer(chainStatus: "").seal(whole, as: 4), .malformedChainStatus(instance: 4)))
    cases.append((try Sealer(chainStatus: "passed").seal(whole, as: 4), .malformedChainStatus(instance: 4)))
    for status in ["pass", "fail"] {
      let first = try Sealer(chainStatus: status).seal(sampleMail, as: 1)
      cases.append(
        (
          try Sealer().seal(first, as: 2),
          .unexpectedChainStatus(try #require(ARCChainStatus(rawValue: status)), instance: 1)
        ))
    }
    for (mail, reason) in cases {
      let resolver = CountingResolver(DNSAnswer(.noData))
      let result = await ARCVerifier(resolver: resolver).verify(Message(Array(mail.utf8)), at: now)
      #expect(result.reason == reason)
      #expect(result.outcome == .fail)
      #expect(resolver.questions.isEmpty)
    }
  }

  @Test("has words without case, as grammars do")
  func words() async throws {
    let mail = try Sealer(chainStatus: "NONE").seal(sampleMail, as: 1)
    #expect(try await verify(Sealer(chainStatus: "Pass").seal(mail, as: 2)).reason == .verified)
  }

  @Test("fails where the tags of a seal are malformed")
  func sealTags() async throws {
    for (tags, reason) in [
      (" t=x;", DKIMReason.malformedTags(.duplicate)), (" ;", .malformedTags(.emptyTag)),
      (" =1;", .malformedTags(.malformedName)),
      (" x=1; bh=?; c=?; l=?; v=2; q=?;", .verified),
    ] {
      let result = try await verify(Sealer(sealTags: tags).seal(sampleMail, as: 1))
      #expect(result.reason == (reason == .verified ? .verified : .seal(reason, instance: 1)))
    }
  }

  @Test("fails where a seal has h=, and where a signature covers a seal")
  func signedNames() async throws {
    let sealed = try Sealer(sealTags: " h=from;").seal(sampleMail, as: 1)
    #expect(try await verify(sealed).reason == .seal(.malformedValue(.signedNames), instance: 1))
    #expect(try await verify(sealed).reason.text.contains("h="))
    let first = try Sealer().seal(sampleMail, as: 1)
    let covering = try Sealer(signedNames: "from:Arc-Seal").seal(first, as: 2)
    #expect(try await verify(covering).reason == .messageSignature(.malformedValue(.signedNames), instance: 2))
  }

  @Test("covers what came before: each seal its own set and the older ones")
  func coverage() async throws {
    let mail = try Sealer.chain(sampleMail, 3)
    for instance in 1...3 {
      // The signature of the newest covers these fields, too, unless it names other ones.
      let unsigned = try Sealer.chain(sampleMail, 3, Sealer(signedNames: "from"))
      let changed = unsigned.replacing(
        "Results: i=\(instance); list.example; spf=pass", with: "Results: i=\(instance); x")
      #expect(try await verify(changed).reason == .seal(.signatureMismatch, instance: 3))
      #expect(
        try await verify(mail.replacing("t=\(now - 60)", with: "t=\(now - 61)")).reason
          == .seal(.signatureMismatch, instance: 3))
    }
    // The first set is changed before the second is put on top.
    let first = try Sealer(signedNames: "from").seal(sampleMail, as: 1).replacing("spf=pass", with: "spf=fail")
    let second = try Sealer(signedNames: "from").seal(first, as: 2)
    let result = try await verify(second)
    #expect(result.reason == .seal(.signatureMismatch, instance: 1))
    #expect(result.sets.map { $0.seal?.outcome } == [.fail, .pass])
  }

  @Test("is left open where DNS does not answer, which a sealer calls a failure")
  func temporary() async throws {
    let mail = Message(Array(try Sealer.chain(sampleMail, 2).utf8))
    for outcome in [DNSOutcome.timeOut, .serverFailure, .notAsked] {
      let result = await ARCVerifier(resolver: CountingResolver(DNSAnswer(outcome))).verify(mail, at: now)
      #expect(result.reason == .messageSignature(.keyUnavailable(outcome), instance: 2))
      #expect(result.outcome == .temperror)
      #expect(result.chainStatus == .fail)
    }
    let gone = await ARCVerifier(resolver: CountingResolver(DNSAnswer(.noSuchName))).verify(mail, at: now)
    #expect(gone.reason == .messageSignature(.noKey, instance: 2))
    #expect(gone.outcome == .fail && gone.reason.isUnverifiable)
  }

  @Test("has the rules for keys that DKIM has")
  func keys() async throws {
    let mail = Message(Array(try Sealer.chain(sampleMail, 1, Sealer(key: "rsa1024")).utf8))
    for (record, reason) in [
      ("v=DKIM1; p=", DKIMReason.keyRevoked), ("v=DKIM1; s=other; k=ed25519; p=QUJD", .keyNotForEmail),
      ("v=DKIM2; p=QUJD", .malformedKeyRecord(.otherVersion)),
      (String(decoding: try Sealer.record("ed25519"), as: UTF8.self), .keyTypeMismatch),
      (String(decoding: try Sealer.record("rsa1024"), as: UTF8.self) + "; h=sha1", .hashNotAllowed),
      (String(decoding: try Sealer.record("rsa2048"), as: UTF8.self), .signatureMismatch),
    ] {
      let resolver = zone([("s._domainkey.list.example", Array(record.utf8))])
      #expect(
        await ARCVerifier(resolver: resolver).verify(mail, at: now).reason == .messageSignature(reason, instance: 1))
    }
  }

  @Test("expires with its newest signature")
  func expiration() async throws {
    let mail = try Sealer(messageTags: " t=\(now - 60); x=\(now + 60);").seal(sampleMail, as: 1)
    #expect(try await verify(mail).reason == .verified)
    #expect(try await verify(mail, at: now + 61).reason == .messageSignature(.expired, instance: 1))
  }
}

extension String {
  /// The header fields with their line ends, then the empty line and the body.
  fileprivate var components: [String] {
    var parts: [String] = []
    for line in split(separator: "\r\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(" "), !parts.isEmpty {
        parts[parts.count - 1] += line + "\r\n"
      } else {
        parts.append(line + "\r\n")
      }
    }
    return parts
  }
}
