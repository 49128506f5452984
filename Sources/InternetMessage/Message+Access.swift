extension Message {
  /// The name of a field as written.
  public func name(of field: HeaderField) -> String { string(field.name) }

  /// The octets of a range as a string; what is not UTF-8 becomes U+FFFD.
  public func string(_ range: Range<Int>) -> String { octets.withOctetView { $0.string(range) } }

  /// The fields of a part in their order; without an index those of the message itself.
  public func fields(of part: Int = 0) -> ArraySlice<HeaderField> { fields[parts[part].fields] }

  /// The first field of a kind in a part's header.
  public func first(_ kind: FieldKind, of part: Int = 0) -> HeaderField? {
    guard parts[part].kinds.contains(kind) else { return nil }
    if kind == .contentType { return parts[part].contentTypeField.map { fields[$0] } }
    for index in parts[part].fields where fields[index].kind == kind { return fields[index] }
    return nil
  }

  /// Every field of a kind in a part's header, in order.
  public func all(_ kind: FieldKind, of part: Int = 0) -> [HeaderField] {
    fields[parts[part].fields].filter { $0.kind == kind }
  }

  /// The indexes of the direct children of a part.
  public func children(of part: Int) -> [Int] {
    var children: [Int] = []
    var child = part + 1
    while child < parts[part].subtreeEnd {
      children.append(child)
      child = parts[child].subtreeEnd
    }
    return children
  }

  /// Whether a part is the root of a message: the message itself or one attached.
  public func isMessageRoot(_ part: Int) -> Bool {
    guard let parent = parts[part].parent else { return true }
    return parts[parent].structure == .message
  }

  /// The section number by which IMAP names a part (RFC 3501, section 6.4.5): `1.2`; `TEXT` for a multipart that is the
  /// body of a message.
  public func path(of part: Int) -> String {
    var numbers: [String] = []
    var current = part
    if isMessageRoot(current) { numbers.append(parts[current].structure == .multipart ? "TEXT" : "1") }
    while let parent = parts[current].parent {
      if parts[parent].structure == .multipart { numbers.append(String(parts[current].position)) }
      // The child of an attached message has that message's number in front, unless the message is a body of its own.
      if parts[parent].structure == .message, isMessageRoot(parent) { numbers.append("1") }
      current = parent
    }
    return numbers.reversed().joined(separator: ".")
  }

  /// The start of the line after the one that an offset stands in; nil in the last line.
  public func lineStart(after offset: Int) -> Int? {
    octets.withOctetView { view in
      let next = view.firstIndex(of: lineTerminator, in: offset..<view.count).map { $0 + 1 }
      return next == view.count ? nil : next
    }
  }
}
