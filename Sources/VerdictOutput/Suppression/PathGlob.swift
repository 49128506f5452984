/// A pattern for relative paths: `*` and `?` stay within a component, `**` crosses them.
///
///     PathGlob("old/**/*.eml").matches("old/2020/jan/a.eml")  // true
///     PathGlob("*.eml").matches("old/a.eml")                  // true: without a slash only the name counts
///
/// Octets are compared, with case. Every other character, brackets too, stands for itself: names in a Maildir have them.
/// Matching takes time in proportion to the pattern times the path, whatever the pattern.
public struct PathGlob: Sendable, Hashable {
  private enum Token: Hashable {
    case octet(UInt8)
    case anyOctetOfComponent
    case anyOctetsOfComponent
    case anyOctets
    /// `**/`: nothing, or any components with their slash.
    case anyComponents

    var mayBeEmpty: Bool {
      switch self {
      case .octet, .anyOctetOfComponent: false
      case .anyOctetsOfComponent, .anyOctets, .anyComponents: true
      }
    }
  }

  private let tokens: [Token]
  private let isNameOnly: Bool

  /// Reads a pattern.
  public init(_ pattern: String) {
    var octets = Array(pattern.utf8)[...]
    isNameOnly = !octets.contains(0x2F)
    if octets.starts(with: "./".utf8) { octets = octets.dropFirst(2) }
    var tokens: [Token] = []
    while let octet = octets.first {
      let token: Token
      let length: Int
      let isAtComponent = tokens.isEmpty || tokens.last == .octet(0x2F) || tokens.last == .anyComponents
      if isAtComponent, octets.starts(with: "**/".utf8) {
        (token, length) = (.anyComponents, 3)
      } else if octets.starts(with: "**".utf8) {
        (token, length) = (.anyOctets, 2)
      } else {
        (token, length) = (
          octet == 0x2A ? .anyOctetsOfComponent : octet == 0x3F ? .anyOctetOfComponent : .octet(octet), 1
        )
      }
      // Twice the same wildcard says no more than once, and would cost time.
      if !token.mayBeEmpty || tokens.last != token { tokens.append(token) }
      octets = octets.dropFirst(length)
    }
    self.tokens = tokens
  }

  /// Whether the whole path is of the pattern.
  public func matches(_ path: String) -> Bool {
    var octets = Array(path.utf8)[...]
    if isNameOnly, let slash = octets.lastIndex(of: 0x2F) { octets = octets[(slash + 1)...] }
    // All positions in the pattern at once: `reached[i]` says that the first i tokens can have matched so far.
    let nowhere = [Bool](repeating: false, count: tokens.count + 1)
    var reached = nowhere
    enter(0, of: &reached)
    for octet in octets {
      var next = nowhere
      for (position, token) in tokens.enumerated() where reached[position] {
        switch token {
        case .octet(let expected): if octet == expected { enter(position + 1, of: &next) }
        case .anyOctetOfComponent: if octet != 0x2F { enter(position + 1, of: &next) }
        case .anyOctetsOfComponent: if octet != 0x2F { enter(position, of: &next) }
        case .anyOctets: enter(position, of: &next)
        case .anyComponents:
          // In the middle of a component it cannot end: only a slash leads on.
          next[position] = true
          if octet == 0x2F { enter(position + 1, of: &next) }
        }
      }
      reached = next
    }
    return reached[tokens.count]
  }

  /// Reaches a position, and those behind wildcards that match nothing.
  private func enter(_ position: Int, of reached: inout [Bool]) {
    var position = position
    reached[position] = true
    while position < tokens.count, tokens[position].mayBeEmpty {
      position += 1
      reached[position] = true
    }
  }
}
