import TOMLKit

/// A TOML document with the place of every key and value in it.
///
/// This is the only file that knows the TOML library. The library's own decoder reports a value of the wrong kind as a
/// missing key and gives no positions, so its tree is turned into plain values and decoded here.
struct TOMLDocument: Sendable {
  /// The file's path, for messages.
  let file: String
  /// The members of the top table.
  let root: [String: SettingValue]
  /// Where keys and values stand.
  let places: TOMLPlaces
  /// The text as it was read.
  let octets: [UInt8]

  /// Reads a document from the octets of a file.
  ///
  /// - Throws: One problem: the text is too long, not UTF-8, too deeply nested, or not TOML.
  init(octets: [UInt8], file: String) throws(SettingsError) {
    func problem(at offset: Int, _ message: String, _ remedy: String) -> SettingsError {
      let position = SourcePosition(offset: offset, in: octets)
      return SettingsError([SettingsProblem(file: file, position: position, message: message, remedy: remedy)])
    }

    guard octets.count <= SettingsLimits.fileOctets else {
      throw problem(
        at: 0, "the file has more than \(SettingsLimits.fileOctets) octets",
        "name a file that holds a mailloop configuration")
    }
    // TOML 1.0, "Spec": a document is UTF-8. NUL would end the text for the library, and hide what follows.
    if let offset = octets.firstIndex(of: 0) ?? UTF8Check.firstInvalidOffset(in: octets) {
      throw problem(at: offset, "the file is not UTF-8 text", "save it as UTF-8")
    }

    let places = TOMLPlaces(octets: octets)
    if let depth = places.tooDeep {
      throw problem(
        at: depth, "keys, arrays or tables are nested deeper than \(SettingsLimits.nestingDepth) levels",
        "no setting lies that deep; remove it")
    }
    if let offset = places.nulEscape {
      throw problem(at: offset, "a text contains the character U+0000", "remove it; no setting may contain it")
    }

    // The library stops the whole program at some texts that are not TOML, such as "[=" in version 0.6; so it only gets
    // to see what has the outline of TOML.
    if let error = places.syntaxError {
      throw problem(at: error.offset, "this is not valid TOML: \(error.message)", error.remedy)
    }
    do {
      root = TOMLDocument.members(of: try TOMLTable(string: String(decoding: octets, as: UTF8.self)))
    } catch let error as TOMLParseError {
      let position = SourcePosition(line: max(1, error.source.begin.line), column: max(1, error.source.begin.column))
      let message = "this is not valid TOML: \(TOMLDocument.firstLine(of: error.description))"
      throw SettingsError([
        SettingsProblem(file: file, position: position, message: message, remedy: TOMLSyntaxError.generalRemedy)
      ])
    } catch {
      throw problem(at: 0, "this is not valid TOML", TOMLSyntaxError.generalRemedy)
    }
    self.file = file
    self.places = places
    self.octets = octets
  }

  /// The line and column of an octet offset.
  func position(_ offset: Int) -> SourcePosition {
    SourcePosition(offset: offset, in: octets)
  }
}

extension TOMLDocument {
  /// Depth is at most ``SettingsLimits/nestingDepth`` here, so these two may call each other.
  private static func members(of table: TOMLTable) -> [String: SettingValue] {
    var members: [String: SettingValue] = [:]
    for key in table.keys {
      if let value = table[key] { members[key] = plain(value) }
    }
    return members
  }

  private static func plain(_ value: any TOMLValueConvertible) -> SettingValue {
    switch value.type {
    case .string: value.string.map(SettingValue.string) ?? .other("a text")
    case .int: value.int.map(SettingValue.integer) ?? .other("a number")
    case .bool: value.bool.map(SettingValue.boolean) ?? .other("a truth value")
    case .double: .other("a floating-point number")
    case .date: .other("a date")
    case .time: .other("a time of day")
    case .dateTime: .other("a date with time")
    case .array: value.array.map { .array($0.map(plain)) } ?? .other("an array")
    case .table: value.table.map { .table(members(of: $0)) } ?? .other("a table")
    }
  }

  private static func firstLine(of description: String) -> String {
    Quoting.plain(String(description.prefix { !$0.isNewline }.prefix(200)))
  }
}
