/// Reads what servers write into the comments of Received: no standard, but few habits.
///
/// | server | what it writes |
/// | --- | --- |
/// | Postfix, Zimbra, hMailServer | `(name [address])`, `(using TLSv1.3 with cipher NAME (256/256 bits))` |
/// | sendmail | `(user@name [address] (may be forged))`, `(version=TLSv1.2 cipher=NAME bits=256)` |
/// | Exim | `([address]:port helo=name)`, `(TLS1.2:NAME:256)`, `(envelope-from <path>)` |
/// | qmail | `(HELO name) (user@address)` |
/// | Exchange | `(address)`, `(version=TLS1_2, cipher=NAME)` |
/// | CommuniGate | `(account name HELO name)` |
/// | Courier | `(name [::ffff:address])`, `(AUTH: LOGIN name, TLS: TLSv1.2,256bits,NAME)` |
struct TraceCommentReader {
  let view: OctetView
  var source = Received.Source()
  var tls: Received.TLSSession?
  var envelopeFrom: AddrSpec?

  /// What the next word of the comment means.
  private enum Expectation {
    case nothing, helo, account, envelopeFrom, cipher, bits, courierCipher
  }

  private var expectation = Expectation.nothing
  private var candidate: Range<Int>?
  private var isSource = false

  init(_ view: OctetView) {
    self.view = view
  }

  /// Reads the words of a comment; names and addresses count in those of the `from` clause only.
  mutating func read(_ comment: Range<Int>, isSource: Bool) {
    self.isSource = isSource
    expectation = .nothing
    candidate = nil
    var position = comment.lowerBound
    while position < comment.upperBound {
      while position < comment.upperBound, Self.separates(view[position]) { position += 1 }
      let start = position
      while position < comment.upperBound, !Self.separates(view[position]) { position += 1 }
      if start < position { readWord(start..<position) }
    }
  }

  /// Reads what stands behind `from`: the name that was given, or the one that was found when a comment has the given one.
  mutating func readFromValue(_ value: Range<Int>) {
    let word = value.lowerBound..<(value.first { view[$0].isFoldingWhiteSpace } ?? value.upperBound)
    if source.helo == nil {
      source.helo = view.string(word)
    } else if view[word.lowerBound] != UInt8(ascii: "["), source.reverseName == nil {
      if view.equalsIgnoringCase("unknown", in: word) {
        source.isUnknown = true
      } else {
        source.reverseName = view.string(word)
      }
    }
    guard source.address == nil else { return }
    var position = value.lowerBound
    while position < value.upperBound, source.address == nil {
      let start = position
      while position < value.upperBound, !view[position].isFoldingWhiteSpace { position += 1 }
      if start < position { _ = takeAddress(start..<position) }
      position += 1
    }
  }

  mutating func noteCipher(_ range: Range<Int>) {
    if tls == nil { tls = Received.TLSSession() }
    if tls?.cipher == nil { tls?.cipher = view.string(range) }
  }

  private static func separates(_ octet: UInt8) -> Bool {
    octet.isFoldingWhiteSpace || octet == UInt8(ascii: "(") || octet == UInt8(ascii: ")") || octet == UInt8(ascii: ",")
      || octet == UInt8(ascii: ";")
  }

  // MARK: Words

  private mutating func readWord(_ word: Range<Int>) {
    let expected = expectation
    expectation = .nothing
    switch expected {
    case .helo:
      if isSource, source.helo == nil { source.helo = view.string(word) }
      return
    case .account:
      if source.account == nil { source.account = view.string(word) }
      return
    case .envelopeFrom:
      takePath(word)
      return
    case .cipher:
      noteCipher(word)
      return
    case .bits:
      // Courier: `TLSv1.2,256bits,NAME`.
      if view[word.lowerBound].isDigit { expectation = .courierCipher }
      if expectation != .nothing { return }
    case .courierCipher:
      noteCipher(word)
      return
    case .nothing: break
    }
    if readKeyword(word) || readAssignment(word) || readVersion(word) { return }
    guard isSource else { return }
    if takeAddress(word) {
      if let name = candidate, source.reverseName == nil { source.reverseName = Self.hostName(view, name) }
    } else if candidate == nil {
      candidate = word
    }
  }

