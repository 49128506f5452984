import SafeOutput

/// An array of verdicts, indented.
public struct JSONFormat: VerdictFormat {
  /// Makes the format.
  public init() {}

  /// The array's begin.
  public func begin() -> [UInt8] { Array("[\n  ".utf8) }

  /// The comma between two elements.
  public var separator: [UInt8] { Array(",\n  ".utf8) }

  /// The verdict with the findings that count.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var json = JSONWriter(.indented, depth: 1)
    json.value(message)
    return json.octets
  }

  /// The array's end.
  public func end(_ summary: LintSummary) -> [UInt8] { Array("\n]\n".utf8) }
}

/// One verdict a line (newline-delimited JSON).
public struct NDJSONFormat: VerdictFormat {
  /// Makes the format.
  public init() {}

  /// Nothing.
  public func begin() -> [UInt8] { [] }

  /// Nothing: every verdict ends its own line.
  public var separator: [UInt8] { [] }

  /// The verdict with the findings that count, and a line feed.
  public func render(_ message: JudgedMessage, octets: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    json.value(message)
    return json.octets + [0x0A]
  }

  /// Nothing.
  public func end(_ summary: LintSummary) -> [UInt8] { [] }
}
