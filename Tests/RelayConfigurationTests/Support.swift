import Foundation
import RelayConfiguration
import SeededRandom
import Testing

extension SeededGenerator {
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }
}

extension PatternTable {
  init(text: String, _ syntax: Syntax = .pcre) {
    self.init(SourceText(path: "table", octets: Array(text.utf8)), syntax)
  }

  func value(of subject: String) -> String? {
    lookUp(Array(subject.utf8)).map { String(decoding: $0.value, as: UTF8.self) }
  }
}

/// Asks a real Postfix.
struct Postmap {
  static let path = ["/usr/sbin/postmap", "/usr/local/sbin/postmap"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  /// Whether a Postfix with both sorts of tables is here.
  static let isThere: Bool = {
    guard path != nil, let types = try? run("/usr/sbin/postconf", ["-m"], "") else { return false }
    return types.output.split(separator: "\n").contains("pcre")
  }()

  /// What it says of one table.
  struct Answer {
    /// Hits, each as `key<TAB>value` with a line feed.
    let output: String
    /// The numbers of the lines that it warns of.
    let warned: Set<Int>
  }

  /// What it says of tables for the same keys, one a line; all in one run of a shell, since each process costs a while.
  static func ask(
    _ tables: [String], _ syntax: PatternTable.Syntax, keys: String, options: String = ""
  ) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mailloop-postmap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
    try Data("compatibility_level = 3.6\n".utf8).write(to: file("main.cf"))
    try Data(keys.utf8).write(to: file("keys"))
    for (number, table) in tables.enumerated() { try Data(table.utf8).write(to: file("\(number).table")) }
    let program = try #require(path)
    let script = """
      cd '\(folder.path)' && for table in *.table; do
        \(program) -c . \(options) -q - \(syntax.rawValue):$table < keys > $table.out 2> $table.err || true
      done
      """
    _ = try run("/bin/sh", ["-c", script], "")
    return try tables.indices.map { number in
      func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: file("\(number).table.\(name)")), as: UTF8.self)
      }
      var warned: Set<Int> = []
      for line in try text("err").split(separator: "\n") {
        guard let place = line.range(of: ", line ") else { continue }
        if let number = Int(line[place.upperBound...].prefix { $0.isNumber }) { warned.insert(number) }
      }
      return Answer(output: try text("out"), warned: warned)
    }
  }

  static func run(_ program: String, _ arguments: [String], _ input: String) throws -> (
    output: String, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let folder = FileManager.default.temporaryDirectory
    let names = (0..<3).map { _ in folder.appendingPathComponent("mailloop-\(UUID().uuidString)") }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let texts = try names[1...].map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (texts[0], texts[1])
  }
}
