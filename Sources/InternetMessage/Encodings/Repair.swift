/// What a lenient decoder of a content transfer encoding had to mend or pass over.
public enum Repair: UInt8, CaseIterable, Sendable, Equatable {
  // Base64, RFC 2045, section 6.8.

  /// An octet outside of the alphabet, which the standard tells decoders to ignore.
  case outsideAlphabet
  /// The last quantum of two or three characters lacks its `=`.
  case paddingMissing
  /// A `=` where no quantum is open.
  case unexpectedPadding
  /// Data goes on after padding, as when two encoded texts are put one after the other.
  case dataAfterPadding
  /// One character is left over: six bits, which make no octet, are dropped.
  case truncatedQuantum
  /// The bits of the last character that belong to no octet are not zero.
  case nonZeroTrailingBits
  /// A line of more than 76 octets, its end not counted; the offset is that of the 77th.
  case lineTooLong

  // Quoted-printable, RFC 2045, section 6.7.

  /// A `=` that neither two hexadecimal digits nor a line end follow; it is kept as it stands.
  case badEscape
  /// Hexadecimal digits in lower case: not allowed to encoders, understood by all decoders.
  case lowerCaseHexadecimal
  /// White space before a line end, which only transport can have added; it is removed (rule 3).
  case trailingWhiteSpace
  /// The input ends within an escape or a soft line break.
  case escapeAtEnd
  /// A control other than tab and line ends, DEL, or an octet above 127 stands unencoded; it is kept.
  case rawOctet

  // Uuencode and yEnc.

  /// A line is shorter or longer than its length says.
  case badLineLength
  /// The line that ends the data is missing.
  case endMissing
  /// The number of octets is not the one stated.
  case sizeMismatch
  /// The CRC-32 of the octets is not the one stated.
  case checksumMismatch

  /// Whether it only tells of style and no octet is in doubt.
  public var isInformational: Bool {
    self == .lowerCaseHexadecimal || self == .lineTooLong
  }
}

/// The repairs of one decoded body.
public typealias RepairLog = DefectLog<Repair>

/// Why a strict decoder refused: the first repair that a lenient one would have made.
public struct DecodingRefused: Error, Sendable, Equatable {
  /// What is wrong.
  public let repair: Repair
  /// Octets from the start of the buffer.
  public let offset: Int

  /// The first entry of a log by offset, or nil when there was nothing to repair.
  init?(_ log: RepairLog) {
    guard let first = log.entries.min(by: { $0.offset < $1.offset }) else { return nil }
    repair = first.kind
    offset = first.offset
  }
}
