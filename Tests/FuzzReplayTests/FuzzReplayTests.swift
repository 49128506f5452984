import Foundation
import MailInvariants
import Testing

/// Octets that a fuzz target was once fed with.
struct FuzzInput: CustomTestStringConvertible, Sendable {
  let target: FuzzTarget
  let file: URL

  var testDescription: String { "\(target.rawValue)/\(file.lastPathComponent)" }

  /// The files of `Tests/FuzzSeeds/KIND/TARGET`.
  static func all(_ kind: String) -> [FuzzInput] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "FuzzSeeds/\(kind)")
    return FuzzTarget.allCases.flatMap { target in
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: target.rawValue).path())
      return (names ?? []).sorted().map {
        FuzzInput(target: target, file: folder.appending(path: "\(target.rawValue)/\($0)"))
      }
    }
  }
}

@Suite("Fuzzing")
struct FuzzReplayTests {
  @Test("starts from a seed of each target", arguments: FuzzTarget.allCases)
  func seeds(_ target: FuzzTarget) {
    #expect(FuzzInput.all("seeds").contains { $0.target == target })
  }

  @Test("finds nothing in its seeds", arguments: FuzzInput.all("seeds"))
  func seed(_ input: FuzzInput) throws {
    #expect(input.target.violations(in: Array(try Data(contentsOf: input.file))).isEmpty)
  }

  @Test("finds again nothing that it found once", arguments: FuzzInput.all("findings"))
  func finding(_ input: FuzzInput) throws {
    #expect(input.target.violations(in: Array(try Data(contentsOf: input.file))).isEmpty)
  }
}
