/// Bounds of an SPF check: those of RFC 7208, section 4.6.4, and those that we set ourselves.
package enum SPFLimits {
  /// Terms that cause DNS look-ups: include, a, mx, ptr, exists, redirect, and the macro `%{p}` (section 4.6.4).
  package static let lookups = 10
  /// Terms whose look-ups gave no records (section 4.6.4).
  package static let voidLookups = 2
  /// Names of one mx term whose addresses are looked up; more are a permerror (section 4.6.4).
  package static let mailExchanges = 10
  /// Names of one PTR answer that are looked at; more are ignored (section 4.6.4).
  package static let pointers = 10
  /// How long one check may take (section 4.6.4 demands at least 20 seconds).
  package static let timeLimit = Duration.seconds(20)
  /// Octets of a record; more than a TXT record can have are more than anybody means.
  package static let recordOctets = 65_535
  /// Octets of the HELO name and of the reverse path.
  ///
  /// SMTP has 255 for a domain, 64 for a local part (RFC 5321, section
  /// 4.5.3.1).
  package static let identityOctets = 1_024
  /// Octets of a domain name as text (RFC 7208, section 7.3).
  package static let nameOctets = 253
  /// Octets of an explanation; a longer one is no explanation.
  package static let explanationOctets = 4_096
  /// Questions that one check may put to the resolver: ten terms with ten names each, and what comes around them.
  package static let questions = 200
  /// Steps of a program; a longer one gives up there.
  package static let programSteps = 2_000
  /// Steps of a trace; later ones are counted alone.
  package static let traceSteps = 2_000
  /// Look-ups noted with one step of a trace.
  package static let traceLookups = 32
  /// Octets of one record of an answer in a trace.
  package static let traceOctets = 1_024
}
