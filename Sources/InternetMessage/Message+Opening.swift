extension Message {
  /// Calls a closure with the beginning of a text part: transfer encoding undone, decoded from the character set that it
  /// names, always valid UTF-8.
  ///
  /// At most `limit` octets as they stand are read, whatever the size of the part; a character that is cut off there
  /// becomes U+FFFD. What is its own meaning is handed on where it stands.
  package func withOpeningText<Result>(
    of part: Int, limit: Int, _ read: (OctetView, Range<Int>) -> Result
  ) -> Result {
    octets.withOctetView { view in
      let body = parts[part].body
      let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + limit)
      let encoding = transferEncoding(of: part)
      var converter = CharsetConverter()
      let charset = charset(of: part, converter: &converter) ?? .utf8
      if encoding.isIdentity { return converter.withText(view, opening, in: charset, read) }
      var repairs = RepairLog()
      let decoded = Self.decode(view, opening, encoding, repairs: &repairs)
      return decoded.withOctetView { converter.withText($0, 0..<$0.count, in: charset, read) }
    }
  }
}

extension CharsetConverter {
  /// Calls a closure with a range as UTF-8: where it stands when it is that already.
  fileprivate mutating func withText<Result>(
    _ view: OctetView, _ range: Range<Int>, in charset: Charset, _ read: (OctetView, Range<Int>) -> Result
  ) -> Result {
    let isText =
      charset == .utf8
      ? view.utf8Validity(range).isValid : charset.isASCIISuperset && view.endOfASCII(in: range) == range.upperBound
    if isText { return read(view, range) }
    var (text, defects) = ([UInt8](), CharsetDefectLog())
    append(view, range, in: charset, to: &text, defects: &defects)
    return text.withOctetView { read($0, 0..<$0.count) }
  }
}
