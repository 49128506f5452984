/// A character set that mailloop can decode, under its preferred MIME name.
///
///     Charset(label: "x-sjis")?.name   // "Shift_JIS"
///
/// Labels come from the mail: they are looked up in a table of names and aliases, and what is not in it never reaches
/// the conversion library, so that its pseudo character sets and options ("//TRANSLIT") cannot be named from outside.
///
/// ISO-8859-1 is decoded as ISO-8859-1, with C1 controls at 0x80 to 0x9F, and not as windows-1252 as browsers do it:
/// a checker shows what the label says (RFC 2046, section 4.1.2). `gb2312` and `gbk` are decoded as their superset
/// GB18030, `ks_c_5601-1987` and `euc-kr` as CP949, `shift_jis` as CP932: senders use those names for the supersets.
public struct Charset: Sendable, Hashable {
  /// The preferred MIME name of the IANA registry, such as `UTF-8`.
  public let name: String
  /// The name that iconv knows it by.
  let libraryName: String
  let method: Method

  /// How it is decoded.
  enum Method: Sendable, Hashable {
    case ascii
    case utf8
    case latin1
    case windows1252
    /// By iconv; a stateful one switches alphabets by escape sequences.
    case library(isStateful: Bool)
  }

  static let ascii = Charset(name: "US-ASCII", libraryName: "", method: .ascii)
  static let utf8 = Charset(name: "UTF-8", libraryName: "", method: .utf8)
  static let latin1 = Charset(name: "ISO-8859-1", libraryName: "", method: .latin1)
  static let windows1252 = Charset(name: "windows-1252", libraryName: "", method: .windows1252)

  /// The longest label that is looked up, in octets.
  package static let labelLimit = 64

  /// The character set that a label names, compared without case; nil when it is unknown or is no label.
  public init?(label: String) {
    guard label.utf8.count <= Self.labelLimit else { return nil }
    let charset = label.withOctetView { Charset($0, label: 0..<$0.count) }
    guard let charset else { return nil }
    self = charset
  }

  /// The character set that the octets of a label name.
  package init?(_ view: OctetView, label range: Range<Int>) {
    // The four that most mail names need no table.
    for (label, charset) in Self.common where view.equalsIgnoringCase(label, in: range) {
      self = charset
      return
    }
    guard range.count <= Self.labelLimit else { return nil }
    for offset in range where !Self.isLabelText(view[offset]) { return nil }
    let label = String(octetCapacity: range.count) { writer in
      // One spelling for the marks that senders mix up.
      for offset in range { writer.append(view[offset] == 0x5F ? 0x2D : view[offset].asciiLowercased) }
    }
    guard let charset = Self.known[label] else { return nil }
    self = charset
  }

  private static let common: [(StaticString, Charset)] = [
    ("utf-8", .utf8), ("us-ascii", .ascii), ("iso-8859-1", .latin1), ("windows-1252", .windows1252),
  ]

  private static func isLabelText(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x2B, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: octet.isAlpha || octet.isDigit
    }
  }

  init(name: String, libraryName: String, method: Method) {
    self.name = name
    self.libraryName = libraryName
    self.method = method
  }
}

extension Charset {
  /// Whether every octet below 128 is the ASCII character, so that text of these alone needs no conversion.
  var isASCIISuperset: Bool {
    switch method {
    case .ascii, .utf8, .latin1, .windows1252: true
    case .library(isStateful: true): false
    // VISCII uses some control codes for letters.
    case .library: codeUnitOctets == 1 && name != "VISCII"
    }
  }

  /// Whether every octet is a character, so that nothing can be wrong.
  var isTotal: Bool { method == .latin1 || Self.total.contains(name) }

  private static let total: Set<String> = [
    "KOI8-R", "KOI8-U", "ISO-8859-2", "ISO-8859-4", "ISO-8859-5", "ISO-8859-9", "ISO-8859-10", "ISO-8859-13",
    "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "IBM866",
  ]

  /// The least number of octets of a character.
  var codeUnitOctets: Int {
    guard name.hasPrefix("UTF-16") else { return name.hasPrefix("UTF-32") ? 4 : 1 }
    return 2
  }

  /// How many octets are missing at the end of text to complete its last character, when `missing` of its first
  /// octets belong to a character begun before.
  ///
  /// A scan over lead octets, without tables: good enough to tell that a boundary falls inside of a character.
  func octetsMissing(atEndOf view: OctetView, after missing: Int) -> Int {
    let count = view.count
    guard missing < count else { return missing - count }
    switch name {
    case "UTF-8":
      for back in 1...min(3, count) where view[count - back] & 0xC0 != 0x80 {
        guard view[count - back] >= 0x80 else { return 0 }
        let sequence = view.utf8Sequence(at: count - back, limit: count)
        guard sequence.isCutOff else { return 0 }
        return (view[count - back] >= 0xF0 ? 4 : view[count - back] >= 0xE0 ? 3 : 2) - back
      }
      return 0
    case "Shift_JIS", "GB18030", "Big5", "EUC-KR", "EUC-JP", "EUC-TW", "Johab":
      var offset = missing
      while offset < count { offset += characterLength(view, at: offset) }
      return offset - count
    default:
      let unit = codeUnitOctets
      return (unit - (count - missing) % unit) % unit
    }
  }

  private func characterLength(_ view: OctetView, at offset: Int) -> Int {
    let lead = view[offset]
    guard lead > 0x80, lead != 0xFF else { return 1 }
    switch name {
    case "Shift_JIS": return (0xA0...0xDF).contains(lead) || lead > 0xFC ? 1 : 2
    case "EUC-JP": return lead == 0x8F ? 3 : 2
    case "EUC-TW": return lead == 0x8E ? 4 : 2
    case "GB18030": return view.octet(at: offset + 1)?.isDigit == true ? 4 : 2
    default: return 2
    }
  }

  /// Whether text of a stateful character set ends in another alphabet than ASCII (RFC 1468): its last escape
  /// sequence does not lead back.
  func endsShifted(_ view: OctetView) -> Bool {
    guard case .library(isStateful: true) = method else { return false }
    var offset = view.count - 1
    while offset >= 0, view[offset] != 0x1B { offset -= 1 }
    guard offset >= 0, view.octet(at: offset + 1) == 0x28 else { return offset >= 0 && name.hasPrefix("ISO-2022-JP") }
    // ESC ( B is ASCII, ESC ( J the Roman set of JIS X 0201.
    return view.octet(at: offset + 2) != 0x42 && view.octet(at: offset + 2) != 0x4A
  }
}
