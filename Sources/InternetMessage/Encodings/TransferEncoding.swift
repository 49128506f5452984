/// How the octets of a body are encoded for transport (RFC 2045, section 6).
///
///     Content-Transfer-Encoding: Quoted-Printable
public enum TransferEncoding: Sendable, Hashable {
  /// Lines of ASCII.
  case sevenBit
  /// Lines of any octets.
  case eightBit
  /// Any octets.
  case binary
  /// Quoted-printable (section 6.7).
  case quotedPrintable
  /// Base64 (section 6.8).
  case base64
  /// Uuencode, which no standard defines, under one of its names.
  case uuencode
  /// Another token, in small letters; the body is not to be decoded (section 6.4).
  case other(String)

  /// Whether the octets stand as they are, so that no decoding is needed.
  public var isIdentity: Bool {
    switch self {
    case .sevenBit, .eightBit, .binary, .other: true
    case .quotedPrintable, .base64, .uuencode: false
    }
  }

  /// The token in small letters, as in a field body.
  public var name: String {
    switch self {
    case .sevenBit: "7bit"
    case .eightBit: "8bit"
    case .binary: "binary"
    case .quotedPrintable: "quoted-printable"
    case .base64: "base64"
    case .uuencode: "x-uuencode"
    case .other(let name): name
    }
  }

  /// What a field body states, and where text begins that does not belong there.
  package struct Reading: Sendable, Equatable {
    /// The encoding; nil when the body holds nothing but white space and comments.
    package let encoding: TransferEncoding?
    /// The offset of the first octet behind the token that is neither white space nor comment.
    package let strayText: Int?
  }

  /// What a field body states; 7bit where it states nothing (RFC 2045, section 6.1).
  package init(_ body: Range<Int>, in view: OctetView) {
    self = Self.read(view, body).encoding ?? .sevenBit
  }

  /// Reads a field body; comments may stand around the token.
  package static func read(_ view: OctetView, _ range: Range<Int>) -> Reading {
    var ignored = ParameterDefectLog()
    var scanner = ParameterScanner(view: view, range: range)
    scanner.skipCommentsAndWhiteSpace(&ignored)
    let token = scanner.token()
    scanner.skipCommentsAndWhiteSpace(&ignored)
    let strayText = scanner.offset < range.upperBound ? scanner.offset : nil
    return Reading(encoding: token.isEmpty ? nil : encoding(view, token), strayText: strayText)
  }

  private static func encoding(_ view: OctetView, _ token: Range<Int>) -> TransferEncoding {
    func isName(_ name: StaticString) -> Bool { view.equalsIgnoringCase(name, in: token) }
    if isName("7bit") { return .sevenBit }
    if isName("8bit") { return .eightBit }
    if isName("base64") { return .base64 }
    if isName("quoted-printable") { return .quotedPrintable }
    if isName("binary") { return .binary }
    if isName("x-uuencode") || isName("x-uue") || isName("uuencode") { return .uuencode }
    return .other(view.lowercasedString(token))
  }
}
