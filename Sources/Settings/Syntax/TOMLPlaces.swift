/// Where the keys and values of a TOML document stand.
///
/// In `select = ["FMT"]` the key `select` is at offset 0, its value at 9, and the value's first element at 10.
struct TOMLPlaces: Sendable, Equatable {
  /// Where a key first stands, as an octet offset.
  var keys: [SettingPath: Int] = [:]
  /// Where a table member's value begins, as an octet offset; a table begins at its header.
  var values: [SettingPath: Int] = [:]
  /// Where the elements of an array begin, as octet offsets.
  var elements: [SettingPath: [Int]] = [:]
  /// Where the document first nests deeper than ``SettingsLimits/nestingDepth``; nothing is looked at from there.
  var tooDeep: Int?
  /// Where a text names the character U+0000 by an escape.
  var nulEscape: Int?
  /// Where the text stops being TOML, and what should stand there; nothing is looked at from there.
  var syntaxError: TOMLSyntaxError?

  /// Looks through a document, in time linear in its length.
  init(octets: [UInt8]) {
    var scanner = TOMLScanner(octets: octets)
    scanner.scanDocument()
    self = scanner.places
  }

  init() {}

  /// The offset of a key, or of the nearest thing around it that has a place.
  func key(_ path: SettingPath) -> Int {
    var path: SettingPath? = path
    while let nearest = path {
      if let offset = keys[nearest] ?? element(nearest) { return offset }
      path = nearest.parent
    }
    return 0
  }

  /// The offset of a value, or of the nearest thing around it that has a place.
  func value(_ path: SettingPath) -> Int {
    element(path) ?? values[path] ?? key(path)
  }

  private func element(_ path: SettingPath) -> Int? {
    guard case .index(let index) = path.steps.last, let parent = path.parent, let offsets = elements[parent],
      offsets.indices.contains(index)
    else { return nil }
    return offsets[index]
  }
}
