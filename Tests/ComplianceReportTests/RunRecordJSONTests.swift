import ComplianceReport
import Foundation
import RelayPipeline
import Testing

struct RunRecordJSONTests {
  @Test func beginsWithVersionAndSummary() {
    var record = SampleRun.record
    record.cases = []
    record.rules = []
    let expected = """
      {
        "schemaVersion": 1,
        "toolVersion": "0.1.0",
        "corpus": "corpora/sample",
        "time": "2026-11-22T23:00:00Z",
        "configurationDigest": "9f2c41d07ab8e6350c1de4f7a92b5c83",
        "summary": {
          "outcome": "pass",
          "score": null,
          "cases": 0,
          "pairs": 0,
          "casesByOutcome": {
            "error": 0,
            "warning": 0,
            "info": 0,
            "pass": 0
          },
          "findings": {
            "error": 0,
            "warning": 0,
            "info": 0
          },
          "preserved": []
        },
        "rules": [],
        "cases": [],
        "failures": [
          "corpora/sample/truncated.eml.gz: the gzip data end early; decompress it again from its source"
        ]
      }

      """
    #expect(String(decoding: RunRecordJSON.render(record), as: UTF8.self) == expected)
  }

  @Test(.enabled(if: python != nil, "Python with jsonschema is missing"))
  func followsItsSchema() throws {
    let problem = try Programs.withFolder { folder in
      let document = folder.appending(path: "run.json")
      try Data(RunRecordJSON.render(SampleRun.record)).write(to: document)
      let schemas = ["run-record", "verdict"].map {
        Programs.package.appending(path: "schemas/\($0).schema.json").path
      }
      return try Programs.output(of: Self.python ?? "", [Programs.driver("validate.py"), document.path] + schemas)
    }
    #expect(String(decoding: problem, as: UTF8.self) == "")
  }

  private static let python = Programs.python(with: "jsonschema, referencing")
}