  private mutating func readKeyword(_ word: Range<Int>) -> Bool {
    func isWord(_ name: StaticString) -> Bool { view.equalsIgnoringCase(name, in: word) }
    switch view[word.lowerBound].asciiLowercased {
    case UInt8(ascii: "h") where isWord("helo"), UInt8(ascii: "e") where isWord("ehlo"): expectation = .helo
    case UInt8(ascii: "a") where isWord("account"), UInt8(ascii: "s") where isWord("sender:"),
      UInt8(ascii: "l") where isWord("login"):
      expectation = .account
    case UInt8(ascii: "e") where isWord("envelope-from"): expectation = .envelopeFrom
    case UInt8(ascii: "c") where isWord("cipher"): expectation = .cipher
    case UInt8(ascii: "u") where isSource && isWord("unknown"): source.isUnknown = true
    case UInt8(ascii: "f") where isSource && isWord("forged"): source.mayBeForged = true
    default: return false
    }
    return true
  }

  /// `helo=name`, `version=TLS1_2`, `cipher=NAME`.
  private mutating func readAssignment(_ word: Range<Int>) -> Bool {
    guard let equals = view.firstIndex(of: UInt8(ascii: "="), in: word) else { return false }
    let name = word.lowerBound..<equals
    let value = equals + 1..<word.upperBound
    guard !value.isEmpty else { return true }
    if view.equalsIgnoringCase("helo", in: name) || view.equalsIgnoringCase("ehlo", in: name) {
      if isSource, source.helo == nil { source.helo = view.string(value) }
    } else if view.equalsIgnoringCase("cipher", in: name) {
      noteCipher(value)
    } else if view.equalsIgnoringCase("version", in: name) {
      _ = readVersion(value)
    } else if view.equalsIgnoringCase("envelope-from", in: name) {
      takePath(value)
    }
    return true
  }

  /// `TLSv1.3`, `TLS1_2`, `SSLv3`, and Exim's `TLS1.2:NAME:256`.
  private mutating func readVersion(_ word: Range<Int>) -> Bool {
    guard view.hasPrefix("tls", in: word) || view.hasPrefix("ssl", in: word) else { return false }
    var digit = word.lowerBound + 3
    if digit < word.upperBound, view[digit].asciiLowercased == UInt8(ascii: "v") { digit += 1 }
    guard digit < word.upperBound, view[digit].isDigit else { return false }
    let colon = view.firstIndex(of: UInt8(ascii: ":"), in: word) ?? word.upperBound
    if tls == nil { tls = Received.TLSSession() }
    if tls?.versionText == nil { tls?.versionText = view.string(word.lowerBound..<colon) }
    if colon < word.upperBound {
      let rest = colon + 1..<word.upperBound
      noteCipher(rest.lowerBound..<(view.firstIndex(of: UInt8(ascii: ":"), in: rest) ?? rest.upperBound))
    } else {
      expectation = .bits
    }
    return true
  }

  // MARK: Names and addresses

  /// Takes `[192.0.2.1]:25`, `name[192.0.2.1]`, `user@192.0.2.1`, `IPv6:2001:db8::1` or a bare address.
  private mutating func takeAddress(_ word: Range<Int>) -> Bool {
    var inner = word
    if let open = view.firstIndex(of: UInt8(ascii: "["), in: word) {
      let close = view.firstIndex(of: UInt8(ascii: "]"), in: open..<word.upperBound) ?? word.upperBound
      if open > word.lowerBound, candidate == nil { candidate = word.lowerBound..<open }
      inner = open + 1..<close
    } else if let at = view.lastIndex(of: UInt8(ascii: "@"), in: word) {
      inner = at + 1..<word.upperBound
    }
    if view.hasPrefix("ipv6:", in: inner) { inner = inner.lowerBound + 5..<inner.upperBound }
    guard let address = IPAddress(view, inner) else { return false }
    if source.address == nil {
      source.address = address
      source.addressRange = inner
    }
    return true
  }

  /// The name of a host without a user in front of it and without a final dot.
  private static func hostName(_ view: OctetView, _ word: Range<Int>) -> String? {
    let lower = view.lastIndex(of: UInt8(ascii: "@"), in: word).map { $0 + 1 } ?? word.lowerBound
    var upper = word.upperBound
    if upper > lower, view[upper - 1] == UInt8(ascii: ".") { upper -= 1 }
    return upper > lower ? view.string(lower..<upper) : nil
  }

  private mutating func takePath(_ word: Range<Int>) {
    guard envelopeFrom == nil else { return }
    envelopeFrom = AddressList.parse(view, word).value?.mailboxes.first?.address
  }
}
