/// Puts values of parameters in for their names: `$name`, `${name}`, `${name?value}`, `${name:value}` and comparisons
/// (postconf(5), "the general format of the main.cf file").
struct ParameterExpansion {
  /// The value of a parameter as written; nil when there is none.
  let lookUp: (String) -> String?
  private var budget = RelayConfigurationLimits.expandedOctets

  init(lookUp: @escaping (String) -> String?) { self.lookUp = lookUp }

  /// The expanded text; nil when it is malformed or goes beyond a limit.
  mutating func expand(_ text: String) -> String? {
    expand(Array(text.utf8)[...], depth: 0).map(\.text)
  }

  private mutating func expand(_ text: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
    guard depth <= RelayConfigurationLimits.expansionDepth else { return nil }
    var result: [UInt8] = []
    var index = text.startIndex
    func append(_ octets: some Collection<UInt8>) -> Bool {
      result += octets
      return result.count <= RelayConfigurationLimits.expandedOctets
    }
    while index < text.endIndex {
      let octet = text[index]
      index += 1
      guard octet == UInt8(ascii: "$"), index < text.endIndex else {
        result.append(octet)
        continue
      }
      let next = text[index]
      if next == UInt8(ascii: "$") {
        result.append(next)
        index += 1
      } else if next == UInt8(ascii: "{") || next == UInt8(ascii: "(") {
        guard let end = Self.end(of: text, from: index) else { return nil }
        guard let value = expression(text[index + 1..<end], depth: depth), append(value) else { return nil }
        index = end + 1
      } else {
        let name = text[index...].prefix { $0.isConfigurationWord || $0 == UInt8(ascii: "_") }
        guard !name.isEmpty, let value = value(of: name, depth: depth), append(value) else { return nil }
        index = name.endIndex
      }
    }
    budget -= result.count
    return budget < 0 ? nil : result
  }

  /// Where the parenthesis closes that opens at an index.
  private static func end(of text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let open = text[start]
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    var depth = 0
    for index in start..<text.endIndex {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private mutating func value(of name: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
    guard let raw = lookUp(name.text) else { return [] }
    return expand(Array(raw.utf8)[...], depth: depth + 1)
  }

  /// What stands between braces: a name, or a condition with one or two values.
  private mutating func expression(_ text: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
    let text = text.drop(while: \.isConfigurationSpace)
    if text.first == UInt8(ascii: "{") { return comparison(text, depth: depth) }
    let name = text.prefix { $0.isConfigurationWord || $0 == UInt8(ascii: "_") }
    guard !name.isEmpty, let value = value(of: name, depth: depth) else { return nil }
    let rest = text[name.endIndex...].drop(while: \.isConfigurationSpace)
    return rest.isEmpty ? value : choice(rest, !value.isEmpty, depth: depth)
  }

  /// `?value`, `:value`, `?{value}:{value}`: the one for true, or for false, or none.
  private mutating func choice(_ text: ArraySlice<UInt8>, _ holds: Bool, depth: Int) -> [UInt8]? {
    guard let sign = text.first, sign == UInt8(ascii: "?") || sign == UInt8(ascii: ":") else { return nil }
    let isWanted = holds == (sign == UInt8(ascii: "?"))
    let rest = text.dropFirst()
    let trimmed = rest.drop(while: \.isConfigurationSpace)
    guard trimmed.first == UInt8(ascii: "{"), let end = Self.end(of: trimmed, from: trimmed.startIndex) else {
      return isWanted ? expand(rest, depth: depth + 1) : []
    }
    let value = trimmed[trimmed.startIndex + 1..<end].trimmed
    let other = trimmed[(end + 1)...].drop(while: \.isConfigurationSpace)
    if isWanted { return expand(value, depth: depth + 1) }
    guard !other.isEmpty else { return [] }
    guard sign == UInt8(ascii: "?"), other.first == UInt8(ascii: ":") else { return nil }
    return choice(other, holds, depth: depth)
  }

  /// `{one} == {two} ? {value} : {value}`.
  private mutating func comparison(_ text: ArraySlice<UInt8>, depth: Int) -> [UInt8]? {
    guard let firstEnd = Self.end(of: text, from: text.startIndex) else { return nil }
    let afterFirst = text[(firstEnd + 1)...].drop(while: \.isConfigurationSpace)
    let sign = afterFirst.prefix { [0x3D, 0x21, 0x3C, 0x3E].contains($0) }
    let second = afterFirst[sign.endIndex...].drop(while: \.isConfigurationSpace)
    guard second.first == UInt8(ascii: "{"), let secondEnd = Self.end(of: second, from: second.startIndex),
      let left = expand(text[text.startIndex + 1..<firstEnd].trimmed, depth: depth + 1),
      let right = expand(second[second.startIndex + 1..<secondEnd].trimmed, depth: depth + 1),
      let holds = Self.holds(left.text, sign.text, right.text)
    else { return nil }
    let rest = second[(secondEnd + 1)...].drop(while: \.isConfigurationSpace)
    return rest.isEmpty ? (holds ? Array("bool".utf8) : []) : choice(rest, holds, depth: depth)
  }

  /// Numbers are compared as numbers, everything else as text.
  private static func holds(_ left: String, _ sign: String, _ right: String) -> Bool? {
    func isNumber(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let order: Int
    if isNumber(left), isNumber(right), let one = Int(left), let two = Int(right) {
      order = one < two ? -1 : one == two ? 0 : 1
    } else {
      order =
        left == right ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
    }
    switch sign {
    case "==": return order == 0
    case "!=": return order != 0
    case "<": return order < 0
    case "<=": return order <= 0
    case ">": return order > 0
    case ">=": return order >= 0
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// The octets without white space at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isConfigurationSpace)
    while let last = slice.last, last.isConfigurationSpace { slice.removeLast() }
    return slice
  }
}
