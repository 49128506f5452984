import Foundation

/// A folder of captured mail: cases in folders of their own, and loose messages as cases of one capture.
///
///     let corpus = try Corpus(folder: "corpora/demo")
///     corpus.cases.count  // 155
///
/// Cases come in the order of their names, octet by octet, whatever the file system's order.
public struct Corpus: Sendable {
  /// The folder as the user named it, without slashes at its end.
  public let folder: String
  /// The cases in the order of their names.
  public let cases: [CorpusCase]
  /// What looked like a case and is none, in words, with the way out.
  public let problems: [String]

  /// Why there is no corpus.
  public enum Failure: Error, Sendable, Equatable {
    /// There is no such folder, or it cannot be read.
    case unreadable(String)
    /// The folder holds no case.
    case withoutCases(String)

    /// What is wrong and what to do.
    public var description: String {
      switch self {
      case .unreadable(let folder): "\(folder) is no folder that can be read; check the path and its permissions."
      case .withoutCases(let folder):
        "\(folder) holds no case: a folder with message.eml, or with before.eml and after.eml, or a file named *.eml."
      }
    }
  }

  /// Looks through a folder and the folders in it.
  public init(folder: String) throws(Failure) {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    var cases: [CorpusCase] = []
    var problems: [String] = []
    guard let names = Self.names(in: folder) else { throw .unreadable(folder) }
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      if name.hasSuffix(".eml") {
        cases.append(CorpusCase(name: name, note: "", captures: .single(path)))
      } else if Self.isFolder(path) {
        guard let inside = Self.names(in: path) else {
          problems.append("\(path) is a folder that cannot be read; check its permissions")
          continue
        }
        switch Self.captures(in: path, names: Set(inside)) {
        case .success(let captures):
          cases.append(CorpusCase(name: name, note: Self.note(in: path), captures: captures))
        case .failure(let problem): problems.append(problem.text)
        }
      }
    }
    if cases.isEmpty { throw .withoutCases(folder) }
    self.cases = cases
    self.problems = problems
  }

  private struct Problem: Error { let text: String }

  private static func captures(in path: String, names: Set<String>) -> Result<CorpusCase.Captures, Problem> {
    let hasPair = (names.contains("before.eml"), names.contains("after.eml"))
    switch (names.contains("message.eml"), hasPair.0, hasPair.1) {
    case (true, false, false): return .success(.single(path + "/message.eml"))
    case (false, true, true): return .success(.pair(before: path + "/before.eml", after: path + "/after.eml"))
    case (false, false, false):
      return .failure(Problem(text: "\(path) holds no capture; add message.eml, or before.eml and after.eml"))
    case (false, _, _):
      let missing = hasPair.0 ? "after.eml" : "before.eml"
      return .failure(Problem(text: "\(path) has no \(missing); add it, or rename the other to message.eml"))
    case (true, _, _):
      return .failure(Problem(text: "\(path) has message.eml beside a pair; keep one of the two"))
    }
  }

  private static func note(in path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path + "/README") else { return "" }
    return String(decoding: data.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The names in a folder, sorted; nil when it is none or cannot be read.
  private static func names(in folder: String) -> [String]? {
    // Why it cannot be read is told by whoever asked for the folder, as a corpus that is none.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
