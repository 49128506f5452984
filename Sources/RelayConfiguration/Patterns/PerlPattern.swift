import CPCRE2

/// A Perl-compatible regular expression, compiled by PCRE2 and matched within limits.
///
/// `@unchecked Sendable`: compiled code is read-only after `pcre2_compile` (pcre2api(3), "Multithreading"); each match
/// has match data and a context of its own. It is freed once, when nobody holds the object any more.
final class PerlPattern: TablePattern, @unchecked Sendable {
  /// The options of pcre_table(5).
  struct Options: OptionSet {
    let rawValue: UInt32
    static let caseless = Options(rawValue: 1 << 0)
    static let multiline = Options(rawValue: 1 << 1)
    static let dotAll = Options(rawValue: 1 << 2)
    static let extended = Options(rawValue: 1 << 3)
    static let anchored = Options(rawValue: 1 << 4)
    static let dollarEndOnly = Options(rawValue: 1 << 5)
    static let ungreedy = Options(rawValue: 1 << 6)
  }

  private let code: OpaquePointer
  let groupCount: Int

  init(_ pattern: ArraySlice<UInt8>, _ options: Options) throws(PatternError) {
    guard pattern.count <= RelayConfigurationLimits.patternOctets else { throw .tooLong }
    var error: Int32 = 0
    var offset = 0
    let code = Array(pattern).withUnsafeBufferPointer { octets in
      pcre2_compile_8(octets.baseAddress, octets.count, Self.flags(options), &error, &offset, nil)
    }
    guard let code else {
      throw PatternError(message: Self.message(error), offset: min(offset, pattern.count), isLimit: false)
    }
    self.code = code
    var count: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    groupCount = Int(count)
  }

  deinit { pcre2_code_free_8(code) }

  func match(_ subject: [UInt8]) -> PatternMatch {
    guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else { return .exhausted }
    defer { pcre2_match_data_free_8(data) }
    guard let context = pcre2_match_context_create_8(nil) else { return .exhausted }
    defer { pcre2_match_context_free_8(context) }
    pcre2_set_match_limit_8(context, RelayConfigurationLimits.matchSteps)
    pcre2_set_depth_limit_8(context, RelayConfigurationLimits.matchDepth)
    pcre2_set_heap_limit_8(context, RelayConfigurationLimits.matchKibibytes)
    let count = subject.withUnsafeBufferPointer { octets in
      pcre2_match_8(code, octets.baseAddress, octets.count, 0, 0, data, context)
    }
    guard count > 0, let offsets = pcre2_get_ovector_pointer_8(data) else {
      return count == PCRE2_ERROR_NOMATCH ? .none : .exhausted
    }
    return .found(
      (0..<min(Int(count), Int(pcre2_get_ovector_count_8(data)))).map { group in
        let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
        // \K in a look-ahead can set the start behind the end; PCRE2_UNSET is the greatest size.
        return start <= end && end <= subject.count ? start..<end : nil
      })
  }

  private static func flags(_ options: Options) -> UInt32 {
    var flags: UInt32 = 0
    if options.contains(.caseless) { flags |= UInt32(PCRE2_CASELESS) }
    if options.contains(.multiline) { flags |= UInt32(PCRE2_MULTILINE) }
    if options.contains(.dotAll) { flags |= UInt32(PCRE2_DOTALL) }
    if options.contains(.extended) { flags |= UInt32(PCRE2_EXTENDED) }
    if options.contains(.anchored) { flags |= UInt32(PCRE2_ANCHORED) }
    if options.contains(.dollarEndOnly) { flags |= UInt32(PCRE2_DOLLAR_ENDONLY) }
    if options.contains(.ungreedy) { flags |= UInt32(PCRE2_UNGREEDY) }
    return flags
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<Int(count)], as: UTF8.self) : "error \(error)"
  }
}

extension PatternError {
  static var tooLong: PatternError {
    PatternError(
      message: "the pattern is longer than \(RelayConfigurationLimits.patternOctets) octets", offset: nil,
      isLimit: true)
  }
}
