import Foundation
import Testing

/// The page about the organisation is true: its tables are those of the code, its examples are right.
@Suite struct OrganisationPageTests {
  @Test(arguments: ["organisation", "connector"])
  func tablesSayWhatTheCodeSays(section: String) throws {
    let script = Repository.root.appendingPathComponent("scripts/generate-man").path
    let outcome = try Shell.run(script, [Repository.mailloop, "--table", section])
    try #require(outcome.status == 0, "\(outcome.text)")
    let page = try Repository.text("docs/organisation.md")
    let start = try #require(page.range(of: "## Keys of `[\(section)]`")?.upperBound)
    let rows = page[start...].split(separator: "\n## ").first.map { block in
      block.split(separator: "\n").filter { $0.hasPrefix("|") }.map(String.init)
    }
    #expect(rows == outcome.text.split(separator: "\n").map(String.init))
    #expect((rows?.count ?? 0) > 30)
  }

  @Test func thereIsAnExampleForEachMode() throws {
    let names = try Repository.names(in: "docs/examples")
    #expect(names.sorted() == ["bidirectional.toml", "outbound-only.toml"])
    for name in names {
      let path = Repository.root.appendingPathComponent("docs/examples/\(name)").path
      let check = try Shell.run(Repository.mailloop, ["config", "check", "--config", path])
      #expect(check.status == 0, "\(check.text)")
      let shown = try Shell.run(Repository.mailloop, ["config", "show", "--config", path]).text
      #expect(shown.contains("connector.mode = \"\(name.split(separator: ".")[0])\"\n"))
      #expect(try Repository.text("docs/organisation.md").contains("(examples/\(name))"))
    }
  }
}
