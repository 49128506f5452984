/// A table as a parameter names it: `regexp:/etc/postfix/header_checks`.
package struct MapReference: Sendable, Equatable {
  /// The sort of table: `regexp`, `pcre`, `hash`, `lmdb`, `static`, `inline` and others.
  package let type: String
  /// What it reads: a path, for `static` and `inline` the content.
  package let name: String

  /// The reference as it is written.
  package var text: String { "\(type):\(name)" }

  /// Whether the source of the table is a file that this program reads.
  package var isReadable: Bool { syntax != nil || Self.indexed.contains(type) }

  /// The sort of regular expressions; nil for other tables.
  package var syntax: PatternTable.Syntax? { PatternTable.Syntax(rawValue: type) }

  private static let indexed: Set = ["hash", "lmdb", "btree", "dbm", "cdb", "sdbm", "texthash"]

  /// The tables of a list, parted by commas or white space; braces hold one together.
  package static func all(in value: String, defaultType: String) -> [MapReference] {
    elements(of: value).map { element in
      // proxymap(8) reads the table in place of the one who asks.
      let text = element.hasPrefix("proxy:") ? String(element.dropFirst(6)) : element
      guard let colon = text.firstIndex(of: ":"), !text.hasPrefix("/") else {
        return MapReference(type: defaultType, name: text)
      }
      return MapReference(type: String(text[..<colon]), name: String(text[text.index(after: colon)...]))
    }
  }

  /// The elements of a list as Postfix parts them.
  package static func elements(of value: String) -> [String] {
    var elements: [String] = []
    var current = ""
    var depth = 0
    for character in value {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth <= 0, character == "," || character.isWhitespace {
        if !current.isEmpty { elements.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { elements.append(current) }
    return elements
  }
}
