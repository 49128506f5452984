import Foundation
import InternetMessage
import MailCrypto
import SeededRandom
import Testing

@testable import MailAuthentication

@Suite("The search for edits") struct LimitTests {
  private static func mail(_ body: [UInt8], extra: String = "") throws -> [UInt8] {
    var mail = ComposedMail()
    mail.fields = [
      .init(name: "From", body: " ann@example.com"), .init(name: "To", body: " bob@example.org"),
      .init(name: "Subject", body: " Hello"), .init(name: "Date", body: " Tue, 10 Mar 2026 09:44:29 +0000"),
    ]
    mail.leaves = [ComposedMail.Leaf(fields: [], text: "", encoding: .sevenBit, encoded: "Hello\r\n")]
    try ComposedSigner.sign(&mail, Canonicalization(header: .relaxed, body: .relaxed), isRSA: true)
    mail.replacedBody = ""
    return mail.octets + body
  }

  @Test("reaches bodies of so many octets and no larger ones", .timeLimit(.minutes(30)))
  func octets() throws {
    let line = Array(repeating: UInt8(ascii: "x"), count: 1_022) + [0x0D, 0x0A]
    var body = Array("Hello\r\n".utf8)
    while body.count + line.count <= ExplanationLimits.bodyOctets { body += line }
    body += Array(repeating: UInt8(ascii: "y"), count: ExplanationLimits.bodyOctets - body.count - 2) + [0x0D, 0x0A]
    #expect(body.count == ExplanationLimits.bodyOctets)
    let within = try #require(try ComposedSigner.explanation(Self.mail(body), isRSA: true))
    #expect(within.body.edits.map(\.kind) == [.footerAdded])
    let beyond = try #require(try ComposedSigner.explanation(Self.mail(body + [0x7A]), isRSA: true))
    #expect(beyond.body == .unexplained(.tooLarge))
    #expect(beyond.header == .intact)
  }

  @Test("reaches bodies of so many lines and no more", .timeLimit(.minutes(30)))
  func lines() throws {
    var body = Array("Hello\r\n".utf8)
    for _ in 1..<ExplanationLimits.bodyLines { body += [0x61, 0x0D, 0x0A] }
    let within = try #require(try ComposedSigner.explanation(Self.mail(body), isRSA: true))
    #expect(within.body.edits.map(\.kind) == [.footerAdded])
    let beyond = try #require(try ComposedSigner.explanation(Self.mail(body + [0x61, 0x0D, 0x0A]), isRSA: true))
    #expect(beyond.body == .unexplained(.tooLarge))
  }

  @Test(
    "ends on bodies that are made to cost much", .timeLimit(.minutes(30)),
    arguments: ["\r\n", "<a>", "<body>\r\n</p>", ">From \r\n", "..\r\n", "=\r\n", "--x\r\n", "\r", "a \r\n", "[a] <"])
  func hostileBodies(_ unit: String) throws {
    let unit = Array(unit.utf8)
    var body = Array("Other\r\n".utf8)
    while body.count < 1 << 18 { body += unit }
    let explanation = try #require(try ComposedSigner.explanation(Self.mail(body), isRSA: true))
    #expect(!explanation.body.isKnown && explanation.header == .intact)
  }

  @Test("ends on headers that are made to cost much", .timeLimit(.minutes(30)), arguments: [true, false])
  func hostileHeader(_ isRSA: Bool) throws {
    var mail = ComposedMail()
    let list = (0..<90).map { "\"P \($0)\" <p\($0)@example.com>" }.joined(separator: ",\r\n ")
    mail.fields = [
      .init(name: "From", body: " ann@example.com"), .init(name: "To", body: " " + list),
      .init(name: "Cc", body: " " + list),
      .init(name: "Subject", body: " " + String(repeating: "[a] (b) *c* ", count: 60)),
      .init(name: "Date", body: " Tue, 10 Mar 2026 09:44:29 +0000"),
    ]
    mail.leaves = [ComposedMail.Leaf(fields: [], text: "", encoding: .sevenBit, encoded: "Hello\r\n")]
    try ComposedSigner.sign(&mail, Canonicalization(header: .simple, body: .relaxed), isRSA: isRSA)
    mail.set("From", " other@example.net")
    let explanation = try #require(try ComposedSigner.explanation(mail.octets, isRSA: isRSA))
    #expect(!explanation.header.isKnown && explanation.body == .intact)
  }

