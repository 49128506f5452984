import InternetMessage

/// Finds the octets in which two texts differ, by words or by lines.
///
///     TextDifference.words(Array("Re: a".utf8), Array("Re: [EXT] a".utf8))  // [4..<4 -> 4..<10]
package enum TextDifference {
  /// Octets that are not the same in both.
  package struct Hunk: Sendable, Hashable {
    /// Where they stood before; empty where something was put in.
    package let before: Range<Int>
    /// Where they stand after; empty where something was taken out.
    package let after: Range<Int>
  }

  /// The differing words; white space of any length counts as alike unless nothing else differs.
  package static func words(_ old: [UInt8], _ new: [UInt8]) -> [Hunk] {
    guard old != new else { return [] }
    let hunks = compare(old, new, by: Self.words(isStrict: false))
    return hunks.isEmpty ? compare(old, new, by: Self.words(isStrict: true)) : hunks
  }

  /// The differing lines, and within each stretch of them the differing words.
  package static func text(_ old: [UInt8], _ new: [UInt8]) -> [Hunk] {
    guard old != new else { return [] }
    return compare(old, new, by: lines).flatMap { lines in
      words(Array(old[lines.before]), Array(new[lines.after])).map { words in
        Hunk(
          before: words.before.lowerBound + lines.before.lowerBound..<words.before.upperBound + lines.before.lowerBound,
          after: words.after.lowerBound + lines.after.lowerBound..<words.after.upperBound + lines.after.lowerBound)
      }
    }
  }

  /// Cuts a text into pieces, and names what is compared of each.
  private typealias Cut = ([UInt8]) -> [(range: Range<Int>, key: ArraySlice<UInt8>)]

  private static func compare(_ old: [UInt8], _ new: [UInt8], by cut: Cut) -> [Hunk] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func sequence(_ pieces: [(range: Range<Int>, key: ArraySlice<UInt8>)]) -> [Int] {
      pieces.map { piece in
        if let number = numbers[piece.key] { return number }
        numbers[piece.key] = numbers.count
        return numbers.count - 1
      }
    }
    let (first, second) = (cut(old), cut(new))
    func octets(
      _ range: Range<Int>, of pieces: [(range: Range<Int>, key: ArraySlice<UInt8>)], end: Int
    ) -> Range<Int> {
      let start = range.lowerBound < pieces.count ? pieces[range.lowerBound].range.lowerBound : end
      return range.isEmpty ? start..<start : start..<pieces[range.upperBound - 1].range.upperBound
    }
    return SequenceDifference.hunks(sequence(first), sequence(second)).map {
      Hunk(before: octets($0.before, of: first, end: old.count), after: octets($0.after, of: second, end: new.count))
    }
  }

  /// Words, runs of white space, and every other octet alone.
  private static func words(isStrict: Bool) -> Cut {
    { octets in
      var pieces: [(range: Range<Int>, key: ArraySlice<UInt8>)] = []
      var start = 0
      while start < octets.count {
        var end = start + 1
        let sort = Sort(octets[start])
        if sort != .other {
          while end < octets.count, Sort(octets[end]) == sort { end += 1 }
        }
        let isSpace = sort == .space && !isStrict
        pieces.append((start..<end, isSpace ? [0x20] : octets[start..<end]))
        start = end
      }
      return pieces
    }
  }

  private static func lines(_ octets: [UInt8]) -> [(range: Range<Int>, key: ArraySlice<UInt8>)] {
    var pieces: [(range: Range<Int>, key: ArraySlice<UInt8>)] = []
    var start = 0
    for index in octets.indices where octets[index] == .lineFeed || index == octets.count - 1 {
      pieces.append((start..<index + 1, octets[start...index]))
      start = index + 1
    }
    return pieces
  }

  private enum Sort {
    case word, space, other

    init(_ octet: UInt8) {
      switch octet {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: self = .word
      case 0x20, 0x09, 0x0A, 0x0D: self = .space
      default: self = .other
      }
    }
  }
}
