import InternetMessage

/// Octets in readable form: Latin-1 characters stand for themselves, so that `"\u{E9}"` is the octet 0xE9.
func octets(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { UInt8($0.value) }
}

/// The same text with CRLF line ends for LF.
func crlf(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar == "\n" { result.unicodeScalars.append("\r") }
    result.unicodeScalars.append(scalar)
  }
}

extension DefectLog {
  /// Kinds and offsets in the order met.
  var pairs: [String] { entries.map { "\($0.kind)@\($0.offset)" } }
}