  @Test("never fails on messages that were changed at random, alone or with the message before")
  func mutations() throws {
    var random = SeededGenerator(seed: 23)
    for seed in 0..<16 as Range<UInt64> {
      var composer = Composer(seed: 5_000 + seed)
      var mail = composer.mail()
      try ComposedSigner.sign(&mail, Canonicalization(header: .simple, body: .relaxed), isRSA: true)
      let before = Message(mail.octets)
      var octets = mail.octets
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let place = Int.random(in: 0..<octets.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: octets[place] = random.pick([0x0D, 0x0A, 0x00, 0x3C, 0x22, 0x2D, 0xFF, 0x20])
        case 1: octets.remove(at: place)
        case 2: octets.insert(random.pick([0x0D, 0x0A, 0x3D, 0x2C, 0x28]), at: place)
        default: octets.insert(contentsOf: octets[place..<min(place + 40, octets.count)], at: place)
        }
      }
      let explanations = try ComposedSigner.explanations(octets, before: before)
      for edit in explanations.flatMap(\.edits) {
        #expect(edit.range.upperBound <= octets.count && edit.line > 0 && edit.column > 0, "seed 23, \(seed)")
        #expect(edit.present.count <= ExplanationLimits.excerptOctets && edit.text.hasSuffix("."))
      }
    }
  }

  @Test("tells a signature of another key from a changed header")
  func otherKey() throws {
    var octets = try Self.mail(Array("Hello\r\n".utf8))
    let text = String(decoding: octets, as: UTF8.self)
    let value = try #require(text.range(of: " b=")).upperBound
    let place = text.utf8.distance(from: text.startIndex, to: value)
    octets[place] = octets[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    let explanation = try #require(try ComposedSigner.explanation(octets, isRSA: true))
    #expect(explanation.header == .unexplained(.otherKey))
    #expect(explanation.body == .intact)
  }

  @Test("spends what its budget has and no more")
  func budget() {
    var octets = SearchBudget(octets: 100, trials: 2)
    var taken = [octets.spend(60), octets.spend(41)]
    #expect(taken == [true, false] && octets.isSpent)
    var trials = SearchBudget(octets: 100, trials: 2)
    taken = [trials.spend(1), trials.spend(1), trials.spend(1)]
    #expect(taken == [true, true, false] && trials.isSpent)
    var way = SearchBudget(octets: 100, trials: 2)
    taken = [way.spendOctets(100), way.spendOctets(1)]
    #expect(taken == [true, false] && way.isSpent)
  }

  @Test("finds edits at one, two and three sites, with and without a limit of octets")
  func sites() throws {
    let base = Array("The quick brown fox jumps over the lazy dog".utf8)
    let original = Array("A quick red fox jumps over the tired dog".utf8)
    let sites: [[SearchCandidate]] = [
      [.init(range: 0..<3, replacement: Array("One".utf8), tag: 1), .init(range: 0..<3, replacement: [0x41], tag: 2)],
      [.init(range: 10..<15, replacement: Array("red".utf8), tag: 3)],
      [.init(range: 35..<39, replacement: Array("tired".utf8), tag: 4)],
    ]
    for limit in [nil, original.count, 20] {
      let signed = Array(original.prefix(limit ?? original.count))
      let expected = Digest.octets(.sha256, signed)
      var search = HashSearch(base: base, algorithm: .sha256, octetLimit: limit) { $0 == expected }
      var budget = SearchBudget()
      let holds = search.acceptsBase()
      #expect(!holds)
      let edits = limit == 20 ? 2 : 3
      let found = search.find(sites, edits: edits, budget: &budget)
      #expect(found == (limit == 20 ? [2, 3] : [2, 3, 4]))
      let single = search.find(sites, edits: 1, budget: &budget)
      #expect(single == nil && !budget.isSpent)
    }
  }
}
