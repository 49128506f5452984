import Foundation
import Testing

/// The corpus that the first command of a newcomer runs on.
struct DemoCorpusTests {
  @Test func twoRunsWriteTheSameOctets() throws {
    let scratch = try Scratch()
    var pages: [[UInt8]] = []
    for folder in ["first", "second"] {
      let run = try Mailloop.run(
        "relay", Repository.demo, "--now", "2026-03-16T00:00:00Z", "--output", folder, in: scratch)
      #expect(run.exit == .code(1))
      #expect(run.outputText.hasPrefix("\(Repository.demo): 161 cases, among them 82 pairs"), "\(run.outputText)")
      pages.append(try scratch.octets("\(folder)/demo.html") + scratch.octets("\(folder)/demo.json"))
    }
    #expect(pages[0] == pages[1])
  }

  /// `make demo` writes the sample anew; when the program changes what it says, the sample is committed with it.
  @Test func theCommittedSampleIsThatOfTheDemo() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("corpora"), withDestinationPath: Repository.root + "/corpora")
    _ = try Mailloop.run(
      "relay", "corpora/demo", "--dmarc", "corpora/demo-reports", "--now", "2026-03-16T00:00:00Z", "--output",
      "reports", in: scratch)
    let committed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Repository.root + "/reports/demo.html")))
    // Compared as a Bool: a difference of a million octets would fill the log.
    let isSame = try scratch.octets("reports/demo.html") == committed
    #expect(isSame, "run make demo, look at reports/demo.html, and commit it")
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func theRunRecordIsOfItsSchema() throws {
    let scratch = try Scratch()
    _ = try Mailloop.run(
      "relay", Repository.demo, "--dmarc", Repository.demo + "-reports", "--output", ".", in: scratch)
    let record = try scratch.octets("demo.json").filter { $0 != 0x0A }
    #expect(try Schemas.complaints(of: Schemas.own("run-record"), about: record) == "")
  }

  @Test(arguments: ["concise", "json", "sarif", "html"])
  func theNumberOfJobsChangesNothing(format: String) throws {
    let runs = try ["1", "2", "5"].map { jobs in
      try Mailloop.run(
        "lint", "--jobs", jobs, "--format", format, "--now", "2026-03-16T00:00:00Z", Repository.demo, in: Scratch())
    }
    #expect(runs[0].output.count > 10_000)
    #expect(runs[1].output == runs[0].output && runs[2].output == runs[0].output)
  }

  @Test(.enabled(if: Schemas.areUsable, "Python's jsonschema is not installed"))
  func parsedMessagesAreOfTheirSchema() throws {
    let run = try Mailloop.run("parse", "--format", "ndjson", Repository.demo, in: Scratch())
    #expect(run.exit == .code(0))
    #expect(run.outputLines.count == Repository.demoMessages)
    #expect(try Schemas.complaints(of: Schemas.own("parse"), about: run.output) == "")
    let array = try JSON(Mailloop.run("parse", "--format", "json", Repository.demo, in: Scratch()).output)
    #expect(array.count == Repository.demoMessages)
  }
}
