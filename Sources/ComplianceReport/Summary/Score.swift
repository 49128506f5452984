/// The figure from 0 to 100 at the top of a report, with the parts that it is made of.
///
/// A part about which the corpus says nothing is left out, and its weight is shared by the others.
struct Score {
  struct Part {
    let title: String
    /// What is counted, in a sentence.
    let meaning: String
    let good: Int
    let total: Int
    /// The weight out of 100 when every part applies.
    let weight: Int

    var applies: Bool { total > 0 }
  }

  let parts: [Part]

  /// Tenths of a point, from 0 to 1000; nil when nothing was judged.
  var tenths: Int? {
    let weights = parts.filter(\.applies).reduce(0) { $0 + $1.weight }
    guard weights > 0 else { return nil }
    return parts.filter(\.applies).reduce(0) { $0 + tenths(of: $1, weights: weights) }
  }

  /// What a part adds, in tenths of a point, rounded down: the parts never add up to more than the score.
  func tenths(of part: Part) -> Int {
    let weights = parts.filter(\.applies).reduce(0) { $0 + $1.weight }
    return part.applies ? tenths(of: part, weights: weights) : 0
  }

  private func tenths(of part: Part, weights: Int) -> Int {
    part.good * part.weight * 1000 / (part.total * weights)
  }
}
