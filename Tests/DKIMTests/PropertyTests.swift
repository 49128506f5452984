import InternetMessage
import SeededRandom
import Testing

@testable import MailAuthentication

@Suite("Changes on the way")
struct PropertyTests {
  /// A mail of printable octets, white space and line ends drawn by a seed.
  private static func mail(_ random: inout SeededGenerator) -> String {
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in Character(Unicode.Scalar(UInt8(0x21 + random.next(below: 94)))) })
    }
    func words(_ count: Int, _ gaps: [String]) -> String {
      (0..<count).map { _ in text(1 + random.next(below: 9)) + gaps[random.next(below: gaps.count)] }.joined()
    }
    var mail = "From: a@example.com\r\n"
    for _ in 0..<random.next(below: 6) {
      let name = ["Subject", "To", "X-Extra", "received"][random.next(below: 4)]
      mail += "\(name): x\(words(random.next(below: 12), [" ", "  ", "\t", "\r\n ", " \r\n\t "])).\r\n"
    }
    mail += "\r\n"
    return mail + words(random.next(below: 60), [" ", "  ", "\t", "\r\n", " \r\n", "\r\n\r\n", ""])
  }

  private static let names = ["From", "Subject", "To", "X-Extra", "Received"]

  private static func sign(_ mail: String, _ random: inout SeededGenerator) throws -> (
    octets: [UInt8], form: Canonicalization
  ) {
    let key = [TestKey.rsa1024, .ed25519][random.next(below: 2)]
    let forms = CanonicalForm.allCases
    let form = Canonicalization(header: forms[random.next(below: 2)], body: forms[random.next(below: 2)])
    let octets = try signed(mail, with: key) { options in
      options.canonicalization = form
      options.signedFields = .present(Self.names, sealed: Self.names)
    }
    return (octets, form)
  }

  @Test("of one octet of what was signed break the signature", arguments: 0..<12)
  func flips(_ seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<6 {
      let mail = Self.mail(&random)
      let (octets, _) = try Self.sign(mail, &random)
      #expect(try await verify(octets).map(\.outcome) == [.pass], "seed \(seed)")
      for _ in 0..<12 {
        let place = random.next(below: octets.count)
        // White space and line ends may change in a relaxed form; letters, digits and signs may not. The names of fields
        // may change in case, and so may domains.
        guard octets[place] > 0x20, octets[place] != 0x3A else { continue }
        var changed = octets
        repeat {
          changed[place] = UInt8(0x21 + random.next(below: 94))
        } while changed[place] | 0x20 == octets[place] | 0x20
        let results = try await verify(changed)
        #expect(!results.contains { $0.outcome == .pass }, "seed \(seed), octet \(place) of \(octets)")
      }
    }
  }

  @Test("of white space do what the canonical form says", arguments: 0..<12)
  func whiteSpace(_ seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    for _ in 0..<20 {
      let mail = Self.mail(&random)
      let (octets, form) = try Self.sign(mail, &random)
      let text = String(decoding: octets, as: UTF8.self)
      let end = try #require(text.firstRange(of: "\r\n\r\n"))
      let (header, body) = (text[..<end.lowerBound], text[end.upperBound...])
      // A field folded at another place, and names in other letters.
      let folded = header.replacing("\r\nFrom: a", with: "\r\nFROM :\r\n\ta")
      try await Self.expect(folded + "\r\n\r\n" + body, form.header == .relaxed, "seed \(seed): \(form)")
      let spaced = body.replacing("\r\n", with: " \t\r\n")
      if spaced != body {
        // Lines of white space alone at the end are lines in the simple form, and none in the relaxed one.
        try await Self.expect(header + "\r\n\r\n" + spaced, form.body == .relaxed, "seed \(seed): \(form)")
      }
      // Empty lines at the end are never covered.
      try await Self.expect(
        header + "\r\n\r\n" + body + (body.hasSuffix("\r\n") || body.isEmpty ? "" : "\r\n") + "\r\n\r\n", true,
        "seed \(seed): \(form)")
    }
  }

  private static func expect(_ text: some StringProtocol, _ holds: Bool, _ comment: String) async throws {
    let outcomes = try await verify(Array(text.utf8)).map(\.outcome)
    #expect(outcomes == [holds ? .pass : .fail], "\(comment)")
  }

  @Test("that add fields break the sealed names alone", arguments: ["From", "Subject", "To", "X-Extra", "Received"])
  func added(_ name: String) async throws {
    let open = try signed(sampleMail) { $0.signedFields = .present(Self.names, sealed: []) }
    let closed = try signed(sampleMail) { $0.signedFields = .present(Self.names, sealed: [name]) }
    let field = Array("\(name): b@example.org\r\n".utf8)
    #expect(try await verify(closed).map(\.reason) == [.verified])
    #expect(try await verify(field + closed).map(\.reason) == [.signatureMismatch])
    let isPresent = sampleMail.contains("\(name):")
    // A field above one that is signed is not covered; where there was none, it would be chosen if the name stood in h=.
    let results = try await verify(field + open)
    #expect(results.map(\.reason) == [.verified])
    #expect(results[0].signedNames.contains(name) == isPresent)
    let interesting = ["From", "Subject"].contains(name)
    #expect(results[0].unsignedFields.map(\.field) == (interesting ? [0] : []))
  }

  @Test("of the order of fields of one name are seen")
  func order() async throws {
    let mail = "X: 1\r\nX: 2\r\nX: 3\r\n" + sampleMail
    let octets = try signed(mail) { $0.signedFields = .exactly(["from", "x", "x"]) }
    let text = String(decoding: octets, as: UTF8.self)
    // Bottom-up: the lowest two are signed (RFC 6376, section 5.4.2).
    for (change, holds) in [
      ("X: 0\r\nX: 2\r\nX: 3\r\n", true), ("X: 1\r\nX: 3\r\nX: 2\r\n", false), ("X: 2\r\nX: 3\r\n", true),
    ] {
      let changed = text.replacing("X: 1\r\nX: 2\r\nX: 3\r\n", with: change)
      #expect(try await verify(Array(changed.utf8)).map(\.outcome) == [holds ? .pass : .fail])
    }
  }

  @Test("behind l= are not covered, and told")
  func appended() async throws {
    let octets = try signed("From: a@example.com\r\n\r\nHello\r\n") { $0.bodyLength = 7 }
    let footer = Array("-- \r\nA list\r\n".utf8)
    let results = try await verify(octets + footer)
    #expect(results.map(\.reason) == [.verified])
    #expect(results.map(\.uncoveredBodyOctets) == ["--\r\nA list\r\n".utf8.count])
    #expect(try await verify(octets).map(\.uncoveredBodyOctets) == [0])
    #expect(try await verify(Array(octets.dropLast(3))).map(\.reason) == [.bodyShorterThanLimit])
  }

  @Test("by a second signer leave the first signature as it was")
  func twoSigners() async throws {
    let first = try signed(sampleMail, with: .rsa1024) { $0.signedFields = .exactly(["from", "dkim-signature"]) }
    let second = try signed(String(decoding: first, as: UTF8.self), with: .ed25519) {
      $0.signedFields = .exactly(["from", "dkim-signature"])
    }
    // The first covers the absence of another signature below it, never itself; the second covers the first.
    #expect(try await verify(first).map(\.reason) == [.verified])
    let both = try await verify(second)
    #expect(both.map(\.algorithm) == [.ed25519SHA256, .rsaSHA256])
    #expect(both[0].reason == .verified)
    #expect(both[1].reason == .signatureMismatch)
  }
}
