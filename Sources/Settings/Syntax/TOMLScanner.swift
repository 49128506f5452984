/// Walks over a TOML document and notes where things stand, without judging values.
///
/// It accepts everything that TOML 1.0 accepts and little more; the first thing that cannot be TOML ends the walk. It
/// keeps a list of the open arrays and inline tables instead of calling itself, so that hostile nesting costs no stack.
struct TOMLScanner {
  private(set) var places = TOMLPlaces()
  let octets: [UInt8]
  var offset = 0
  /// The table that the last header opened.
  private var table = SettingPath()
  /// How many elements the arrays of tables (`[[name]]`) have so far.
  private var arraysOfTables: [SettingPath: Int] = [:]

  init(octets: [UInt8]) {
    self.octets = octets
  }

  // toml = expression *( newline expression ); expression = ws [ keyval / table ] ws [ comment ]
  mutating func scanDocument() {
    // A byte order mark is not part of the text (TOML 1.0, "Spec").
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while isOnTrack {
      skip(newlines: true)
      guard let next = peek else { return }
      if next == UInt8(ascii: "[") {
        scanHeader()
      } else {
        scanMember(of: table)
      }
      endExpression()
    }
  }

  // std-table = "[" ws key ws "]"; array-table = "[[" ws key ws "]]"
  private mutating func scanHeader() {
    let start = offset
    offset += 1
    let isArray = accept("[")
    guard var path = scanKey(below: SettingPath(), inHeader: true) else { return }
    guard accept("]"), !isArray || accept("]") else {
      return fail("the table's name does not end with \(isArray ? "]]" : "]")")
    }
    if isArray {
      let count = arraysOfTables[path, default: 0]
      arraysOfTables[path] = count + 1
      places.elements[path, default: []].append(start)
      path = path.index(count)
    }
    Self.note(&places.values, path, start)
    table = path
  }

  // keyval = key keyval-sep val
  private mutating func scanMember(of table: SettingPath) {
    guard let path = scanKey(below: table, inHeader: false) else { return }
    guard accept("=") else { return fail("\"=\" is missing after the key") }
    scanValue(at: path)
  }

  /// An array or inline table whose end is still to come.
  private enum Container {
    case array(SettingPath)
    case table(SettingPath)
  }

  // val = string / boolean / array / inline-table / date-time / float / integer
  private mutating func scanValue(at path: SettingPath) {
    var open: [Container] = []
    var next: SettingPath? = path
    repeat {
      if let path = next, let container = scanValueStart(at: path, inArray: !open.isEmpty) {
        open.append(container)
      }
      next = nil
      guard isOnTrack, let container = open.last else { return }
      // Line ends and comments are passed over in inline tables too, as TOML 1.1 allows; the library judges.
      skip(newlines: true)
      switch container {
      case _ where accept(","):
        continue
      case .array(let path):
        if accept("]") {
          open.removeLast()
        } else {
          next = path.index(places.elements[path, default: []].count)
        }
      case .table(let path):
        if accept("}") {
          open.removeLast()
        } else if let member = scanKey(below: path, inHeader: false) {
          if accept("=") { next = member } else { fail("\"=\" is missing after the key") }
        }
      }
    } while isOnTrack && !(open.isEmpty && next == nil)
  }

  /// Passes over a value, or over the bracket that opens it; then returns what is open.
  private mutating func scanValueStart(at path: SettingPath, inArray: Bool) -> Container? {
    skip(newlines: inArray)
    guard let first = peek else {
      fail("a value is missing")
      return nil
    }
    if case .index = path.steps.last, let array = path.parent {
      places.elements[array, default: []].append(offset)
    } else {
      Self.note(&places.values, path, offset)
    }
    guard path.steps.count <= SettingsLimits.nestingDepth else {
      places.tooDeep = offset
      return nil
    }
    switch first {
    case UInt8(ascii: "["):
      offset += 1
      return .array(path)
    case UInt8(ascii: "{"):
      offset += 1
      return .table(path)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      _ = scanString()
    default:
      scanBareValue(at: path)
    }
    return nil
  }

  // key = simple-key *( ws "." ws simple-key ), and the white space after it
  private mutating func scanKey(below table: SettingPath, inHeader: Bool) -> SettingPath? {
    var path = table
    repeat {
      skip(newlines: false)
      // A header below an array of tables means the array's last element (TOML 1.0, "Array of Tables").
      if inHeader, let count = arraysOfTables[path] { path = path.index(count - 1) }
      let start = offset
      guard let name = scanSimpleKey() else {
        fail("a key is missing")
        return nil
      }
      path = path.key(name)
      guard path.steps.count <= SettingsLimits.nestingDepth else {
        places.tooDeep = start
        return nil
      }
      Self.note(&places.keys, path, start)
      skip(newlines: false)
    } while accept(".")
    return path
  }

  // simple-key = quoted-key / unquoted-key
  /// An escape in a quoted key is left as it is written: such a key is no setting's name, and its problem is then
  /// shown at the table around it.
  private mutating func scanSimpleKey() -> String? {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
      return scanString().map { String(decoding: octets[$0], as: UTF8.self) }
    }
    let start = offset
    while let octet = peek, Self.isBareKeyOctet(octet) { offset += 1 }
    return offset > start ? String(decoding: octets[start..<offset], as: UTF8.self) : nil
  }

  // unquoted-key = 1*( ALPHA / DIGIT / "-" / "_" )
  private static func isBareKeyOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// Numbers, truth values and dates: everything up to what may follow a value.
  ///
  /// Only their characters are looked at; the library judges what they make.
  private mutating func scanBareValue(at path: SettingPath) {
    let start = offset
    while let octet = peek, Self.isBareValueOctet(octet) { offset += 1 }
    guard offset > start else { return fail("a value is missing") }
    let word = octets[start..<offset].prefix { $0 != 0x20 && $0 != 0x09 }
    // A word that begins with a letter can only be one of these (TOML 1.0, "Boolean" and "Float").
    if let first = word.first, (0x61...0x7A).contains(first | 0x20),
      !["true", "false", "inf", "nan"].contains(where: { word.elementsEqual($0.utf8) })
    {
      offset = start
      let shown = path.holdsSecret ? "this" : Quoting.plain(String(decoding: word.prefix(40), as: UTF8.self))
      fail("\(shown) is no value", TOMLSyntaxError.quoteRemedy)
      return
    }
    // Behind white space only the time of a date may stand; the library ends the process at `1979-05-27 1`.
    let rest = octets[word.endIndex..<offset].drop { $0 == 0x20 || $0 == 0x09 }
    if !rest.isEmpty, !Self.beginsTime(rest) {
      offset = rest.startIndex
      fail("nothing more was expected in this line")
    }
  }

  /// `partial-time = time-hour ":" …`, with two digits in the hour.
  private static func beginsTime(_ octets: ArraySlice<UInt8>) -> Bool {
    let front = octets.prefix(3)
    return front.count == 3 && front.last == UInt8(ascii: ":")
      && front.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Letters, digits, signs, and what stands between the parts of a date; a date may have a space before its time.
  private static func isBareValueOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":"), 0x20, 0x09: true
    default: isBareKeyOctet(octet)
    }
  }

  private mutating func endExpression() {
    guard isOnTrack else { return }
    skip(newlines: false)
    if accept("#") { skipLine() }
    if peek == 0x0D { offset += 1 }
    if let octet = peek, octet != 0x0A { fail("nothing more was expected in this line") }
  }

  private static func note(_ places: inout [SettingPath: Int], _ path: SettingPath, _ offset: Int) {
    if places[path] == nil { places[path] = offset }
  }
}

extension TOMLScanner {
  /// False once the walk has ended early.
  var isOnTrack: Bool { places.syntaxError == nil && places.tooDeep == nil }

  var peek: UInt8? { offset < octets.count ? octets[offset] : nil }

  /// Ends the walk here.
  mutating func fail(_ message: String, _ remedy: String = TOMLSyntaxError.generalRemedy) {
    if places.syntaxError == nil {
      places.syntaxError = TOMLSyntaxError(offset: min(offset, octets.count), message: message, remedy: remedy)
    }
  }

  mutating func noteNULEscape(at offset: Int) {
    if places.nulEscape == nil { places.nulEscape = offset }
  }

  /// Passes over one expected character, if it is next.
  mutating func accept(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  /// Passes over white space; over line ends and comments too where they may stand.
  mutating func skip(newlines: Bool) {
    while let octet = peek {
      switch octet {
      case 0x20, 0x09: offset += 1
      case 0x0A, 0x0D: if newlines { offset += 1 } else { return }
      case UInt8(ascii: "#"): if newlines { skipLine() } else { return }
      default: return
      }
    }
  }

  mutating func skipLine() {
    while let octet = peek, octet != 0x0A { offset += 1 }
  }
}
