package import InternetMessage

/// The elements of a value that is a list with colons, as ranges without the white space around them.
///
///     from : to:subject   ->   from, to, subject
///
/// Used for `h=`, `q=`, `s=` and `t=` of DKIM (RFC 6376, sections 3.5 and 3.6.1). Elements may be empty; nil when there are
/// more than `TagLimits.elements`.
package enum ElementList {
  package static func ranges(_ view: OctetView, _ value: Range<Int>) -> [Range<Int>]? {
    var elements: [Range<Int>] = []
    elements.reserveCapacity(16)
    var start = value.lowerBound
    while true {
      guard elements.count < TagLimits.elements else { return nil }
      let end = view.firstIndex(of: UInt8(ascii: ":"), in: start..<value.upperBound) ?? value.upperBound
      elements.append(view.trimmed(start..<end))
      guard end < value.upperBound else { return elements }
      start = end + 1
    }
  }
}
