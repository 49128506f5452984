import InternetMessage

extension FieldCandidates {
  /// Values that a missing field often had.
  mutating func addUsualValues(_ kind: FieldKind) {
    for value in Self.usualValues(kind) {
      for name in Self.usualNames(kind, self.name) where form == .simple || name == self.name {
        add(FieldText(name: name, body: [.space] + Array(value.utf8)))
      }
    }
  }

  private static func usualNames(_ kind: FieldKind, _ name: [UInt8]) -> [[UInt8]] {
    [name, capitalised(name)]
  }

  private static func usualValues(_ kind: FieldKind) -> [String] {
    switch kind {
    case .mimeVersion: ["1.0"]
    case .contentTransferEncoding: ["7bit", "8bit", "quoted-printable", "base64", "binary", "7BIT", "8BIT"]
    case .contentType:
      ["utf-8", "UTF-8", "us-ascii", "iso-8859-1"].flatMap { charset in
        ["plain", "html"].flatMap { subtype in
          [
            "text/\(subtype); charset=\(charset)", "text/\(subtype); charset=\"\(charset)\"",
            "text/\(subtype);charset=\(charset)", "text/\(subtype); charset=\(charset); format=flowed",
            "text/\(subtype); charset=\"\(charset)\"; format=flowed",
          ]
        }
      } + ["text/plain"]
    case .autoSubmitted: ["auto-generated", "auto-replied", "no"]
    case .precedence: ["bulk", "list", "junk", "auto_reply"]
    case .xAutoResponseSuppress: ["All", "OOF", "DR, RN, NRN, OOF, AutoReply"]
    case .xMailer: ["Zendesk Mailer"]
    case .importance: ["normal", "high", "low"]
    case .priority: ["normal", "urgent"]
    case .listUnsubscribePost: ["List-Unsubscribe=One-Click"]
    case .contentLanguage: ["en-US", "en", "de-DE", "fr-FR"]
    default: []
    }
  }

