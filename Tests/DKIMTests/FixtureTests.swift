import Foundation
import InternetMessage
import MailDNS
import Testing

@testable import MailAuthentication

/// A folder of `corpora/dkim`: a message, the records of DNS, and what becomes of each signature.
///
/// The signatures were made by a program that shares nothing with ours.
private struct Fixture: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let all: [Fixture] = {
    let corpus = TestKey.packageFolder.appending(path: "corpora/dkim")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path())) ?? []
    return names.filter { $0.first?.isNumber == true }.sorted().map { Fixture(folder: corpus.appending(path: $0)) }
  }()

  func octets(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: name))) }

  struct Expected: Decodable {
    struct Signature: Decodable {
      let outcome: String
      let reason: String
      let domain: String
      let selector: String
      let algorithm: String
      let keyBits: Int?
      let testing: Bool
      let uncoveredBodyOctets: Int
      let unsigned: [String]
    }

    let now: Int64
    let results: [Signature]
  }
}

@Suite("The corpus of signatures")
struct FixtureTests {
  @Test("is there") func isThere() { #expect(Fixture.all.count >= 28) }

  @Test("is judged as its folders say", arguments: Fixture.all, ["\n", "\r\n"])
  fileprivate func judge(_ fixture: Fixture, _ lineEnd: String) async throws {
    let expected = try JSONDecoder().decode(Fixture.Expected.self, from: Data(fixture.octets("expected.json")))
    let octets = try fixture.octets("message.eml")
    let message = Message(lineEnd == "\n" ? octets : octets.withCRLF)
    let resolver = try MasterFileResolver(MasterFile(octets: fixture.octets("zone")))
    let results = await DKIMVerifier(resolver: resolver).verify(message, at: expected.now)
    #expect(results.count == expected.results.count)
    for (result, expected) in zip(results, expected.results) {
      #expect(result.outcome.rawValue == expected.outcome)
      #expect(result.reason.text == expected.reason)
      #expect(result.domain == expected.domain)
      #expect(result.selector == expected.selector)
      #expect(result.algorithm?.rawValue == expected.algorithm)
      #expect(result.keyBits == expected.keyBits)
      #expect(result.isTesting == expected.testing)
      #expect(result.uncoveredBodyOctets == expected.uncoveredBodyOctets)
      #expect(result.unsignedFields.map(\.kind.name) == expected.unsigned)
      #expect(result.lineEndings == (lineEnd == "\n" ? .lf : .crlf))
      #expect(message.fields[result.field].kind == .dkimSignature)
    }
  }
}
