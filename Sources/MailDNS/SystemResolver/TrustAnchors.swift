import Glibc
import InternetMessage

/// The DS and DNSKEY records from which DNSSEC validates (RFC 4033, section 2).
///
///     . IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
struct TrustAnchors {
  /// Whose the anchors are.
  private(set) var owners: [DomainName] = []
  /// The records, each in one line.
  private(set) var records: [String] = []

  init() {}

  /// Reads the file at a path.
  init(path: String) throws(SystemResolverError) {
    guard let file = fopen(path, "re") else { throw .unreadableTrustAnchors(path: path) }
    defer { fclose(file) }
    var octets = [UInt8](repeating: 0, count: DNSLimits.trustAnchorOctets + 1)
    let count = fread(&octets, 1, octets.count, file)
    guard ferror(file) == 0, count <= DNSLimits.trustAnchorOctets else { throw .unreadableTrustAnchors(path: path) }
    try self.init(octets: Array(octets.prefix(count)), path: path)
  }

  init(octets: [UInt8], path: String) throws(SystemResolverError) {
    var lexer = MasterFileLexer(octets)
    while lexer.position < octets.count {
      let start = lexer.position
      do {
        try entry(&lexer)
      } catch {
        let line = octets[..<min(max(start, error.offset), octets.count)].count { $0 == .lineFeed } + 1
        throw .malformedTrustAnchors(path: path, line: line)
      }
    }
  }

  /// Reads `owner [TTL] [IN] DS|DNSKEY field field field octets ...`.
  private mutating func entry(_ lexer: inout MasterFileLexer) throws(MasterFileFault) {
    let first = try lexer.next()
    if first.isEnd { return }
    let owner = try lexer.name(first, origin: .root)
    var words: [String] = []
    var token = try lexer.next()
    while !token.isEnd {
      let word = lexer.octets[token.range]
      let isField = word.allSatisfy { $0.isAlpha || $0.isDigit || "+/=".utf8.contains($0) }
      guard token.kind == .word, isField else { throw lexer.fault(.unexpected(Spelling.shown(word)), token) }
      words.append(String(decoding: word, as: UTF8.self))
      token = try lexer.next()
    }
    if let time = words.first, time.utf8.allSatisfy(\.isDigit) { words.removeFirst() }
    if words.first?.uppercased() == "IN" { words.removeFirst() }
    guard words.count >= 5, ["DS", "DNSKEY"].contains(words[0].uppercased()),
      words[1...3].allSatisfy({ UInt16($0) != nil })
    else { throw lexer.fault(.missing(.type), first) }
    owners.append(owner)
    records.append("\(owner.absolute) IN \(words.joined(separator: " "))")
  }
}

extension DomainName {
  /// The name with the root's dot.
  var absolute: String { octets.isEmpty ? "." : description + "." }
}