  /// The encoding that the body had before.
  mutating func addTransferEncodings() {
    for value in ["7bit", "8bit", "quoted-printable", "base64", "binary"] {
      add(value: Array(value.utf8), folds: Folding.single)
      add(value: value.utf8.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }, folds: Folding.single)
    }
    add(value: Array("Quoted-Printable".utf8), folds: Folding.single)
    add(value: Array("Base64".utf8), folds: Folding.single)
  }

  /// The same parameters quoted or spelled in another way, and those that relays add left out.
  mutating func addParameters() {
    guard let value else { return }
    let one = value.collapsed
    let bare = one.unquotedTokens
    let quoted = one.quotedParameters
    for text in [one, bare, quoted] {
      for spaced in [text, text.spaced(after: 0x3B, [.space]), text.spaced(after: 0x3B, [])] {
        for cased in [spaced, spaced.casedCharset(up: true), spaced.casedCharset(up: false)] { add(value: cased) }
      }
    }
    // The last parameter, or one that relays add: format=flowed, charset=us-ascii.
    let pieces = one.split(separator: 0x3B, omittingEmptySubsequences: false).map(Array.init)
    if pieces.count > 1, pieces.count < 12 {
      for index in 1..<pieces.count {
        var rest = pieces
        rest.remove(at: index)
        add(value: Array(rest.joined(separator: [0x3B])))
      }
    }
    if one.last == 0x3B { add(value: Array(one.dropLast())) } else { add(value: one + [0x3B]) }
  }

  /// The same value in other letter case.
  mutating func addLetterCase() {
    guard let value, value.count < 1_000 else { return }
    add(value: value.asciiLowercased)
    add(value: value.map { $0 >= 0x61 && $0 <= 0x7A ? $0 &- 0x20 : $0 })
    if let first = value.first { add(value: [first & 0xDF] + value.dropFirst().asciiOctetsLowercased) }
  }

  /// What other fields of the message say that it was.
  ///
  /// - Parameter bodies: Bodies of such fields, unfolded or not.
  mutating func addCopies(_ bodies: [[UInt8]]) {
    for body in bodies {
      add(body: body)
      add(value: body.unfolded.trimmedOctets)
      add(value: body.collapsed)
    }
  }

  /// Addresses of other fields, as they stand there and with other quotes.
  mutating func addAddressCopies(_ bodies: [[UInt8]]) {
    addCopies(bodies)
    for body in bodies {
      guard let list = AddressElements(body.unfolded.trimmedOctets), list.elements.count == 1 else { continue }
      for form in list.elements[0].rewritings { add(value: AddressElements(elements: [form]).value()) }
    }
  }

  /// Mailboxes made of the author's: a help desk writes the agent and its own name in brackets into From, and its name alone
  /// into Reply-To.
  mutating func addAuthor(_ bodies: [[UInt8]]) {
    for body in bodies {
      guard let author = AddressElements(body.unfolded.trimmedOctets)?.elements.first else { continue }
      let name = author.decodedName
      var names = [name]
      if let open = name.lastIndex(of: "("), let close = name[open...].firstIndex(of: ")") {
        names.append(String(name[name.index(after: open)..<close]))
        names.append(String(name[..<open]))
      }
      for name in names {
        let phrase = Array(name.utf8).trimmedOctets
        let plain = AddressElements.Element(phrase: phrase, address: author.address, hasAngle: true, comment: [])
        for form in [plain] + plain.rewritings {
          add(value: AddressElements(elements: [form]).value(), folds: Folding.single)
        }
        guard !phrase.isASCII else { continue }
        for style in EncodedWords.Style.oneWord {
          guard let coded = EncodedWords.encoded(name, style, inPhrase: true, offset: 0) else { continue }
          let element = AddressElements.Element(phrase: coded, address: author.address, hasAngle: true, comment: [])
          add(value: AddressElements(elements: [element]).value(), folds: Folding.single)
        }
      }
    }
  }

  /// Identifiers that stand elsewhere in the header.
  mutating func addIdentifiers(_ identifiers: [[UInt8]]) {
    for identifier in identifiers { add(value: identifier, folds: Folding.single) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var asciiOctetsLowercased: [UInt8] { map(\.asciiLowercased) }
}

extension [UInt8] {
  /// Parameters without the quotation marks that tokens do not need (RFC 2045, section 5.1).
  var unquotedTokens: [UInt8] {
    var octets: [UInt8] = []
    var offset = 0
    while offset < count {
      guard self[offset] == 0x22, let end = self[(offset + 1)...].firstIndex(of: 0x22) else {
        octets.append(self[offset])
        offset += 1
        continue
      }
      let content = self[(offset + 1)..<end]
      let isToken = !content.isEmpty && content.allSatisfy(\.isTokenText)
      octets += isToken ? Array(content) : Array(self[offset...end])
      offset = end + 1
    }
    return octets
  }

  /// Parameters with quotation marks around each value.
  var quotedParameters: [UInt8] {
    var octets: [UInt8] = []
    var offset = 0
    while offset < count {
      let octet = self[offset]
      octets.append(octet)
      offset += 1
      guard octet == 0x3D, offset < count, self[offset] != 0x22 else { continue }
      let end = self[offset...].firstIndex { $0 == 0x3B || $0.isWhiteSpace } ?? count
      octets.append(0x22)
      octets += self[offset..<end]
      octets.append(0x22)
      offset = end
    }
    return octets
  }

  /// Parameters with the name of the character set in capitals or in small letters.
  func casedCharset(up: Bool) -> [UInt8] {
    guard let start = firstOffset(ofLowercased: [UInt8]("charset="), from: 0, limit: count) else { return self }
    var octets = self
    var offset = start + 8
    while offset < count, self[offset] != 0x3B {
      let octet = self[offset]
      octets[offset] = up ? (octet >= 0x61 && octet <= 0x7A ? octet &- 0x20 : octet) : octet.asciiLowercased
      offset += 1
    }
    return octets
  }
}
