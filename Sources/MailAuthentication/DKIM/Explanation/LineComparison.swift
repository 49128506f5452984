import InternetMessage

/// Finds the lines of two readings that are not the same in canonical form.
///
/// Behind a difference the nearest line that both have goes on; a difference of more than `reach` lines takes in the rest.
/// Time is linear in the lines, times the reach.
struct LineComparison {
  /// Lines of the one in place of lines of the other, narrowed down to the octets that differ.
  struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: BodyReading
  private let new: BodyReading
  private let was: Range<Int>
  private let present: Range<Int>

  /// How many lines a difference may have.
  private static let reach = 64
  /// How many differences are told apart.
  private static let limit = 20

  init(_ old: BodyReading, _ was: Range<Int>, _ new: BodyReading, _ present: Range<Int>) {
    self.old = old
    self.was = was
    self.new = new
    self.present = present
  }

  func hunks() -> [Hunk] {
    let (left, right) = (lines(old, was), lines(new, present))
    var hunks: [Hunk] = []
    var (one, other) = (0, 0)
    var (oneEnd, otherEnd) = (left.count, right.count)
    while oneEnd > 0, otherEnd > 0, isSame(left[oneEnd - 1], right[otherEnd - 1]) {
      oneEnd -= 1
      otherEnd -= 1
    }
    while one < oneEnd || other < otherEnd {
      if one < oneEnd, other < otherEnd, isSame(left[one], right[other]) {
        one += 1
        other += 1
        continue
      }
      let (skip, skipNew) =
        hunks.count + 1 < Self.limit
        ? resumption(left[one..<oneEnd], right[other..<otherEnd]) ?? (oneEnd - one, otherEnd - other)
        : (oneEnd - one, otherEnd - other)
      hunks.append(
        narrowed(
          Hunk(
            old: span(left[one..<one + skip], at: one, left, was),
            new: span(right[other..<other + skipNew], at: other, right, present))))
      one += skip
      other += skipNew
    }
    return hunks
  }

  private func lines(_ reading: BodyReading, _ range: Range<Int>) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var lines: [Range<Int>] = []
    var line = reading.line(at: range.lowerBound)
    while line < reading.lineCount, reading.starts[line] < range.upperBound {
      lines.append(reading.line(line).clamped(to: range))
      line += 1
    }
    return lines
  }

  private func span(_ lines: ArraySlice<Range<Int>>, at index: Int, _ all: [Range<Int>], _ range: Range<Int>) -> Range<
    Int
  > {
    guard let first = lines.first, let last = lines.last else {
      let place = index < all.count ? all[index].lowerBound : range.upperBound
      return place..<place
    }
    return first.lowerBound..<last.upperBound
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard old.form == .relaxed else { return old.text[one].elementsEqual(new.text[other]) }
    return Array(old.text[one]).reducedLine == Array(new.text[other]).reducedLine
  }

  /// How many lines to pass over on both sides until they go on alike, in sum as few as can be.
  private func resumption(_ left: ArraySlice<Range<Int>>, _ right: ArraySlice<Range<Int>>) -> (Int, Int)? {
    for sum in 1...Self.reach {
      for skip in 0...sum where skip < left.count && sum - skip < right.count {
        let (one, other) = (left.startIndex + skip, right.startIndex + sum - skip)
        guard left[one].count > 4, isSame(left[one], right[other]) else { continue }
        return (skip, sum - skip)
      }
    }
    return nil
  }

  /// Without the octets at both ends that are the same.
  private func narrowed(_ hunk: Hunk) -> Hunk {
    guard !hunk.old.isEmpty, !hunk.new.isEmpty else { return hunk }
    var start = 0
    let limit = min(hunk.old.count, hunk.new.count)
    while start < limit, old.text[hunk.old.lowerBound + start] == new.text[hunk.new.lowerBound + start] { start += 1 }
    var end = 0
    while end < limit - start, old.text[hunk.old.upperBound - 1 - end] == new.text[hunk.new.upperBound - 1 - end] {
      end += 1
    }
    var narrow = Hunk(
      old: hunk.old.lowerBound + start..<hunk.old.upperBound - end,
      new: hunk.new.lowerBound + start..<hunk.new.upperBound - end)
    // Of `</body>` before which `<hr>` was put the first octet looks like that of the new text.
    if narrow.old.isEmpty {
      let shift = slide(new.text, narrow.new, limit: start)
      narrow = Hunk(old: narrow.old.moved(by: -shift), new: narrow.new.moved(by: -shift))
    } else if narrow.new.isEmpty {
      let shift = slide(old.text, narrow.old, limit: start)
      narrow = Hunk(old: narrow.old.moved(by: -shift), new: narrow.new.moved(by: -shift))
    }
    return narrow
  }

  /// How far to the left a range of added octets has to move to begin with a tag or at the beginning of a line.
  private func slide(_ text: [UInt8], _ range: Range<Int>, limit: Int) -> Int {
    var shift = 0
    while shift < limit, text[range.lowerBound - shift] != UInt8(ascii: "<"),
      text[range.lowerBound - shift - 1] != .lineFeed,
      text[range.lowerBound - shift - 1] == text[range.upperBound - shift - 1]
    {
      shift += 1
    }
    let start = range.lowerBound - shift
    return start == 0 || text[start] == UInt8(ascii: "<") || text[start - 1] == .lineFeed ? shift : 0
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}

