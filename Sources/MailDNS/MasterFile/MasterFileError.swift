import InternetMessage

/// A master file that cannot be used, with what is wrong with it.
public struct MasterFileError: Error, Hashable, CustomStringConvertible {
  /// The problems in the order of the file, at least one; further ones are only counted.
  public let problems: [MasterFileProblem]
  /// How many further problems are not listed.
  public let unlisted: Int

  /// The problems as lines.
  public var description: String {
    let listed = problems.map(\.description).joined(separator: "\n")
    return unlisted == 0 ? listed : "\(listed)\nand \(unlisted) more problems"
  }
}

/// One thing that is wrong with a master file, and the way out.
///
///     3:14: unknown type "TEXT"
///       help: did you mean "TXT"?
public struct MasterFileProblem: Sendable, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The character in its line (Unicode scalar), counted from 1.
  public let column: Int
  /// What is wrong.
  public let cause: MasterFileCause

  /// What to do about it, in one line without control characters.
  public var remedy: String { cause.remedy }

  /// The problem as two lines for a terminal.
  public var description: String { "\(line):\(column): \(cause)\n  help: \(remedy)" }

  init(_ fault: MasterFileFault, in octets: [UInt8]) {
    var line = 1
    var start = 0
    for index in 0..<min(fault.offset, octets.count) where octets[index] == .lineFeed {
      line += 1
      start = index + 1
    }
    self.line = line
    // Octets 10xxxxxx continue a scalar (RFC 3629, section 3), all others begin one.
    column = octets[start..<max(start, min(fault.offset, octets.count))].count { $0 & 0xC0 != 0x80 } + 1
    cause = fault.cause
  }
}

/// A problem at an offset, before lines are counted.
struct MasterFileFault: Error {
  let offset: Int
  let cause: MasterFileCause
}
