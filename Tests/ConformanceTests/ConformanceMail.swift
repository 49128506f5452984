import Foundation

/// The messages of `conformance`, which stands beside the package where it is present.
enum ConformanceMail {
  static let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = packageFolder.deletingLastPathComponent().appending(path: "shared/conformance")

  static let isPresent = FileManager.default.fileExists(atPath: folder.path())

  /// CPython's messages, bounces of many servers, signed messages, and reports.
  static let files: [URL] = {
    let bounces = list("bounces/data") { $0.hasSuffix(".txt") }
    let signed = list("dkim/data") { $0.hasSuffix(".msg") || $0.contains(".message") }
    let reports = ["aggregate", "aggregate_invalid", "failure", "smtp_tls"].flatMap { folder in
      list("reports/\(folder)") { $0.hasSuffix(".eml") }
    }
    return list("mime/data") { $0.hasPrefix("msg_") } + bounces + signed + reports
  }()

  /// The name by which the documentation lists a file: its path below `conformance`.
  static func name(_ file: URL) -> String {
    String(file.path(percentEncoded: false).dropFirst(folder.path(percentEncoded: false).count + 1))
  }

  private static func list(_ path: String, where isMail: (String) -> Bool) -> [URL] {
    let folder = folder.appending(path: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter(isMail).sorted().map { folder.appending(path: $0) }
  }
}
