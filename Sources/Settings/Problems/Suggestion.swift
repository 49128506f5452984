/// Finds the word that was probably meant.
enum Suggestion {
  /// The nearest of the known words, if one is near enough to be a slip of the hand.
  ///
  /// `fial-on` is near `fail-on`. Of words equally near, the first is taken.
  static func nearest(to word: String, among known: [String]) -> String? {
    // A third of the word may differ, transposed neighbours counting once; a longer text is no slip.
    let word = Array(folded(word).unicodeScalars)
    guard word.count <= longestWord else { return nil }
    let allowed = max(1, word.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = editDistance(word, Array(folded(candidate).unicodeScalars))
      if distance <= allowed, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// A question for a remedy, such as `did you mean "ignore"?`.
  static func question(for word: String, among known: [String]) -> String? {
    nearest(to: word, among: known).map { "did you mean \"\($0)\"?" }
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one word to the other.
  static func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for (row, scalar) in first.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for (column, other) in second.enumerated() {
        var cost = min(previous[column + 1], current[column]) + 1
        cost = min(cost, previous[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[second.count]
  }

  /// Words are compared without case, and `_` counts as `-`: both are habits of other tools.
  private static func folded(_ word: String) -> String {
    String(word.lowercased().map { $0 == "_" ? "-" : $0 })
  }

  private static let longestWord = 64
}
