/// Finds the fields that stand in another place of the header.
enum FieldOrder {
  /// The positions before of those matches that left the order of the others.
  ///
  /// The longest increasing subsequence stays; in n log n.
  static func moved(_ matches: [(before: Int, after: Int)]) -> Set<Int> {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: matches.count)
    for index in matches.indices {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if matches[tails[middle]].after < matches[index].after { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : -1
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var moved = Set(matches.map(\.before))
    var index = tails.last ?? -1
    while index >= 0 {
      moved.remove(matches[index].before)
      index = previous[index]
    }
    return moved
  }
}
