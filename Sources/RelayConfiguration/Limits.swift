/// Bounds on the configuration of mail servers: files that others wrote, and patterns in them.
package enum RelayConfigurationLimits {
  /// Octets of one file.
  package static let fileOctets = 4 << 20
  /// Logical lines of one file; what follows is not read, and said not to be.
  package static let logicalLines = 50_000
  /// Problems of one file that are listed; the others are counted.
  package static let listedProblems = 100
  /// Octets of one pattern.
  package static let patternOctets = 8_192
  /// Elements of a POSIX pattern once its repetitions are written out, as the C library does.
  package static let patternElements = 8_192
  /// How deep parentheses may stand in each other in a POSIX pattern; the C library descends without a limit.
  package static let patternDepth = 100
  /// Elements of a POSIX pattern times octets of the subject; the library's work is of this order.
  package static let matchWork = 64 << 20
  /// Octets of a subject that a POSIX pattern with a reference to a group is tried on: that takes exponential time.
  package static let backReferenceSubject = 200
  /// Steps of a Perl-compatible pattern (PCRE2's match limit).
  package static let matchSteps: UInt32 = 200_000
  /// Depth of backtracking of a Perl-compatible pattern (PCRE2's depth limit).
  package static let matchDepth: UInt32 = 20_000
  /// Kibibytes that one match of a Perl-compatible pattern may take (PCRE2's heap limit).
  package static let matchKibibytes: UInt32 = 16_384
  /// Matches that may end at a limit before a look-up, or a notification's run through all tables, is given up.
  package static let exhaustedMatches = 50
  /// Octets of a field that a pattern is tried on: Postfix's own default for header_size_limit.
  package static let subjectOctets = 102_400
  /// Octets that the substitution of groups may make.
  package static let replacementOctets = 102_400
  /// The highest group that a replacement may name.
  package static let groups = 99
  /// How deep parameters of main.cf may name each other.
  package static let expansionDepth = 20
  /// Octets that the expansion of one parameter of main.cf may make.
  package static let expandedOctets = 65_536
  /// How often one address is mapped again by the result of its mapping; Postfix stops at ten as well.
  package static let addressMappings = 10
  /// Rules of an Exchange export.
  package static let transportRules = 10_000
  /// Octets of the command that makes one Exchange rule.
  package static let commandOctets = 256 << 10
}
