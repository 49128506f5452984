import AuthenticationReports
import Foundation
import InternetMessage

/// What a report essentially says, in the form that `driver/read-reports.py` prints it.
struct Essence: Decodable, Equatable {
  struct Row: Decodable, Equatable {
    var source: String
    var count: Int
    var disposition: String
    var dkim: String
    var spf: String
    var headerFrom: String?
    var dkimResults: Int
    var spfResults: Int
  }

  var kind: String
  var organization: String?
  var identifier: String?
  var begin: Int64?
  var end: Int64?
  var domain: String?
  var p: String?
  var rows: [Row]?
  var successes: Int?
  var failures: Int?
  var details: Int?
  var failure: String?
  var source: String?
  var delivery: String?

  /// What our reader found.
  init(_ report: AuthenticationReport) {
    switch report {
    case .aggregate(let report):
      kind = "aggregate"
      organization = report.metadata.organization
      identifier = report.metadata.identifier
      begin = report.metadata.begin
      end = report.metadata.end
      domain = report.policy.domain
      p = report.policy.request?.rawValue
      rows = report.records.map {
        Row(
          source: $0.source?.description ?? $0.sourceText, count: $0.count, disposition: $0.disposition.rawValue,
          dkim: $0.dkim.rawValue, spf: $0.spf.rawValue, headerFrom: $0.headerFrom,
          dkimResults: $0.dkimResults.count, spfResults: $0.spfResults.count)
      }
    case .transportSecurity(let report):
      kind = "tls"
      organization = report.organization
      identifier = report.identifier
      domain = report.policies.first?.domain
      successes = report.policies.reduce(0) { $0 + ($1.successes ?? 0) }
      failures = report.policies.reduce(0) { $0 + ($1.failures ?? 0) }
      details = report.policies.reduce(0) { $0 + $1.details.count }
    case .failure(let report):
      kind = "failure"
      failure = report.failure?.rawValue
      source = report.feedback.sourceAddress?.description
      domain = report.feedback.reportedDomains.first
      // A word that the standard does not list is kept as `unknown`.
      delivery = report.delivery?.rawValue
    }
  }
}

/// The reports of `conformance`, which stands beside the package where it is present.
enum ConformanceReports {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/conformance/reports")

  /// The paths below the folder, sorted.
  static let names: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let ending = name.split(separator: ".").last ?? ""
      return ["xml", "gz", "zip", "eml", "json"].contains(ending)
    }.sorted()
  }()

  static func octets(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  private struct Line: Decodable {
    let file: String
    let reports: [Essence]
  }

  /// What Python makes of every file, by its path; nil where there is no Python.
  static let read: [String: [Essence]]? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let interpreter = folders.map { URL(filePath: String($0)).appending(path: "python3") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
    guard let interpreter else { return nil }
    let process = Process()
    let output = Pipe()
    process.executableURL = interpreter
    let driver = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "driver/read-reports.py")
    let files = names.map { folder.appending(path: $0).path(percentEncoded: false) }
    process.arguments = ["-B", driver.path()] + files
    process.standardOutput = output
    guard (try? process.run()) != nil, let text = try? output.fileHandleForReading.readToEnd() else { return nil }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    var found: [String: [Essence]] = [:]
    for line in text.split(separator: 0x0A) {
      guard let line = try? JSONDecoder().decode(Line.self, from: line) else { return nil }
      if let index = files.firstIndex(of: line.file) { found[names[index]] = line.reports }
    }
    return found
  }()
}
