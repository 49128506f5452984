/// The lines of a message, by the one octet that ends them in this message.
///
/// That octet is LF, after which a CR before it belongs to the line end as well; only octets without any LF at all are
/// read as lines that end in CR. A CR elsewhere is no line end (RFC 5322, section 2.3).
struct Lines {
  let view: OctetView
  let terminator: UInt8

  init(_ view: OctetView) {
    self.view = view
    let all = 0..<view.count
    let hasLineFeed = view.firstIndex(of: .lineFeed, in: all) != nil
    terminator = hasLineFeed || view.firstIndex(of: .carriageReturn, in: all) == nil ? .lineFeed : .carriageReturn
  }

  /// The offset behind the line that an offset stands in: that of the next line, or the end of the octets.
  func next(after offset: Int) -> Int {
    guard let end = view.firstIndex(of: terminator, in: offset..<view.count) else { return view.count }
    return end + 1
  }

  /// The offset of the line end of a line that begins at `start` and whose successor begins at `next`.
  func contentEnd(start: Int, next: Int) -> Int {
    var end = next
    if end > start, view[end - 1] == terminator { end -= 1 } else { return end }
    if terminator == .lineFeed, end > start, view[end - 1] == .carriageReturn { end -= 1 }
    return end
  }
}
