/// A product that probably did to a message what a finding says, known by a mark that it left there.
///
///     Proofpoint, link host urldefense.com, part 2/body
///
/// Nobody is named without a mark. A mark shows that the product handled the message; only one in the changed thing itself
/// (`isDirect`) shows that it made the change.
public struct Culprit: Sendable, Hashable {
  /// The product's name.
  public var product: String
  /// The mark that it left, in words.
  public var mark: String
  /// Where the mark stands.
  public var place: String
  /// Whether the mark is in what was changed: the host of a rewritten link, the words of a footer.
  public var isDirect: Bool

  /// Makes a culprit.
  public init(product: String, mark: String, place: String, isDirect: Bool) {
    self.product = product
    self.mark = mark
    self.place = place
    self.isDirect = isDirect
  }
}

extension [Culprit] {
  /// The culprits in a sentence; empty where there is none.
  package var sentence: String {
    guard let first else { return "" }
    let names = map { "\($0.product) (\($0.mark) in \($0.place))" }
    if first.isDirect { return "This was done by \(names.joined(separator: " and "))." }
    return count == 1 ? "Likely culprit: \(names[0])." : "Likely culprits: \(names.joined(separator: ", "))."
  }
}
