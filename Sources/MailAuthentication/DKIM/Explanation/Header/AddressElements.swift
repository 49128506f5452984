import InternetMessage

/// The elements of an address field, each as a phrase and an address, as they are written.
struct AddressElements {
  struct Element {
    /// The display name as written, with its quotes.
    var phrase: [UInt8]
    /// What stands in angle brackets, or alone.
    var address: [UInt8]
    var hasAngle: Bool
    /// A comment behind an address without angle brackets.
    var comment: [UInt8]
  }

  let elements: [Element]

  /// Nil when the value is no plain list of mailboxes: a group, an unclosed quote, or too long.
  init?(_ value: [UInt8]) {
    var elements: [Element] = []
    for piece in Self.split(value) ?? [] {
      guard elements.count < ExplanationLimits.mailboxes, let element = Self.element(piece.trimmedOctets) else {
        return nil
      }
      elements.append(element)
    }
    guard !elements.isEmpty else { return nil }
    self.elements = elements
  }

  init(elements: [Element]) { self.elements = elements }

  /// The pieces between the commas that stand outside of quotes, comments and angle brackets.
  private static func split(_ value: [UInt8]) -> [[UInt8]]? {
    guard value.count <= ExplanationLimits.fieldOctets else { return nil }
    var pieces: [[UInt8]] = []
    var start = 0
    var comments = 0
    var isQuoted = false
    var isAngle = false
    var offset = 0
    while offset < value.count {
      switch value[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "\"") where comments == 0: isQuoted.toggle()
      case UInt8(ascii: "(") where !isQuoted: comments += 1
      case UInt8(ascii: ")") where !isQuoted && comments > 0: comments -= 1
      case UInt8(ascii: "<") where !isQuoted && comments == 0: isAngle = true
      case UInt8(ascii: ">") where !isQuoted && comments == 0: isAngle = false
      case UInt8(ascii: ":") where !isQuoted && comments == 0 && !isAngle: return nil
      case UInt8(ascii: ",") where !isQuoted && comments == 0 && !isAngle:
        pieces.append(Array(value[start..<offset]))
        start = offset + 1
      default: break
      }
      offset += 1
    }
    guard !isQuoted, comments == 0, !isAngle else { return nil }
    pieces.append(Array(value[start...]))
    return pieces
  }

  private static func element(_ piece: [UInt8]) -> Element? {
    if piece.last == UInt8(ascii: ">"), let open = piece.lastIndex(of: UInt8(ascii: "<")) {
      return Element(
        phrase: Array(piece[..<open]).trimmedOctets,
        address: Array(piece[(open + 1)..<(piece.count - 1)]).trimmedOctets,
        hasAngle: true, comment: [])
    }
    if piece.last == UInt8(ascii: ")"), let open = piece.firstIndex(of: UInt8(ascii: "(")) {
      return Element(
        phrase: [], address: Array(piece[..<open]).trimmedOctets, hasAngle: false,
        comment: Array(piece[(open + 1)..<(piece.count - 1)]))
    }
    guard !piece.isEmpty, !piece.contains(where: { $0.isWhiteSpace || $0 == 0x3C || $0 == 0x3E }) else { return nil }
    return Element(phrase: [], address: piece, hasAngle: false, comment: [])
  }

  /// The list as a value on one line.
  func value(separator: [UInt8] = [0x2C, 0x20]) -> [UInt8] {
    Array(elements.map(Self.text).joined(separator: separator))
  }

  private static func text(_ element: Element) -> [UInt8] {
    guard element.hasAngle else {
      return element.address + (element.comment.isEmpty ? [] : [0x20, 0x28] + element.comment + [0x29])
    }
    return element.phrase + (element.phrase.isEmpty ? [] : [0x20]) + [0x3C] + element.address + [0x3E]
  }
}

extension AddressElements.Element {
  /// The display name without quotes.
  var plainPhrase: [UInt8] {
    guard phrase.count >= 2, phrase.first == 0x22, phrase.last == 0x22 else { return phrase }
    var octets: [UInt8] = []
    var offset = 1
    while offset < phrase.count - 1 {
      if phrase[offset] == 0x5C, offset + 1 < phrase.count - 1 { offset += 1 }
      octets.append(phrase[offset])
      offset += 1
    }
    return octets
  }

  /// The display name, or the comment that stands for one, decoded.
  var decodedName: String {
    let name = plainPhrase.isEmpty ? comment : plainPhrase
    return EncodedWords.decoded(name)
  }

  private static func quoted(_ name: [UInt8]) -> [UInt8] {
    [0x22] + name.flatMap { $0 == 0x22 || $0 == 0x5C ? [0x5C, $0] : [$0] } + [0x22]
  }

  /// The mailbox written in other ways: other quotes, brackets and comments, the same meaning.
  var rewritings: [Self] {
    var forms: [Self] = []
    func add(_ phrase: [UInt8], angle: Bool = true, comment: [UInt8] = []) {
      forms.append(Self(phrase: phrase, address: address, hasAngle: angle, comment: comment))
    }
    let plain = plainPhrase
    if hasAngle, !plain.isEmpty {
      add(plain)
      add(Self.quoted(plain))
      // Outlook puts the name of an unknown person, which is the address, into apostrophes.
      if plain.count > 2, plain.first == 0x27, plain.last == 0x27 {
        add(Array(plain.dropFirst().dropLast()))
        add(Self.quoted(Array(plain.dropFirst().dropLast())))
      }
      add([0x27] + plain + [0x27])
      add(Self.quoted([0x27] + plain + [0x27]))
      add([], angle: false, comment: plain)
      if plain.asciiLowercased == address.asciiLowercased {
        add([])
        add([], angle: false)
      }
    } else if hasAngle {
      add([], angle: false)
      add(address)
      add(Self.quoted(address))
    } else {
      add([])
      if comment.isEmpty {
        add(Self.quoted(address))
        add(address)
      } else {
        add(comment)
        add(Self.quoted(comment))
      }
    }
    return forms
  }
}
