import Foundation
import MailFacts
import SafeOutput
import Settings
import Synchronization
import VerdictOutput

/// The suppressions that hold for a message: those of the configured file, or of `suppressions.toml` beside the mail.
///
/// The files beside the mail are read once a folder; captured mail itself never silences a rule.
final class SuppressionFinder: Sendable {
  private let configured: SuppressionList?
  private let now: Timestamp
  private let fingerprinter: Fingerprinter
  private let folders = Mutex<[String: Found]>([:])

  private enum Found {
    case list(SuppressionList)
    case nothing
    case broken(String)
  }

  init(file: String?, now: Timestamp, fingerprinter: Fingerprinter) throws {
    self.now = now
    self.fingerprinter = fingerprinter
    configured = try file.map { path in
      SuppressionList(try SuppressionFile.read(path), now: now, fingerprinter: fingerprinter)
    }
  }

  /// What people should know of the suppressions themselves.
  struct Remarks {
    /// Suppressions that accept nothing.
    var warnings: [String] = []
    /// Why a file of suppressions cannot be used, in words with its place.
    var problem: String?
  }

  /// Accepts what is suppressed in a message.
  func accept(in message: inout JudgedMessage) -> Remarks {
    if let configured {
      _ = configured.accept(in: &message)
      return Remarks(warnings: Self.warnings(of: configured))
    }
    let folder = Self.folder(of: message.verdict.file)
    switch found(in: folder) {
    case .nothing: return Remarks()
    case .broken(let problem): return Remarks(problem: problem)
    case .list(let list):
      _ = list.accept(in: &message)
      return Remarks(warnings: Self.warnings(of: list))
    }
  }

  private func found(in folder: String) -> Found {
    folders.withLock { folders in
      if let known = folders[folder] { return known }
      let found = read(folder)
      folders[folder] = found
      return found
    }
  }

  private func read(_ folder: String) -> Found {
    let path = folder.isEmpty ? "suppressions.toml" : folder + "/suppressions.toml"
    guard FileManager.default.fileExists(atPath: path) else { return .nothing }
    do {
      let suppressions = try SuppressionFile.read(path)
      return .list(SuppressionList(suppressions, folder: folder, now: now, fingerprinter: fingerprinter))
    } catch {
      return .broken("\(error)")
    }
  }

  private static func warnings(of list: SuppressionList) -> [String] {
    list.expired.map { "the suppression of \($0.rule) (\($0.reason)) has expired and accepts nothing any more" }
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
