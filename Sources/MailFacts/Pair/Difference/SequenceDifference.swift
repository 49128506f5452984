/// Finds where two sequences differ, by the shortest script of removals and insertions (Myers, 1986).
///
///     SequenceDifference.hunks([1, 2, 3], [1, 9, 3])  // [1..<2 -> 1..<2]
///
/// What stands at both ends alike is set aside first, so that the usual edit costs one pass. A middle that needs a longer
/// script than `PairLimits.differences` is one hunk: nobody reads it piece by piece.
enum SequenceDifference {
  /// A stretch that is not the same in both.
  struct Hunk: Sendable, Hashable {
    /// Where it stood before; empty where something was put in.
    let before: Range<Int>
    /// Where it stands after; empty where something was taken out.
    let after: Range<Int>
  }

  static func hunks(_ old: [Int], _ new: [Int]) -> [Hunk] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    if start == oldEnd, start == newEnd { return [] }
    let whole = Hunk(before: start..<oldEnd, after: start..<newEnd)
    guard !whole.before.isEmpty, !whole.after.isEmpty else { return [whole] }
    let matches = Self.matches(old[start..<oldEnd], new[start..<newEnd])
    return matches.map { between($0, in: whole) } ?? [whole]
  }

  /// The stretches between elements that were found alike.
  private static func between(_ matches: [(before: Int, after: Int)], in whole: Hunk) -> [Hunk] {
    var hunks: [Hunk] = []
    var (before, after) = (whole.before.lowerBound, whole.after.lowerBound)
    for match in matches + [(whole.before.upperBound, whole.after.upperBound)] {
      if match.before > before || match.after > after {
        hunks.append(Hunk(before: before..<match.before, after: after..<match.after))
      }
      (before, after) = (match.before + 1, match.after + 1)
    }
    return hunks
  }

  /// The elements that stay, in order; nil when the script is longer than the limit.
  private static func matches(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [(before: Int, after: Int)]? {
    let limit = min(PairLimits.differences, old.count + new.count)
    // The furthest place in `old` on each diagonal, whose number is the place in `old` less that in `new`.
    var furthest = [Int](repeating: 0, count: 2 * limit + 3)
    let middle = limit + 1
    var rounds: [[Int]] = []
    for distance in 0...limit {
      rounds.append(furthest)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let isDown =
          diagonal == -distance
          || (diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
        var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        var y = x - diagonal
        while x < old.count, y < new.count, y >= 0, old[old.startIndex + x] == new[new.startIndex + y] {
          x += 1
          y += 1
        }
        furthest[middle + diagonal] = x
        if x >= old.count, y >= new.count { return trace(rounds, middle, old, new) }
      }
    }
    return nil
  }

  /// Walks back from the end over the rounds, noting what stays.
  private static func trace(
    _ rounds: [[Int]], _ middle: Int, _ old: ArraySlice<Int>, _ new: ArraySlice<Int>
  ) -> [(before: Int, after: Int)] {
    var matches: [(before: Int, after: Int)] = []
    var (x, y) = (old.count, new.count)
    for distance in rounds.indices.reversed() {
      let furthest = rounds[distance]
      let diagonal = x - y
      let isDown =
        diagonal == -distance
        || (diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1])
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let previousX = distance == 0 ? 0 : furthest[middle + previous]
      let previousY = distance == 0 ? 0 : previousX - previous
      let turn = distance == 0 ? 0 : (isDown ? previousX : previousX + 1)
      while x > turn, y > 0, x > 0 {
        x -= 1
        y -= 1
        matches.append((old.startIndex + x, new.startIndex + y))
      }
      (x, y) = (previousX, previousY)
    }
    return matches.reversed()
  }
}
