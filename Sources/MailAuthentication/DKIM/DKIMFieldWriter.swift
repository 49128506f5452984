import InternetMessage

/// Writes the field of a signature, folded so that no line is longer than 78 octets where its parts can be parted
/// (RFC 5322, section 2.1.1).
struct DKIMFieldWriter {
  private(set) var octets: [UInt8] = Array("DKIM-Signature:".utf8)
  private var column = 15
  private var isFirst = true

  private static let longestLine = 78

  /// Appends a tag whose value stays in one piece.
  mutating func append(_ name: String, _ value: String) {
    begin(name, next: value.utf8.count)
    write(value.utf8)
  }

  /// Appends names with colons between them; a line may end behind a colon.
  mutating func append(_ name: String, names: [String]) {
    begin(name, next: (names.first?.utf8.count ?? 0) + 1)
    for (place, fieldName) in names.enumerated() {
      let colon = place + 1 < names.count ? ":" : ""
      // The semicolon behind the last one belongs to the line as well.
      if place > 0, column + fieldName.utf8.count + 1 > Self.longestLine { fold() }
      write((fieldName + colon).utf8)
    }
  }

  /// Appends a value in which a line may end anywhere: base64 or dkim-quoted-printable.
  mutating func append(_ name: String, breakable value: [UInt8]) {
    begin(name, next: min(value.count, 16))
    write(breakable: value)
  }

  /// Begins the tag `b=`, whose value is not there when the field is signed.
  mutating func openSignature() { begin("b", next: 16) }

  /// Puts the signature behind the open `b=`.
  mutating func close(_ signature: [UInt8]) { write(breakable: signature) }

  /// The field with its line ends.
  func octets(lineEndings: LineEndings) -> [UInt8] {
    let whole = octets + [.carriageReturn, .lineFeed]
    switch lineEndings {
    case .crlf, .mixed: return whole
    case .lf: return whole.filter { $0 != .carriageReturn }
    case .cr: return whole.filter { $0 != .lineFeed }
    }
  }

  /// Octets as dkim-quoted-printable, in which a bar is written as the form of `z=` needs it (RFC 6376, sections 2.11
  /// and 3.5).
  static func quotedPrintable(_ value: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for octet in value {
      let isSafe = octet > 0x20 && octet < 0x7F && !";=|".utf8.contains(octet)
      result += isSafe ? [octet] : [UInt8(ascii: "="), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func begin(_ name: String, next: Int) {
    if !isFirst { write([UInt8(ascii: ";")]) }
    isFirst = false
    // Space, name, equals sign, the beginning of the value and a semicolon.
    if column + name.utf8.count + next + 3 > Self.longestLine { fold() } else { write([.space]) }
    write((name + "=").utf8)
  }

  private mutating func write(breakable value: [UInt8]) {
    var rest = value[...]
    while !rest.isEmpty {
      // Room for the semicolon that may follow.
      if column >= Self.longestLine - 1 { fold() }
      var count = min(rest.count, Self.longestLine - 1 - column)
      // An escape of quoted-printable stays in one piece: white space inside of it would part it.
      if count < rest.count, let sign = rest.prefix(count).suffix(2).firstIndex(of: UInt8(ascii: "=")),
        sign > rest.startIndex
      {
        count = sign - rest.startIndex
      }
      write(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }

  private mutating func write(_ part: some Collection<UInt8>) {
    octets += part
    column += part.count
  }

  private mutating func fold() {
    octets += [.carriageReturn, .lineFeed, .space]
    column = 1
  }
}
