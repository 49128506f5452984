extension Received {
  /// Who handed the message over, as the server saw it.
  public struct Source: Sendable, Equatable {
    /// The name that the client gave: the argument of HELO or EHLO.
    public internal(set) var helo: String?

    /// The name that DNS gives for the client's address.
    public internal(set) var reverseName: String?

    /// The client's address.
    public internal(set) var address: IPAddress?

    /// Whether the server says that the address has no name.
    public internal(set) var isUnknown = false

    /// Whether the server says `may be forged`: name and address contradict each other.
    public internal(set) var mayBeForged = false

    /// The user who logged in, where the server says so.
    public internal(set) var account: String?

    /// The octets of the address, without brackets.
    public internal(set) var addressRange: Range<Int>?
  }

  /// The protocol over which the message came (`with`; RFC 3848, RFC 6531 and the registry).
  public struct Transmission: Sendable, Equatable {
    /// The words as they are written: `ESMTPS`, `Microsoft SMTP Server`, `mapi`.
    public let text: String

    /// Whether the protocol is registered, or in wide use without being so: HTTP, LOCAL, MAPI.
    public let isKnown: Bool

    /// Whether the protocol says that TLS was used.
    public let isEncrypted: Bool

    /// Whether the protocol says that the client logged in.
    public let isAuthenticated: Bool

    /// Whether the protocol says that addresses or header fields may be UTF-8.
    public let isInternationalised: Bool
  }

  /// What a server writes down about a TLS session.
  public struct TLSSession: Sendable, Equatable {
    /// The version as it is written: `TLSv1.3`, `TLS1_2`.
    public internal(set) var versionText: String?

    /// The cipher suite as it is written.
    public internal(set) var cipher: String?

    /// The version as `1.3`, or nil for SSL and where none is given.
    public var version: String? {
      guard let versionText, versionText.utf8.count >= 4 else { return nil }
      var digits: [UInt8] = []
      for octet in versionText.utf8 {
        if octet.isDigit { digits.append(octet) }
        if octet == UInt8(ascii: "_") || octet == UInt8(ascii: ".") { digits.append(UInt8(ascii: ".")) }
      }
      let isTLS = versionText.utf8.prefix(3).elementsEqual("tls".utf8) { $0.asciiLowercased == $1 }
      return isTLS && !digits.isEmpty ? String(decoding: digits, as: UTF8.self) : nil
    }
  }
}

extension Received.Transmission {
  /// The protocol that begins a `with` clause.
  init(_ view: OctetView, _ value: Range<Int>) {
    let word = value.lowerBound..<(value.first { view[$0].isFoldingWhiteSpace } ?? value.upperBound)
    // Exchange writes three words; everybody else one, perhaps with more behind it.
    let isMicrosoft = view.equalsIgnoringCase("microsoft", in: word)
    text = Lexer.text(view, isMicrosoft ? value : word, gap: .space)
    let isUTF8 = view.hasPrefix("utf8", in: word)
    let base = isUTF8 ? word.lowerBound + 4..<word.upperBound : word
    isInternationalised = isUTF8
    for (name, hasSuffixes) in Self.protocols where view.hasPrefix(name, in: base) {
      let suffix = base.lowerBound + name.utf8CodeUnitCount..<base.upperBound
      if suffix.isEmpty {
        (isKnown, isEncrypted, isAuthenticated) = (true, view.equalsIgnoringCase("https", in: base), false)
        return
      }
      guard hasSuffixes else { continue }
      let isBoth = view.equalsIgnoringCase("sa", in: suffix)
      let isSecure = isBoth || view.equalsIgnoringCase("s", in: suffix)
      let isLogin = isBoth || view.equalsIgnoringCase("a", in: suffix)
      guard isSecure || isLogin else { continue }
      (isKnown, isEncrypted, isAuthenticated) = (true, isSecure, isLogin)
      return
    }
    isKnown = isMicrosoft
    isEncrypted = false
    isAuthenticated = false
  }

  /// Names, and whether `A`, `S` and `SA` may stand behind them.
  private static let protocols: [(name: StaticString, hasSuffixes: Bool)] = [
    ("esmtp", true), ("lmtp", true), ("smtp", true), ("mms", false), ("http", false), ("https", false),
    ("local", false), ("mapi", false), ("bsmtp", false), ("imap", false), ("pop3", false),
  ]
}
