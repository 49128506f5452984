import Foundation
import Testing

/// The pages about rules and defects say what the code says.
///
/// `scripts/generate-rule-pages` writes them anew: it runs these tests with `MAILLOOP_WRITE_PAGES` set.
@Suite struct GeneratedPageTests {
  private static let writes = ProcessInfo.processInfo.environment["MAILLOOP_WRITE_PAGES"] != nil

  @Test func pagesAreUpToDate() throws {
    for (path, text) in GeneratedPages.all.sorted(by: { $0.key < $1.key }) {
      if Self.writes { try Data(text.utf8).write(to: Repository.root.appendingPathComponent(path)) }
      let committed = try? Repository.text(path)
      #expect(committed == text, "\(path) is out of date: run scripts/generate-rule-pages")
    }
  }

  @Test func thereIsNoPageOfARuleThatIsGone() throws {
    let wanted = Set(GeneratedPages.all.keys)
    for name in try Repository.names(in: GeneratedPages.ruleFolder) {
      let path = "\(GeneratedPages.ruleFolder)/\(name)"
      if Self.writes, !wanted.contains(path) {
        try FileManager.default.removeItem(at: Repository.root.appendingPathComponent(path))
      } else {
        #expect(wanted.contains(path), "\(path) is of no rule: run scripts/generate-rule-pages")
      }
    }
  }
}
