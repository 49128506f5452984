extension Message {
  /// The beginning of a text part: transfer encoding undone, decoded from the character set that it names.
  ///
  /// At most `limit` octets as they stand are read, whatever the size of the part; a character that is cut off there
  /// becomes U+FFFD.
  package func openingText(of part: Int, limit: Int) -> String {
    octets.withOctetView { view in
      let body = parts[part].body
      let opening = body.lowerBound..<min(body.upperBound, body.lowerBound + limit)
      let encoding = transferEncoding(of: part)
      var (converter, defects, text) = (CharsetConverter(), CharsetDefectLog(), [UInt8]())
      let charset = charset(of: part, converter: &converter) ?? .utf8
      if encoding.isIdentity {
        converter.append(view, opening, in: charset, to: &text, defects: &defects)
      } else {
        var repairs = RepairLog()
        let decoded = Self.decode(view, opening, encoding, repairs: &repairs)
        decoded.withOctetView {
          converter.append($0, 0..<decoded.count, in: charset, to: &text, defects: &defects)
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
