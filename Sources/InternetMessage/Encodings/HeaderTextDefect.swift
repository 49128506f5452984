/// What can be wrong with the text of a header field.
public enum HeaderTextDefect: UInt8, CaseIterable, Sendable, Equatable {
  /// An encoded word names a character set that is not known; it is left as it stands.
  case unknownCharset
  /// An encoded word is neither B nor Q; it is left as it stands.
  case unknownEncoding
  /// The encoded text breaks the rules of its encoding, or its end is missing; it is left as it stands.
  case badEncodedText
  /// White space within an encoded word; it is left as it stands (RFC 2047, section 2).
  case spaceInEncodedWord
  /// The encoded text of a B word lacks padding or has bits to spare; it is decoded.
  case encodedTextRepaired
  /// An encoded word of more than 75 octets (RFC 2047, section 2).
  case encodedWordTooLong
  /// No white space between an encoded word and its neighbour (RFC 2047, section 5).
  case encodedWordNotSeparated
  /// A character begins in one encoded word and ends in the next (RFC 2047, section 5); the two are joined first.
  case encodedWordSplitsCharacter
  /// An encoded word within a quoted string, where it is none (RFC 2047, section 5, rule 3); it is left as it stands.
  case encodedWordInQuotedString
  /// Octets that are no character in the stated character set; U+FFFD stands for them.
  case undecodable
  /// An octet above 127 in an encoded word that says US-ASCII.
  case eightBitInASCII
  /// An encoded word hides a control such as CR, LF or NUL.
  case controlInEncodedWord
  /// Raw octets above 127 that are not UTF-8 (RFC 6532, section 3.2); they are read as windows-1252.
  case rawOctetsNotUTF8
}

/// What was met while header text was decoded.
public typealias HeaderTextDefectLog = DefectLog<HeaderTextDefect>
