/// What can go wrong when octets are read in a character set.
public enum CharsetDefect: UInt8, CaseIterable, Sendable, Equatable {
  /// The label names no known character set; the octets are shown as UTF-8.
  case unknownCharset
  /// Octets that are no character of the character set; U+FFFD stands for them.
  case undecodable
  /// An octet above 127 in text that is labelled as US-ASCII; it is read as UTF-8.
  case eightBitInASCII
}

/// What was met while text was decoded.
public typealias CharsetDefectLog = DefectLog<CharsetDefect>
