/// Finds octets that are not UTF-8 (RFC 3629 section 4).
enum UTF8Check {
  /// The offset of the first octet that no well-formed text has at its place.
  static func firstInvalidOffset(in octets: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = octets.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
