import InternetMessage

extension MasterFileParser {
  /// Reads the fields of a record's data, up to the end of the entry.
  mutating func data(_ type: DNSRecordType) throws(MasterFileFault) -> DNSRecordData {
    switch type {
    case .txt: return try text()
    case .a, .aaaa:
      let token = try field(type == .a ? .address4 : .address6)
      if isGeneric(token) { return try generic(type, token) }
      let address = lexer.octets.withOctetView { IPAddress($0, token.range) }
      guard token.kind == .word, let address, address.isIPv6 == (type == .aaaa) else {
        let word = Spelling.shown(lexer.octets[token.range])
        throw lexer.fault(.malformed(type == .a ? .address4 : .address6, word), token)
      }
      try end()
      return .address(address)
    case .cname, .ptr:
      let token = try field(.name)
      if isGeneric(token) { return try generic(type, token) }
      let name = try lexer.name(token, origin: origin)
      try end()
      return .name(name)
    case .mx:
      let token = try field(.preference)
      if isGeneric(token) { return try generic(type, token) }
      let word = lexer.octets[token.range]
      guard token.kind == .word, word.count <= 5, word.allSatisfy(\.isDigit),
        let preference = UInt16(String(decoding: word, as: UTF8.self))
      else { throw lexer.fault(.malformed(.preference, Spelling.shown(word)), token) }
      let name = try lexer.name(try field(.name), origin: origin)
      try end()
      return .mailExchange(preference: preference, name)
    }
  }

  /// Reads one or more strings (RFC 1035, section 3.3.14).
  private mutating func text() throws(MasterFileFault) -> DNSRecordData {
    var token = try field(.string)
    if isGeneric(token) { return try generic(.txt, token) }
    var strings: [[UInt8]] = []
    var length = 0
    while !token.isEnd {
      let string = try lexer.string(token)
      length += string.count + 1
      guard length <= DNSLimits.dataOctets else { throw lexer.fault(.dataLength, token) }
      strings.append(string)
      token = try lexer.next()
    }
    return .text(strings)
  }

  /// Whether data of any type follow as octets (RFC 3597, section 5).
  private func isGeneric(_ token: Token) -> Bool {
    token.kind == .word && lexer.octets[token.range].elementsEqual([UInt8(ascii: "\\"), UInt8(ascii: "#")])
  }

  /// Reads a length and that many octets in hexadecimal, in one or more words (RFC 3597, section 5).
  private mutating func generic(_ type: DNSRecordType, _ first: Token) throws(MasterFileFault) -> DNSRecordData {
    let malformed = lexer.fault(.malformed(.generic, "\\#"), first)
    let token = try field(.generic)
    let word = lexer.octets[token.range]
    guard token.kind == .word, word.count <= 5, let length = UInt16(String(decoding: word, as: UTF8.self)) else {
      throw malformed
    }
    var octets: [UInt8] = []
    var high: UInt8?
    var next = try lexer.next()
    while !next.isEnd {
      for character in lexer.octets[next.range] {
        guard octets.count < DNSLimits.dataOctets, let value = character.hexadecimalValue else { throw malformed }
        if let first = high {
          octets.append(first << 4 | value)
          high = nil
        } else {
          high = value
        }
      }
      next = try lexer.next()
    }
    guard high == nil, octets.count == length, let data = DNSRecordData(type, wire: octets) else { throw malformed }
    return data
  }
}
