extension [Range<Int>] {
  /// The octets from the first range to the last; nil where there are none.
  var marked: Range<Int>? {
    guard let first, let last else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
