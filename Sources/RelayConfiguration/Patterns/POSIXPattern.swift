import Glibc

/// A POSIX regular expression, compiled by the C library.
///
/// `@unchecked Sendable`: glibc's `regexec` takes a lock on the compiled expression (regex(3) calls it MT-safe), and
/// nothing else touches the memory until it is freed once, when nobody holds the object any more.
final class POSIXPattern: TablePattern, @unchecked Sendable {
  /// The options of regexp_table(5).
  struct Options: OptionSet {
    let rawValue: Int32
    static let extended = Options(rawValue: REG_EXTENDED)
    static let caseless = Options(rawValue: REG_ICASE)
    static let newline = Options(rawValue: REG_NEWLINE)
  }

  private let expression: UnsafeMutablePointer<regex_t>
  private let shape: POSIXPatternShape
  let groupCount: Int

  init(_ pattern: ArraySlice<UInt8>, _ options: Options) throws(PatternError) {
    guard pattern.count <= RelayConfigurationLimits.patternOctets else { throw .tooLong }
    shape = POSIXPatternShape(Array(pattern), isExtended: options.contains(.extended))
    guard shape.depth <= RelayConfigurationLimits.patternDepth else {
      throw PatternError(
        message: "its parentheses stand deeper in each other than \(RelayConfigurationLimits.patternDepth)",
        offset: nil, isLimit: true)
    }
    guard shape.elements <= RelayConfigurationLimits.patternElements else {
      throw PatternError(
        message: "its repetitions make more than \(RelayConfigurationLimits.patternElements) elements", offset: nil,
        isLimit: true)
    }
    let expression = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
    let error = (Array(pattern) + [0]).withUnsafeBufferPointer { octets in
      octets.withMemoryRebound(to: CChar.self) { regcomp(expression, $0.baseAddress, options.rawValue) }
    }
    guard error == 0 else {
      let message = Self.message(error, expression)
      expression.deallocate()
      throw PatternError(message: message, offset: nil, isLimit: false)
    }
    self.expression = expression
    groupCount = expression.pointee.re_nsub
  }

  deinit {
    regfree(expression)
    expression.deallocate()
  }

  func match(_ subject: [UInt8]) -> PatternMatch {
    if shape.refersBack, subject.count > RelayConfigurationLimits.backReferenceSubject { return .exhausted }
    let (work, overflow) = shape.elements.multipliedReportingOverflow(by: subject.count)
    if overflow || work > RelayConfigurationLimits.matchWork { return .exhausted }
    var groups = [regmatch_t](repeating: regmatch_t(), count: groupCount + 1)
    let result = (subject + [0]).withUnsafeBufferPointer { octets in
      octets.withMemoryRebound(to: CChar.self) { text in
        groups.withUnsafeMutableBufferPointer {
          regexec(expression, text.baseAddress, $0.count, $0.baseAddress, 0)
        }
      }
    }
    switch result {
    case 0:
      return .found(
        groups.map { group in
          group.rm_so >= 0 && group.rm_eo >= group.rm_so ? Int(group.rm_so)..<Int(group.rm_eo) : nil
        })
    // REG_NOMATCH, an enumerator of regex.h; anything else is want of memory.
    case 1: return .none
    default: return .exhausted
    }
  }

  private static func message(_ error: Int32, _ expression: UnsafeMutablePointer<regex_t>) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = regerror(error, expression, &buffer, buffer.count)
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
