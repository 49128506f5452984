import Foundation
import Testing

@testable import MailDNS

/// The test vectors that are published with the public suffix list, read from beside the package.
enum PublicSuffixVectors {
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String?
    let registrable: String?
    var testDescription: String { "\(name ?? "null") → \(registrable ?? "null")" }
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/conformance/psl/test_psl.txt")

  /// The lines `checkPublicSuffix('a.b', 'b');` that are no comment.
  static let all: [Vector] = {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("checkPublicSuffix("), line.hasSuffix(");") else { return nil }
      let arguments = line.dropFirst(18).dropLast(2).split(separator: ", ").map { word in
        word == "null" ? nil : String(word.dropFirst().dropLast())
      }
      return arguments.count == 2 ? Vector(name: arguments[0], registrable: arguments[1]) : nil
    }
  }()
}

@Suite(
  "Public suffix vectors",
  .enabled(if: !PublicSuffixVectors.all.isEmpty, "the folder ../shared/conformance is absent"))
struct PublicSuffixVectorTests {
  @Test("are all there")
  func count() {
    #expect(PublicSuffixVectors.all.count == 78)
  }

  @Test("give the registrable domain", arguments: PublicSuffixVectors.all)
  func vector(_ vector: PublicSuffixVectors.Vector) throws {
    for source in [PublicSuffixListSource.builtIn, .system] {
      let list = try PublicSuffixList(source)
      // A name that is none, such as one with a leading dot, has no registrable domain.
      let name = vector.name.flatMap { DomainName(internationalized: $0) }
      let expected = try vector.registrable.map { try #require(DomainName(internationalized: $0)) }
      #expect(name.flatMap { list.registrableDomain(of: $0) } == expected)
    }
  }
}
