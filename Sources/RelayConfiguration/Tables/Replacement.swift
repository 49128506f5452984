/// The right side of a rule, `$1`, `${1}` and `$(1)` in it taken apart, `$$` read as `$`.
///
///     REPLACE X-Old: ${1}     → literal "REPLACE X-Old: ", group 1
package struct Replacement: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case literal([UInt8])
    case group(Int)
  }

  /// Why Postfix skips a rule with this right side.
  enum Failure: Error, Equatable {
    case emptyName
    case notClosed
    case notANumber(String)
    case outOfRange(String)
  }

  let pieces: [Piece]
  /// The highest group; 0 when there is none.
  let highestGroup: Int

  /// The text as written where no group is in it.
  var literal: [UInt8]? {
    guard highestGroup == 0 else { return nil }
    return pieces.reduce(into: []) { if case .literal(let text) = $1 { $0 += text } }
  }

  init(_ text: ArraySlice<UInt8>) throws(Failure) {
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var highest = 0
    var index = text.startIndex
    while index < text.endIndex {
      let octet = text[index]
      index += 1
      guard octet == UInt8(ascii: "$") else {
        literal.append(octet)
        continue
      }
      if index < text.endIndex, text[index] == UInt8(ascii: "$") {
        literal.append(octet)
        index += 1
        continue
      }
      if !literal.isEmpty { pieces.append(.literal(literal)) }
      literal = []
      let number = try Self.group(try Self.name(text, &index))
      highest = max(highest, number)
      pieces.append(.group(number))
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    self.pieces = pieces
    highestGroup = highest
  }

  /// The name behind a `$`: in parentheses or braces up to the one that closes it, else letters, digits and `_`.
  private static func name(_ text: ArraySlice<UInt8>, _ index: inout Int) throws(Failure) -> ArraySlice<UInt8> {
    let name: ArraySlice<UInt8>
    if index < text.endIndex, let close = closing(text[index]) {
      let open = text[index]
      let start = index + 1
      var depth = 1
      index = start
      while depth > 0 {
        guard index < text.endIndex else { throw .notClosed }
        if text[index] == open { depth += 1 }
        if text[index] == close { depth -= 1 }
        index += 1
      }
      name = text[start..<index - 1]
    } else {
      name = text[index...].prefix { $0.isConfigurationWord || $0 == UInt8(ascii: "_") }
      index = name.endIndex
    }
    if name.isEmpty { throw .emptyName }
    return name
  }

  private static func closing(_ octet: UInt8) -> UInt8? {
    switch octet {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    default: nil
    }
  }

  private static func group(_ name: ArraySlice<UInt8>) throws(Failure) -> Int {
    guard name.allSatisfy({ (0x30...0x39).contains($0) }) else { throw .notANumber(name.text) }
    guard let number = Int(name.text), (1...RelayConfigurationLimits.groups).contains(number) else {
      throw .outOfRange(name.text)
    }
    return number
  }

  /// The text with groups put in, of which one that took no part is nothing; nil when it grows beyond the limit.
  func expanded(_ subject: [UInt8], _ groups: [Range<Int>?]) -> [UInt8]? {
    var text: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .group(let number):
        if number < groups.count, let range = groups[number] { text += subject[range] }
      }
      if text.count > RelayConfigurationLimits.replacementOctets { return nil }
    }
    return text
  }
}
