import InternetMessage

/// Writes fields of results in one canonical form (RFC 8601, section 2.2).
///
///     Authentication-Results: mx.example.com;
///      dkim=pass header.d=example.org header.s=sel;
///      spf=fail reason="no such mechanism" smtp.mailfrom=example.net
///
/// Every result begins a line, and no line is longer than 78 octets unless one value is. There are no comments, for
/// many readers split a field at semicolons without looking for them. Nothing that a sender chose can leave its place:
/// names consist of letters, digits and hyphens, and a value that is no token and no address is quoted.
public struct AuthenticationResultsWriter: Sendable {
  /// Whether text above ASCII may be written, which only an internationalised message can hold (RFC 6532); otherwise
  /// each such character becomes a question mark.
  public var isInternationalised: Bool

  /// A writer.
  public init(isInternationalised: Bool = false) { self.isInternationalised = isInternationalised }

  /// A whole Authentication-Results field with the CRLF at its end; without a result it says `none`.
  public func field(authservID: String, results: [MethodResult]) -> String {
    field("Authentication-Results:", instance: nil, authservID, results)
  }

  /// A whole ARC-Authentication-Results field with the CRLF at its end (RFC 8617, section 4.1.1).
  public func arcField(instance: Int, authservID: String, results: [MethodResult]) -> String {
    field("ARC-Authentication-Results:", instance: instance, authservID, results)
  }

  private func field(_ name: String, instance: Int?, _ authservID: String, _ results: [MethodResult]) -> String {
    var lines = FoldedLines(name)
    if let instance { lines.append([" i=\(max(1, instance));"]) }
    lines.append(value(authservID, after: " ", isPlain: Self.isToken) + [";"])
    if results.isEmpty { lines.append([" none"]) }
    for (index, result) in results.enumerated() {
      lines.breakLine()
      lines.append([" \(word(result.method))=\(word(result.result))"])
      if let reason = result.reason { lines.append(value(reason, after: " reason=", isPlain: Self.isToken)) }
      for property in result.properties {
        let type = property.type.map { word($0) + "." } ?? "policy."
        lines.append(
          value(property.value, after: " \(type)\(word(property.name))=", isPlain: { PlainValue.matches($0.utf8) }))
      }
      if index < results.count - 1 { lines.append([";"]) }
    }
    return lines.text + "\r\n"
  }

  /// A keyword: what is no letter, digit or hyphen becomes a hyphen.
  private func word(_ text: String) -> String {
    let octets = text.utf8.prefix(AuthenticationResultsLimits.writtenNameOctets).map { octet in
      octet.isAlpha || octet.isDigit ? octet.asciiLowercased : UInt8(ascii: "-")
    }
    return octets.isEmpty ? "-" : String(decoding: octets, as: UTF8.self)
  }

  /// A value behind something that it must not be separated from, as pieces between which a line may end.
  private func value(_ given: String, after head: String, isPlain: (String) -> Bool) -> [String] {
    // What becomes of a character is decided first: with question marks in it a value may need no quotation marks.
    var text = ""
    for scalar in given.unicodeScalars.prefix(AuthenticationResultsLimits.writtenValueOctets + 1) {
      text.unicodeScalars.append(quoted(scalar) == "?" ? "?" : scalar)
    }
    if text.utf8.count <= AuthenticationResultsLimits.writtenValueOctets, isPlain(text) {
      return [head + text]
    }
    var pieces = [head + "\""]
    var length = 2
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let written = quoted(scalar)
      length += written.utf8.count
      if length > AuthenticationResultsLimits.writtenValueOctets { break }
      // Between a word and one space a line may end: unfolding gives the space back (RFC 5322, section 2.2.3). A run of
      // spaces stays together, lest a line consist of nothing else.
      if previous == " ", scalar != " ", pieces[pieces.count - 1].hasSuffix(" "), isBreakable(pieces) {
        pieces[pieces.count - 1].removeLast()
        pieces.append(" ")
      }
      pieces[pieces.count - 1] += written
      previous = scalar
    }
    pieces[pieces.count - 1] += "\""
    return pieces
  }

  private static func isToken(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(\.isTokenText) }

  /// Whether the last piece has something to see in front of its last space.
  private func isBreakable(_ pieces: [String]) -> Bool {
    pieces[pieces.count - 1].dropLast().contains { $0 != " " && $0 != "\t" }
  }

  private func quoted(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22, 0x5C: "\\" + String(Character(scalar))
    case 0x09, 0x20...0x7E: String(Character(scalar))
    case 0x80...: isInternationalised && scalar.value > 0x9F ? String(Character(scalar)) : "?"
    default: "?"
    }
  }
}

/// A field body that is folded while it is put together.
private struct FoldedLines {
  private(set) var text: String
  private var lineLength: Int

  /// The length that a line should not exceed (RFC 5322, section 2.1.1).
  private static let recommendedLength = 78

  init(_ name: String) {
    text = name
    lineLength = name.utf8.count
  }

  /// Ends the line; what follows must begin with white space.
  mutating func breakLine() {
    text += "\r\n"
    lineLength = 0
  }

  /// Adds pieces; in front of one that begins with a space the line ends when the piece would not fit.
  mutating func append(_ pieces: [String]) {
    for (index, piece) in pieces.enumerated() {
      // A semicolon follows a value without a place to fold in between.
      let length = piece.utf8.count + (index == pieces.count - 1 ? 1 : 0)
      if lineLength > 0, lineLength + length > Self.recommendedLength, piece.utf8.first == UInt8(ascii: " ") {
        breakLine()
      }
      text += piece
      lineLength += piece.utf8.count
    }
  }
}
