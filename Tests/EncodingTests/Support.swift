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

/// A small generator whose seed is printed by the tests that use it.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension DefectLog {
  /// Kinds and offsets in the order met.
  var pairs: [String] { entries.map { "\($0.kind)@\($0.offset)" } }
}
