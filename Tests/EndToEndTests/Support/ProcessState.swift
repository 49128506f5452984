import Glibc

/// What the kernel tells of a process that runs.
struct ProcessState {
  private let status: [Substring]
  private let threads: [[Substring]]

  /// Looks at a process; nil when it has ended.
  init?(of identifier: pid_t) {
    let folder = "/proc/\(identifier)"
    status = Self.text(folder + "/status").split(separator: "\n")
    threads = Self.names(in: folder + "/task").map { thread in
      // The name of the program stands in brackets in front, and may hold blanks.
      let text = Self.text("\(folder)/task/\(thread)/stat")
      return text.drop { $0 != ")" }.dropFirst().split(separator: " ")
    }
    guard !status.isEmpty, threads.contains(where: { $0.first.map { $0 != "Z" } ?? false }) else { return nil }
  }

  /// Whether the process has a handler for a signal.
  func catches(_ signal: Int32) -> Bool {
    let mask = status.first { $0.hasPrefix("SigCgt:") }?.dropFirst("SigCgt:".count).drop(while: \.isWhitespace)
    return mask.flatMap { UInt64($0, radix: 16) }.map { $0 & 1 << UInt64(signal - 1) != 0 } ?? false
  }

  /// Whether every thread waits for something from outside; one that only waits for its turn does not sleep.
  var isAsleep: Bool { threads.allSatisfy { $0.first == "S" } }

  /// The time on a processor so far, in seconds.
  var processorSeconds: Double {
    let ticks = threads.reduce(0) { sum, fields in
      sum + fields.dropFirst(11).prefix(2).compactMap { Int($0) }.reduce(0, +)
    }
    return Double(ticks) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if Int(name) != nil { names.append(name) }
    }
    return names
  }

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "re") else { return "" }
    defer { fclose(file) }
    var octets = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&octets, 1, octets.count, file)
    return String(decoding: octets[..<count], as: UTF8.self)
  }
}
