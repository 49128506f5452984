import Foundation
import InternetMessage
import MailRules
import Testing

/// The README's tables name what there is: all of it, once, and nothing else.
@Suite struct ReadmeTableTests {
  let readme: Markdown

  init() throws { readme = Markdown(try Repository.text("README.md")) }

  @Test func everyCommandIsListedOnce() throws {
    let shown = readme.table(below: "## Commands").map { row in
      Markdown.code(in: row[0]).split(separator: " ").dropFirst().prefix { $0.allSatisfy(\.isLowercase) }
        .joined(separator: " ")
    }
    let commands = try CommandTree.read().leaves.keys.sorted()
    #expect(shown.sorted() == commands)
  }

  @Test func everyTargetIsListedOnceWithItsEntryPoint() throws {
    let rows = readme.table(below: "## Where things live")
    #expect(rows.map { Markdown.code(in: $0[0]) }.sorted() == (try Repository.names(in: "Sources")))
    for row in rows where !row[2].isEmpty {
      let (target, entry) = (Markdown.code(in: row[0]), Markdown.code(in: row[2]))
      #expect(try declares(entry, in: target), "\(target) has no \(entry)")
    }
  }

  /// Whether a target has a public or package type of a name.
  private func declares(_ type: String, in target: String) throws -> Bool {
    let outcome = try Shell.run(
      "grep", ["-rEq", "^(public|package) (struct|enum|final class|actor|protocol) \(type)\\b", "Sources/\(target)"])
    return outcome.status == 0
  }

  @Test func targetsStandInTheOrderOfThePackage() throws {
    let package = try Repository.text("Package.swift")
    let places = readme.table(below: "## Where things live").compactMap { row in
      package.firstRange(of: "\"\(Markdown.code(in: row[0]))\"", after: "  targets: [\n")?.lowerBound
    }
    #expect(places == places.sorted())
    #expect(places.count == (try Repository.names(in: "Sources")).count)
  }

  @Test func everyFamilyOfRulesIsListedOnce() {
    let shown = readme.table(below: "## Rules").map { Markdown.code(in: $0[0]) }
    #expect(shown.sorted() == Set(RuleCatalogue.descriptions.map(\.family)).sorted())
  }

  @Test func limitsAreThoseOfTheParser() {
    let limits = Limits.default
    let shown = readme.table(below: "## Limits").map { [Markdown.code(in: $0[0]), $0[1]] }
    #expect(
      shown == [
        ["nesting-depth", "\(limits.nestingDepth)"], ["parts", "\(limits.parts)"],
        ["header-fields", "\(limits.headerFields)"], ["header-octets", "\(limits.headerOctets)"],
        ["parameters", "\(limits.parameters)"], ["message-octets", "\(limits.messageOctets)"],
      ])
  }

  /// The table of the README is a copy of the one that the page about benchmarks explains; without that page, there is none.
  @Test func benchmarksAreThoseOfTheirPage() throws {
    let page = try Repository.names(in: "docs").first { $0 == "benchmarks.md" }.map {
      try Repository.text("docs/\($0)")
    }
    #expect(readme.table(below: "## Speed") == page.map { Markdown($0).table(below: "## Results") } ?? [])
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "schemas/README.md"])
  func linksLeadSomewhere(file: String) throws {
    let folder = Repository.root.appendingPathComponent(file).deletingLastPathComponent()
    for part in try Repository.text(file).components(separatedBy: "](").dropFirst() {
      let target = String(part.prefix { $0 != ")" && $0 != "#" })
      if target.isEmpty || target.contains(":") { continue }
      let path = folder.appendingPathComponent(target).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file) links to \(target)")
    }
  }

  @Test func everyLimitThatCanBeSetIsListed() throws {
    let settings = try Shell.run(Repository.mailloop, ["config", "show", "--isolated"]).lines
    let names = settings.filter { $0.hasPrefix("limits.") }.map { $0.dropFirst("limits.".count).prefix { $0 != " " } }
    #expect(names.map(String.init) == readme.table(below: "## Limits").map { Markdown.code(in: $0[0]) })
  }
}

extension String {
  /// The first place of a text behind another.
  fileprivate func firstRange(of text: String, after start: String) -> Range<Index>? {
    guard let start = firstRange(of: start) else { return nil }
    return self[start.upperBound...].firstRange(of: text)
  }
}
