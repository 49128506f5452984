package import InternetMessage

/// A list of tags and values, as ranges into its octets (RFC 6376, section 3.2).
///
///     v=1; a=rsa-sha256; d=example.com; s=april
///
/// DKIM-Signature and the ARC fields are such lists, and so are the records of keys and of DMARC. What follows the grammar
/// is in `tags`; the first place that does not is the `defect`, for which DKIM refuses the whole list, whereas others go
/// on with the rest. Time is linear in the octets, and the list ends at `TagLimits.tags`.
///
///     tag-list  =  tag-spec *( ";" tag-spec ) [ ";" ]
///     tag-spec  =  [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
///     tag-name  =  ALPHA *ALNUMPUNC
///     tag-value =  [ tval *( 1*(WSP / FWS) tval ) ]
public struct TagList: Sendable {
  /// One tag with its value.
  package struct Tag: Sendable, Hashable {
    /// The octets of the name; names compare with case.
    package let name: Range<Int>
    /// The octets of the value without the white space around it; may be empty.
    package let value: Range<Int>
    /// Everything from behind the equals sign up to the semicolon or the end: what is taken out of `b=` before hashing
    /// (RFC 6376, section 3.7).
    package let slot: Range<Int>
  }

  /// What is wrong at one place of a list.
  package struct Defect: Error, Sendable, Hashable {
    /// What it is.
    package let kind: Kind
    /// Octets from the start of the buffer.
    package let offset: Int
  }

  /// What can be wrong.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Nothing stands between two semicolons, or in the whole list.
    case emptyTag
    /// A tag without an equals sign.
    case missingEqualsSign
    /// A name that is not a letter followed by letters, digits and underscores.
    case malformedName
    /// A value with a control character, or a line end that no white space follows.
    case forbiddenOctet
    /// A name that was there before (RFC 6376, section 3.2: the entire list is invalid).
    case duplicate
    /// More tags than `TagLimits.tags`; what follows is not read.
    case tooManyTags
  }

  /// The tags that follow the grammar, in their order; of those with one name the first.
  package private(set) var tags: [Tag] = []
  /// The first thing that is wrong.
  package private(set) var defect: Defect?

  /// Reads the list that a range holds.
  package init(_ view: OctetView, _ range: Range<Int>) {
    view.check(range)
    tags.reserveCapacity(16)
    var start = range.lowerBound
    var count = 0
    while true {
      let end = view.firstIndex(of: UInt8(ascii: ";"), in: start..<range.upperBound) ?? range.upperBound
      let spec = view.trimmed(start..<end)
      if end == range.upperBound, spec.isEmpty {
        // A semicolon may close the list; but one tag there must be.
        if count == 0 { note(.emptyTag, at: start) }
        return
      }
      guard count < TagLimits.tags else {
        note(.tooManyTags, at: spec.lowerBound)
        return
      }
      count += 1
      read(view, spec, slotEnd: end)
      guard end < range.upperBound else { return }
      start = end + 1
    }
  }

  /// The value of a tag; nil when there is no such tag.
  package func value(_ name: StaticString, in view: OctetView) -> Range<Int>? { tag(name, in: view)?.value }

  /// The first tag with a name.
  package func tag(_ name: StaticString, in view: OctetView) -> Tag? {
    let length = name.utf8CodeUnitCount
    for tag in tags where tag.name.count == length {
      if view.equals(name, in: tag.name) { return tag }
    }
    return nil
  }

  private mutating func read(_ view: OctetView, _ spec: Range<Int>, slotEnd: Int) {
    guard !spec.isEmpty else { return note(.emptyTag, at: spec.lowerBound) }
    guard let sign = view.firstIndex(of: UInt8(ascii: "="), in: spec) else {
      return note(.missingEqualsSign, at: spec.lowerBound)
    }
    let name = view.trimmed(spec.lowerBound..<sign)
    guard !name.isEmpty, view[name.lowerBound].isAlpha,
      name.dropFirst().allSatisfy({ view[$0].isAlpha || view[$0].isDigit || view[$0] == UInt8(ascii: "_") })
    else { return note(.malformedName, at: name.lowerBound) }
    let value = view.trimmed(sign + 1..<spec.upperBound)
    if let offset = view.firstForbidden(in: value) { return note(.forbiddenOctet, at: offset) }
    // The number of tags is bounded, so that looking at each is, too.
    let length = name.count
    for other in tags where other.name.count == length && view.equal(other.name, name) {
      return note(.duplicate, at: name.lowerBound)
    }
    tags.append(Tag(name: name, value: value, slot: sign + 1..<slotEnd))
  }

  private mutating func note(_ kind: Kind, at offset: Int) {
    if defect == nil { defect = Defect(kind: kind, offset: offset) }
  }
}

extension OctetView {
  /// A range without the white space and line ends at both of its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isFoldingWhiteSpace { start &+= 1 }
    while end > start, self[end &- 1].isFoldingWhiteSpace { end &-= 1 }
    return start..<end
  }

  /// Whether a range holds exactly these octets.
  package func equals(_ text: StaticString, in range: Range<Int>) -> Bool {
    check(range)
    guard range.count == text.utf8CodeUnitCount else { return false }
    let other = text.utf8Start
    for place in 0..<range.count where base[range.lowerBound &+ place] != other[place] { return false }
    return true
  }

  /// Whether two ranges hold the same octets.
  fileprivate func equal(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { self[$0] == self[$1] }
  }

  /// The first octet of a value that is neither visible nor folding white space.
  ///
  /// Octets above 127 are allowed, as they stand in internationalised fields (RFC 8616, section 3, and RFC 6532).
  fileprivate func firstForbidden(in range: Range<Int>) -> Int? {
    check(range)
    for offset in range where base[offset] <= 0x20 || base[offset] == 0x7F {
      switch base[offset] {
      case .space, .tab: continue
      case .carriageReturn, .lineFeed:
        // FWS: white space or another octet of the line end follows. The value does not end here, as it is trimmed.
        if base[offset &+ 1].isFoldingWhiteSpace { continue }
        return offset
      default: return offset
      }
    }
    return nil
  }
}
