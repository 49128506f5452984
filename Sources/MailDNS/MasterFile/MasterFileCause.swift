/// What is wrong at a place of a master file.
///
/// Words of the file are cut, and show only visible ASCII as it is.
public enum MasterFileCause: Sendable, Hashable {
  /// A directive that nobody knows.
  case unknownDirective(String)
  /// `$INCLUDE` and `$GENERATE`.
  case refusedDirective(String)
  /// A word where a type must stand.
  case unknownType(String)
  /// A type of which no question can be asked here.
  case unansweredType(String)
  /// A class other than IN.
  case otherClass(String)
  /// The first entry begins with a blank and so has no owner.
  case missingOwner
  /// The entry ends where this must stand.
  case missing(Field)
  /// A word that is not what must stand here.
  case malformed(Field, String)
  /// More words than the entry has fields.
  case unexpected(String)
  /// A backslash without what it must stand before (RFC 1035, section 5.1: `\X`, `\DDD` up to 255).
  case malformedEscape
  /// A label without octets, or of more than 63.
  case labelLength
  /// A name of more than 255 octets.
  case nameLength
  /// A string of more than 255 octets.
  case stringLength
  /// Strings that are together too long for one record.
  case dataLength
  /// An octet above 127 in a name.
  case internationalName(String)
  /// A quotation mark that is not closed in its line.
  case unclosedString
  /// A parenthesis that is never closed.
  case unclosedParenthesis
  /// A parenthesis that was never opened.
  case unopenedParenthesis
  /// A time to live above 31 bits (RFC 2181, section 8).
  case timeToLiveRange(String)
  /// The file has more entries or octets than are read.
  case tooLarge

  /// What must stand at a place of an entry.
  public enum Field: String, Sendable, Hashable {
    case name = "a name"
    case type = "a type"
    case timeToLive = "a time to live"
    case address4 = "an IPv4 address"
    case address6 = "an IPv6 address"
    case preference = "a preference from 0 to 65535"
    case string = "a string"
    case status = "a DNSSEC status"
    case generic = "a length and that many octets in hexadecimal"
  }
}

extension MasterFileCause: CustomStringConvertible {
  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .unknownDirective(let word): "unknown directive \"\(word)\""
    case .refusedDirective(let word): "\(word) is not followed"
    case .unknownType(let word): "unknown type \"\(word)\""
    case .unansweredType(let word): "no question of type \(word) is ever asked"
    case .otherClass(let word): "class \(word)"
    case .missingOwner: "the first entry begins with a blank, so it has no owner"
    case .missing(let field): "the entry ends where \(field.rawValue) must stand"
    case .malformed(let field, let word): "\"\(word)\" is not \(field.rawValue)"
    case .unexpected(let word): "\"\(word)\" stands behind the end of the record"
    case .malformedEscape: "a backslash without three digits up to 255 or one character behind it"
    case .labelLength: "a label is empty or longer than 63 octets"
    case .nameLength: "the name is longer than 255 octets"
    case .stringLength: "the string is longer than 255 octets"
    case .dataLength: "the strings are together longer than 65535 octets"
    case .internationalName(let word): "the name \"\(word)\" is not ASCII"
    case .unclosedString: "the string is not closed in its line"
    case .unclosedParenthesis: "the parenthesis is never closed"
    case .unopenedParenthesis: "the parenthesis was never opened"
    case .timeToLiveRange(let word): "the time to live \(word) is above 2147483647 seconds"
    case .tooLarge: "the file is too large"
    }
  }

  /// What to do about it, in one line.
  public var remedy: String {
    switch self {
    case .unknownDirective(let word):
      Spelling.question(word, among: MasterFileDirective.allCases.map { "$" + $0.rawValue })
        ?? "directives are \(MasterFileDirective.allCases.map { "$" + $0.rawValue }.joined(separator: ", "))"
    case .refusedDirective: "put what it stands for into this file"
    case .unknownType(let word):
      Spelling.question(word, among: RecordTypeNames.names)
        ?? "write a type such as TXT, or TYPE and its number; a name with blanks is written with \\032"
    case .unansweredType: "name one of \(DNSRecordType.allCases.map(\.mnemonic).joined(separator: ", "))"
    case .otherClass: "write IN, or nothing"
    case .missingOwner: "write the name at the beginning of the line, or @ for the origin"
    case .missing(let field), .malformed(let field, _): field.remedy
    case .unexpected: "put a string with blanks into quotation marks; ; begins a comment"
    case .malformedEscape: "write \\\\ for a backslash, or the octet's number as \\000 to \\255"
    case .labelLength, .nameLength: "labels have 1 to 63 octets, names at most 255 with the lengths of their labels"
    case .stringLength: "split it into several strings in quotation marks; readers put them together"
    case .dataLength: "a record has at most 65535 octets"
    case .internationalName: "write the name with xn-- labels, or its octets as \\DDD"
    case .unclosedString: "write \" at its end, and \\\" for a quotation mark inside of it"
    case .unclosedParenthesis: "write ) behind the last field"
    case .unopenedParenthesis: "remove it, or write ( in the first line of the record"
    case .timeToLiveRange: "write a shorter time, such as 1d"
    case .tooLarge:
      "split it: at most \(DNSLimits.masterFileOctets) octets and \(DNSLimits.masterFileEntries) entries are read"
    }
  }
}

extension MasterFileCause.Field {
  /// What to write there.
  var remedy: String {
    switch self {
    case .name: "write a name such as mail.example.com. or @ for the origin, without quotation marks"
    case .type: "write owner, time to live, class and type in this order; the first two and the class may be absent"
    case .timeToLive: "write seconds, or weeks, days, hours, minutes and seconds such as 1d12h"
    case .address4: "write four numbers such as 192.0.2.1; an IPv6 address belongs into a record of type AAAA"
    case .address6: "write groups such as 2001:db8::1; an IPv4 address belongs into a record of type A"
    case .preference: "write the preference before the name: MX 10 mail.example.com."
    case .string: "write one or more strings in quotation marks"
    case .status: "write secure, insecure, bogus or indeterminate"
    case .generic: "write such as \\# 4 c0000201, as data of this type is laid out (RFC 3597, section 5)"
    }
  }
}
