import InternetMessage

extension Message {
  /// Whether a part's Content-Type states a type, and a subtype when one is given, both in small letters.
  ///
  /// Reads the octets without making a String of them: rules ask this of every part of every message. A comment in front
  /// of the type hides it, which no sender has been seen to write.
  func states(_ type: StaticString, _ subtype: StaticString? = nil, part: Int) -> Bool {
    guard let field = first(.contentType, of: part) else { return false }
    return octets.withOctetView { view in
      let body = field.body
      var start = body.lowerBound
      while start < body.upperBound, view[start].isFoldingWhiteSpace { start += 1 }
      let slash = start + type.utf8CodeUnitCount
      guard slash < body.upperBound, view[slash] == UInt8(ascii: "/"),
        view.equalsIgnoringCase(type, in: start..<slash)
      else { return false }
      guard let subtype else { return true }
      let end = slash + 1 + subtype.utf8CodeUnitCount
      guard end <= body.upperBound, view.equalsIgnoringCase(subtype, in: slash + 1..<end) else { return false }
      return end == body.upperBound || !view[end].isTokenText
    }
  }

  /// The first field of a kind in a part's header, or the end of that header when there is none.
  func place(of kind: FieldKind, in part: Int) -> Range<Int> {
    let end = parts[part].header.upperBound
    return first(kind, of: part)?.range ?? end..<end
  }

  /// Whether a part is meant to be kept as a file instead of being shown.
  func isAttachment(_ part: Int) -> Bool {
    guard let disposition = contentDisposition(of: part) else { return false }
    return disposition.kind != .inline
  }

  /// Whether a part belongs to a message that is attached, not to this one.
  func isInsideAttachedMessage(_ part: Int) -> Bool {
    var current = part
    while let parent = parts[current].parent {
      if parts[parent].structure == .message { return true }
      current = parent
    }
    return false
  }
}
