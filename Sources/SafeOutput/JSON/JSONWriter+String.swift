extension JSONWriter {
  /// Writes a string with its quotation marks.
  ///
  /// ```abnf
  /// string    = quotation-mark *char quotation-mark
  /// unescaped = %x20-21 / %x23-5B / %x5D-10FFFF
  /// ```
  ///
  /// RFC 8259, section 7. More is escaped than the grammar demands: see `Unicode.Scalar.isUnsafeToShow`.
  mutating func writeString(_ string: String) {
    octets.append(0x22)
    let isPlain = string.utf8.allSatisfy { octet in
      octet >= 0x20 && octet < 0x7F && octet != 0x22 && octet != 0x5C && !isMarkup(octet)
    }
    if isPlain {
      octets.append(contentsOf: string.utf8)
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    octets.append(0x22)
  }

  /// Whether an octet could end the element of HTML in which the document stands.
  private func isMarkup(_ octet: UInt8) -> Bool {
    surroundings == .markup && (octet == 0x3C || octet == 0x3E || octet == 0x26)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: octets.append(contentsOf: #"\""#.utf8)
    case 0x5C: octets.append(contentsOf: #"\\"#.utf8)
    case 0x08: octets.append(contentsOf: #"\b"#.utf8)
    case 0x09: octets.append(contentsOf: #"\t"#.utf8)
    case 0x0A: octets.append(contentsOf: #"\n"#.utf8)
    case 0x0C: octets.append(contentsOf: #"\f"#.utf8)
    case 0x0D: octets.append(contentsOf: #"\r"#.utf8)
    case 0x20..<0x7F where !isMarkup(UInt8(scalar.value)): octets.append(UInt8(scalar.value))
    case 0x00..<0x80: escape(UInt16(scalar.value))
    case _ where scalar.isUnsafeToShow: for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
    default: octets.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  private mutating func escape(_ unit: UInt16) {
    octets.append(0x5C)
    octets.append(0x75)
    octets.appendHexadecimal(UInt32(unit), digits: 4)
  }
}
