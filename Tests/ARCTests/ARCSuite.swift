import Foundation
import MailDNS

/// The validation suite of the ARC draft, which stands beside the package where it is present.
struct ARCSuite: Decodable {
  struct Case: Decodable, Sendable {
    let name: String
    let section: Int
    let message: [UInt8]
    /// The Chain Validation Status in lower case; empty in those cases that say nothing.
    let status: String
  }

  struct Record: Decodable {
    let name: String
    let text: [UInt8]
  }

  let cases: [Case]
  /// The records of each section.
  let zones: [[Record]]

  static let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let file = packageFolder.deletingLastPathComponent()
    .appending(path: "shared/conformance/arc/arc-draft-validation-tests.yml")

  static let isPresent = FileManager.default.fileExists(atPath: file.path()) && python != nil

  /// Python with a reader of YAML: the tests' own, else the system's.
  private static let python: URL? = {
    let candidates = [packageFolder.appending(path: ".build/venv/bin/python"), URL(filePath: "/usr/bin/python3")]
    return candidates.first { (try? run($0, ["-c", reader])) != nil }
  }()

  private static let reader = """
    try:
        from ruamel.yaml import YAML
        yaml = YAML(typ="safe", pure=True)
        # One name stands twice in the file.
        yaml.allow_duplicate_keys = True
        load = yaml.load_all
    except ImportError:
        from yaml import safe_load_all as load

    """

  private static let script =
    reader + """
      import json, sys
      cases, zones = [], []
      for number, document in enumerate(load(open(sys.argv[1], encoding="utf-8"))):
          for name, case in document["tests"].items():
              cases.append({"name": name, "section": number, "message": list(case["message"].encode("utf-8")),
                            "status": str(case["cv"]).lower()})
          zones.append([{"name": name, "text": list(text.encode("utf-8"))}
                        for name, text in document["txt-records"].items()])
      json.dump({"cases": cases, "zones": zones}, sys.stdout)
      """

  static let loaded = Result {
    let output = try run(python ?? URL(filePath: "/nonexistent"), ["-c", script, file.path()])
    return try JSONDecoder().decode(ARCSuite.self, from: output)
  }

  struct Failure: Error {
    let status: Int32
  }

  private static func run(_ program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return data
  }
}
