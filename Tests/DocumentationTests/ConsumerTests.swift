import Foundation
import Testing

/// The examples of the README compile and run in a package outside of this one, against the library products.
@Suite struct ConsumerTests {
  private static let folder = "Tests/Consumer"

  /// The examples by the program that holds them, and the pages that show them.
  static let examples = [
    ("ParseExample", ["README.md", "Sources/InternetMessage/InternetMessage.docc/InternetMessage.md"]),
    ("JudgeExample", ["README.md", "Sources/MailRules/MailRules.docc/MailRules.md"]),
    ("RuleExample", ["Sources/MailRules/MailRules.docc/WriteARule.md"]),
  ]

  /// Builds in a folder that later runs use again; only the libraries and what they need are compiled.
  ///
  /// The plan of the build is made anew each time: a kept one would not see files that are new in this package.
  static let build = Result {
    try Shell.run(
      ProcessInfo.processInfo.environment["SWIFT"] ?? "swift",
      [
        "build", "--disable-build-manifest-caching", "--scratch-path",
        Repository.root.appendingPathComponent(".build/consumer").path,
      ],
      in: Repository.root.appendingPathComponent(folder))
  }

  @Test(arguments: examples)
  func pagesShowWhatIsCompiled(program: String, pages: [String]) throws {
    let source = try Repository.text("\(Self.folder)/Sources/\(program)/main.swift")
    for page in pages {
      #expect(Markdown(try Repository.text(page)).blocks("swift").contains { $0.text == source }, "\(page)")
    }
  }

  @Test(.timeLimit(.minutes(30)), arguments: examples)
  func exampleRunsAsShown(program: String, pages: [String]) throws {
    let build = try Self.build.get()
    try #require(build.status == 0, "\(build.text)")
    let outcome = try Shell.run(Repository.root.appendingPathComponent(".build/consumer/debug/\(program)").path)
    #expect(outcome.status == 0)
    for page in pages {
      let shown = Markdown(try Repository.text(page)).blocks("text").map(\.text)
      #expect(shown.contains(outcome.text), "\(page) does not show \(outcome.text)")
    }
  }

  @Test func everyExampleIsTested() throws {
    #expect(try Repository.names(in: "\(Self.folder)/Sources") == Self.examples.map(\.0).sorted())
  }
}
