import InternetMessage
import Testing

@testable import MailAuthentication

@Suite("The copies of fields in z=")
struct CopiedFieldTests {
  private static func copies(_ octets: [UInt8]) async throws -> [CopiedField] {
    try #require(try await verify(octets).first).copiedFields
  }

  @Test("are decoded, and found in an untouched message")
  func intact() async throws {
    let octets = try signed(sampleMail) { options in
      options.signedFields = .exactly(["From", "Subject"])
      options.copiesFields = true
    }
    #expect(
      try await Self.copies(octets) == [
        CopiedField(name: "From", body: "Anna <anna@example.com>", isPresent: true),
        CopiedField(name: "Subject", body: "A question about lunch", isPresent: true),
      ])
  }

  @Test("say what a field was that has been changed; nothing passes for them")
  func changed() async throws {
    let octets = try signed(sampleMail) { $0.copiesFields = true }
    let text = String(decoding: octets, as: UTF8.self)
    let changed = Array(text.replacing("Subject: A  question", with: "Subject: [list] A  question").utf8)
    let result = try #require(try await verify(changed).first)
    #expect(result.outcome == .fail && result.reason == .signatureMismatch)
    #expect(result.copiedFields.filter { !$0.isPresent }.map(\.body) == ["A question about lunch"])
  }

  @Test(
    "are read by the grammar, as far as they follow it",
    arguments: [
      ("From:=20a", ["From: a"]), ("From : a| Subject:=3D=7C=3B|", ["From: a", "Subject: =|;"]),
      ("From", []), (":a", []), ("From:=4", []), ("From:|To:b", ["From: ", "To: b"]), ("", []), ("|||", []),
    ])
  func grammar(_ value: String, _ expected: [String]) async throws {
    let mail = "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa2048; h=from; bh=\(hash); z=\(value); b=AAAA\r\n"
    let copies = try await Self.copies(Array((mail + "From: x@example.com\r\n\r\n").utf8))
    #expect(copies.map { "\($0.name): \($0.body)" } == expected)
    #expect(copies.allSatisfy { !$0.isPresent })
  }

  private let hash = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

  @Test("are so many, and no more", arguments: [0, 1])
  func limit(_ beyond: Int) async throws {
    let value = Array(repeating: "To:a", count: DKIMLimits.copiedFields + beyond).joined(separator: "|")
    let mail = "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa2048; h=from; bh=\(hash); z=\(value); b=AAAA\r\n"
    #expect(
      try await Self.copies(Array((mail + "From: x@example.com\r\n\r\n").utf8)).count == DKIMLimits.copiedFields)
  }

  @Test("are compared with so many fields of their name, from the lowest up", arguments: [0, 1])
  func compared(_ beyond: Int) async throws {
    let mail = "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=rsa2048; h=from; bh=\(hash); z=To:a; b=AAAA\r\n"
    let below = String(repeating: "To: b\r\n", count: DKIMLimits.comparedFields - 1 + beyond)
    let copies = try await Self.copies(Array((mail + "From: x@example.com\r\nTo: a\r\n\(below)\r\n").utf8))
    #expect(copies.map(\.isPresent) == [beyond == 0])
  }
}
