/// What can be wrong in a Content-Type or Content-Disposition field body and its parameters.
public enum ParameterDefect: UInt8, CaseIterable, Sendable, Equatable {
  // Content-Type and Content-Disposition themselves.

  /// The body holds nothing but white space and comments.
  case emptyBody
  /// No `type "/" subtype`: the part is read as text/plain in US-ASCII (RFC 2045, section 5.2).
  case invalidMediaType
  /// The disposition is no token; the part is read as an attachment (RFC 2183, section 2.8).
  case invalidDisposition
  /// A multipart type has no boundary parameter (RFC 2046, section 5.1.1).
  case boundaryMissing
  /// The boundary is empty.
  case boundaryEmpty
  /// The boundary is longer than 70 characters.
  case boundaryTooLong
  /// The boundary has a character that boundaries must not have, or ends with a space.
  case boundaryBadCharacter

  // Syntax of parameters, RFC 2045, section 5.1.

  /// Two parameters without `;` between them.
  case semicolonMissing
  /// A `;` that no parameter follows.
  case semicolonTrailing
  /// Octets that begin no parameter; they are passed over.
  case strayText
  /// An attribute without `=` and value; it is passed over.
  case valueMissing
  /// `=` with nothing behind it; the value is empty.
  case valueEmpty
  /// A value with specials such as `/` or `=` that should stand in quotes.
  case specialsUnquoted
  /// A value with white space that should stand in quotes.
  case spaceUnquoted
  /// A quoted string that does not end; it is read up to the end of the body.
  case quoteUnterminated
  /// A comment that does not end.
  case commentUnterminated
  /// The same parameter twice; the first one counts.
  case duplicate
  /// More parameters than the limit; the rest is passed over.
  case tooMany

  // Continuations and character sets, RFC 2231.

  /// A section number is missing between others, or the first one is not 0; the others are joined.
  case sectionMissing
  /// A section number twice; the first one counts.
  case sectionDuplicate
  /// Text after `*` in the name that is no section number; the name is kept as it stands.
  case sectionInvalid
  /// A parameter both plain and in the extended form; the extended one counts.
  case plainAndExtended
  /// An extended value without character set and language (`charset'language'`); it is read as UTF-8.
  case charsetMissing
  /// An extended value in an unknown character set; it is read as UTF-8.
  case charsetUnknown
  /// A `%` that two hexadecimal digits do not follow; it is kept.
  case percentInvalid
  /// An extended value in quotes, where percent signs would stand for themselves.
  case extendedQuoted

  // Text of values.

  /// An encoded word in a value, where it is none (RFC 2047, section 5); it is decoded.
  case encodedWord
  /// Something is wrong with such an encoded word.
  case encodedWordInvalid
  /// Octets above 127 in a value that is not in the extended form.
  case rawOctets
  /// Octets that are no character in the stated character set; U+FFFD stands for them.
  case undecodable

  // Content-Disposition.

  /// The size is no number of octets.
  case sizeInvalid
}

/// What was met in one Content-Type or Content-Disposition field body.
public typealias ParameterDefectLog = DefectLog<ParameterDefect>
