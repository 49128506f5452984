/// What of a POSIX expression decides how much work it is: known before the C library sees it, which has no limits.
///
/// glibc writes repetitions out, `(a{9}){9}` as 81 elements, and descends into parentheses by recursion.
struct POSIXPatternShape: Equatable {
  /// Elements once repetitions are written out; it stops growing beyond the limit.
  private(set) var elements = 0
  /// How deep parentheses stand in each other.
  private(set) var depth = 0
  /// Whether there is a reference to a group, as `\1`.
  private(set) var refersBack = false

  private static let enough = RelayConfigurationLimits.patternElements + 1

  init(_ pattern: [UInt8], isExtended: Bool) {
    // Of each open parenthesis: what stands before the last element, and the last element.
    var open: [(sum: Int, last: Int)] = [(0, 0)]
    var index = 0
    func add(_ count: Int) {
      let (sum, last) = open[open.count - 1]
      open[open.count - 1] = (min(Self.enough, sum + last), min(Self.enough, count))
    }
    func times(_ count: Int) {
      let last = open[open.count - 1].last
      open[open.count - 1].last = min(Self.enough, last * max(1, min(count, Self.enough)))
    }
    func begin() {
      open.append((0, 0))
      depth = max(depth, open.count - 1)
    }
    func end() {
      guard open.count > 1, let (sum, last) = open.popLast() else { return add(1) }
      add(sum + last + 1)
    }
    while index < pattern.count {
      let octet = pattern[index]
      index += 1
      switch octet {
      case UInt8(ascii: "\\"):
        guard index < pattern.count else { break }
        let escaped = pattern[index]
        index += 1
        switch escaped {
        case UInt8(ascii: "1")...UInt8(ascii: "9"):
          refersBack = true
          add(1)
        case UInt8(ascii: "(") where !isExtended: begin()
        case UInt8(ascii: ")") where !isExtended: end()
        case UInt8(ascii: "{") where !isExtended: times(Self.bound(pattern, &index))
        case UInt8(ascii: "+") where !isExtended, UInt8(ascii: "?") where !isExtended: times(2)
        default: add(1)
        }
      case UInt8(ascii: "["):
        Self.skipBracket(pattern, &index)
        add(1)
      case UInt8(ascii: "(") where isExtended: begin()
      case UInt8(ascii: ")") where isExtended: end()
      case UInt8(ascii: "{") where isExtended: times(Self.bound(pattern, &index))
      case UInt8(ascii: "+") where isExtended: times(2)
      default: add(1)
      }
    }
    while open.count > 1 { end() }
    elements = min(Self.enough, open[0].sum + open[0].last)
  }

  /// The greatest number of a bound `m,n}`; what is none counts as one.
  private static func bound(_ pattern: [UInt8], _ index: inout Int) -> Int {
    var greatest = 0
    var number = 0
    while index < pattern.count {
      let octet = pattern[index]
      if (0x30...0x39).contains(octet) {
        number = min(enough, number * 10 + Int(octet - 0x30))
      } else {
        greatest = max(greatest, number)
        number = 0
        if octet != UInt8(ascii: ",") {
          if octet == UInt8(ascii: "}") { index += 1 }
          break
        }
      }
      index += 1
    }
    return max(greatest, number)
  }

  /// Goes behind a bracket expression: `]` as its first character, and in `[:x:]`, `[.x.]`, `[=x=]`, does not end it.
  private static func skipBracket(_ pattern: [UInt8], _ index: inout Int) {
    if index < pattern.count, pattern[index] == UInt8(ascii: "^") { index += 1 }
    if index < pattern.count, pattern[index] == UInt8(ascii: "]") { index += 1 }
    while index < pattern.count, pattern[index] != UInt8(ascii: "]") {
      let octet = pattern[index]
      index += 1
      guard octet == UInt8(ascii: "["), index < pattern.count, [0x3A, 0x2E, 0x3D].contains(pattern[index]) else {
        continue
      }
      let sign = pattern[index]
      var end = index + 1
      while end + 1 < pattern.count, !(pattern[end] == sign && pattern[end + 1] == UInt8(ascii: "]")) { end += 1 }
      if end + 1 < pattern.count { index = end + 2 }
    }
    if index < pattern.count { index += 1 }
  }
}
