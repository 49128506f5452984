/// The media type at the head of a Content-Type field body, as ranges (RFC 2045, section 5.1).
///
///     content := type "/" subtype *(";" parameter)
struct MediaTypeHead {
  let type: Range<Int>
  let subtype: Range<Int>
  /// What follows: the parameters.
  let rest: Range<Int>

  /// Reads the head; nil when there is no type or no subtype.
  ///
  /// What follows the subtype and is no parameter is left to the reader of parameters to report.
  init?(_ view: OctetView, _ range: Range<Int>, defects: inout ParameterDefectLog) {
    var scanner = ParameterScanner(view: view, range: range)
    scanner.skipCommentsAndWhiteSpace(&defects)
    let start = scanner.offset
    guard start < range.upperBound else {
      defects.record(.emptyBody, at: range.lowerBound)
      return nil
    }
    type = scanner.token()
    scanner.skipCommentsAndWhiteSpace(&defects)
    let hasSlash = scanner.take(0x2F)
    scanner.skipCommentsAndWhiteSpace(&defects)
    subtype = scanner.token()
    rest = scanner.offset..<range.upperBound
    guard hasSlash, !type.isEmpty, !subtype.isEmpty, view.endOfASCII(in: type) == type.upperBound,
      view.endOfASCII(in: subtype) == subtype.upperBound
    else {
      defects.record(.invalidMediaType, at: start)
      return nil
    }
  }
}
