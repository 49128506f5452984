import AuthenticationReports
import ComplianceReport
import Foundation

/// Reads files and folders of reports about authentication.
enum ReportFiles {
  /// The octets of one file that are read; a packed report is smaller, a message that brings one is a third larger.
  private static let fileOctets = 64 << 20

  /// Sums up everything that the paths lead to; a path that leads nowhere is wrong usage.
  static func read(_ paths: [String]) throws -> ReceiverReports {
    var reports = ReceiverReports()
    for path in paths {
      for file in try files(at: path) where !Interruption.isRequested { add(file, to: &reports) }
    }
    return reports
  }

  private static func add(_ path: String, to reports: inout ReceiverReports) {
    guard let octets = WholeFile.beginning(of: path, limit: fileOctets + 1) else {
      return reports.refuse(.unreadable, at: path)
    }
    guard octets.count <= fileOctets else { return reports.refuse(.tooLarge(limit: fileOctets), at: path) }
    reports.add(ReportFile.read(octets), named: path)
  }

  /// A file itself, or all files of a folder in the order of their names; hidden ones and links are passed over.
  private static func files(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw UsageError("There is no file or folder \(path).", remedy: "Check the path.")
    }
    guard isFolder.boolValue else { return [path] }
    guard let walk = FileManager.default.enumerator(atPath: path) else {
      throw UsageError("The folder \(path) cannot be read.", remedy: "Check its permissions.")
    }
    var files: [String] = []
    for case let name as String in walk {
      if (name as NSString).lastPathComponent.hasPrefix(".") {
        walk.skipDescendants()
      } else if walk.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        files.append((path.hasSuffix("/") ? path : path + "/") + name)
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
