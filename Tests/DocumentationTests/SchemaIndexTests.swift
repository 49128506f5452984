import Foundation
import Testing

/// The published schemas are what they claim to be.
@Suite struct SchemaIndexTests {
  @Test func everySchemaIsInTheIndex() throws {
    let files = try Repository.names(in: "schemas").filter { $0.hasSuffix(".schema.json") }
    let index = Markdown(try Repository.text("schemas/README.md")).table(below: "# Schemas")
    #expect(index.map { Markdown.code(in: $0[0]) }.sorted() == files)
    for row in index {
      let text = try Repository.text("schemas/\(Markdown.code(in: row[0]))")
      #expect(text.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
      #expect(text.contains("\"$id\": \"\(Markdown.code(in: row[1]))\""))
    }
  }

  @Test(.enabled(if: hasJSONSchema, "Python's jsonschema is not installed"))
  func everySchemaIsValid() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      for name in sys.argv[1:]:
          Draft202012Validator.check_schema(json.load(open(name)))
      """
    let files = try Repository.names(in: "schemas").filter { $0.hasSuffix(".schema.json") }
    #expect(!files.isEmpty)
    let outcome = try Shell.run("python3", ["-c", script] + files.map { "schemas/\($0)" })
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  private static let hasJSONSchema = (try? Shell.run("python3", ["-c", "import jsonschema"]))?.status == 0
}
