import Foundation

/// The table of `docs/differences-from-python.md`: file, respect and reason of each known difference.
struct ListedDifferences {
  /// By file, the respects in which it differs.
  private(set) var respects: [String: Set<String>] = [:]

  struct RowWithoutReason: Error {
    let row: String
  }

  init() throws {
    let document = ConformanceMail.packageFolder.appending(path: "docs/differences-from-python.md")
    for line in try String(contentsOf: document, encoding: .utf8).split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, !cells[2].isEmpty else { throw RowWithoutReason(row: String(line)) }
      respects[cells[0].trimmingCharacters(in: ["`"]), default: []].insert(cells[1])
    }
  }
}