extension LineComparison.Hunk {
  /// What was done, by where it was done and by what is there.
  func kind(in was: Range<Int>, _ present: Range<Int>, _ left: BodyReading, _ right: BodyReading) -> RelayEditKind {
    let (gone, added) = (left.text[old], right.text[new])
    if old.isEmpty || gone.allSatisfy(\.isFoldingWhiteSpace) && !added.allSatisfy(\.isFoldingWhiteSpace) {
      if added.allSatisfy(\.isFoldingWhiteSpace) {
        return added.contains(.lineFeed) ? .emptyLineAdded : .trailingSpaceAdded
      }
      if isRest(right.text[new.upperBound..<max(new.upperBound, present.upperBound)]) { return .footerAdded }
      return isBeginning(right.text[present.lowerBound..<max(present.lowerBound, new.lowerBound)])
        ? .bannerAdded : .textAdded
    }
    if new.isEmpty {
      guard gone.allSatisfy(\.isFoldingWhiteSpace) else { return .textRemoved }
      return gone.contains(.lineFeed) ? .emptyLineRemoved : .trailingSpaceRemoved
    }
    let (before, after) = (left.lines(around: old), right.lines(around: new))
    return Links.areRewritten(before, after) ? .linkRewritten : .textReplaced
  }

  /// Whether nothing but line ends and closing tags follows.
  private func isRest(_ octets: ArraySlice<UInt8>) -> Bool {
    let rest = octets.filter { !$0.isFoldingWhiteSpace }.asciiLowercased
    return rest.isEmpty || rest == [UInt8]("</body></html>") || rest == [UInt8]("</html>")
  }

  /// Whether nothing but the head of a page stands before.
  private func isBeginning(_ octets: ArraySlice<UInt8>) -> Bool {
    let text = octets.filter { !$0.isFoldingWhiteSpace }.asciiLowercased
    return text.isEmpty || (text.last == 0x3E && !Array(text).hasText)
  }
}

extension BodyReading {
  /// The whole lines that a range stands in, without soft line breaks.
  fileprivate func lines(around range: Range<Int>) -> [UInt8] {
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound - 1))
    return Array(text[starts[first]..<starts[last + 1]])
  }
}

extension [UInt8] {
  /// One line without the white space at its end, and with one space for each other run of it.
  fileprivate var reducedLine: [UInt8] { withOctetView { CanonicalBody.reduced($0, 0..<$0.count) } }

  /// Whether a page has something behind the tag that opens its body.
  fileprivate var hasText: Bool {
    guard let body = firstOffset(ofLowercased: [UInt8]("<body"), from: 0, limit: count),
      let end = self[body...].firstIndex(of: 0x3E)
    else { return firstOffset(ofLowercased: [UInt8]("<html"), from: 0, limit: count) == nil }
    return end + 1 < count
  }
}
