import HelpDesk
import Settings

/// Counts what came from where and what was left out, for the comments of the configuration.
struct ImportLog: Sendable {
  private var taken: [(text: String, count: Int)] = []
  private var leftOut: [(text: String, count: Int)] = []
  private var places: [String: Int] = [:]

  /// Counts an object of a file.
  mutating func count(_ kind: ExportKind, in file: String) {
    Self.add("\(file): \(kind.listName)", to: &taken, &places)
  }

  /// Counts something that does not stand in the configuration.
  mutating func leaveOut(_ what: String) {
    let isFull = leftOut.count >= ImportLimits.remarks && places["left out \(what)"] == nil
    Self.add(isFull ? "something else" : what, to: &leftOut, &places, prefix: "left out ")
  }

  /// An address, or nil after it was counted as left out.
  mutating func address(_ text: String, _ what: String) -> DeskAddress? {
    if Importable.isAddress(text) { return DeskAddress(text) }
    leaveOut("\(what) that is no bare address")
    return nil
  }

  /// One of a few words, or nil after it was counted as left out.
  mutating func word<Word: RawRepresentable<String>>(_ text: String?, _ member: String) -> Word? {
    guard let text else { return nil }
    if let word = Word(rawValue: text) { return word }
    leaveOut("the \(member) \(Self.shown(text)), which is not known")
    return nil
  }

  /// A text of a file, short and on one line.
  static func shown(_ text: String) -> String {
    "\"\(Importable.line(String(text.prefix(40))) ?? "")\""
  }

  /// What came from where, then what was left out, in the order in which it was met.
  var comments: [String] {
    taken.map { "\($0.text) (\($0.count))" } + leftOut.map { "left out: \($0.text) (\($0.count))" }
  }

  private static func add(
    _ text: String, to list: inout [(text: String, count: Int)], _ places: inout [String: Int], prefix: String = ""
  ) {
    if let place = places[prefix + text] {
      list[place].count += 1
    } else {
      places[prefix + text] = list.count
      list.append((text, 1))
    }
  }
}
