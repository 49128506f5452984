import InternetMessage

/// Reads the entries of a master file (RFC 1035, section 5.1).
///
///     $directive field ...
///     [owner] [TTL] [class] type field ...
///     [owner] [class] [TTL] type field ...
struct MasterFileParser {
  typealias Token = MasterFileLexer.Token

  var lexer: MasterFileLexer
  private var file = MasterFile()
  private(set) var origin: DomainName
  private var owner: DomainName?
  private var defaultTimeToLive: UInt32?
  private var lastTimeToLive: UInt32 = 3600
  private var security = DNSSECStatus.indeterminate

  init(_ octets: [UInt8], origin: DomainName) {
    lexer = MasterFileLexer(octets)
    self.origin = origin
  }

  mutating func parse() throws(MasterFileError) -> MasterFile {
    guard lexer.octets.count <= DNSLimits.masterFileOctets else {
      throw error([MasterFileFault(offset: 0, cause: .tooLarge)], count: 1)
    }
    var faults: [MasterFileFault] = []
    var faultCount = 0
    var entries = 0
    while lexer.position < lexer.octets.count {
      let start = lexer.position
      do throws(MasterFileFault) {
        if try entry() { entries += 1 }
        guard entries <= DNSLimits.masterFileEntries else { throw MasterFileFault(offset: start, cause: .tooLarge) }
      } catch {
        faultCount += 1
        if faults.count < DNSLimits.listedProblems { faults.append(error) }
        if case .tooLarge = error.cause { break }
        lexer.resume(after: error)
      }
    }
    guard faults.isEmpty else { throw error(faults, count: faultCount) }
    return file
  }

  private func error(_ faults: [MasterFileFault], count: Int) -> MasterFileError {
    MasterFileError(
      problems: faults.map { MasterFileProblem($0, in: lexer.octets) }, unlisted: count - faults.count)
  }

  /// Reads one entry; false when there is only a comment or nothing.
  private mutating func entry() throws(MasterFileFault) -> Bool {
    let beginsBlank = lexer.isAtBlank
    let first = try lexer.next()
    if first.isEnd { return false }
    if beginsBlank {
      guard let owner else { throw lexer.fault(.missingOwner, first) }
      try record(owner, first)
      return true
    }
    if first.kind == .word, lexer.octets[first.range.lowerBound] == UInt8(ascii: "$") {
      try directive(first)
      return true
    }
    let name = try lexer.name(first, origin: origin)
    owner = name
    try record(name, try lexer.next())
    return true
  }

  /// Reads `[TTL] [class] type` in either order of the first two, and the data.
  private mutating func record(_ owner: DomainName, _ first: Token) throws(MasterFileFault) {
    var token = first
    var timeToLive: UInt32?
    var hasClass = false
    while true {
      guard !token.isEnd else { throw lexer.fault(.missing(.type), token) }
      let word = lexer.octets[token.range]
      if timeToLive == nil, word.first?.isDigit == true {
        timeToLive = try lexer.timeToLive(token)
      } else if !hasClass, let isInternet = Self.isInternetClass(word) {
        guard isInternet else { throw lexer.fault(.otherClass(Spelling.shown(word)), token) }
        hasClass = true
      } else {
        break
      }
      token = try lexer.next()
    }
    // With $TTL, it holds for records without a time (RFC 2308, section 4); else the last one that was stated.
    if let timeToLive { lastTimeToLive = timeToLive }
    let effective = timeToLive ?? defaultTimeToLive ?? lastTimeToLive
    guard token.kind == .word, let number = RecordTypeNames.number(lexer.octets[token.range]) else {
      throw lexer.fault(.unknownType(Spelling.shown(lexer.octets[token.range])), token)
    }
    guard let type = DNSRecordType(rawValue: number) else {
      file.otherNames.append(owner)
      while try !lexer.next().isEnd {}
      return
    }
    let data = try data(type)
    file.records.append(DNSRecord(owner, type, data, timeToLive: effective, security: security))
  }

  /// Whether a word names class IN, by name or number (RFC 3597, section 5); nil when it names no class.
  private static func isInternetClass(_ word: ArraySlice<UInt8>) -> Bool? {
    guard word.count <= 10 else { return nil }
    let name = String(decoding: word, as: UTF8.self).uppercased()
    switch name {
    case "IN", "CLASS1": return true
    case "CS", "CH", "HS", "ANY", "NONE": return false
    default: return name.hasPrefix("CLASS") && UInt16(name.dropFirst(5)) != nil ? false : nil
    }
  }

  private mutating func directive(_ first: Token) throws(MasterFileFault) {
    let word = lexer.octets[first.range]
    let name = String(decoding: word.dropFirst().prefix(24), as: UTF8.self).uppercased()
    guard let directive = MasterFileDirective(rawValue: name) else {
      let shown = Spelling.shown(word)
      let isRefused = name == "INCLUDE" || name == "GENERATE"
      throw lexer.fault(isRefused ? .refusedDirective(shown) : .unknownDirective(shown), first)
    }
    switch directive {
    case .origin: origin = try lexer.name(try field(.name), origin: origin)
    case .timeToLive: defaultTimeToLive = try lexer.timeToLive(try field(.timeToLive))
    case .recording: file.isRecording = true
    case .dnssec:
      let token = try field(.status)
      let word = lexer.octets[token.range]
      guard let status = DNSSECStatus(word: word) else {
        throw lexer.fault(.malformed(.status, Spelling.shown(word)), token)
      }
      security = status
    default:
      guard let outcome = directive.outcome else { return }
      return try stated(outcome)
    }
    try end()
  }

  /// Reads `name [type [time]]` behind a directive.
  private mutating func stated(_ outcome: DNSOutcome) throws(MasterFileFault) {
    var stated = StatedOutcome(
      try lexer.name(try field(.name), origin: origin), nil, outcome, security: security)
    let token = try lexer.next()
    if !token.isEnd {
      let word = lexer.octets[token.range]
      guard token.kind == .word, let number = RecordTypeNames.number(word) else {
        throw lexer.fault(.unknownType(Spelling.shown(word)), token)
      }
      guard let type = DNSRecordType(rawValue: number) else {
        throw lexer.fault(.unansweredType(Spelling.shown(word)), token)
      }
      stated.type = type
      let time = try lexer.next()
      if !time.isEnd {
        stated.timeToLive = try lexer.timeToLive(time)
        try end()
      }
    }
    file.outcomes.append(stated)
  }

  /// The next word, which must be there.
  mutating func field(_ field: MasterFileCause.Field) throws(MasterFileFault) -> Token {
    let token = try lexer.next()
    guard !token.isEnd else { throw lexer.fault(.missing(field), token) }
    return token
  }

  /// The end of the entry, which must be there.
  mutating func end() throws(MasterFileFault) {
    let token = try lexer.next()
    guard token.isEnd else { throw lexer.fault(.unexpected(Spelling.shown(lexer.octets[token.range])), token) }
  }
}
